using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>Compares <c>ClaimPlaces</c> and <c>NotePlaces</c> with where claims are made and notes stand.</summary>
/// <param name="context">The archive.</param>
internal sealed class PlaceCheck(NewsContext context)
{
    private const string OfThese = "WHERE k.ArticleId BETWEEN {0} AND {1}";

    private const string KeptClaims = $"""
        SELECT k.ArticleId, c.Key, c.AppearanceId, c.ClaimId, c.Voice, c.Outlet, c.Day FROM ArticleKeys k CROSS JOIN ClaimPlaces c ON c.Key BETWEEN k.Key << 16 AND k.Key << 16 | 65535 {OfThese}
        """;

    private const string KeptNotes = $"SELECT k.ArticleId, n.Key, n.NoteId FROM ArticleKeys k CROSS JOIN NotePlaces n ON n.Key = k.Key {OfThese}";

    private static readonly string Different = $"""
        SELECT DISTINCT ArticleId AS Value FROM (
            SELECT ArticleId FROM ({PlaceIndexer.Claims} {OfThese} EXCEPT {KeptClaims})
            UNION ALL SELECT ArticleId FROM ({KeptClaims} EXCEPT {PlaceIndexer.Claims} {OfThese})
            UNION ALL SELECT ArticleId FROM ({PlaceIndexer.Notes} {OfThese} EXCEPT {KeptNotes})
            UNION ALL SELECT ArticleId FROM ({KeptNotes} EXCEPT {PlaceIndexer.Notes} {OfThese}))
        ORDER BY ArticleId
        """;

    private readonly List<int> _stale = [];

    /// <summary>The articles in which claims or notes are found elsewhere than they are.</summary>
    public IReadOnlyList<int> Stale => _stale;

    /// <summary>Compares those in the articles from one number to another, in a transaction that is open.</summary>
    public async Task CompareAsync(int first, int last, CancellationToken cancellationToken) =>
        _stale.AddRange(await context.Database.SqlQueryRaw<int>(Different, first, last).ToListAsync(cancellationToken));
}
