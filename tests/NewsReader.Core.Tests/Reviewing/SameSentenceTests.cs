using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Reviewing;

public sealed class SameSentenceTests
{
    private const string Sentence = "Ferries will be late, said Bell, and dear.";
    private static readonly TextSpan[] Found = [new(0, 20)];

    [Fact]
    public async Task Only_the_very_sentence_is_the_same()
    {
        await using var desk = await SetAsync(Sentence, $"On Monday it rained. {Sentence}", "Ferries will be late, said Bell.", $"Small ferries and big. {Sentence}");
        await CorrectAsync(desk);

        Assert.Equal([4, 2], (await LikeAsync(desk)).Select(q => q.Id));
    }

    [Fact]
    public async Task One_that_is_so_already_is_not_offered()
    {
        await using var desk = await SetAsync(Sentence, Sentence);
        await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, 1, (await h.QuoteAsync()).Version));

        Assert.Empty(await LikeAsync(desk));
    }

    [Fact]
    public async Task All_parts_go_onto_the_others_in_one_act_and_are_undone_as_one()
    {
        await using var desk = await SetAsync(Sentence, $"On Monday it rained. {Sentence}");
        await CorrectAsync(desk);
        var before = await desk.DumpAsync();
        var like = await LikeAsync(desk);

        int change = await desk.DoneAsync(async h => await h.Similar.CorrectAsync(h.Request, 1, (await h.QuoteAsync()).Version, Found, like));

        var (first, other, text) = await desk.AskAsync(async store => (
            await new Hand(store).QuoteAsync(), await store.Quotes.AsNoTracking().Include(q => q.Anchor).SingleAsync(q => q.Id == 2), await store.Revisions.Where(r => r.Id == 2).Select(r => r.Text).SingleAsync()));
        Assert.Equal((first.Words, first.Form, Review.Confirmed), (other.Words, other.Form, other.Review));
        Assert.Equal("Ferries will be late\nand dear", other.Words);
        Assert.Equal(["said", "Bell"], other.Sources.Prepend(other.Cue!.Value).Select(span => span.In(text)));
        Assert.Equal(other.Contents, other.Anchor!.Ranges.Select(range => range.Span));
        Assert.Empty(await LikeAsync(desk));
        await desk.UndoneAsync(change);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task What_stands_in_another_sentence_or_is_another_quote_then_is_refused_by_its_own_reason()
    {
        await using var desk = await SetAsync(Sentence, Sentence, "Ferries will be late, said Bell.");
        await CorrectAsync(desk);
        await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 2, Core.Acts.Selection.OfParts(2, ["Ferries will be late", "and dear"], 1, 0), null));
        var before = await desk.DumpAsync();

        Assert.Equal("“Ferries will be late” does not stand in the same sentence. Untick it, then do the others.", await RefusedAsync(desk, 3));
        Assert.Equal("Corrected, “Ferries will be late” is another quote already. Untick it, then do the others.", await RefusedAsync(desk, 2));
        Assert.Equal(before, await desk.DumpAsync());
    }

    private static async Task<string> RefusedAsync(Desk desk, int other) =>
        Assert.IsType<ActResult.Refused>(await desk.DoAsync(async h =>
            await h.Similar.CorrectAsync(h.Request, 1, (await h.QuoteAsync()).Version, Found, [(other, (await h.QuoteAsync(other)).Version)]))).Message;

    private static Task<int> CorrectAsync(Desk desk) =>
        desk.DoneAsync(async h => await h.Shapes.ReshapeAsync(h.Request, 1, (await h.QuoteAsync()).Version, new(
            Core.Acts.Selection.OfParts(1, ["Ferries will be late", "and dear"], 1, 0), await h.SelectAsync("said"), await h.SelectAsync("Bell"))));

    private static Task<(int Id, int Version)[]> LikeAsync(Desk desk) => desk.AskAsync(async store =>
    {
        string text = await store.Revisions.Where(r => r.Id == 1).Select(r => r.Text).SingleAsync();
        var like = await SameSentence.Of(await new Hand(store).QuoteAsync(), Found, text)!.FindAsync(store);
        return like.Select(q => (q.Id, q.Version)).ToArray();
    });

    // In each text the ferries are said to be late.
    private static async Task<Desk> SetAsync(params string[] texts)
    {
        var archive = await TestArchive.CreateAsync();
        foreach (string text in texts) await archive.AddAsync(TestArticle.Of("Ferries", text) with { Quotes = [new("Ferries will be late", null, "Bell")] });
        return new Desk(archive);
    }
}
