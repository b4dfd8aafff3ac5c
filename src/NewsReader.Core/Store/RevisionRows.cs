using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Store;

/// <summary>Revisions, loaded without what makes them heavy, and what belongs to them.</summary>
public static class RevisionRows
{
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

    /// <summary>The quotes of these revisions, rejected ones included. To ask for them by their article would go through all that there are: no index has that.</summary>
    public static IQueryable<Quote> QuotesOf(this NewsContext context, IQueryable<Revision> revisions) => revisions.SelectMany(r => context.Quotes.Where(q => q.RevisionId == r.Id));

    /// <summary>The texts of the revisions <paramref name="ids"/>, by number.</summary>
    public static Task<Dictionary<int, string>> TextsAsync(this IQueryable<Revision> revisions, IReadOnlyCollection<int> ids, CancellationToken cancellationToken = default) =>
        revisions.Where(r => EF.Parameter(ids).Contains(r.Id)).Select(r => new { r.Id, r.Text }).ToDictionaryAsync(r => r.Id, r => r.Text, cancellationToken);
}
