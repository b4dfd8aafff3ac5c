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
    private const string OnQuotesOfClaims = $"SELECT DISTINCT ClaimId FROM ClaimPlaces WHERE {SearchKey.IsOfQuote}";

    // The index has notes on articles that cannot be found too.
    private const string TheseOnArticles = "FROM json_each(?1) j CROSS JOIN Notes n ON n.Id = j.value CROSS JOIN ArticleKeys k ON k.ArticleId = n.ArticleId";
    private const string Findable = $"SELECT n.Id {TheseOnArticles}";

    // Of more places than so many it is not looked up who makes the claim there.
    private const int MostVoiced = 20_000;

    private const string AreNamesMany = "SELECT count(*) FROM (SELECT 1 FROM ClaimPlaces WHERE Voice & 1 LIMIT ?1) HAVING count(*) = ?1";
    private const string OfVoices = $"SELECT Key FROM ClaimPlaces WHERE Voice IN (SELECT value FROM json_each(?1)) AND {SearchKey.IsOfQuote} LIMIT ?2";

    private static readonly Statements OfNotes = new(
        All: "SELECT NoteId FROM NotePlaces",
        WithWords: "SELECT rowid FROM NoteIndex WHERE NoteIndex MATCH ?1",
        Keys: $"SELECT k.Key {TheseOnArticles}",
        At: "SELECT p.NoteId FROM json_each(?1) j CROSS JOIN NotePlaces p ON p.Key = j.value");

    private static readonly Statements OfClaims = new(
        All: "SELECT Id FROM Claims",
        WithWords: "SELECT rowid FROM ClaimIndex WHERE ClaimIndex MATCH ?1",
        Keys: "SELECT p.Key FROM json_each(?1) j CROSS JOIN ClaimPlaces p ON p.ClaimId = j.value",
        At: "SELECT p.ClaimId FROM json_each(?1) j CROSS JOIN ClaimPlaces p ON p.Key = j.value");

    private readonly Statements _sql = place == TextPlace.Note ? OfNotes : OfClaims;
    private IReadOnlySet<int>? _all;

    /// <summary>Where a query looks for their words.</summary>
    public TextPlace Place => place;

    /// <summary>All of them: the claims, and the notes on articles that can be found.</summary>
    public IReadOnlySet<int> All() => _all ??= Set(_sql.All);

    /// <summary>Those that have a word or phrase.</summary>
    public HashSet<int> WithWords(SearchTerm term)
    {
        var found = Set(_sql.WithWords, TextMatch.Of(term));
        if (place != TextPlace.Note) return found;
        if (found.Count <= source.Limits.FewItems) return Set(Findable, JsonSerializer.Serialize(found));
        found.IntersectWith(All());
        return found;
    }

    /// <summary>The claims that rest on a quote somewhere.</summary>
    public HashSet<int> OnQuotes() => Set(OnQuotesOfClaims);

    /// <summary>
    /// Where they stand, articles for notes, places in articles for claims: of these, or of all where <paramref name="among"/> is null. Where these are many,
    /// others’ places may be among them.
    /// </summary>
    public KeyStream Places(IReadOnlySet<int>? among)
    {
        if (among is null || among.Count > source.Limits.FewItems) return place == TextPlace.Note ? source.NotedArticles(KeyRange.All) : source.ClaimPlaces(KeyRange.All);
        var keys = Numbers(_sql.Keys, JsonSerializer.Serialize(among));
        return place == TextPlace.Note ? source.Articles(keys, KeyRange.All) : source.Quotes(keys, KeyRange.All);
    }

    /// <summary>
    /// The quotes that claims rest on, of those whom <paramref name="name"/> means: speakers, and whoever is named so and no speaker of the archive.
    /// Rejected quotes are nobody’s. Null where there are too many to be looked up.
    /// </summary>
    public async Task<List<long>?> SaidByAsync(string name, KnownNames names)
    {
        if (Numbers(AreNamesMany, MostVoiced + 1).Count > 0) return null;
        string[] asked = [.. FactWords.FoundName(name, names.IsWholeSpeaker(name))];
        var named = asked.Length == 0 ? [] : (await context.Database.SqlQueryRaw<NamedVoice>(ClaimsMade.NamedVoices).ToListAsync(ct)).Where(voice => !asked.Except(FactWords.FoundName(voice.Name)).Any());
        string voices = JsonSerializer.Serialize(names.Speakers(name).Select(id => (long)id << 1).Concat(named.Select(voice => voice.Voice)));
        var keys = Numbers(OfVoices, voices, MostVoiced + 1);
        return keys.Count > MostVoiced ? null : keys;
    }

    /// <summary>Those that stand at these places.</summary>
    public HashSet<int> At(IReadOnlyList<long> places) => Set(_sql.At, JsonSerializer.Serialize(places));

    private HashSet<int> Set(string sql, params ReadOnlySpan<object?> values) => [.. Numbers(sql, values).Select(number => (int)number)];

    // There can be tens of thousands, and what is done around each row takes longer than to read it.
    private List<long> Numbers(string sql, params ReadOnlySpan<object?> values)
    {
        ct.ThrowIfCancellationRequested();
        using var statement = new SqliteStatement(context, sql);
        return statement.AskAll(values);
    }

    private sealed record Statements(string All, string WithWords, string Keys, string At);

    private sealed record NamedVoice(long Voice, string Name);
}
