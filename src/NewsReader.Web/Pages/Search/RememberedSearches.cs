using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Search;

/// <summary>
/// Remembers what was searched for, to offer it while the next search is typed. Only what was understood and asked for by a person’s browser, and only
/// once the answer is sent: it does not wait for this.
/// </summary>
public sealed class RememberedSearches(IServiceScopeFactory scopes, Reader reader, TimeProvider time, ILogger<RememberedSearches> log) : IAsyncPageFilter
{
    // In seconds. While an import writes, a search is rather forgotten than kept waiting for.
    private const int Patience = 1;

    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not null || !HttpMethods.IsGet(context.HttpContext.Request.Method)) return;
        if (context.HandlerInstance is not SearchModel { Result: QueryParseResult.Parsed, Text: { } query }) return;
        var now = time.GetUtcNow().UtcDateTime;
        context.HttpContext.Response.OnCompleted(() => RememberAsync(query.Trim(), now));
    }

    private async Task RememberAsync(string query, DateTime utc)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<NewsContext>();
            context.Database.SetCommandTimeout(Patience);
            await context.RememberSearchAsync(reader.Id, query, utc);
        }
        catch (SqliteException error)
        {
            // It is found all the same.
            log.LogInformation("A search is not remembered: {Trouble}", error.Message);
        }
    }
}
