using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>
/// What people made themselves and a query asks for: claims of some kind and their tags, notes with some words, what is read and starred, listed whole, each by
/// the keys of the articles or quotes that have it.
/// </summary>
internal sealed class SmallSets(NewsContext context, int readerId, CancellationToken ct)
{
    private const string Tagged = "JOIN ClaimTags t ON t.ClaimId = p.ClaimId";

    private const string ArticlesOfClaims = "SELECT p.Key >> 16 AS Value FROM ClaimPlaces p";
    private const string QuotesOfClaims = $"SELECT p.Key AS Value FROM (SELECT Key, ClaimId FROM ClaimPlaces WHERE {SearchKey.IsOfQuote}) p";
    private const string FoundNotes = "NoteIndex i JOIN Notes n ON n.Id = i.rowid";
    private const string States = "SELECT k.Key AS Value FROM ReadStates s JOIN ArticleKeys k ON k.ArticleId = s.ArticleId WHERE s.ReaderId = {0}";

    /// <summary>Articles in which a claim is made that is as all of <paramref name="conditions"/> say.</summary>
    public Task<List<long>> ClaimedArticlesAsync(IReadOnlyList<QueryNode> conditions) => KeysAsync(ArticlesOfClaims, conditions);

    /// <summary>Quotes that such a claim rests on.</summary>
    public Task<List<long>> ClaimedQuotesAsync(IReadOnlyList<QueryNode> conditions) => KeysAsync(QuotesOfClaims, conditions);

    /// <summary>Articles in which a claim of this tag is made.</summary>
    public Task<List<long>> ArticlesOfTaggedClaimsAsync(int tag) => KeysAsync($"{ArticlesOfClaims} {Tagged} WHERE t.TagId = {{0}}", tag);

    /// <summary>Articles in which a claim of any tag is made.</summary>
    public Task<List<long>> ArticlesOfTaggedClaimsAsync() => KeysAsync($"{ArticlesOfClaims} {Tagged}");

    /// <summary>Quotes that a claim of this tag rests on.</summary>
    public Task<List<long>> QuotesOfTaggedClaimsAsync(int tag) => KeysAsync($"{QuotesOfClaims} {Tagged} WHERE t.TagId = {{0}}", tag);

    /// <summary>Quotes that a claim of any tag rests on.</summary>
    public Task<List<long>> QuotesOfTaggedClaimsAsync() => KeysAsync($"{QuotesOfClaims} {Tagged}");

    /// <summary>Articles with a note that is as all of <paramref name="conditions"/> say.</summary>
    public Task<List<long>> NotedArticlesAsync(IReadOnlyList<QueryNode> conditions) =>
        KeysAsync($"SELECT k.Key AS Value FROM {FoundNotes} JOIN ArticleKeys k ON k.ArticleId = n.ArticleId WHERE NoteIndex MATCH {{0}}", NoteMatch(conditions));

    /// <summary>Such notes in these articles.</summary>
    public Task<List<ItemIn>> NotesInAsync(IReadOnlyList<int> articles, IReadOnlyList<QueryNode> conditions) =>
        ItemsAsync($"SELECT n.ArticleId, n.Id, n.Id AS Place FROM {FoundNotes} WHERE NoteIndex MATCH {{0}} AND n.ArticleId IN {These("{1}")} ORDER BY n.Id", NoteMatch(conditions), JsonSerializer.Serialize(articles));

    /// <summary>All notes in these articles.</summary>
    public Task<List<ItemIn>> NotesInAsync(IReadOnlyList<int> articles) =>
        ItemsAsync($"SELECT n.ArticleId, n.Id, n.Id AS Place FROM Notes n WHERE n.ArticleId IN {These("{0}")} ORDER BY n.Id", JsonSerializer.Serialize(articles));

    /// <summary>All claims that are made in these articles.</summary>
    public Task<List<ItemIn>> ClaimsInAsync(IReadOnlyList<int> articles) =>
        ItemsAsync($"SELECT p.ArticleId, p.ClaimId AS Id, p.Id AS Place FROM ClaimAppearances p WHERE p.ArticleId IN {These("{0}")} ORDER BY p.Id", JsonSerializer.Serialize(articles));

    /// <summary>Claims of this tag that are made in these articles.</summary>
    public Task<List<ItemIn>> TaggedClaimsInAsync(IReadOnlyList<int> articles, int tag) => ItemsAsync(
        $"SELECT p.ArticleId, p.ClaimId AS Id, p.Id AS Place FROM ClaimAppearances p {Tagged} WHERE p.ArticleId IN {These("{0}")} AND t.TagId = {{1}} ORDER BY p.Id", JsonSerializer.Serialize(articles), tag);

    /// <summary>Claims as all of <paramref name="conditions"/> say that are made in these articles.</summary>
    public Task<List<ItemIn>> ClaimsInAsync(IReadOnlyList<int> articles, IReadOnlyList<QueryNode> conditions)
    {
        var values = new List<object>();
        string such = Such(conditions, values);
        values.Add(JsonSerializer.Serialize(articles));
        return ItemsAsync($"SELECT p.ArticleId, c.Id, p.Id AS Place FROM ClaimAppearances p JOIN Claims c ON c.Id = p.ClaimId WHERE p.ArticleId IN {These(Parameter(values))} AND {such} ORDER BY p.Id", [.. values]);
    }

    /// <summary>Articles that the reader has opened.</summary>
    public Task<List<long>> ReadArticlesAsync() => KeysAsync($"{States} AND s.ReadUtc IS NOT NULL", readerId);

    /// <summary>Articles that the reader has starred.</summary>
    public Task<List<long>> StarredArticlesAsync() => KeysAsync($"{States} AND s.IsStarred", readerId);

    private Task<List<long>> KeysAsync(string sql, IReadOnlyList<QueryNode> conditions)
    {
        var values = new List<object>();
        return KeysAsync($"{sql} JOIN Claims c ON c.Id = p.ClaimId WHERE {Such(conditions, values)}", [.. values]);
    }

    private static string Such(IReadOnlyList<QueryNode> conditions, List<object> values)
    {
        return string.Join(" AND ", conditions.Select(Condition));

        string Condition(QueryNode node) => node switch
        {
            QueryNode.All all => $"({string.Join(" AND ", all.Children.Select(Condition))})",
            QueryNode.Any any => $"({string.Join(" OR ", any.Children.Select(Condition))})",
            QueryNode.Not not => $"NOT {Condition(not.Child)}",
            QueryNode.Text text => $"(c.Id IN (SELECT rowid FROM ClaimIndex WHERE ClaimIndex MATCH {Bind(TextMatch.Of(text.Term))}))",
            QueryNode.Choice { Value: Verdict verdict } => $"(c.Verdict = {Bind((int)verdict)})",
            _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
        };

        string Bind(object value)
        {
            values.Add(value);
            return Parameter(values);
        }
    }

    // The last of the values, as the text of a query names it.
    private static string Parameter(List<object> values) => string.Create(CultureInfo.InvariantCulture, $"{{{values.Count - 1}}}");

    private static string These(string parameter) => $"(SELECT value FROM json_each({parameter}))";

    private static string NoteMatch(IReadOnlyList<QueryNode> conditions) => MatchParts.AllOf(conditions, NoteMatch)!;

    private static string? NoteMatch(QueryNode node) => node switch
    {
        QueryNode.Text { Place: TextPlace.Note } text => TextMatch.Of(text.Term),
        QueryNode.Any any => MatchParts.AnyOf(any.Children, NoteMatch),
        QueryNode.All all => MatchParts.AllOf(all.Children, NoteMatch),
        _ => null,
    };

    private Task<List<ItemIn>> ItemsAsync(string sql, params object[] values) => context.Database.SqlQueryRaw<ItemIn>(sql, values).ToListAsync(ct);

    private Task<List<long>> KeysAsync(string sql, params object[] values) => context.Database.SqlQueryRaw<long>(sql, values).ToListAsync(ct);
}

/// <summary>A note or a claim in an article.</summary>
/// <param name="ArticleId">The article’s number.</param>
/// <param name="Id">The number of the note or the claim.</param>
/// <param name="Place">Of a claim, the number of the place where the article makes it.</param>
internal sealed record ItemIn(int ArticleId, int Id, int Place);
