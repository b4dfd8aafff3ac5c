using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Web.Pages.Search;

/// <summary>A search that finds something where another one finds nothing.</summary>
/// <param name="Query">The query.</param>
/// <param name="LeftOut">What of the other one is left out; null where all is there, asked otherwise.</param>
/// <param name="Kind">What it finds.</param>
/// <param name="Count">How many.</param>
public sealed record Remedy(string Query, string? LeftOut, SearchKind Kind, HitCount Count);

/// <summary>Looks which part of a query it is that nothing has.</summary>
internal sealed class RemedySearch(IArticleSearch search, SearchOptions options, CancellationToken cancellationToken)
{
    // Each is a search of its own.
    private const int MostTried = 8;

    /// <summary>What finds something: the query asked of several quotes instead of one, then the query without each of its parts.</summary>
    public async Task<IReadOnlyList<Remedy>> ForAsync(ArticleQuery query)
    {
        var found = new List<Remedy>();
        if (query.Apart() is { } apart) await TryAsync(apart, null, found);
        if (query.Parts().Count == 1) return found;
        foreach (var part in query.Parts().Take(MostTried)) await TryAsync(query.Without(part), part.ToString(), found);
        return found;
    }

    private async Task TryAsync(string text, string? leftOut, List<Remedy> found)
    {
        if (QueryParser.Parse(text) is not QueryParseResult.Parsed(var query)) return;
        if (await search.SearchAsync(query, options with { Size = 1, From = null, WithFacets = false }, cancellationToken) is not SearchAnswer.Found(var page)) return;
        var kinds = Enum.GetValues<SearchKind>().Where(kind => page.Count(kind).Counted > 0).OrderByDescending(kind => kind == options.Kind).ToList();
        if (kinds is [var first, ..]) found.Add(new Remedy(text, leftOut, first, page.Count(first)));
    }
}
