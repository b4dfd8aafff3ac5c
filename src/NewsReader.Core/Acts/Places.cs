using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>Finds the words that an act is about in the article's current text.</summary>
internal static class Places
{
    /// <summary>The words of <paramref name="selection"/>, or why there are none.</summary>
    public static async Task<(Place? Place, ActDraft Instead)> FindAsync(
        NewsContext context, int articleId, Selection selection, CancellationToken cancellationToken)
    {
        var current = await context.Revisions
            .Where(r => r.ArticleId == articleId && r.IsCurrent && r.Article!.DeletedUtc == null)
            .Select(r => new { r.Id, r.Text })
            .SingleOrDefaultAsync(cancellationToken);
        if (current is null) return (null, ActDraft.Missing());
        if (current.Id != selection.RevisionId) return (null, ActDraft.Stale("The article has a new text since you opened it. Reload it and select the words again."));
        var spans = selection.In(current.Text, out string? problem);
        return spans is null ? (null, ActDraft.Refuse(problem!)) : (new Place(articleId, current.Id, current.Text, spans), default);
    }

    /// <summary>Whether a claim has the very words among its places, other than by the appearance <paramref name="except"/>.</summary>
    public static async Task<bool> IsOfClaimAsync(NewsContext context, int claimId, Place place, CancellationToken cancellationToken, int? except = null)
    {
        var anchors = await context.ClaimAppearances.AsNoTracking().Where(a => a.ClaimId == claimId && a.Id != except && a.Anchor!.RevisionId == place.RevisionId)
            .Select(a => a.Anchor!.Ranges).ToListAsync(cancellationToken);
        return anchors.Exists(ranges => ranges.Select(range => range.Span).SequenceEqual(place.Spans));
    }

    /// <summary>The smallest quote that holds all the words: whoever says it makes the claim in them. Null where there is none.</summary>
    public static async Task<Quote?> QuoteAroundAsync(NewsContext context, Place place, CancellationToken cancellationToken)
    {
        var quotes = await context.Quotes.Live().Where(q => q.RevisionId == place.RevisionId).ToListAsync(cancellationToken);
        return quotes
            .Where(q => Selection.Joined(place.Text, q.Contents) is var contents && place.Spans.All(span => contents.Any(content => content.Contains(span))))
            .MinBy(q => q.Contents.Sum(content => content.Length));
    }
}

/// <summary>Words in the current text of an article.</summary>
internal sealed record Place(int ArticleId, int RevisionId, string Text, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>A new anchor on the words.</summary>
    public TextAnchor Anchor() => TextAnchor.Of(ArticleId, RevisionId, Text, Spans);

    /// <summary>The words, shortened for a summary.</summary>
    public string Quoted => Acts.Quoted.Of(string.Join(" … ", Spans.Select(span => span.In(Text))));
}
