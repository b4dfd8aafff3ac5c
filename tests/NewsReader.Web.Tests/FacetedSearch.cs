using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite.Searching;

namespace NewsReader.Web.Tests;

/// <summary>The search, with how its hits divide where it does not say so itself: the outlets, speakers and months of the hits that are listed.</summary>
internal sealed class FacetedSearch(NewsContext context) : IArticleSearch
{
    private readonly SqliteArticleSearch _search = new(context);

    public async Task<SearchAnswer> SearchAsync(ArticleQuery query, SearchOptions options, CancellationToken ct)
    {
        var answer = await _search.SearchAsync(query, options, ct);
        return answer is SearchAnswer.Found(var page) ? new SearchAnswer.Found(page with { Facets = page.Facets ?? await OfAsync(page, ct) }) : answer;
    }

    public Task<WaitingQuotes> UnreviewedAsync(ArticleQuery query, int readerId, DateOnly today, CancellationToken ct) => _search.UnreviewedAsync(query, readerId, today, ct);

    private async Task<SearchFacets?> OfAsync(SearchPage page, CancellationToken ct)
    {
        var hits = page.Articles.Select(hit => (hit.Outlet, hit.Date)).Concat(page.Quotes.Select(hit => (hit.Outlet, hit.Date))).ToList();
        if (hits.Count == 0) return null;
        int[] articles = [.. page.Articles.Select(hit => hit.ArticleId), .. page.Quotes.Select(hit => hit.ArticleId)];
        var speakers = await context.Quotes.Where(q => articles.Contains(q.ArticleId) && q.Speaker != null).Select(q => new { q.ArticleId, q.Speaker!.Name }).Distinct().ToListAsync(ct);
        return new SearchFacets([Facet(QueryField.Outlet, hits.Select(hit => hit.Outlet)), Facet(QueryField.Speaker, speakers.Select(s => s.Name))], Months(hits.ConvertAll(hit => hit.Date)), null);
    }

    private static Facet Facet(QueryField field, IEnumerable<string?> values) =>
        new(field, [.. values.OfType<string>().CountBy(value => value).OrderByDescending(value => value.Value).Take(8).Select(value => new FacetValue(value.Key, value.Key, value.Value))]);

    private static List<MonthCount> Months(List<DateOnly> days)
    {
        var (first, last) = (days.Min(), days.Max());
        int count = (last.Year - first.Year) * 12 + last.Month - first.Month + 1;
        return [.. Enumerable.Range(0, count).Select(i => new DateOnly(first.Year, first.Month, 1).AddMonths(i)).Select(month => new MonthCount(month, days.Count(day => (day.Year, day.Month) == (month.Year, month.Month))))];
    }
}
