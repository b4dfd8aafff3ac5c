using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Saved;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Search;

/// <summary>Whether the search that is shown is a saved one, and what is new in it where it was opened from there.</summary>
/// <param name="Search">The saved search; null where this is none.</param>
/// <param name="SinceUtc">Since when <paramref name="New"/> is new.</param>
/// <param name="New">The new hits; null where nobody asked.</param>
public sealed record SavedHere(SavedSearch? Search, DateTime SinceUtc, SearchPage? New)
{
    /// <summary>New hits that are listed.</summary>
    public const int MostShown = 20;

    /// <summary>The address of a saved search’s hits with what is new since a moment.</summary>
    public static string AddressOf(SavedSearch saved, DateTime sinceUtc) =>
        $"{new SearchView(saved.Kind, saved.Order).Address(saved.Query)}&since={sinceUtc.Ticks}";

    /// <summary>What to look for in a saved search, for one reader on one day.</summary>
    public static SearchOptions Options(SavedSearch saved, TimeProvider time, int size) =>
        new() { Kind = saved.Kind, Order = saved.Order, Size = size, Today = time.Today(), ReaderId = saved.ReaderId };

    /// <summary>Finds it by the query of <paramref name="page"/>, which was understood; a malformed moment is none.</summary>
    public static async Task<SavedHere> OfAsync(SearchModel page, ArticleQuery query, NewsContext context, IArticleSearch search, Reader reader, TimeProvider time)
    {
        var cancelled = page.HttpContext.RequestAborted;
        var (kind, order) = page.View;
        string text = page.Text!.Trim();
        var saved = await context.SavedSearches.AsNoTracking().Kept(reader.Id)
            .Where(s => s.Query == text && s.Kind == kind && s.Order == order).OrderBy(s => s.Id).FirstOrDefaultAsync(cancelled);
        if (saved is null || !IsMoment(page.Request.Query["since"], out var since)) return new SavedHere(saved, default, null);
        var answer = await search.NewAsync(query, Options(saved, time, MostShown), since, cancelled);
        return new SavedHere(saved, since, (answer as SearchAnswer.Found)?.Page);
    }

    private static bool IsMoment(string? text, out DateTime utc)
    {
        bool isOne = long.TryParse(text, out long ticks) && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;
        utc = isOne ? new DateTime(ticks, DateTimeKind.Utc) : default;
        return isOne;
    }
}
