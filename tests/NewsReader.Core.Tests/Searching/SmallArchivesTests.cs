using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

/// <summary>Laws that hold in several archives say more than in one where these differ, and where each has what is asked about.</summary>
public sealed class SmallArchivesTests(SmallArchives archives)
{
    [Theory]
    [MemberData(nameof(SmallArchives.Seeds), MemberType = typeof(SmallArchives))]
    public async Task Each_has_some_of_all_that_makes_searching_hard(int seed)
    {
        var archive = await archives.OfAsync(seed);
        await using var context = archive.Open();
        var quotes = await context.Quotes.AsNoTracking().Include(q => q.Anchor).ToListAsync();

        Assert.All(Enum.GetValues<Review>(), review => Assert.Contains(quotes, q => q.Review == review));
        Assert.Contains(quotes, q => q.Contents.Count > 1);
        Assert.Contains(quotes, q => q.Anchor is { State: AnchorState.Orphaned });
        Assert.Contains(quotes, q => q.SpeakerId is null && q.NameAsFound is not null);
        Assert.Contains(quotes, q => q.SpeakerId is null && q.NameAsFound is null);
        Assert.True(await context.Articles.AnyAsync(a => a.DeletedUtc != null));
        Assert.Contains(archive.Plain.Articles, a => a.Row.IsUndated);
        Assert.Contains(archive.Plain.Articles, a => a.Claims.Count > 0 && a.Quotes.Count > 0);
        Assert.Contains(archive.Plain.Articles, a => a.Notes.Count > 0 && a.Quotes.Count > 0);
        Assert.Contains(archive.Plain.Claims, c => c.Appearances.Exists(a => a.QuoteId is not null));
        Assert.Contains(archive.Plain.Claims, c => c.Appearances.Exists(a => a.QuoteId is null));
        Assert.Contains(archive.Plain.Claims, c => c.Appearances.Count == 0);
        Assert.True(await context.Speakers.AnyAsync(s => s.MergedIntoId != null));
    }

    [Fact]
    public async Task They_differ_in_how_much_there_is_and_in_what_it_says()
    {
        var all = new List<PlainArchive>();
        foreach (int seed in SmallArchives.Seeds.Select(row => row.Data)) all.Add((await archives.OfAsync(seed)).Plain);

        Assert.Distinct(all.Select(plain => plain.Articles.Count));
        Assert.Distinct(all.Select(plain => string.Join('|', plain.Articles.Take(5).Select(a => a.Title))));
        Assert.Distinct(all.Select(plain => string.Join('|', plain.Articles.Take(5).Select(a => a.Row.Day))));
        Assert.Distinct(all.Select(plain => string.Join('|', plain.Articles.SelectMany(a => a.Quotes).Take(5).Select(q => q.Row.Words))));
        Assert.Distinct(all.Select(plain => string.Join('|', plain.Claims.Take(5).Select(c => c.Statement))));
        Assert.Distinct(all.Select(plain => string.Join('|', plain.AllNotes.Take(5).Select(n => n.Body))));
    }
}
