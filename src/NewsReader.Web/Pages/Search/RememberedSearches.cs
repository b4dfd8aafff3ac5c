using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Search;

/// <summary>Remembers what was searched for, to offer it while the next search is typed. Only what was understood and asked for by a person’s browser.</summary>
public sealed class RememberedSearches(NewsContext context, Reader reader, TimeProvider time) : IAsyncPageFilter
{
    // In seconds. While an import writes, a search is rather forgotten than kept waiting.
    private const int Patience = 1;

    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is null && HttpMethods.IsGet(context.HttpContext.Request.Method) && context.HandlerInstance is SearchModel { Result: QueryParseResult.Parsed, Text: { } query })
            await RememberAsync(query.Trim());
    }

    private async Task RememberAsync(string query)
    {
        int? usual = context.Database.GetCommandTimeout();
        try
        {
            context.Database.SetCommandTimeout(Patience);
            await context.RememberSearchAsync(reader.Id, query, time.GetUtcNow().UtcDateTime);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            // It is found all the same.
        }
        finally
        {
            context.Database.SetCommandTimeout(usual);
        }
    }
}
