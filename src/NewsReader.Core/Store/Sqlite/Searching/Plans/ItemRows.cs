using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>The notes, or the claims, of an archive. There can be many, so of each only that is read which a query needs.</summary>
internal sealed class ItemRows
{
    private const string NotesAndArticles = "Notes n JOIN ArticleKeys k ON k.ArticleId = n.ArticleId";
    private const string ClaimsAndPlaces = "ClaimAppearances p JOIN ArticleKeys k ON k.ArticleId = p.ArticleId LEFT JOIN QuoteKeys q ON q.QuoteId = p.QuoteId";
    private const string These = "(SELECT value FROM json_each({0}))";

    private readonly NewsContext _context;
    private readonly CancellationToken _ct;
    private readonly string _all, _newest, _withWords, _places, _placesOfThese;
    private IReadOnlySet<int>? _known;

    private ItemRows(NewsContext context, TextPlace place, string all, string newest, string withWords, string places, string placesOfThese, CancellationToken ct)
    {
        (_context, Place, _ct) = (context, place, ct);
        (_all, _newest, _withWords, _places, _placesOfThese) = (all, newest, withWords, places, placesOfThese);
    }

    /// <summary>Where a query looks for their words.</summary>
    public TextPlace Place { get; }

    /// <summary>The notes on articles that can be found; each has one place.</summary>
    public static ItemRows Notes(NewsContext context, CancellationToken ct)
    {
        const string all = $"SELECT n.Id AS Value FROM {NotesAndArticles}", places = $"SELECT n.Id, k.Key AS Article, -1 AS Quote FROM {NotesAndArticles}";
        return new ItemRows(
            context,
            TextPlace.Note,
            all,
            $"{all} ORDER BY n.Id DESC LIMIT {{0}}",
            $"SELECT n.Id AS Value FROM NoteIndex i JOIN {NotesAndArticles} WHERE n.Id = i.rowid AND NoteIndex MATCH {{0}}",
            places,
            $"{places} WHERE n.Id IN {These}",
            ct);
    }

    /// <summary>The claims, wherever they are made.</summary>
    public static ItemRows Claims(NewsContext context, CancellationToken ct)
    {
        const string all = "SELECT Id AS Value FROM Claims", places = $"SELECT p.ClaimId AS Id, k.Key AS Article, COALESCE(q.Key, -1) AS Quote FROM {ClaimsAndPlaces}";
        return new ItemRows(
            context,
            TextPlace.Claim,
            all,
            $"{all} ORDER BY Id DESC LIMIT {{0}}",
            "SELECT rowid AS Value FROM ClaimIndex WHERE ClaimIndex MATCH {0}",
            places,
            $"{places} WHERE p.ClaimId IN {These}",
            ct);
    }

    /// <summary>All of them.</summary>
    public async Task<IReadOnlySet<int>> AllAsync() => _known ??= await IdsAsync(_all);

    /// <summary>The newest <paramref name="most"/> of them; null where there are no more.</summary>
    public async Task<IReadOnlySet<int>?> NewestAsync(int most) =>
        await _context.Database.SqlQueryRaw<int>(_newest, most + 1).ToListAsync(_ct) is { } newest && newest.Count > most ? newest.Take(most).ToHashSet() : null;

    /// <summary>Those that have a word or phrase.</summary>
    public Task<HashSet<int>> WithWordsAsync(SearchTerm term) => IdsAsync(_withWords, TextMatch.Of(term));

    /// <summary>Where they stand: of these, or of all where <paramref name="among"/> is null.</summary>
    public Task<List<ItemPlace>> PlacesAsync(IReadOnlyCollection<int>? among) =>
        (among is null ? _context.Database.SqlQueryRaw<ItemPlace>(_places) : _context.Database.SqlQueryRaw<ItemPlace>(_placesOfThese, JsonSerializer.Serialize(among))).ToListAsync(_ct);

    private async Task<HashSet<int>> IdsAsync(string sql, params object[] values) => [.. await _context.Database.SqlQueryRaw<int>(sql, values).ToListAsync(_ct)];
}

/// <summary>A place where a note or a claim stands.</summary>
/// <param name="Id">The number of the note or the claim.</param>
/// <param name="Article">The key of the article.</param>
/// <param name="Quote">The key of the quote that a claim rests on; negative where there is none.</param>
internal sealed record ItemPlace(int Id, long Article, long Quote);
