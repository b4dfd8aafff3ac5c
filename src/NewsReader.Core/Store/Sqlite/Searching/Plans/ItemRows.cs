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
        Among: $"WHERE n.Id IN {These}",
        InArticles: "SELECT n.Id, k.Key AS Article, -1 AS Quote FROM json_each({0}) j CROSS JOIN ArticleKeys k ON k.Key = j.value CROSS JOIN Notes n ON n.ArticleId = k.ArticleId");

    private static readonly Statements OfClaims = new(
        All: "SELECT Id AS Value FROM Claims ORDER BY Id DESC LIMIT {0}",
        WithWords: "SELECT rowid AS Value FROM ClaimIndex WHERE ClaimIndex MATCH {0}",
        Places: $"SELECT p.ClaimId AS Id, k.Key AS Article, COALESCE(q.Key, -1) AS Quote {InArticles}",
        Among: $"WHERE p.ClaimId IN {These}",
        InArticles: """
            SELECT p.ClaimId AS Id, k.Key AS Article, COALESCE(q.Key, -1) AS Quote
            FROM json_each({0}) j CROSS JOIN ArticleKeys k ON k.Key = j.value CROSS JOIN ClaimAppearances p ON p.ArticleId = k.ArticleId LEFT JOIN QuoteKeys q ON q.QuoteId = p.QuoteId
            """);

    private const string OnQuotes = """
        SELECT p.ClaimId AS Id, k.Key AS Article, q.Key AS Quote
        FROM json_each({0}) j CROSS JOIN QuoteKeys q ON q.Key = j.value CROSS JOIN ClaimAppearances p ON p.QuoteId = q.QuoteId CROSS JOIN ArticleKeys k ON k.ArticleId = p.ArticleId
        """;

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

    /// <summary>Where they stand in the articles with these keys.</summary>
    public Task<List<ItemPlace>> PlacesInArticlesAsync(IReadOnlyList<long> articles) => PlacesAsync(_sql.InArticles, articles);

    /// <summary>Where claims rest on the quotes with these keys.</summary>
    public Task<List<ItemPlace>> PlacesOnQuotesAsync(IReadOnlyList<long> quotes) => PlacesAsync(OnQuotes, quotes);

    private Task<List<ItemPlace>> PlacesAsync(string sql, IReadOnlyList<long> keys) => context.Database.SqlQueryRaw<ItemPlace>(sql, JsonSerializer.Serialize(keys)).ToListAsync(ct);

    private Task<List<int>> IdsAsync(string sql, object value) => context.Database.SqlQueryRaw<int>(sql, value).ToListAsync(ct);

    private sealed record Statements(string All, string WithWords, string Places, string Among, string InArticles);
}

/// <summary>A place where a note or a claim stands.</summary>
/// <param name="Id">The number of the note or the claim.</param>
/// <param name="Article">The key of the article.</param>
/// <param name="Quote">The key of the quote that a claim rests on; negative where there is none.</param>
internal sealed record ItemPlace(int Id, long Article, long Quote);
