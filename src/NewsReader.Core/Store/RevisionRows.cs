using NewsReader.Core.Articles;

namespace NewsReader.Core.Store;

/// <summary>Revisions, loaded without what makes them heavy.</summary>
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
}
