using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>The notes, or the claims, of an archive. There can be many, so of each only that is read which a query needs.</summary>
/// <param name="context">The archive.</param>
/// <param name="place">Where a query looks for their words: in notes or in claims.</param>
/// <param name="ct">Stops it.</param>
internal sealed class ItemRows(NewsContext context, TextPlace place, CancellationToken ct)
{
    private const string OnArticles = "FROM Notes n JOIN ArticleKeys k ON k.ArticleId = n.ArticleId";
    private const string InArticles = "FROM ClaimAppearances p JOIN ArticleKeys k ON k.ArticleId = p.ArticleId LEFT JOIN QuoteKeys q ON q.QuoteId = p.QuoteId";
    private const string These = "(SELECT value FROM json_each({0}))";

    // To SQLite, a limit below none is none.
    private const int NoLimit = -1;

    private static readonly Statements OfNotes = new(
        All: $"SELECT n.Id AS Value {OnArticles} ORDER BY n.Id DESC LIMIT {{0}}",
        WithWords: $"SELECT n.Id AS Value {OnArticles} JOIN NoteIndex i ON i.rowid = n.Id WHERE NoteIndex MATCH {{0}}",
        Places: $"SELECT n.Id, k.Key AS Article, -1 AS Quote {OnArticles}",
        Among: $"WHERE n.Id IN {These}");

    private static readonly Statements OfClaims = new(
        All: "SELECT Id AS Value FROM Claims ORDER BY Id DESC LIMIT {0}",
        WithWords: "SELECT rowid AS Value FROM ClaimIndex WHERE ClaimIndex MATCH {0}",
        Places: $"SELECT p.ClaimId AS Id, k.Key AS Article, COALESCE(q.Key, -1) AS Quote {InArticles}",
        Among: $"WHERE p.ClaimId IN {These}");

    private readonly Statements _sql = place == TextPlace.Note ? OfNotes : OfClaims;
    private IReadOnlySet<int>? _all;

    /// <summary>Where a query looks for their words.</summary>
    public TextPlace Place => place;

    /// <summary>All of them: the claims, and the notes on articles that can be found.</summary>
    public async Task<IReadOnlySet<int>> AllAsync() => _all ??= (await IdsAsync(_sql.All, NoLimit)).ToHashSet();

    /// <summary>The newest <paramref name="most"/> of them; null where there are no more.</summary>
    public async Task<IReadOnlySet<int>?> NewestAsync(int most)
    {
        var newest = await IdsAsync(_sql.All, most + 1);
        return newest.Count > most ? newest.Take(most).ToHashSet() : null;
    }

    /// <summary>Those that have a word or phrase.</summary>
    public async Task<HashSet<int>> WithWordsAsync(SearchTerm term) => [.. await IdsAsync(_sql.WithWords, TextMatch.Of(term))];

    /// <summary>Where they stand: of these, or of all where <paramref name="among"/> is null.</summary>
    public Task<List<ItemPlace>> PlacesAsync(IReadOnlyCollection<int>? among)
    {
        string sql = among is null ? _sql.Places : $"{_sql.Places} {_sql.Among}";
        return context.Database.SqlQueryRaw<ItemPlace>(sql, among is null ? [] : [JsonSerializer.Serialize(among)]).ToListAsync(ct);
    }

    private Task<List<int>> IdsAsync(string sql, object value) => context.Database.SqlQueryRaw<int>(sql, value).ToListAsync(ct);

    private sealed record Statements(string All, string WithWords, string Places, string Among);
}

/// <summary>A place where a note or a claim stands.</summary>
/// <param name="Id">The number of the note or the claim.</param>
/// <param name="Article">The key of the article.</param>
/// <param name="Quote">The key of the quote that a claim rests on; negative where there is none.</param>
internal sealed record ItemPlace(int Id, long Article, long Quote);
