namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>
/// Keeps <c>ClaimPlaces</c> and <c>NotePlaces</c>: where claims are made and notes stand, by the keys of quotes and articles, so that they are found by going
/// through them and through what a query asks of these side by side.
/// </summary>
/// <param name="context">The archive.</param>
internal sealed class PlaceIndexer(NewsContext context)
{
    /// <summary>Where claims are made: the article’s number, the place’s key, its number and its claim’s. A condition on <c>p</c> or <c>k</c> may follow.</summary>
    public const string Claims = """
        SELECT k.ArticleId, COALESCE(q.Key, k.Key << 16 | 65535) AS Key, p.Id, p.ClaimId
        FROM ArticleKeys k CROSS JOIN ClaimAppearances p ON p.ArticleId = k.ArticleId LEFT JOIN QuoteKeys q ON q.QuoteId = p.QuoteId
        """;

    /// <summary>Where notes stand: the article’s number, its key, and the note’s number, likewise.</summary>
    public const string Notes = "SELECT k.ArticleId, k.Key, n.Id FROM ArticleKeys k CROSS JOIN Notes n ON n.ArticleId = k.ArticleId";

    /// <summary>Takes down anew where they are in the articles with these keys; those that are no longer there have none.</summary>
    public void Index(IReadOnlyCollection<long> articles)
    {
        if (articles.Count == 0) return;
        using var clearClaims = new SqliteStatement(context, "DELETE FROM ClaimPlaces WHERE Key BETWEEN ?1 << 16 AND ?1 << 16 | 65535");
        using var clearNotes = new SqliteStatement(context, "DELETE FROM NotePlaces WHERE Key = ?1");
        using var addClaims = new SqliteStatement(context, $"INSERT INTO ClaimPlaces (Key, AppearanceId, ClaimId) SELECT Key, Id, ClaimId FROM ({Claims} WHERE k.Key = ?1)");
        using var addNotes = new SqliteStatement(context, $"INSERT INTO NotePlaces (Key, NoteId) SELECT Key, Id FROM ({Notes} WHERE k.Key = ?1)");
        foreach (long key in articles)
        {
            clearClaims.Run(key);
            clearNotes.Run(key);
            addClaims.Run(key);
            addNotes.Run(key);
        }
    }
}
