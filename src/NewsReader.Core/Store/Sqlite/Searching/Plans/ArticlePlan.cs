using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>
/// Turns a query into a stream of articles. Whatever one index can answer by itself becomes one expression for it; the rest is joined from
/// streams. <see cref="QueryScopes"/> says what is asked of what.
/// </summary>
/// <param name="source">Opens the streams.</param>
/// <param name="sets">What people made themselves.</param>
/// <param name="names">What the query’s names mean.</param>
/// <param name="today">What its relative dates count from.</param>
internal sealed class ArticlePlan(KeySource source, SmallSets sets, KnownNames names, DateOnly today)
{
    private static readonly string Rejected = TextMatch.Of(FactWords.Review(Review.Rejected));

    /// <summary>The articles of <paramref name="range"/> that match <paramref name="node"/>.</summary>
    public async Task<KeyStream> StreamAsync(QueryNode node, KeyRange range) => node switch
    {
        _ when Match(node) is { } match => source.Articles(match, range),
        QueryNode.All all => await AllAsync(all.Children, range),
        QueryNode.Not not => new AllOfStreams([source.Articles(range)], [await StreamAsync(not.Child, range)]),
        _ when node.Scope() is not QueryScope.Article and var scope => await WithAsync(scope, [node], range),
        QueryNode.Any any => new AnyOfStreams(await EachAsync(any.Children, range)),
        QueryNode.Dated dated => source.Articles(range.And(KeyRange.Of(dated, today))),
        QueryNode.Named { Name: QueryField.Tag } tag => await TaggedAsync(names.Tag(tag.Value)!.Value, range),
        QueryNode.Choice { Value: QueryHas has } => await HavingAsync(has, range),
        QueryNode.Choice { Value: QueryIs.Read } => source.Articles(await sets.ReadArticlesAsync(), range),
        QueryNode.Choice { Value: QueryIs.Unread } => new AllOfStreams([source.Articles(range)], [source.Articles(await sets.ReadArticlesAsync(), range)]),
        QueryNode.Choice { Value: QueryIs.Starred } => source.Articles(await sets.StarredArticlesAsync(), range),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    private string? Match(QueryNode node) => ArticleMatch.Of(node, names);

    private async Task<KeyStream> AllAsync(IReadOnlyList<QueryNode> parts, KeyRange range)
    {
        range = range.And(parts, today);
        var rest = parts.Where(part => part is not QueryNode.Dated).ToList();
        var all = new List<KeyStream>();
        if (MatchParts.Take(rest, Match) is { } match) all.Add(source.Articles(match, range));
        foreach (var scope in new[] { QueryScope.Quote, QueryScope.Note, QueryScope.Claim })
        {
            if (rest.Together(scope) is not { Count: > 0 } together) continue;
            all.Add(await WithAsync(scope, together, range));
            rest.RemoveAll(together.Contains);
        }

        all.AddRange(await EachAsync(rest.Where(part => part is not QueryNode.Not), range));
        if (all.Count == 0) all.Add(source.Articles(range));
        return new AllOfStreams(all, await EachAsync(rest.OfType<QueryNode.Not>().Select(not => not.Child), range));
    }

    private async Task<List<KeyStream>> EachAsync(IEnumerable<QueryNode> parts, KeyRange range)
    {
        var streams = new List<KeyStream>();
        foreach (var part in parts) streams.Add(await StreamAsync(part, range));
        return streams;
    }

    private async Task<KeyStream> WithAsync(QueryScope scope, IReadOnlyList<QueryNode> conditions, KeyRange range) => scope switch
    {
        QueryScope.Quote => new QuotedArticles(source.Quotes(QuoteMatch.OfOne(conditions, names), range)),
        QueryScope.Note => source.Articles(await sets.NotedArticlesAsync(conditions), range),
        _ => source.Articles(await sets.ClaimedArticlesAsync(conditions), range),
    };

    // What hangs on an article’s words is a tag of the article too.
    private async Task<KeyStream> TaggedAsync(int tag, KeyRange range) => new AnyOfStreams([
        source.Articles(TextMatch.Of(FactWords.Tag(tag)), range), QuotedWith(FactWords.Tag(tag), range), source.Articles(await sets.ArticlesOfTaggedClaimsAsync(tag), range)]);

    private async Task<KeyStream> HavingAsync(QueryHas has, KeyRange range) => has switch
    {
        QueryHas.Quote => new QuotedArticles(new AllOfStreams([source.Quotes(range)], [source.Quotes(Rejected, range)])),
        QueryHas.Claim => source.ClaimedArticles(range),
        QueryHas.Note => source.NotedArticles(range),
        _ => new AnyOfStreams([
            source.Articles(TextMatch.Of(FactWords.Tagged), range), QuotedWith(FactWords.Tagged, range), source.Articles(await sets.ArticlesOfTaggedClaimsAsync(), range)]),
    };

    private QuotedArticles QuotedWith(string fact, KeyRange range) => new(source.Quotes(QuoteMatch.OfFact(fact), range));
}
