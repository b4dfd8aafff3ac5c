using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;
using NewsReader.Core.Tests.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Changes;

/// <summary>What holds of every archive, whatever came in and whatever people did.</summary>
internal static class Soundness
{
    /// <summary>Fails where something does not hold.</summary>
    public static async Task AssertSoundAsync(this Desk desk)
    {
        await using var context = desk.Archive.Open();
        var texts = await context.Revisions.Include(r => r.Paragraphs).AsNoTracking().AsSplitQuery().ToDictionaryAsync(r => r.Id);
        Assert.All(texts.Values.GroupBy(r => r.ArticleId), article => Assert.Single(article, r => r.IsCurrent));
        foreach (var text in texts.Values) Assert.All(text.Paragraphs, p => Assert.False(string.IsNullOrWhiteSpace(p.Span.In(text.Text))));
        foreach (var anchor in await context.Anchors.AsNoTracking().ToListAsync()) AssertAnchored(anchor, texts[anchor.RevisionId]);
        foreach (var quote in await context.Quotes.Include(q => q.Anchor).AsNoTracking().ToListAsync()) AssertPlaced(quote, texts[quote.RevisionId]);
        foreach (var found in await context.ClaimSuggestions.AsNoTracking().ToListAsync())
            Assert.True(texts[found.RevisionId].IsCurrent && found.Span.In(texts[found.RevisionId].Text).Length > 0);
        await AssertOwnedAsync(context);
        await AssertStandingAsync(context);
        Assert.True((await context.CheckSearchAsync()).IsNone);
    }

    private static void AssertAnchored(TextAnchor anchor, Revision text)
    {
        Assert.Equal(anchor.ArticleId, text.ArticleId);
        Assert.True(text.IsCurrent || anchor.State == AnchorState.Orphaned, $"Anchor {anchor.Id} is {anchor.State} in an earlier text.");
        Assert.All(anchor.Ranges, range => Assert.Equal(range.Exact, range.Span.In(text.Text)));
    }

    private static void AssertPlaced(Quote quote, Revision text)
    {
        Assert.Equal(quote.ArticleId, text.ArticleId);
        Assert.Equal(quote.Words, string.Join('\n', quote.Contents.Select(content => content.In(text.Text))));
        Assert.Equal(quote.Position, quote.Contents[0].Start);
        TextSpan[] beside = quote.Cue is { } cue ? [.. quote.Sources, cue] : [.. quote.Sources];
        Assert.All(beside, span => Assert.True(span.End <= text.Text.Length && !quote.Contents.Any(span.Overlaps)));
        if (quote.Anchor is null) Assert.True(text.IsCurrent, $"Quote {quote.Id} is in an earlier text, and nothing carries it.");
        if (quote.Anchor is not { State: not AnchorState.Orphaned } anchor) return;
        Assert.Equal(anchor.RevisionId, quote.RevisionId);
        Assert.Equal(anchor.Ranges.Select(range => range.Span), quote.Contents);
    }

    // An anchor is one thing's; without it, nothing could ever take it away.
    private static async Task AssertOwnedAsync(NewsContext context)
    {
        var owners = await context.Quotes.Where(q => q.AnchorId != null).Select(q => q.AnchorId!.Value)
            .Concat(context.Notes.Select(n => n.AnchorId)).Concat(context.ClaimAppearances.Select(a => a.AnchorId)).ToListAsync();
        Assert.Equal(await context.Anchors.Select(a => a.Id).Order().ToListAsync(), owners.Order());
    }

    private static async Task AssertStandingAsync(NewsContext context)
    {
        Assert.Empty(await context.Quotes.Where(q => q.Speaker!.MergedIntoId != null).Select(q => q.Id).ToListAsync());
        Assert.Empty(await context.Speakers.Where(s => context.Speakers.Any(into => into.Id == s.MergedIntoId && into.MergedIntoId != null)).ToListAsync());
        Assert.All(await context.Speakers.Include(s => s.Names).AsNoTracking().ToListAsync(), speaker => Assert.Single(speaker.Names, speaker.IsMain));
        foreach (var claim in await context.Claims.Include(c => c.Rulings).AsNoTracking().ToListAsync())
            Assert.Equal(Claim.NewestVerdict(claim.Rulings) ?? Verdict.Unchecked, claim.Verdict);
    }
}
