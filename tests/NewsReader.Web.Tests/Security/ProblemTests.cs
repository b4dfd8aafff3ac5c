using System.Net;
using Microsoft.Data.Sqlite;
using NewsReader.Web.Tests.Pages.Articles;
using Xunit;

namespace NewsReader.Web.Tests.Security;

/// <summary>What is shown where something is not there or goes wrong.</summary>
public sealed class ProblemTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Theory]
    [InlineData("/nothing/here")]
    [InlineData("/articles/999999")]
    [InlineData("/articles/1/nothing")]
    [InlineData("/css/none.css")]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("/<script>alert(1)</script>")]
    public async Task An_unknown_address_is_not_found_and_leads_to_the_library(string path)
    {
        using var answer = await _browser.GetAsync(new Uri(path, UriKind.Relative));
        var page = await answer.PageAsync(HttpStatusCode.NotFound);
        Assert.Equal("There is nothing here", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/", page.QuerySelector("main a.button")!.GetAttribute("href"));
        Assert.Empty(page.Inline());
    }

    [Theory]
    [InlineData("/articles/1?handler=Nonsense")]
    [InlineData("/articles/1")]
    [InlineData("/claims/likely")]
    [InlineData("/?handler=Nonsense")]
    public async Task A_form_for_what_a_page_cannot_do_is_refused(string action)
    {
        using var answer = await _browser.SendAsync("/", action);
        var page = await answer.PageAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Equal("This can’t be asked here", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    [InlineData("DELETE")]
    public async Task Methods_that_no_page_has_are_refused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/articles/1");
        using var answer = await _browser.SendAsync(request);
        Assert.InRange((int)answer.StatusCode, 400, 405);
    }

    [Fact]
    public async Task The_head_of_a_page_can_be_asked_for_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/articles/1");
        using var answer = await _browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/1")]
    [InlineData("/articles/1?quote=1&q=the")]
    [InlineData("/articles/1/mark?p=2")]
    public async Task A_page_has_no_script_or_style_within_it(string path) => Assert.Empty((await _browser.PageAsync(path)).Inline());

    [Theory]
    [InlineData(500, 500, "Something went wrong")]
    [InlineData(503, 503, "The archive can’t be reached")]
    [InlineData(413, 413, "That is too much at once")]
    [InlineData(200, 404, "There is nothing here")]
    [InlineData(999, 404, "There is nothing here")]
    public async Task Each_problem_has_its_page(int code, int expected, string heading)
    {
        using var answer = await _browser.GetAsync(new Uri($"/problem/{code}", UriKind.Relative));
        var page = await answer.PageAsync((HttpStatusCode)expected);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.Inline());
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_no_token()
    {
        string token = Forms.TokenIn(await app.Browser().GetStringAsync(new Uri("/", UriKind.Relative)));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("isStarred", "true")]);
        using var answer = await app.Browser(followsRedirects: false).PostAsync(new Uri("/articles/1?handler=Star", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_refused_form_shows_what_was_typed_as_text()
    {
        const string typed = "</textarea><script>alert(1)</script>";
        var article = await Prepared.MakeAsync(app, _browser);
        using var answer = await _browser.SendAsync("/", $"{article.Path}?handler=Note", ("revision", $"{article.Revision}"), ("words", "not there"), ("body", typed));

        var page = await answer.PageAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(typed, page.Refusal().Words);
        Assert.Empty(page.Inline());
    }
}

/// <summary>A database that goes away while the program runs.</summary>
public sealed class MissingDatabaseTests
{
    [Fact]
    public async Task A_removed_database_is_said_to_be_gone_and_is_not_made_anew()
    {
        await using var app = new NewsApp();
        var _browser = app.Browser();
        await _browser.PageAsync("/");
        SqliteConnection.ClearAllPools();
        foreach (string file in Directory.GetFiles(app.Data.Path, "newsreader.db*")) File.Delete(file);

        foreach (string path in (string[])["/", "/articles/1"])
        {
            using var answer = await _browser.GetAsync(new Uri(path, UriKind.Relative));
            var page = await answer.PageAsync(HttpStatusCode.ServiceUnavailable);
            Assert.Equal("The archive can’t be reached", page.QuerySelector("h1")!.TextContent);
            Assert.Equal(
                $"The database {app.Data.Database} can’t be opened. Check that the file is there and that you may read and write it and its folder.",
                page.QuerySelector(".lead")!.TextContent);
        }

        Assert.False(File.Exists(app.Data.Database));
    }
}
