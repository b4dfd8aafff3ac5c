using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Tests.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Acts;

public sealed class SpeakerActTests
{
    private static readonly NameAsSeen Bell = new("Bell", 1, 2);

    [Fact]
    public async Task A_name_sorted_out_links_its_quotes_and_leaves_each_to_be_reviewed()
    {
        await using var desk = await Desk.SetAsync();

        await desk.DoneAsync(h => h.Speakers.SortOutAsync(h.Request, Bell, new(1, null)));

        var quote = await desk.AskAsync(c => c.Quotes.AsNoTracking().SingleAsync(q => q.Id == 2));
        Assert.Equal((1, SpeakerLink.ByPerson, Review.Unreviewed, 1), (quote.SpeakerId, quote.Link, quote.Review, quote.AuthorId));
        Assert.NotNull(quote.AnchorId);
        Assert.Equal(["Ada Bell"], await NamesAsync(desk, 1));
    }

    [Fact]
    public async Task A_name_sorted_out_joins_the_names_only_where_asked_to()
    {
        await using var desk = await Desk.SetAsync();

        await desk.DoneAsync(h => h.Speakers.SortOutAsync(h.Request, Bell, new(1, null), keepsName: true));

        Assert.Equal(["Ada Bell", "Bell"], await NamesAsync(desk, 1));
    }

    [Theory]
    [InlineData(null, SpeakerKind.Group, SpeakerKind.Group)]
    [InlineData(SpeakerKind.Organisation, SpeakerKind.Group, SpeakerKind.Organisation)]
    [InlineData(null, null, SpeakerKind.Person)]
    public async Task A_speaker_made_of_a_name_is_what_the_person_says_else_what_was_found(SpeakerKind? said, SpeakerKind? found, SpeakerKind kind)
    {
        await using var desk = await Desk.SetAsync();
        await desk.AskAsync(c => c.Quotes.Where(q => q.Id == 2).ExecuteUpdateAsync(s => s.SetProperty(q => q.KindAsFound, found)));

        await desk.DoneAsync(h => h.Speakers.SortOutAsNewAsync(h.Request, Bell, said));

        Assert.Equal(kind, (await desk.AskAsync(c => new Hand(c).SpeakerAsync("Bell"))).Kind);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(1, 3)]
    public async Task Quotes_that_the_person_has_not_seen_are_not_named(int quotes, int last)
    {
        await using var desk = await Desk.SetAsync();
        var before = await desk.DumpAsync();

        Assert.Equal(
            new ActResult.Stale("The quotes of “Bell” are others by now: 1 quote. Nothing was changed: look at them, then try again."),
            await desk.DoAsync(h => h.Speakers.SortOutAsync(h.Request, new("Bell", quotes, last), new(1, null))));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task Sorting_out_what_is_sorted_out_says_so()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Speakers.SortOutAsync(h.Request, Bell, new(1, null)));

        Assert.Equal(new ActResult.Already("Every quote of “Bell” has its speaker already."), await desk.DoAsync(h => h.Speakers.SortOutAsync(h.Request, Bell, new(2, null))));
    }

    [Fact]
    public async Task A_merge_takes_the_description_over_unless_it_is_to_be_left()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Speakers.EditAsync(h.Request, 1, 1, "Ada Bell", SpeakerKind.Person, "Runs the port."));
        await desk.DoneAsync(h => h.Speakers.EditAsync(h.Request, 2, 1, "Carl Dunn", SpeakerKind.Person, "Sails."));
        int merged = await desk.DoneAsync(async h => await h.Speakers.MergeAsync(h.Request, 1, 2, new(2, null)));
        Assert.Equal("Sails.\n\nRuns the port.", (await CarlAsync(desk)).Description);

        await desk.UndoneAsync(merged);
        await desk.DoneAsync(async h => await h.Speakers.MergeAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, new(2, null), withDescription: false));
        Assert.Equal("Sails.", (await CarlAsync(desk)).Description);
    }

    [Fact]
    public async Task Whoever_was_merged_meanwhile_is_neither_edited_nor_merged_again_nor_merged_into()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Quotes.NameSpeakerAsync(h.Request, 3, 1, new(null, "Eve Ford")));
        await desk.DoneAsync(h => h.Speakers.MergeAsync(h.Request, 1, 1, new(2, null)));
        var before = await desk.DumpAsync();

        var gone = new ActResult.Refused("Ada Bell was merged into Carl Dunn in the meantime. Nothing was changed.");
        Assert.Equal(gone, await desk.DoAsync(h => h.Speakers.MergeAsync(h.Request, 1, 1, new(3, null))));
        Assert.Equal(gone, await desk.DoAsync(h => h.Speakers.MergeAsync(h.Request, 3, 1, new(1, null))));
        Assert.Equal(gone, await desk.DoAsync(h => h.Speakers.EditAsync(h.Request, 1, 1, "Ada", SpeakerKind.Person, "My words")));
        Assert.Equal(gone, await desk.DoAsync(h => h.Speakers.SplitAsync(h.Request, 3, 1, Part(quotes: [3]), new(1, null))));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task A_merge_into_whom_somebody_edited_meanwhile_is_stale()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Speakers.EditAsync(h.Request, 2, 1, "Karl Dunn", SpeakerKind.Person, null));

        var stale = Assert.IsType<ActResult.Stale>(await desk.DoAsync(h => h.Speakers.MergeAsync(h.Request, 1, 1, new(2, null), intoVersion: 1)));
        Assert.Equal((ChangeLog.StaleMessage, "Edited the speaker Karl Dunn"), (stale.Message, stale.Row!.Latest!.Summary));
    }

    [Fact]
    public async Task A_split_takes_quotes_and_names_along_and_may_make_a_namesake()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Speakers.SortOutAsync(h.Request, Bell, new(1, null), keepsName: true));
        int alias = await desk.AskAsync(c => new Hand(c).NameAsync("Bell"));

        await desk.DoneAsync(h => h.Speakers.SplitAsync(h.Request, 1, 1, Part(found: ["Bell"], names: [alias]), new(null, "Ada Bell")));

        var quotes = await desk.AskAsync(c => c.Quotes.AsNoTracking().OrderBy(q => q.Id).Select(q => q.SpeakerId).ToListAsync());
        Assert.Equal([1, 3, 2], quotes);
        Assert.Equal(["Ada Bell"], await NamesAsync(desk, 1));
        Assert.Equal(["Ada Bell", "Bell"], await NamesAsync(desk, 3));
    }

    [Fact]
    public async Task A_name_that_went_along_is_matched_by_later_imports()
    {
        await using var desk = await Desk.SetAsync();
        await desk.DoneAsync(h => h.Speakers.AddNameAsync(h.Request, 1, "Adam Bellow"));
        int alias = await desk.AskAsync(c => new Hand(c).NameAsync("Adam Bellow"));
        await desk.DoneAsync(h => h.Speakers.SplitAsync(h.Request, 1, 1, Part(names: [alias]), new(2, null)));

        await desk.Archive.TakeInAsync("The bridge is closed. “It is not safe to cross it any more,” said Adam Bellow, the engineer.");

        Assert.Equal(2, await desk.AskAsync(c => c.Quotes.Where(q => q.NameAsFound == "Adam Bellow").Select(q => q.SpeakerId).SingleAsync()));
    }

    [Theory]
    [InlineData("Nothing is chosen. Choose at least one quote or name that is somebody else’s.")]
    [InlineData("That is the same speaker: choose who else it is.")]
    [InlineData("Ada Bell is the main name, and stays. Make another name the main one first.")]
    [InlineData("That speaker is no longer there. Choose another one, or type the name.")]
    [InlineData("Type the speaker’s name, with at least one letter and at most 200 characters.")]
    public async Task A_split_that_makes_no_sense_is_refused(string reason)
    {
        await using var desk = await Desk.SetAsync();
        var (part, to) = reason[..4] switch
        {
            "Noth" => (Part(), new SpeakerChoice(2, null)),
            "Ada " => (Part(names: [1]), new SpeakerChoice(2, null)),
            "Type" => (Part(quotes: [1]), new SpeakerChoice(null, " ?! ")),
            _ => (Part(quotes: [1]), new SpeakerChoice(reason.Contains("same", StringComparison.Ordinal) ? 1 : 99, null)),
        };
        var before = await desk.DumpAsync();

        Assert.Equal(new ActResult.Refused(reason), await desk.DoAsync(h => h.Speakers.SplitAsync(h.Request, 1, 1, part, to)));
        Assert.Equal(before, await desk.DumpAsync());
    }

    [Fact]
    public async Task A_split_of_quotes_that_are_no_longer_theirs_is_stale()
    {
        await using var desk = await Desk.SetAsync();

        Assert.Equal(new ActResult.Stale("1 of what you chose is no longer Ada Bell’s. Nothing was changed: look at what would go now, then try again."), await desk.DoAsync(h => h.Speakers.SplitAsync(h.Request, 1, 1, Part(quotes: [1, 2]), new(null, "Eve Ford"))));
    }

    [Fact]
    public async Task The_main_name_stays_and_a_name_that_is_gone_is_not_taken_again()
    {
        await using var desk = await Desk.SetAsync();

        Assert.Equal(new ActResult.Refused("Ada Bell is the main name, and stays. Make another name the main one first."), await desk.DoAsync(h => h.Speakers.RemoveNameAsync(h.Request, 1, 1)));
        Assert.Equal(new ActResult.Already("That name is no longer among theirs."), await desk.DoAsync(h => h.Speakers.RemoveNameAsync(h.Request, 1, 2)));
        Assert.IsType<ActResult.Refused>(await desk.DoAsync(h => h.Speakers.MakeMainAsync(h.Request, 1, 1, 2)));
    }

    private static SpeakerPart Part(int[]? quotes = null, string[]? found = null, int[]? names = null) =>
        new((quotes ?? []).ToHashSet(), (found ?? []).ToHashSet(), (names ?? []).ToHashSet());

    private static Task<Speaker> CarlAsync(Desk desk) => desk.AskAsync(c => new Hand(c).SpeakerAsync("Carl Dunn"));

    private static Task<List<string>> NamesAsync(Desk desk, int speaker) =>
        desk.AskAsync(c => c.SpeakerNames.Where(n => n.SpeakerId == speaker).OrderBy(n => n.Name).Select(n => n.Name).ToListAsync());
}
