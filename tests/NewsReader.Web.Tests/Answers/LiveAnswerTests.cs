using System.Net;
using Xunit;

namespace NewsReader.Web.Tests.Answers;

/// <summary>What a script is answered that sent a form.</summary>
public sealed class LiveAnswerTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Fact]
    public async Task A_script_is_told_where_a_form_leads_and_the_message_waits_for_that_page()
    {
        int id = await app.ImportAsync("Ferries sail again\n\n“It is safe,” said Ada Bell.\n");
        using var answer = await SendAsync(id, "A title from a script", isLive: true);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal($"/articles/{id}", Assert.Single(answer.Headers.GetValues("X-Location")));
        Assert.Null(answer.Headers.Location);
        Assert.Contains("Edited the details", (await _browser.PageAsync($"/articles/{id}")).QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_a_form_leads_there()
    {
        int id = await app.ImportAsync("Ferries stop again\n\n“It is not safe,” said Ada Bell.\n");
        using var answer = await SendAsync(id, "A title from a form", isLive: false);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/articles/{id}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_cannot_be_undone_alone_leads_a_script_as_well_to_the_page_that_says_why()
    {
        int id = await app.ImportAsync("Ferries wait again\n\n“It may be safe,” said Ada Bell.\n");
        using var first = await SendAsync(id, "The first title", isLive: false);
        using var second = await SendAsync(id, "The second title", isLive: false);
        int change = await app.InStoreAsync(store => Task.FromResult(store.Changes.Where(c => c.ArticleId == id).Min(c => c.Id)));

        _browser.DefaultRequestHeaders.Add("X-Live", "1");
        using var answer = await _browser.SendAsync("/changes", "/changes?handler=Undo", ("id", $"{change}"), ("back", "/changes"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith($"/changes/{change}/together", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(int id, string title, bool isLive)
    {
        int version = await app.InStoreAsync(store => Task.FromResult(store.Articles.Single(a => a.Id == id).Version));
        _browser.DefaultRequestHeaders.Remove("X-Live");
        if (isLive) _browser.DefaultRequestHeaders.Add("X-Live", "1");
        return await _browser.SendAsync($"/articles/{id}", $"/articles/{id}?handler=Details", ("version", $"{version}"), ("title", title));
    }
}
