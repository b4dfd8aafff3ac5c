using Microsoft.EntityFrameworkCore;
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
    public static IQueryable<Quote> Live(this IQueryable<Quote> quotes) => quotes.Where(q =>
        q.Review != Review.Rejected && q.Article!.DeletedUtc == null && (q.AnchorId == null || q.Anchor!.State != AnchorState.Orphaned));

    /// <summary>Places of claims in such articles.</summary>
    public static IQueryable<ClaimAppearance> Live(this IQueryable<ClaimAppearance> appearances) => appearances.Where(a => a.Article!.DeletedUtc == null);

    /// <summary>The newest hundred claims, for choosing one.</summary>
    public static IQueryable<Claim> Newest(this IQueryable<Claim> claims) => claims.AsNoTracking().OrderByDescending(c => c.Id).Take(100);

    /// <summary>
    /// Revisions as pages need them: without the file that they came from, which can be large, and without their paragraphs, each of
    /// whose rows would carry the whole text along.
    /// </summary>
    public static IQueryable<Revision> WithoutOriginal(this IQueryable<Revision> revisions) => revisions.Select(r => new Revision
    {
        Id = r.Id,
        ArticleId = r.ArticleId,
        Ordinal = r.Ordinal,
        IsCurrent = r.IsCurrent,
        Text = r.Text,
        TextHash = r.TextHash,
        Original = Array.Empty<byte>(),
        Sha256 = r.Sha256,
        FileName = r.FileName,
        Format = r.Format,
        Encoding = r.Encoding,
        Warnings = r.Warnings,
        ImportedUtc = r.ImportedUtc,
    });

    /// <summary>Speakers that stand for themselves.</summary>
    public static IQueryable<Speaker> Live(this IQueryable<Speaker> speakers) => speakers.Where(s => s.MergedIntoId == null);
}
