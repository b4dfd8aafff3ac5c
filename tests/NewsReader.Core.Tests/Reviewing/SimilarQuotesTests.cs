using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Reviewing;

public sealed class SimilarQuotesTests
{
    [Fact]
    public async Task A_speaker_given_to_a_name_is_offered_for_all_findings_of_that_name()
    {
        await using var desk = await SetAsync();
        await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, new(null, "Ada Bell")));

        Assert.Equal(["“It will be late,”", "“It will be early,”"], await LikeAsync(desk, 1));
    }

    [Fact]
    public async Task A_speaker_is_offered_for_findings_that_hang_on_someone_who_had_the_name_once()
    {
        await using var desk = await SetAsync(speaker: "Somebody Else");
        await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, new(null, "Ada Bell")));

        Assert.Equal(["“It will be late,”", "“It will be early,”"], await LikeAsync(desk, 1));
    }

    [Fact]
    public async Task The_same_fix_is_one_act_and_undone_as_one()
    {
        await using var desk = await SetAsync();
        await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, new(null, "Ada Bell")));
        var before = await desk.DumpAsync();
        var similar = await desk.AskAsync(async store => (await SimilarQuotes.LikeAsync(store, await new Hand(store).QuoteAsync(1))).Select(q => new { q.Id, q.Version }).ToList());

        int change = await desk.DoneAsync(async h => await h.Similar.SameAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, [.. similar.Select(q => (q.Id, q.Version))]));
        Assert.Empty(await LikeAsync(desk, 1));
        var quote = await desk.AskAsync(store => new Hand(store).QuoteAsync(similar[1].Id));
        Assert.Equal((Review.Confirmed, SpeakerLink.ByPerson), (quote.Review, quote.Link));

        await desk.UndoneAsync(change);
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task A_rejection_is_offered_for_the_same_words_by_the_same_name_alone()
    {
        await using var desk = await SetAsync("“It will be late,” Bell said again.");
        await desk.DoneAsync(async h => await h.Quotes.RejectAsync(h.Request, 2, (await h.QuoteAsync(2)).Version));

        Assert.Equal(["“It will be late,”"], await LikeAsync(desk, 2));
    }

    [Fact]
    public async Task A_finding_that_somebody_judged_meanwhile_stops_the_whole()
    {
        await using var desk = await SetAsync();
        await desk.DoneAsync(async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, new(null, "Ada Bell")));
        var (second, third) = await desk.AskAsync(async store => ((await new Hand(store).QuoteAsync(2)).Version, (await new Hand(store).QuoteAsync(3)).Version));
        await desk.DoneAsync(h => h.Quotes.RejectAsync(h.Request, 3, third));
        var before = await desk.DumpAsync();

        Assert.IsType<ActResult.Stale>(await desk.DoAsync(async h => await h.Similar.SameAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, [(2, second), (3, third)])));
        Assert.IsType<ActResult.Refused>(await desk.DoAsync(async h => await h.Similar.SameAsync(h.Request, 1, (await h.QuoteAsync(1)).Version, [])));
        Assert.Equal(before, await desk.DumpAsync());
    }

    private static async Task<Desk> SetAsync(string last = "“It will be early,” Bell said.", string? speaker = null)
    {
        var archive = await TestArchive.CreateAsync();
        string[] texts = ["“It will be cheap,” Bell said.", "“It will be late,” Bell said.", last, "“It will not,” Dunn said."];
        foreach (string text in texts)
        {
            string words = text[..(text.IndexOf('”') + 1)];
            await archive.AddAsync(TestArticle.Of("Ferries", text) with { Quotes = [new(words, speaker, text.Contains("Bell") ? "Bell" : "Dunn")] });
        }

        return new Desk(archive);
    }

    private static Task<string[]> LikeAsync(Desk desk, int id) =>
        desk.AskAsync(async store => (await SimilarQuotes.LikeAsync(store, await new Hand(store).QuoteAsync(id))).Select(q => q.Words).ToArray());
}
