using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>
/// Turns a query into a stream of quotes. What it asks of quotes, and its bare words, must hold of the quote itself; all else of its article.
/// </summary>
/// <param name="source">Opens the streams.</param>
/// <param name="sets">What people made themselves.</param>
/// <param name="names">What the query’s names mean.</param>
/// <param name="today">What its relative dates count from.</param>
internal sealed class QuotePlan(KeySource source, SmallSets sets, KnownNames names, DateOnly today)
{
    private readonly ArticlePlan _articles = new(source, sets, names, today);

    /// <summary>The quotes of the articles of <paramref name="range"/> that match <paramref name="root"/>; rejected ones only where it asks about reviews.</summary>
    public Task<KeyStream> StreamAsync(QueryNode root, KeyRange range) =>
        AllAsync(QuoteMatch.Visible(root is QueryNode.All all ? all.Children : [root]), range);

    private string? Match(QueryNode node) => QuoteMatch.Of(node, names, areQuotesListed: true);

    private async Task<KeyStream> PartAsync(QueryNode node, KeyRange range) => node switch
    {
        _ when Match(node) is { } match => source.Quotes(match, range),
        QueryNode.All all => await AllAsync(all.Children, range),
        QueryNode.Not not => new AllOfStreams([source.Quotes(range)], [await PartAsync(not.Child, range)]),
        _ when IsOfArticle(node) => new AllOfStreams([source.Quotes(range), new PlacesIn(await _articles.StreamAsync(node, range))], []),
        _ when node.Scope() == QueryScope.Claim => source.Quotes(await sets.ClaimedQuotesAsync([node]), range),
        QueryNode.Any any => new AnyOfStreams(await EachAsync(any.Children, range)),
        QueryNode.Named { Name: QueryField.Tag } tag => names.Tag(tag.Value) is { } id ? Tagged(FactWords.Tag(id), await sets.QuotesOfTaggedClaimsAsync(id), range) : new NoKeys(),
        QueryNode.Choice { Value: QueryHas.Tag } => Tagged(FactWords.Tagged, await sets.QuotesOfTaggedClaimsAsync(), range),
        QueryNode.Choice { Value: QueryHas.Claim } => source.ClaimedQuotes(range),
        QueryNode.Choice { Value: QueryHas.Quote } => source.Quotes(range),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    private async Task<KeyStream> AllAsync(IReadOnlyList<QueryNode> parts, KeyRange range)
    {
        range = range.And(parts, today);
        var rest = parts.Where(part => part is not QueryNode.Dated).ToList();
        var all = new List<KeyStream>();
        var none = new List<KeyStream>();
        if (MatchParts.Take(rest, Match) is { } match) all.Add(source.Quotes(match, range));
        var places = await PlacesAsync(rest, range);
        if (rest.Together(QueryScope.Claim) is { Count: > 0 } claims)
        {
            all.Add(source.Quotes(await sets.ClaimedQuotesAsync(claims), range));
            rest.RemoveAll(claims.Contains);
        }

        foreach (var part in rest)
        {
            if (part is not QueryNode.Not not) all.Add(await PartAsync(part, range));
            else none.Add(IsOfArticle(not.Child) ? new PlacesIn(await _articles.StreamAsync(not.Child, range)) : await PartAsync(not.Child, range));
        }

        if (all.Count == 0) all.Add(source.Quotes(range));
        if (places is not null) all.Add(places);
        return new AllOfStreams(all, none);
    }

    // What is asked of the article is asked of it as a whole, so that it is gone through once. What only excludes is left to the caller.
    private async Task<PlacesIn?> PlacesAsync(List<QueryNode> rest, KeyRange range)
    {
        QueryNode[] parts = [.. rest.Where(part => IsOfArticle(part is QueryNode.Not not ? not.Child : part))];
        if (parts.All(part => part is QueryNode.Not)) return null;
        rest.RemoveAll(parts.Contains);
        return new PlacesIn(await _articles.StreamAsync(parts is [var part] ? part : new QueryNode.All(parts, default), range));
    }

    private async Task<List<KeyStream>> EachAsync(IEnumerable<QueryNode> parts, KeyRange range)
    {
        var streams = new List<KeyStream>();
        foreach (var part in parts) streams.Add(await PartAsync(part, range));
        return streams;
    }

    private static bool IsOfArticle(QueryNode node) => node switch
    {
        QueryNode.All all => all.Children.All(IsOfArticle),
        QueryNode.Any any => any.Children.All(IsOfArticle),
        QueryNode.Not not => IsOfArticle(not.Child),
        QueryNode.Text text => text.Place is TextPlace.Title or TextPlace.Body or TextPlace.Note,
        QueryNode.Named named => named.Name is QueryField.Outlet or QueryField.Author or QueryField.Lang,
        QueryNode.Choice choice => choice.Value is QueryIs or QueryHas.Note,
        QueryNode.Dated => true,
        _ => false,
    };

    // A quote has its own tags, its article’s, and those of claims that rest on it.
    private AnyOfStreams Tagged(string fact, IReadOnlyList<long> claimed, KeyRange range)
    {
        string match = TextMatch.Of(fact);
        return new([
            source.Quotes(match, range), new AllOfStreams([source.Quotes(range), new PlacesIn(source.Articles(match, range))], []), source.Quotes(claimed, range)]);
    }
}
