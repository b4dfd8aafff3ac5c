using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Tests.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Acts;

public sealed class ReshapeTests
{
    private const string Key = "/news/port.txt";
    private const string Opening = "“We will open the port,” said Ada Bell, who runs it, “and all of its ferries.”";

    [Fact]
    public async Task A_quote_gets_a_second_part_a_cue_and_source_words()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(async h => await h.Shapes.ReshapeAsync(h.Request, 1, (await h.QuoteAsync()).Version, new(
            Selection.OfParts(1, ["“We will", "the port again,”", ""], 1, 0), await h.SelectAsync("said"), await h.SelectAsync("Ada Bell, who runs the port"))));

        var quote = await desk.AskAsync(store => new Hand(store).QuoteAsync());
        Assert.Equal("“We will\nthe port again,”", quote.Words);
        Assert.Equal((Review.Confirmed, QuoteForm.Mixed), (quote.Review, quote.Form));
        Assert.Equal("said", await WordsAsync(desk, quote.Cue!.Value));
        Assert.Equal("Ada Bell, who runs the port", await WordsAsync(desk, Assert.Single(quote.Sources)));
    }

    [Theory]
    [InlineData("nowhere", null, null, "These words are not in the article. Copy them exactly as they stand there, marks included.")]
    [InlineData("  ", null, null, "There are no words in the selection. Select at least one.")]
    [InlineData("open the port", "port again", null, "The cue lies inside the words said. Shorten one of them.")]
    [InlineData("open the port", "said", "the port again", "The source lies inside the words said. Shorten one of them.")]
    [InlineData("open the port", "said Ada", "Ada Bell", "The cue and the source share words. Give each word to one of them.")]
    [InlineData("open the port", "spoke", null, "The cue: These words are not in the article. Copy them exactly as they stand there, marks included.")]
    public async Task Parts_that_can_not_be_are_refused_and_nothing_is_changed(string words, string? cue, string? source, string message)
    {
        await using var desk = await Desk.SetAsync();
        var before = await desk.DumpAsync();

        var result = await desk.DoAsync(async h => await h.Shapes.ReshapeAsync(h.Request, 1, (await h.QuoteAsync()).Version, await h.ShapeAsync(words, cue, source)));

        Assert.Equal(new ActResult.Refused(message), result);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task Bounds_dragged_past_each_other_or_out_of_the_text_are_refused()
    {
        await using var desk = await Desk.SetAsync();
        foreach (string ranges in new[] { "30-20", "5-5", "1-99999", "10-30 20-40", "-3-9", "x" })
        {
            var result = await desk.DoAsync(async h => await h.Shapes.ReshapeAsync(
                h.Request, 1, (await h.QuoteAsync()).Version, new(Selection.At(1, ranges), Selection.At(1, null), Selection.At(1, null))));
            Assert.IsType<ActResult.Refused>(result);
        }
    }

    [Fact]
    public async Task The_bounds_of_one_quote_are_not_put_onto_another()
    {
        await using var desk = await Desk.SetAsync();
        int made = await desk.DoneAsync(async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("on Monday"), null));
        Assert.True(made > 0);

        Assert.IsType<ActResult.Refused>(await desk.DoAsync(async h => await h.Shapes.ReshapeAsync(h.Request, 1, (await h.QuoteAsync()).Version, await h.ShapeAsync("on Monday"))));
    }

    [Fact]
    public async Task A_corrected_quote_goes_with_its_cue_and_source_into_a_new_text_and_undoing_then_holds_there()
    {
        await using var desk = new Desk(await TestArchive.CreateAsync());
        await desk.Archive.TakeInAsync(Text(Opening, "Ferries sail from noon."), Key);
        var found = (await desk.Archive.QuotesAsync())[0];
        int change = await desk.DoneAsync(async h => await h.Shapes.ReshapeAsync(h.Request, found.Id, found.Version, await h.ShapeAsync("“We will open the port,”", "said", "Ada Bell")));

        await desk.Archive.TakeInAsync(Text("It was a long night at the harbour.", Opening, "Ferries sail from noon."), Key);
        var carried = await QuoteAsync(desk, found.Id);
        Assert.Equal("“We will open the port,”", carried.Words);
        Assert.Equal("said", await WordsAsync(desk, carried.Cue!.Value));
        Assert.Equal("Ada Bell", await WordsAsync(desk, Assert.Single(carried.Sources)));

        // Undone in the new text: the words of before, at their place there, or nothing where the machine's own finding is found anew.
        int undo = await desk.UndoneAsync(change);
        foreach (var quote in await desk.Archive.QuotesAsync()) Assert.Equal(quote.Words, string.Join('\n', await Task.WhenAll(quote.Contents.Select(span => WordsAsync(desk, span)))));
        if (await desk.UndoAsync(undo) is ActResult.Done) Assert.Equal("“We will open the port,”", (await QuoteAsync(desk, found.Id)).Words);
    }

    [Fact]
    public async Task A_second_correction_undone_after_a_new_text_puts_the_first_back_at_its_new_place()
    {
        await using var desk = new Desk(await TestArchive.CreateAsync());
        await desk.Archive.TakeInAsync(Text(Opening, "Ferries sail from noon."), Key);
        var found = (await desk.Archive.QuotesAsync())[0];
        await desk.DoneAsync(async h => await h.Shapes.ReshapeAsync(h.Request, found.Id, found.Version, await h.ShapeAsync("“We will open the port,”")));
        int second = await desk.DoneAsync(async h => await h.Shapes.ReshapeAsync(h.Request, found.Id, (await h.QuoteAsync(found.Id)).Version, await h.ShapeAsync("“and all of its ferries.”")));
        await desk.Archive.TakeInAsync(Text("It was a long night at the harbour.", Opening, "Ferries sail from noon."), Key);

        int undo = await desk.UndoneAsync(second);
        Assert.Equal("“We will open the port,”", await WordsAsync(desk, (await QuoteAsync(desk, found.Id)).Contents[0]));
        await desk.UndoneAsync(undo);
        Assert.Equal("“and all of its ferries.”", await WordsAsync(desk, (await QuoteAsync(desk, found.Id)).Contents[0]));
    }

    private static string Text(params string[] paragraphs) => string.Join("\n\n", ["The port reopens", .. paragraphs]);

    private static Task<Quote> QuoteAsync(Desk desk, int id) => desk.AskAsync(store => new Hand(store).QuoteAsync(id));

    private static Task<string> WordsAsync(Desk desk, TextSpan span) =>
        desk.AskAsync(store => Task.FromResult(span.In(store.Revisions.Where(r => r.ArticleId == 1 && r.IsCurrent).Select(r => r.Text).Single())));
}
