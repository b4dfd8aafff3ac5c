using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Search;

/// <summary>What a page says where a search does not go through all there is.</summary>
public sealed class LimitsTests : IAsyncLifetime
{
    private readonly NewsApp _app;
    private SearchLimits _limits = SearchLimits.Usual;

    public LimitsTests() => _app = new NewsApp { Search = store => new SqliteArticleSearch(store, _limits) };

    public async ValueTask InitializeAsync()
    {
        foreach (int month in new[] { 1, 2, 3 }) await _app.ArrangeAsync(new Saying { Words = ["dugongs graze"], Outlet = "Lagoon", Day = new DateOnly(2025, month, 4) });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Within_the_limits_nothing_is_said_of_them()
    {
        var page = await PageAsync("dugongs&order=best");

        Assert.Empty(page.QuerySelectorAll(".warning"));
        Assert.Equal(("Articles 3", 3), (Tab(page), page.QuerySelectorAll(".rows > li").Length));
        Assert.DoesNotContain("mong the newest", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&order=oldest")]
    [InlineData("&order=best")]
    public async Task Of_very_many_hits_the_newest_are_counted_and_the_best_looked_for_among_them(string order)
    {
        _limits = new SearchLimits { MostHits = 2 };

        var page = await PageAsync($"dugongs{order}");

        Assert.Equal("Articles 2+", Tab(page));
        Assert.Equal("Counts are among the newest 2.", page.QuerySelector(".facets p")!.TextContent);
        Assert.EndsWith("Among the newest 2.", Words(page.QuerySelector(".months figcaption")!), StringComparison.Ordinal);
        Assert.Equal(
            order == "&order=best" ? ["Best among the newest 2. Add a word, a speaker or a date to see fewer."] : [],
            page.QuerySelectorAll(".warning").Select(Words));
    }

    [Fact]
    public async Task A_search_that_is_given_up_shows_what_was_found_and_says_so()
    {
        _limits = new SearchLimits { MostRows = 2 };

        var page = await PageAsync("dugongs");

        Assert.Equal("This search goes through too much to be finished: there can be more, older hits. Add a word, a speaker or a date.", Words(Assert.Single(page.QuerySelectorAll(".warning"))));
        Assert.Equal(("Articles 2+", 2), (Tab(page), page.QuerySelectorAll(".rows > li").Length));
    }

    [Fact]
    public async Task A_search_that_is_given_up_before_it_found_anything_does_not_say_that_there_is_nothing()
    {
        _limits = new SearchLimits { MostRows = 0 };

        var page = await PageAsync("dugongs");

        Assert.StartsWith("This search goes through too much to be finished", Words(Assert.Single(page.QuerySelectorAll(".warning"))), StringComparison.Ordinal);
        Assert.Equal("No article found so far", page.QuerySelector(".empty h2")!.TextContent);
        Assert.Equal("Articles ?", Tab(page));
    }

    private Task<IHtmlDocument> PageAsync(string query) => _app.Browser().PageAsync($"/search?q={query}");

    private static string Tab(IParentNode page) => Words(page.QuerySelector(".tabs [aria-current]")!);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
