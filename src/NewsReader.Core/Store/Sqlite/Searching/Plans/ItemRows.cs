using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>The notes, or the claims, of an archive. There can be many, so of each only that is read which a query needs, and of claims who makes them while these are not too many.</summary>
/// <param name="context">The archive.</param>
/// <param name="source">Opens the streams of their places.</param>
/// <param name="place">Where a query looks for their words: in notes or in claims.</param>
/// <param name="ct">Stops it.</param>
internal sealed class ItemRows(NewsContext context, KeySource source, TextPlace place, CancellationToken ct)
{
    // The places of more than so many are sooner gone through among all places.
    private const int Few = 500;

    private const string OnQuotes = $"SELECT DISTINCT ClaimId AS Value FROM ClaimPlaces WHERE {SearchKey.IsOfQuote}";

    // Of more places than so many it is not looked up who makes the claim there.
    private const int MostVoiced = 20_000;

    private const string AreNamesMany = "SELECT count(*) AS Value FROM (SELECT 1 FROM ClaimPlaces WHERE Voice & 1 LIMIT {0}) HAVING count(*) = {0}";
    private const string OfVoices = $"SELECT Key AS Value FROM ClaimPlaces WHERE Voice IN (SELECT value FROM json_each({{0}})) AND {SearchKey.IsOfQuote} LIMIT {{1}}";

    private static readonly Statements OfNotes = new(
        All: "SELECT NoteId AS Value FROM NotePlaces",
        WithWords: "SELECT n.Id AS Value FROM NoteIndex i CROSS JOIN Notes n ON n.Id = i.rowid CROSS JOIN ArticleKeys k ON k.ArticleId = n.ArticleId WHERE NoteIndex MATCH {0}",
        Keys: "SELECT k.Key AS Value FROM json_each({0}) j CROSS JOIN Notes n ON n.Id = j.value CROSS JOIN ArticleKeys k ON k.ArticleId = n.ArticleId",
        At: "SELECT p.NoteId AS Value FROM json_each({0}) j CROSS JOIN NotePlaces p ON p.Key = j.value");

    private static readonly Statements OfClaims = new(
        All: "SELECT Id AS Value FROM Claims",
        WithWords: "SELECT rowid AS Value FROM ClaimIndex WHERE ClaimIndex MATCH {0}",
        Keys: "SELECT p.Key AS Value FROM json_each({0}) j CROSS JOIN ClaimPlaces p ON p.ClaimId = j.value",
        At: "SELECT p.ClaimId AS Value FROM json_each({0}) j CROSS JOIN ClaimPlaces p ON p.Key = j.value");

    private readonly Statements _sql = place == TextPlace.Note ? OfNotes : OfClaims;
    private IReadOnlySet<int>? _all;

    /// <summary>Where a query looks for their words.</summary>
    public TextPlace Place => place;

    /// <summary>All of them: the claims, and the notes on articles that can be found.</summary>
    public async Task<IReadOnlySet<int>> AllAsync() => _all ??= await SetAsync(context.Database.SqlQueryRaw<int>(_sql.All));

    /// <summary>Those that have a word or phrase.</summary>
    public Task<HashSet<int>> WithWordsAsync(SearchTerm term) => SetAsync(context.Database.SqlQueryRaw<int>(_sql.WithWords, TextMatch.Of(term)));

    /// <summary>The claims that rest on a quote somewhere.</summary>
    public Task<HashSet<int>> OnQuotesAsync() => SetAsync(context.Database.SqlQueryRaw<int>(OnQuotes));

    /// <summary>
    /// Where they stand, articles for notes, places in articles for claims: of these, or of all where <paramref name="among"/> is null. Where these are many,
    /// others’ places may be among them.
    /// </summary>
    public async Task<KeyStream> PlacesAsync(IReadOnlySet<int>? among)
    {
        if (among is not { Count: <= Few }) return place == TextPlace.Note ? source.NotedArticles(KeyRange.All) : source.ClaimPlaces(KeyRange.All);
        var keys = await context.Database.SqlQueryRaw<long>(_sql.Keys, JsonSerializer.Serialize(among)).ToListAsync(ct);
        return place == TextPlace.Note ? source.Articles(keys, KeyRange.All) : source.Quotes(keys, KeyRange.All);
    }

    /// <summary>
    /// The quotes that claims rest on, of those whom <paramref name="name"/> means: speakers, and whoever is named so and no speaker of the archive.
    /// Rejected quotes are nobody’s. Null where there are too many to be looked up.
    /// </summary>
    public async Task<List<long>?> SaidByAsync(string name, KnownNames names)
    {
        if ((await context.Database.SqlQueryRaw<int>(AreNamesMany, MostVoiced + 1).ToListAsync(ct)).Count > 0) return null;
        string[] asked = [.. FactWords.FoundName(name, names.IsWholeSpeaker(name))];
        var named = asked.Length == 0 ? [] : (await context.Database.SqlQueryRaw<NamedVoice>(ClaimsMade.NamedVoices).ToListAsync(ct)).Where(voice => !asked.Except(FactWords.FoundName(voice.Name)).Any());
        string voices = JsonSerializer.Serialize(names.Speakers(name).Select(id => (long)id << 1).Concat(named.Select(voice => voice.Voice)));
        var keys = await context.Database.SqlQueryRaw<long>(OfVoices, voices, MostVoiced + 1).ToListAsync(ct);
        return keys.Count > MostVoiced ? null : keys;
    }

    /// <summary>Those that stand at these places.</summary>
    public Task<HashSet<int>> AtAsync(IReadOnlyList<long> places) => SetAsync(context.Database.SqlQueryRaw<int>(_sql.At, JsonSerializer.Serialize(places)));

    private async Task<HashSet<int>> SetAsync(IQueryable<int> ids) => [.. await ids.ToListAsync(ct)];

    private sealed record Statements(string All, string WithWords, string Keys, string At);

    private sealed record NamedVoice(long Voice, string Name);
}
