using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Articles;

/// <summary>A person's work on words that a new text has lost, or has elsewhere.</summary>
/// <param name="Anchor">The words, where they were last.</param>
/// <param name="Id">What its address ends with, as <c>q12</c>.</param>
/// <param name="What">What it is, as "Quote by Ada Bell".</param>
/// <param name="Says">What it says of the words; empty for a quote, which is the words.</param>
public sealed record Displaced(TextAnchor Anchor, string Id, string What, string Says)
{
    // Looking through the text for each of very many would keep the page waiting.
    private const int MostLookedFor = 50;

    /// <summary>The paragraph where the words stood last, as "paragraph 3 of text 1"; null where they have a place.</summary>
    public string? LastAt { get; private init; }

    /// <summary>Why they have no place, as a sentence; null where they have one.</summary>
    public string? Why { get; private init; }

    /// <summary>Where the words could belong; none where they have a place.</summary>
    public IReadOnlyList<LikelyPlace> Likely { get; private init; } = [];

    /// <summary>Whether the words have no place in the current text.</summary>
    public bool IsLost => Anchor.State == AnchorState.Orphaned;

    /// <summary>What its forms are about.</summary>
    public RowVersion On => new(Anchor.Id, Anchor.Edition());

    /// <summary>Whether an article has any left.</summary>
    public static async Task<bool> AnyAsync(NewsContext context, int articleId, CancellationToken cancellationToken) =>
        await AnchorsIn(context, articleId).AnyAsync(cancellationToken);

    /// <summary>All of an article, in the order of their words; those that are lost with where they could belong in <paramref name="text"/>.</summary>
    public static async Task<IReadOnlyList<Displaced>> OfAsync(
        NewsContext context, int articleId, string text, IEnumerable<ClaimAppearance> claims, IEnumerable<Note> notes, CancellationToken cancellationToken)
    {
        var anchors = await AnchorsIn(context, articleId).Select(a => a.Id).ToListAsync(cancellationToken);
        if (anchors.Count == 0) return [];
        var quotes = await context.Quotes.AsNoTracking().Include(q => q.Speaker).Include(q => q.Anchor)
            .Where(q => q.ArticleId == articleId && q.AnchorId != null && EF.Parameter(anchors).Contains(q.AnchorId.Value)).ToListAsync(cancellationToken);
        List<Displaced> all =
        [
            .. quotes.Select(Of),
            .. claims.Where(claim => anchors.Contains(claim.AnchorId)).Select(Of),
            .. notes.Where(note => anchors.Contains(note.AnchorId)).Select(Of),
        ];
        return await LookedForAsync(context, [.. all.OrderBy(one => one.Anchor.Ranges[0].Start)], text, cancellationToken);
    }

    // What hangs on a rejected quote alone is nobody's work to place.
    private static IQueryable<TextAnchor> AnchorsIn(NewsContext context, int articleId) =>
        context.Anchors.Where(a => a.ArticleId == articleId && a.State != AnchorState.Exact && !context.Quotes.Any(q => q.AnchorId == a.Id && q.Review == Review.Rejected));

    private static Displaced Of(Quote quote) => new(quote.Anchor!, $"q{quote.Id}", Voices.NameOf(quote) is { } name ? "Quote by " + name : "Quote, nobody named", "");

    private static Displaced Of(ClaimAppearance claim) => new(claim.Anchor!, $"c{claim.Id}", "Claim", claim.Claim!.Statement);

    private static Displaced Of(Note note) => new(note.Anchor!, $"n{note.Id}", "Note", note.Body);

    private static async Task<IReadOnlyList<Displaced>> LookedForAsync(NewsContext context, List<Displaced> all, string text, CancellationToken cancellationToken)
    {
        if (!all.Exists(one => one.IsLost)) return all;
        var places = new LikelyPlaces(text);
        var last = await LastPlacesAsync(context, [.. all.Where(one => one.IsLost).Select(one => one.Anchor)], cancellationToken);
        var lookedFor = all.Where(one => one.IsLost).Take(MostLookedFor).ToHashSet();
        return [.. all.Select(one => !one.IsLost ? one : one with { LastAt = last.GetValueOrDefault(one.Anchor.Id), Why = WhyLost(one.Anchor, text), Likely = lookedFor.Contains(one) ? places.Of(one.Anchor.Ranges) : [] })];
    }

    private static string WhyLost(TextAnchor anchor, string text)
    {
        if (anchor.Ranges.Any(range => !text.Contains(range.Exact, StringComparison.Ordinal)))
            return anchor.Ranges.Count == 1 ? "These words are no longer in the text." : "Not all of these words are in the text any more.";
        return anchor.Ranges.Any(range => text.IndexOf(range.Exact, StringComparison.Ordinal) != text.LastIndexOf(range.Exact, StringComparison.Ordinal))
            ? "These words are in the text more than once, and which of them are meant can’t be told."
            : "These words are in the text only among other words, so they may not be the ones that are meant.";
    }

    private static async Task<Dictionary<int, string>> LastPlacesAsync(NewsContext context, IReadOnlyList<TextAnchor> anchors, CancellationToken cancellationToken)
    {
        int[] texts = [.. anchors.Select(anchor => anchor.RevisionId).Distinct()];
        var paragraphs = await context.Paragraphs.AsNoTracking().Where(p => EF.Parameter(texts).Contains(p.RevisionId))
            .Join(context.Revisions, p => p.RevisionId, r => r.Id, (p, r) => new { p.RevisionId, p.Start, p.End, p.Ordinal, Text = r.Ordinal }).ToListAsync(cancellationToken);
        var byText = paragraphs.ToLookup(p => p.RevisionId);
        return anchors.Select(anchor => (anchor.Id, At: byText[anchor.RevisionId].FirstOrDefault(p => p.End > anchor.Ranges[0].Start)))
            .Where(one => one.At is not null).ToDictionary(one => one.Id, one => $"paragraph {one.At!.Ordinal} of text {one.At.Text}");
    }
}
