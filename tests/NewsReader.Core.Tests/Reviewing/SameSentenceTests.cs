using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Reviewing;

public sealed class SameSentenceTests
{
    private const string Sentence = "Ferries will be late, said Bell, and dear.";

    [Theory]
    [InlineData($"On Monday it rained. {Sentence}", true)]
    [InlineData($"It rained.\n\n{Sentence}\n\nIt snowed.", true)]
    [InlineData("Ferries will be late, said Bell.", false)]
    [InlineData("Ferries will be late, said Bellamy, and dear.", false)]
    [InlineData("Ferries will be late, said Bell, and dearest.", false)]
    [InlineData($"Small {Sentence}", false)]
    [InlineData("Ferries will be late, said Bell, and dear. ", true)]
    public async Task Only_the_very_sentence_is_the_same(string other, bool isSame)
    {
        await using var desk = await SetAsync(Sentence, other);
        await CorrectAsync(desk);

        Assert.Equal(isSame ? [2] : [], (await LikeAsync(desk)).Select(q => q.Id));
    }

    [Fact]
    public async Task Where_something_else_was_found_in_it_nothing_is_offered()
    {
        await using var desk = await SetAsync(Sentence, Sentence);
        await CorrectAsync(desk);
        await desk.AskAsync(store => store.Quotes.Where(q => q.Id == 2).ExecuteUpdateAsync(q => q.SetProperty(quote => quote.Cue, new Analysis.TextSpan(22, 26))));

        Assert.Empty(await LikeAsync(desk));
    }

    [Fact]
    public async Task What_was_only_confirmed_or_then_rejected_is_no_correction()
    {
        await using var desk = await SetAsync(Sentence, Sentence);
        await desk.DoneAsync(async h => await h.Quotes.ConfirmAsync(h.Request, 1, (await h.QuoteAsync()).Version));
        Assert.Null(await OfAsync(desk));
        await CorrectAsync(desk);
        Assert.NotNull(await OfAsync(desk));
        await desk.DoneAsync(async h => await h.Quotes.RejectAsync(h.Request, 1, (await h.QuoteAsync()).Version));

        Assert.Null(await OfAsync(desk));
        Assert.Equal("“Ferries will be late … and dear”, which the others are like, is not corrected and confirmed any more, or its article has a new text. Nothing was done.", await RefusedAsync(desk, 2));
    }

    [Fact]
    public async Task What_was_corrected_step_by_step_is_compared_with_what_was_found()
    {
        await using var desk = await SetAsync(Sentence, Sentence);
        await CorrectAsync(desk);
        await desk.DoneAsync(async h => await h.Shapes.ReshapeAsync(h.Request, 1, (await h.QuoteAsync()).Version, await h.ShapeAsync("be late", "said", null)));

        Assert.Equal([2], (await LikeAsync(desk)).Select(q => q.Id));
    }

    [Fact]
    public async Task All_parts_go_onto_the_others_in_one_act_and_are_undone_as_one()
    {
        await using var desk = await SetAsync(Sentence, $"On Monday it rained. {Sentence}");
        await CorrectAsync(desk);
        var before = await desk.DumpAsync();
        var like = await LikeAsync(desk);

        int change = await desk.DoneAsync(async h => await h.Similar.CorrectAsync(h.Request, 1, (await h.QuoteAsync()).Version, like));

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
    public async Task What_stands_in_another_sentence_or_is_another_quote_then_or_changed_is_refused_by_its_own_reason()
    {
        await using var desk = await SetAsync(Sentence, Sentence, "Ferries will be late, said Bell.");
        await CorrectAsync(desk);
        await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 2, Selection.OfParts(2, ["Ferries will be late", "and dear"], 1, 0), null));
        var before = await desk.DumpAsync();

        Assert.Equal("“Ferries will be late” was found otherwise, or in another sentence. Untick it, then do the others.", await RefusedAsync(desk, 3));
        Assert.Equal("Corrected, “Ferries will be late” is another quote already. Untick it, then do the others.", await RefusedAsync(desk, 2));
        int version = await desk.AskAsync(async store => (await new Hand(store).QuoteAsync()).Version);
        Assert.IsType<ActResult.Stale>(await desk.DoAsync(h => h.Similar.CorrectAsync(h.Request, 1, version - 1, [(2, 1)])));
        Assert.IsType<ActResult.Stale>(await desk.DoAsync(h => h.Similar.CorrectAsync(h.Request, 1, version, [(2, 99)])));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task One_is_found_behind_however_many_that_say_the_same_words_in_other_sentences()
    {
        await using var desk = await SetAsync([Sentence, Sentence, .. Enumerable.Repeat("Ferries will be late, said Bell.", SimilarQuotes.Most + 1)]);
        await CorrectAsync(desk);

        Assert.Equal([2], (await LikeAsync(desk)).Select(q => q.Id));
    }

    private static async Task<string> RefusedAsync(Desk desk, int other) =>
        Assert.IsType<ActResult.Refused>(await desk.DoAsync(async h =>
            await h.Similar.CorrectAsync(h.Request, 1, (await h.QuoteAsync()).Version, [(other, (await h.QuoteAsync(other)).Version)]))).Message;

    private static Task<int> CorrectAsync(Desk desk) =>
        desk.DoneAsync(async h => await h.Shapes.ReshapeAsync(h.Request, 1, (await h.QuoteAsync()).Version, new(
            Selection.OfParts(1, ["Ferries will be late", "and dear"], 1, 0), await h.SelectAsync("said"), await h.SelectAsync("Bell"))));

    private static Task<SameSentence?> OfAsync(Desk desk) => desk.AskAsync(store => SameSentence.OfAsync(store, 1));

    private static Task<(int Id, int Version)[]> LikeAsync(Desk desk) => desk.AskAsync(async (NewsContext store) =>
    {
        var like = await (await SameSentence.OfAsync(store, 1))!.FindAsync(store);
        return like.Select(q => (q.Id, q.Version)).ToArray();
    });

    // In each text the ferries are said to be late.
    private static async Task<Desk> SetAsync(params string[] texts)
    {
        var archive = await TestArchive.CreateAsync();
        foreach (string text in texts) await archive.AddAsync(TestArticle.Of("Ferries", text.Split("\n\n")) with { Quotes = [new("Ferries will be late", null, "Bell")] });
        return new Desk(archive);
    }
}
