using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>The articles of some days, by their keys.</summary>
/// <param name="First">The lowest key.</param>
/// <param name="Last">The highest key; below <paramref name="First"/> where there are none.</param>
internal readonly record struct KeyRange(long First, long Last)
{
    /// <summary>All articles.</summary>
    public static readonly KeyRange All = new(SearchKey.FirstOf(DateOnly.MaxValue), SearchKey.LastOf(DateOnly.MinValue));

    /// <summary>The articles that <paramref name="date"/> asks for when today is <paramref name="today"/>. What is newer has the lower key.</summary>
    public static KeyRange Of(QueryNode.Dated date, DateOnly today)
    {
        var days = date.Date.Resolve(today);
        var since = All with { Last = SearchKey.LastOf(days.First) };
        return date.Name switch
        {
            QueryField.After => since,
            QueryField.Before => All with { First = since.Last + 1 },
            _ => since.And(days.End is { } end ? All with { First = SearchKey.LastOf(end) + 1 } : All),
        };
    }

    /// <summary>Whether the article is one of them.</summary>
    public bool Contains(long article) => article >= First && article <= Last;

    /// <summary>The articles that are in both.</summary>
    public KeyRange And(KeyRange other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));

    /// <summary>The articles of the range that fit the dates among <paramref name="parts"/>, all of which must hold.</summary>
    public KeyRange And(IEnumerable<QueryNode> parts, DateOnly today) =>
        parts.OfType<QueryNode.Dated>().Aggregate(this, (range, dated) => range.And(Of(dated, today)));
}
