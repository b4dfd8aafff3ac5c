using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;
using Xunit;

namespace NewsReader.Web.Tests.Pages;

/// <summary>What tests put into the archive before they look at a page.</summary>
internal static class Arranging
{
    /// <summary>Imports an article with front matter; its number.</summary>
    public static Task<int> ArticleAsync(this NewsApp app, string frontMatter, string text = "The bridge is closed. “It is not safe,” said Ann Bell.") =>
        app.ImportAsync($"---\n{frontMatter}\n---\n\n{text}\n\nCopy {Guid.NewGuid()}.", "article.md");

    /// <summary>Does something as the reader would.</summary>
    public static async Task<ActResult> DoAsync<TActs>(this NewsApp app, Func<TActs, ActRequest, Task<ActResult>> act)
        where TActs : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TActs>(), new ActRequest(Reader.You.Id));
    }

    /// <summary>Does something as the reader would; the change it made.</summary>
    public static async Task<int> ChangeAsync<TActs>(this NewsApp app, Func<TActs, ActRequest, Task<ActResult>> act)
        where TActs : notnull => ((ActResult.Done)await app.DoAsync(act)).ChangeId;

    /// <summary>A page as it is sent.</summary>
    public static Task<string> HtmlAsync(this HttpClient browser, string address) => browser.GetStringAsync(address, TestContext.Current.CancellationToken);

    /// <summary>A page, its entities decoded, so that tests read what people read. Markup of the page and markup in its texts look alike then.</summary>
    public static async Task<string> ReadAsync(this HttpClient browser, string address) => WebUtility.HtmlDecode(await browser.HtmlAsync(address));
}
