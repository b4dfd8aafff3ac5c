using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Reviewing;

public sealed class EdgeCutTests
{
    [Theory]
    [InlineData("It rained, he said", "It rained", ", he said", true)]
    [InlineData("He said it rained", "it rained", "He said ", false)]
    public void Whole_words_taken_off_one_edge_are_a_cut(string before, string after, string words, bool isAtEnd) =>
        Assert.Equal(new EdgeCut(words, isAtEnd), EdgeCut.Between(before, after));

    [Theory]
    [InlineData("It rained,", "It rained")]
    [InlineData("It rained", "It rain")]
    [InlineData("It rained", "It rained, he said")]
    [InlineData("He said it rained, then", "it rained")]
    [InlineData("It rained\nand snowed", "It rained")]
    [InlineData("It rained", "It rained")]
    public void Anything_else_is_none(string before, string after) => Assert.Null(EdgeCut.Between(before, after));

    [Fact]
    public void More_than_anybody_says_twice_is_none()
    {
        string words = ", " + string.Concat(Enumerable.Repeat("and on ", EdgeCut.MaxLength / 7)) + "it went";

        Assert.Null(EdgeCut.Between("It rained" + words, "It rained"));
    }

    [Theory]
    [InlineData("The minister said ", false, "the minister said it rained", "The minister said it snowed")]
    [InlineData(", He said", true, "It rained, he said", "It snowed, He said")]
    [InlineData("🌧 he said ", false, "he said it rained", "🌧 he said it snowed")]
    public async Task The_very_words_are_meant_great_letters_and_small(string words, bool isAtEnd, string other, string same)
    {
        await using var archive = await TestArchive.CreateAsync();
        foreach (string said in new[] { other, same }) await archive.AddAsync(TestArticle.Of("Weather", said) with { Quotes = [new(said, null, "Bell")] });
        await using var context = archive.Open();

        Assert.Equal([same], new EdgeCut(words, isAtEnd).Like(context, 0).Select(q => q.Words));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_part_of_which_nothing_is_left_goes_where_others_are(bool isAtEnd)
    {
        const string text = "It rained all day, he said";
        TextSpan rained = new(0, 9), said = new(17, 26);
        IReadOnlyList<TextSpan> contents = isAtEnd ? [rained, said] : [said, rained];
        var quote = new Quote { ArticleId = 1, RevisionId = 1, Contents = contents, Form = QuoteForm.Direct, Confidence = 1, Why = "", Origin = Origin.Machine };
        quote.Place(text, contents);
        var cut = new EdgeCut(", he said", isAtEnd);

        Assert.True(cut.IsOn(quote));
        Assert.Equal([rained], cut.Off(quote, text));
    }

    [Fact]
    public async Task Findings_without_the_words_are_refused_by_their_own_reason()
    {
        await using var desk = await SetAsync();
        var cut = await CorrectAsync(desk);
        var other = await desk.AskAsync(store => new Hand(store).QuoteAsync(4));

        var refused = Assert.IsType<ActResult.Refused>(await desk.DoAsync(async h => await h.Similar.CutAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, cut, [(other.Id, other.Version)])));

        Assert.Equal("“It will not, she said” does not end with “, he said”. Untick it, then do the others.", refused.Message);
    }

    [Fact]
    public async Task The_same_words_are_taken_off_others_in_one_act_and_undone_as_one()
    {
        await using var desk = await SetAsync();
        var cut = await CorrectAsync(desk);
        var before = await desk.DumpAsync();
        var like = await LikeAsync(desk, cut);
        Assert.Equal([3, 2], like.Select(q => q.Id));

        int change = await desk.DoneAsync(async h => await h.Similar.CutAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, cut, like));

        var quote = await desk.AskAsync(store => store.Quotes.Include(q => q.Anchor).SingleAsync(q => q.Id == 2));
        Assert.Equal(("It will be late", Review.Confirmed), (quote.Words, quote.Review));
        Assert.Equal(quote.Contents, quote.Anchor!.Ranges.Select(range => range.Span));
        Assert.Empty(await LikeAsync(desk, cut));
        await desk.UndoneAsync(change);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task A_finding_that_somebody_judged_meanwhile_stops_the_whole()
    {
        await using var desk = await SetAsync();
        var cut = await CorrectAsync(desk);
        var like = await LikeAsync(desk, cut);
        await desk.DoneAsync(h => h.Quotes.RejectAsync(h.Request, 3, like[0].Version));
        var before = await desk.DumpAsync();

        var stale = Assert.IsType<ActResult.Stale>(await desk.DoAsync(async h => await h.Similar.CutAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, cut, like)));
        Assert.Equal("“It will be early, he said” was changed in the meantime, here or in another window, so nothing was done. Look at it as it is now, then do the others.", stale.Message);
        Assert.IsType<ActResult.Refused>(await desk.DoAsync(async h => await h.Similar.CutAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, cut, [])));
        Assert.Equal(before, await desk.DumpAsync());
    }

    private static async Task<EdgeCut> CorrectAsync(Desk desk)
    {
        string before = await desk.AskAsync(async store => (await new Hand(store).QuoteAsync(1)).Words);
        await desk.DoneAsync(async h => await h.Shapes.ReshapeAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, await h.ShapeAsync("It will be cheap", null, null)));
        return EdgeCut.Between(before, await desk.AskAsync(async store => (await new Hand(store).QuoteAsync(1)).Words))!;
    }

    private static Task<(int Id, int Version)[]> LikeAsync(Desk desk, EdgeCut cut) =>
        desk.AskAsync(store => Task.FromResult(cut.Like(store, 1).Select(q => new { q.Id, q.Version }).AsEnumerable().Select(q => (q.Id, q.Version)).ToArray()));

    private static async Task<Desk> SetAsync()
    {
        var archive = await TestArchive.CreateAsync();
        foreach (string text in new[] { "It will be cheap, he said.", "It will be late, he said.", "It will be early, he said.", "It will not, she said." })
            await archive.AddAsync(TestArticle.Of("Ferries", text) with { Quotes = [new(text[..^1], null, "Bell")] });
        return new Desk(archive);
    }
}
