using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>Carries what an undo brings back from before a new text of the article over to that text, as the import would have done.</summary>
internal static class CatchingUp
{
    /// <summary>Carries the tracked rows over that the undo touched, unsaved.</summary>
    /// <param name="context">The rows.</param>
    /// <param name="isRedo">Whether an act is done again: one that took a claim's place away let the finding under it be, and does so again.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public static async Task ToCurrentTextAsync(NewsContext context, bool isRedo, CancellationToken cancellationToken)
    {
        foreach (var anchor in Touched<TextAnchor>(context))
            if (await NewerAsync(context, anchor.ArticleId, anchor.RevisionId, cancellationToken) is var (id, text)) anchor.CarryTo(id, text);
        foreach (var quote in Touched<Quote>(context))
            if (await NewerAsync(context, quote.ArticleId, quote.RevisionId, cancellationToken) is var (id, text)) await CarryAsync(context, quote, id, text, cancellationToken);
        foreach (var quote in isRedo ? [] : await UnclaimedAsync(context, cancellationToken)) await ReleaseAsync(context, quote, cancellationToken);
        foreach (var appearance in Touched<ClaimAppearance>(context)) await FindLostQuoteAsync(context, appearance, cancellationToken);
        foreach (var paragraph in Touched<Paragraph>(context)) await CarryKindAsync(context, paragraph, cancellationToken);
    }

    private static List<T> Touched<T>(NewsContext context) where T : class
    {
        context.ChangeTracker.DetectChanges();
        return [.. context.ChangeTracker.Entries<T>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity)];
    }

    private static async Task<(int Id, string Text)?> NewerAsync(NewsContext context, int articleId, int revisionId, CancellationToken cancellationToken)
    {
        var current = await context.Revisions.Where(r => r.ArticleId == articleId && r.IsCurrent && r.Id != revisionId)
            .Select(r => new { r.Id, r.Text }).SingleOrDefaultAsync(cancellationToken);
        return current is null ? null : (current.Id, current.Text);
    }

    // Without an anchor it is a finding of the machine's in an earlier text. Where a claim rests on it, it is kept as imports keep it; else it
    // is found again or gives way, as it would in a re-analysis.
    private static async Task CarryAsync(NewsContext context, Quote quote, int revisionId, string text, CancellationToken cancellationToken)
    {
        string earlier = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        if (quote.AnchorId is { } anchorId) quote.Follow((await context.Anchors.FindAsync([anchorId], cancellationToken))!, earlier, text);
        else if (await IsClaimedAsync(context, quote.Id, cancellationToken)) quote.AnchorAnew(earlier, revisionId, text);
        else if (!await IsFoundAgainAsync(context, quote, earlier, revisionId, text, cancellationToken)) context.Quotes.Remove(quote);
    }

    // Carries it over by its words, and leaves it without an anchor as it was. What was found at these words meanwhile goes before.
    private static async Task<bool> IsFoundAgainAsync(NewsContext context, Quote quote, string earlier, int revisionId, string text, CancellationToken cancellationToken)
    {
        quote.AnchorAnew(earlier, revisionId, text);
        bool isLost = quote.Anchor!.State == AnchorState.Orphaned;
        quote.Anchor = null;
        if (isLost) return false;
        var there = await context.Quotes.Where(q => q.RevisionId == revisionId && q.Id != quote.Id).ToListAsync(cancellationToken);
        return !there.Exists(q => q.Contents.Any(content => quote.Contents.Any(content.Overlaps)));
    }

    // Findings that an import anchored only because a claim rested on them.
    private static async Task<List<Quote>> UnclaimedAsync(NewsContext context, CancellationToken cancellationToken)
    {
        var released = new List<Quote>();
        foreach (int id in Leaving(context).Select(e => e.Property(a => a.QuoteId).OriginalValue).OfType<int>().Distinct().ToList())
        {
            var quote = await context.Quotes.Include(q => q.Anchor).SingleOrDefaultAsync(q => q.Id == id, cancellationToken);
            if (quote is { Anchor: not null, AuthorId: null, IsPersons: false } && !await IsClaimedAsync(context, id, cancellationToken)) released.Add(quote);
        }

        return released;
    }

    // A claim's place that goes, or that another's words or nobody's are at.
    private static IEnumerable<EntityEntry<ClaimAppearance>> Leaving(NewsContext context) =>
        context.ChangeTracker.Entries<ClaimAppearance>().Where(e => e.State == EntityState.Deleted || (e.State == EntityState.Modified && e.Property(a => a.QuoteId).IsModified));

    private static async Task<bool> IsClaimedAsync(NewsContext context, int quoteId, CancellationToken cancellationToken)
    {
        int[] leaving = [.. Leaving(context).Select(e => e.Entity.Id)];
        return context.ChangeTracker.Entries<ClaimAppearance>().Any(e => e.State is EntityState.Added or EntityState.Modified && e.Entity.QuoteId == quoteId)
            || await context.ClaimAppearances.AnyAsync(a => a.QuoteId == quoteId && !EF.Parameter(leaving).Contains(a.Id), cancellationToken);
    }

    private static async Task ReleaseAsync(NewsContext context, Quote quote, CancellationToken cancellationToken)
    {
        context.Anchors.Remove(quote.Anchor!);
        quote.Anchor = null;
        if (await NewerAsync(context, quote.ArticleId, quote.RevisionId, cancellationToken) is not null) context.Quotes.Remove(quote);
    }

    // A finding that nothing rested on while the claim was away may have gone with the text it was in: whoever is found to say the words
    // in the text that is there now makes the claim.
    private static async Task FindLostQuoteAsync(NewsContext context, ClaimAppearance appearance, CancellationToken cancellationToken)
    {
        if (appearance.QuoteId is not { } id || IsThere(context, await context.Quotes.FindAsync([id], cancellationToken))) return;
        appearance.QuoteId = null;
        var anchor = (await context.Anchors.FindAsync([appearance.AnchorId], cancellationToken))!;
        if (anchor.State == AnchorState.Orphaned) return;
        string text = await context.Revisions.Where(r => r.Id == anchor.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        var around = await Places.QuoteAroundAsync(context, new Place(anchor.ArticleId, anchor.RevisionId, text, [.. anchor.Ranges.Select(range => range.Span)]), cancellationToken);
        if (IsThere(context, around)) appearance.QuoteId = around!.Id;
    }

    private static bool IsThere(NewsContext context, Quote? quote) => quote is not null && context.Entry(quote).State != EntityState.Deleted;

    // Imports gave the same words the kind that is taken back here; where a person has said something else since, that holds.
    private static async Task CarryKindAsync(NewsContext context, Paragraph paragraph, CancellationToken cancellationToken)
    {
        var takenBack = context.Entry(paragraph).Property(p => p.Kind).OriginalValue;
        var revision = await context.Revisions.SingleAsync(r => r.Id == paragraph.RevisionId, cancellationToken);
        string words = paragraph.Span.In(revision.Text);
        var later = await context.Revisions.Include(r => r.Paragraphs)
            .Where(r => r.ArticleId == revision.ArticleId && r.Ordinal > revision.Ordinal).AsSplitQuery().ToListAsync(cancellationToken);
        foreach (var same in later.SelectMany(text => text.Paragraphs.Where(p => p.Kind == takenBack && p.Span.In(text.Text) == words)))
            (same.Kind, same.Origin) = (paragraph.Kind, paragraph.Origin);
    }
}
