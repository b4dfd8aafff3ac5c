namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>
/// Keeps <c>ClaimPlaces</c> and <c>NotePlaces</c>: where claims are made and notes stand, by the keys of quotes and articles, so that they are found by going
/// through them and through what a query asks of these side by side. Beside a claim’s place stand who makes it there, where nobody rejected that, as
/// twice a speaker’s number or one more than twice that of a name in <c>NameTotals</c>, its outlet’s number in <c>FacetNames</c>, and the day on which it was
/// published, where that is known.
/// </summary>
/// <param name="context">The archive.</param>
internal sealed class PlaceIndexer(NewsContext context)
{
    // 2 is the number of Review.Rejected.
    /// <summary>Where claims are made: the article’s number, then what is kept of the place. A condition on <c>p</c> or <c>k</c> may follow.</summary>
    public const string Claims = """
        SELECT k.ArticleId, COALESCE(q.Key, k.Key << 16 | 65535) AS Key, p.Id AS AppearanceId, p.ClaimId,
            CASE WHEN s.Review = 2 THEN NULL ELSE COALESCE(s.SpeakerId << 1, (SELECT n.Id FROM NameTotals n WHERE n.Name = s.NameAsFound) << 1 | 1) END AS Voice,
            (SELECT f.Id FROM FacetNames f WHERE f.Name = a.Outlet) AS Outlet, a.PublishedOn AS Day
        FROM ArticleKeys k CROSS JOIN ClaimAppearances p ON p.ArticleId = k.ArticleId CROSS JOIN Articles a ON a.Id = k.ArticleId
        LEFT JOIN Quotes s ON s.Id = p.QuoteId LEFT JOIN QuoteKeys q ON q.QuoteId = p.QuoteId
        """;

    /// <summary>Where notes stand: the article’s number, its key, and the note’s number, likewise.</summary>
    public const string Notes = "SELECT k.ArticleId, k.Key, n.Id FROM ArticleKeys k CROSS JOIN Notes n ON n.ArticleId = k.ArticleId";

    // A quote that lost its place is in no index, and its name has a number only where another quote in its place has it.
    private const string NumberNames = """
        INSERT OR IGNORE INTO NameTotals (Name)
        SELECT s.NameAsFound FROM ArticleKeys k CROSS JOIN ClaimAppearances p ON p.ArticleId = k.ArticleId CROSS JOIN Quotes s ON s.Id = p.QuoteId
        WHERE k.Key = ?1 AND s.SpeakerId IS NULL AND s.NameAsFound <> ''
        """;

    /// <summary>Takes down anew where they are in the articles with these keys; those that are no longer there have none.</summary>
    public void Index(IReadOnlyCollection<long> articles)
    {
        if (articles.Count == 0) return;
        using var clearClaims = new SqliteStatement(context, "DELETE FROM ClaimPlaces WHERE Key BETWEEN ?1 << 16 AND ?1 << 16 | 65535");
        using var clearNotes = new SqliteStatement(context, "DELETE FROM NotePlaces WHERE Key = ?1");
        using var number = new SqliteStatement(context, NumberNames);
        using var addClaims = new SqliteStatement(context, $"INSERT INTO ClaimPlaces (Key, AppearanceId, ClaimId, Voice, Outlet, Day) SELECT Key, AppearanceId, ClaimId, Voice, Outlet, Day FROM ({Claims} WHERE k.Key = ?1)");
        using var addNotes = new SqliteStatement(context, $"INSERT INTO NotePlaces (Key, NoteId) SELECT Key, Id FROM ({Notes} WHERE k.Key = ?1)");
        foreach (long key in articles)
        {
            clearClaims.Run(key);
            clearNotes.Run(key);
            number.Run(key);
            addClaims.Run(key);
            addNotes.Run(key);
        }
    }
}
