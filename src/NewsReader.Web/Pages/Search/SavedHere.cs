using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Saved;

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
}
