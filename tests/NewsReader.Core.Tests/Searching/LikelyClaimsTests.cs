using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

public sealed class LikelyClaimsTests
{
    [Fact]
    public async Task The_claim_that_shares_the_most_rare_words_comes_first()
    {
        await using var desk = await DeskAsync();
        int fleet = await ClaimAsync(desk, "The trawler fleet halved.", "The minister said that the trawler fleet halved in ten years.");
        int quota = await ClaimAsync(desk, "The trawler quota rose.", "The minister said that the trawler quota rose.");
        await ClaimAsync(desk, "A school closed.", "The minister said that a school closed.");

        Assert.Equal([fleet, quota], await LikelyAsync(desk, "“Our trawler fleet has halved,” the minister said"));
    }

    [Fact]
    public async Task A_claim_is_found_by_the_words_of_its_places_though_it_is_stated_otherwise()
    {
        await using var desk = await DeskAsync();
        int id = await ClaimAsync(desk, "Fewer boats go out.", "Half of the trawlers lie rusting in Skarvik.");

        Assert.Equal([id], await LikelyAsync(desk, "trawlers rusting"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("? — !")]
    [InlineData("\" OR NOT *")]
    [InlineData("the minister said that")]
    [InlineData("quantum computers")]
    public async Task Words_that_no_claim_shares_or_that_are_common_find_none(string? words)
    {
        await using var desk = await DeskAsync();
        await ClaimAsync(desk, "The minister said that a school closed.", "The minister said that a school closed.");

        Assert.Empty(await LikelyAsync(desk, words));
    }

    [Fact]
    public async Task No_more_than_eight_are_offered_and_the_newest_of_equals_first()
    {
        await using var desk = await DeskAsync();
        var ids = new List<int>();
        for (int i = 0; i < 10; i++) ids.Add(await ClaimAsync(desk, "The trawler fleet halved.", $"The trawler fleet halved, {i}."));

        Assert.Equal(Enumerable.Reverse(ids).Take(8), await LikelyAsync(desk, "trawler fleet"));
    }

    [Fact]
    public async Task A_text_of_any_length_is_asked_for()
    {
        await using var desk = await DeskAsync();
        int id = await ClaimAsync(desk, "The trawler fleet halved.", "The trawler fleet halved.");

        Assert.Equal([id], await LikelyAsync(desk, "The trawler fleet halved. " + string.Concat(Enumerable.Repeat("And so on. ", 50_000))));
    }

    // So many articles that words can be common in them.
    private static async Task<Desk> DeskAsync()
    {
        var desk = new Desk(await TestArchive.CreateAsync());
        for (int i = 0; i < 40; i++) await desk.Archive.AddAsync(TestArticle.Of($"Report {i}", $"The minister said that number {i} was drawn."));
        return desk;
    }

    private static async Task<int> ClaimAsync(Desk desk, string statement, string text)
    {
        int article = await desk.Archive.AddAsync(TestArticle.Of("News", text));
        await desk.DoneAsync(async h => await h.Claims.MakeAsync(h.Request, article, await h.SelectAsync(text, article), statement, null));
        return (await desk.AskAsync(context => new Hand(context).ClaimAsync())).Id;
    }

    private static async Task<IEnumerable<int>> LikelyAsync(Desk desk, string? words) =>
        (await desk.AskAsync(context => context.LikelyClaimsAsync(words))).Select(claim => claim.Id);
}
