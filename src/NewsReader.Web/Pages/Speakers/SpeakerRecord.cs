namespace NewsReader.Web.Pages.Speakers;

/// <summary>How often one outlet quoted a speaker in one month.</summary>
/// <param name="Outlet">The outlet; null where the articles' is not known.</param>
/// <param name="Month">The first day of the month that the articles are listed under: undated ones under that of their import.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Confirmed">Quotes that a person confirmed.</param>
/// <param name="Unreviewed">Quotes that nobody has looked at.</param>
/// <param name="Rejected">Findings that a person rejected, which count nowhere else.</param>
/// <param name="Undated">Quotes of undated articles.</param>
/// <param name="First">The day of the oldest of the articles; null where they are undated.</param>
/// <param name="Last">The day of the newest.</param>
public sealed record Tally(string? Outlet, DateOnly Month, int Articles, int Confirmed, int Unreviewed, int Rejected, int Undated, DateOnly? First, DateOnly? Last)
{
    /// <summary>The quotes that count.</summary>
    public int Quotes => Confirmed + Unreviewed;
}

/// <summary>An outlet that quotes a speaker.</summary>
/// <param name="Name">Its name; null for all articles whose outlet is not known.</param>
/// <param name="Quotes">How often.</param>
/// <param name="First">The day of the oldest dated article.</param>
/// <param name="Last">The day of the newest.</param>
public sealed record OutletRow(string? Name, int Quotes, DateOnly? First, DateOnly? Last);

/// <summary>What of a speaker is in the archive, summed up from tallies.</summary>
public sealed class SpeakerRecord(IReadOnlyList<Tally> tallies)
{
    /// <summary>How many quotes.</summary>
    public int Quotes { get; } = tallies.Sum(t => t.Quotes);

    /// <summary>How many a person confirmed.</summary>
    public int Confirmed { get; } = tallies.Sum(t => t.Confirmed);

    /// <summary>How many nobody has looked at.</summary>
    public int Unreviewed { get; } = tallies.Sum(t => t.Unreviewed);

    /// <summary>How many findings a person rejected.</summary>
    public int Rejected { get; } = tallies.Sum(t => t.Rejected);

    /// <summary>How many are of undated articles.</summary>
    public int Undated { get; } = tallies.Sum(t => t.Undated);

    /// <summary>In how many articles.</summary>
    public int Articles { get; } = tallies.Sum(t => t.Articles);

    /// <summary>The day of the oldest of them that is dated; null where none is. When an article was imported tells nothing of when somebody spoke.</summary>
    public DateOnly? First { get; } = tallies.Min(t => t.First);

    /// <summary>The day of the newest that is dated; null where none is.</summary>
    public DateOnly? Last { get; } = tallies.Max(t => t.Last);

    /// <summary>Who quotes them, most first.</summary>
    public IReadOnlyList<OutletRow> Outlets { get; } =
    [
        .. tallies.Where(t => t.Quotes > 0).GroupBy(t => t.Outlet)
            .Select(g => new OutletRow(g.Key, g.Sum(t => t.Quotes), g.Min(t => t.First), g.Max(t => t.Last)))
            .OrderBy(o => o.Name is null).ThenByDescending(o => o.Quotes).ThenBy(o => o.Name, StringComparer.InvariantCultureIgnoreCase),
    ];

    /// <summary>Their quotes over time; null where there are none.</summary>
    public QuotePlot? Plot { get; } = QuotePlot.Of(tallies);
}
