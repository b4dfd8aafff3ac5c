using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Settings;

public sealed class SettingsTests : IAsyncDisposable
{
    private readonly NewsApp _app = new();
    private readonly HttpClient _browser;

    public SettingsTests() => _browser = _app.Browser();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Before_anything_is_chosen_every_page_is_as_it_comes()
    {
        var page = await _browser.PageAsync("/");

        Assert.Equal(("normal", "normal", "serif", "system"), Root(page));
        Assert.Equal("light dark", page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
        Assert.Equal("a", KeyIn(page, "accept"));
    }

    [Fact]
    public async Task What_is_chosen_shows_on_every_page_and_in_the_form_and_is_no_change()
    {
        using var answer = await _browser.SendAsync(
            "/settings", "/settings?handler=Reading", ("size", "large"), ("measure", "narrow"), ("face", "spaced"), ("scheme", "dark"), ("isTold", "true"));

        var settings = await answer.PageAsync(HttpStatusCode.OK);
        Assert.Contains("Text is set as you chose.", settings.QuerySelector("#flash")!.TextContent);
        Assert.Equal(["large", "narrow", "spaced", "dark"], settings.QuerySelectorAll("input[type=radio][checked]").Select(choice => choice.GetAttribute("value")));
        foreach (string path in new[] { "/", "/articles/1", "/claims", "/settings" })
            Assert.Equal(("large", "narrow", "spaced", "dark"), Root(await _browser.PageAsync(path)));
        Assert.Equal("dark", settings.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
        Assert.False(await _app.InStoreAsync(store => store.Changes.AnyAsync()));
    }

    [Fact]
    public async Task The_form_of_a_page_leads_back_there_and_leaves_what_it_did_not_send()
    {
        await _browser.SendAsync("/settings", "/settings?handler=Reading", ("size", "larger"), ("face", "sans"));
        using var browser = _app.Browser(followsRedirects: false);
        using var answer = await browser.SendAsync("/settings", "/settings?handler=Reading", ("scheme", "light"), ("back", "/articles/1?q=harbour"));

        Assert.Equal("/articles/1?q=harbour", answer.Headers.Location!.OriginalString);
        var page = await browser.PageAsync("/articles/1");
        Assert.Equal(("larger", "normal", "sans", "light"), Root(page));
        Assert.Equal("", page.QuerySelector("#flash")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("/articles/1?q=мир")]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("")]
    public async Task No_form_leads_to_another_site_or_where_no_header_can(string back)
    {
        using var browser = _app.Browser(followsRedirects: false);
        using var answer = await browser.SendAsync("/settings", "/settings?handler=Reading", ("back", back));

        Assert.Equal("/settings", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("size", "huge")]
    [InlineData("size", "99")]
    [InlineData("scheme", "<script>")]
    public async Task What_cannot_be_chosen_changes_nothing(string name, string value)
    {
        using var answer = await _browser.SendAsync("/settings", "/settings?handler=Reading", ("face", "sans"), (name, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(("normal", "normal", "serif", "system"), Root(await _browser.PageAsync("/")));
    }

    [Fact]
    public async Task An_own_key_is_shown_in_the_help_and_on_every_button_and_only_it_is_stored()
    {
        using var answer = await _browser.SendAsync("/settings", "/settings?handler=Keys", AllKeys(("accept", "b"), ("go-claims", "q")));

        var settings = await answer.PageAsync(HttpStatusCode.OK);
        Assert.Contains("Your keys are saved.", settings.QuerySelector("#flash")!.TextContent);
        var article = await _browser.PageAsync("/articles/1");
        var card = await _browser.PageAsync(article.QuerySelector(".who.maybe .more")!.GetAttribute("href")!);
        Assert.Equal("b", card.QuerySelector(".who [data-act=accept] kbd")!.TextContent);
        Assert.Equal(("b", "x", "q"), (KeyIn(article, "accept"), KeyIn(article, "reject"), KeyIn(article, "go-claims")));
        var stored = await _app.InStoreAsync(store => store.ReaderSettings.SingleAsync());
        Assert.Equal([new OwnKey("accept", "b"), new OwnKey("go-claims", "q")], stored.Keys);
    }

    [Fact]
    public async Task Two_acts_with_one_key_are_both_named_nothing_is_saved_and_what_was_typed_is_kept()
    {
        using var answer = await _browser.SendAsync("/settings", "/settings?handler=Keys", AllKeys(("accept", "x"), ("note", "q"), ("tag", "tt")));

        var page = await answer.PageAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(
            [
                "“tag it”: a key is one character, for instance b, B or ;.",
                "“accept the quote” and “reject the quote” have the same key, x. Give each a key of its own, or none.",
            ],
            page.QuerySelectorAll("#key-problems li").Select(item => item.TextContent));
        Assert.Equal(["keys[accept]", "keys[reject]", "keys[tag]"], page.QuerySelectorAll("[aria-invalid=true]").Select(field => field.GetAttribute("name")));
        Assert.Equal(("x", "q", "tt"), (Field(page, "accept"), Field(page, "note"), Field(page, "tag")));
        Assert.Equal(("a", "m"), (KeyIn(page, "accept"), KeyIn(page, "note")));
        Assert.False(await _app.InStoreAsync(store => store.ReaderSettings.AnyAsync()));
    }

    [Fact]
    public async Task A_key_can_be_taken_off_and_all_go_back_to_the_defaults_without_touching_how_text_is_set()
    {
        await _browser.SendAsync("/settings", "/settings?handler=Reading", ("size", "small"));
        await _browser.SendAsync("/settings", "/settings?handler=Keys", AllKeys(("undo", ""), ("accept", "<b>")));
        await _browser.SendAsync("/settings", "/settings?handler=Keys", AllKeys(("undo", ""), ("accept", "<")));
        var changed = await _browser.PageAsync("/articles/1");
        Assert.Equal(("", "<"), (KeyIn(changed, "undo"), KeyIn(changed, "accept")));

        using var answer = await _browser.SendAsync("/settings", "/settings?handler=Defaults");

        var page = await answer.PageAsync(HttpStatusCode.OK);
        Assert.Equal(("u", "a"), (KeyIn(page, "undo"), KeyIn(page, "accept")));
        Assert.Equal(("small", "normal", "serif", "system"), Root(page));
    }

    [Fact]
    public async Task Every_act_has_a_field_with_its_key_and_the_page_runs_nothing_of_its_own()
    {
        var page = await _browser.PageAsync("/settings");

        Assert.Equal(KeyActs.All.Select(act => (act.Name, act.Key)), KeyActs.All.Select(act => (act.Name, Field(page, act.Name))));
        Assert.Empty(page.Inline());
    }

    [Fact]
    public async Task A_page_that_says_what_is_wrong_with_the_database_needs_no_settings()
    {
        await _browser.PageAsync("/");
        await _app.InStoreAsync(store => store.Database.ExecuteSqlRawAsync("DROP TABLE ReaderSettings"));

        using var answer = await _browser.GetAsync(new Uri("/nothing/here", UriKind.Relative));

        Assert.Equal(("normal", "normal", "serif", "system"), Root(await answer.PageAsync(HttpStatusCode.NotFound)));
        SqliteConnection.ClearAllPools();
    }

    private static (string, string)[] AllKeys(params (string Act, string Key)[] typed)
    {
        var own = typed.ToDictionary(key => key.Act, key => key.Key);
        return [.. KeyActs.All.Select(act => ($"keys[{act.Name}]", own.GetValueOrDefault(act.Name, act.Key)))];
    }

    private static (string?, string?, string?, string?) Root(IHtmlDocument page)
    {
        var root = page.DocumentElement;
        return (root.GetAttribute("data-size"), root.GetAttribute("data-measure"), root.GetAttribute("data-face"), root.GetAttribute("data-scheme"));
    }

    private static string? KeyIn(IHtmlDocument page, string act) => page.QuerySelector($"#keys [data-act={act}]")!.GetAttribute("data-key");

    private static string Field(IHtmlDocument page, string act) => ((IHtmlInputElement)page.QuerySelector($"input[name='keys[{act}]']")!).Value;
}
