using Microsoft.AspNetCore.Html;

namespace NewsReader.Web.Pages.Searches.Feeds;

/// <summary>A hit as an entry of a feed.</summary>
/// <param name="Id">What it is known by for good: see <see cref="FeedId"/>.</param>
/// <param name="Title">One line of plain text.</param>
/// <param name="UpdatedUtc">When it came into the archive, or changed there.</param>
/// <param name="Address">Where to see it, inside this site.</param>
/// <param name="Summary">Why it was found: see <see cref="HitSummary"/>.</param>
public sealed record FeedEntry(string Id, string Title, DateTime UpdatedUtc, string Address, IHtmlContent Summary)
{
    /// <summary>Who published it; null where unknown.</summary>
    public string? Author { get; init; }

    /// <summary>The day it was published; null where unknown.</summary>
    public DateOnly? Published { get; init; }
}
