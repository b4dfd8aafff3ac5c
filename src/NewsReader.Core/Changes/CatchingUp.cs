using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>Carries what an undo brings back from before a new text of the article over to that text, as the import would have done.</summary>
internal static class CatchingUp
{
    /// <summary>Carries the tracked rows over that the undo touched, unsaved.</summary>
    public static async Task ToCurrentTextAsync(NewsContext context, CancellationToken cancellationToken)
    {
        foreach (var anchor in Touched<TextAnchor>(context))
            if (await NewerAsync(context, anchor.ArticleId, anchor.RevisionId, cancellationToken) is var (id, text)) anchor.CarryTo(id, text);
        foreach (var quote in Touched<Quote>(context))
            if (await NewerAsync(context, quote.ArticleId, quote.RevisionId, cancellationToken) is var (_, text)) await CarryAsync(context, quote, text, cancellationToken);
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

    // Without an anchor it is a finding of the machine's in an earlier text, of which imports keep none.
    private static async Task CarryAsync(NewsContext context, Quote quote, string text, CancellationToken cancellationToken)
    {
        if (quote.AnchorId is not { } anchorId)
        {
            context.Quotes.Remove(quote);
            return;
        }

        string earlier = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        quote.Follow((await context.Anchors.FindAsync([anchorId], cancellationToken))!, earlier, text);
    }

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
