using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store;

/// <summary>What a list shows, used by more than one page: rows that are neither deleted, rejected nor merged away.</summary>
public static class LiveRows
{
    /// <summary>Articles that are not deleted.</summary>
    public static IQueryable<Article> Live(this IQueryable<Article> articles) => articles.Where(a => a.DeletedUtc == null);

    /// <summary>Quotes of such articles that nobody rejected and that still have their place in the text.</summary>
    public static IQueryable<Quote> Live(this IQueryable<Quote> quotes) => quotes.InPlace().Where(q => q.Review != Review.Rejected);

    /// <summary>Quotes of such articles that still have their place in the text, rejected ones included.</summary>
    public static IQueryable<Quote> InPlace(this IQueryable<Quote> quotes) =>
        quotes.Where(q => q.Article!.DeletedUtc == null && (q.AnchorId == null || q.Anchor!.State != AnchorState.Orphaned));

    /// <summary>Those of them that the analysis found and nobody has looked at.</summary>
    public static IQueryable<Quote> Unreviewed(this IQueryable<Quote> quotes) =>
        quotes.Live().Where(q => q.Review == Review.Unreviewed && q.Origin == Origin.Machine);

    /// <summary>Places of claims in such articles.</summary>
    public static IQueryable<ClaimAppearance> Live(this IQueryable<ClaimAppearance> appearances) => appearances.Where(a => a.Article!.DeletedUtc == null);

    /// <summary>Speakers that stand for themselves.</summary>
    public static IQueryable<Speaker> Live(this IQueryable<Speaker> speakers) => speakers.Where(s => s.MergedIntoId == null);
}
