using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>
/// What people made themselves, which is little enough to be listed whole: claims and their tags, notes, what is read and starred, each by the keys
/// of the articles or quotes that have it.
/// </summary>
internal sealed class SmallSets(NewsContext context, int readerId, CancellationToken ct)
{
    private const string InArticles = "FROM ClaimAppearances p JOIN ArticleKeys k ON k.ArticleId = p.ArticleId";
    private const string InQuotes = "FROM ClaimAppearances p JOIN QuoteKeys k ON k.QuoteId = p.QuoteId";
    private const string Tagged = "JOIN ClaimTags t ON t.ClaimId = p.ClaimId";

    private const string ArticlesOfClaims = $"SELECT k.Key AS Value {InArticles}";
    private const string QuotesOfClaims = $"SELECT k.Key AS Value {InQuotes}";
    private const string TagsInArticles = $"SELECT k.Key, t.TagId {InArticles} {Tagged}";
    private const string TagsInQuotes = $"SELECT k.Key, t.TagId {InQuotes} {Tagged}";
    private const string States = "SELECT k.Key AS Value FROM ReadStates s JOIN ArticleKeys k ON k.ArticleId = s.ArticleId WHERE s.ReaderId = {0}";

    /// <summary>Articles in which a claim is made.</summary>
    public Task<List<long>> ClaimedArticlesAsync() => KeysAsync(ArticlesOfClaims);

    /// <summary>Quotes that a claim rests on.</summary>
    public Task<List<long>> ClaimedQuotesAsync() => KeysAsync(QuotesOfClaims);

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

    /// <summary>The tags of all claims, by the keys of the articles in which they are made, or of the quotes that they rest on.</summary>
    public async Task<ILookup<long, int>> TagsOfClaimsAsync(SearchKind kind) =>
        (await context.Database.SqlQueryRaw<TaggedKey>(kind == SearchKind.Articles ? TagsInArticles : TagsInQuotes).ToListAsync(ct)).ToLookup(row => row.Key, row => row.TagId);

    /// <summary>Articles with a note.</summary>
    public Task<List<long>> NotedArticlesAsync() => KeysAsync("SELECT k.Key AS Value FROM Notes n JOIN ArticleKeys k ON k.ArticleId = n.ArticleId");

    /// <summary>Articles with a note that matches an expression for the index of notes.</summary>
    public Task<List<long>> NotedArticlesAsync(string match) =>
        KeysAsync("SELECT k.Key AS Value FROM NoteIndex i JOIN Notes n ON n.Id = i.rowid JOIN ArticleKeys k ON k.ArticleId = n.ArticleId WHERE NoteIndex MATCH {0}", match);

    /// <summary>Articles that the reader has opened.</summary>
    public Task<List<long>> ReadArticlesAsync() => KeysAsync($"{States} AND s.ReadUtc IS NOT NULL", readerId);

    /// <summary>Articles that the reader has starred.</summary>
    public Task<List<long>> StarredArticlesAsync() => KeysAsync($"{States} AND s.IsStarred", readerId);

    private Task<List<long>> KeysAsync(string sql, IReadOnlyList<QueryNode> conditions)
    {
        var values = new List<object>();
        return KeysAsync($"{sql} JOIN Claims c ON c.Id = p.ClaimId WHERE {string.Join(" AND ", conditions.Select(Condition))}", [.. values]);

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
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{{values.Count - 1}}}");
        }
    }

    private Task<List<long>> KeysAsync(string sql, params object[] values) => context.Database.SqlQueryRaw<long>(sql, values).ToListAsync(ct);

    private sealed record TaggedKey(long Key, int TagId);
}
