using NewsReader.Core.Searching;

namespace NewsReader.Web.Pages;

/// <summary>The part of a list that a page shows, read from a place in it and not counted from its beginning.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Rows">What is shown, in the order of the list.</param>
/// <param name="Turn">Where the list goes on.</param>
public sealed record Stretch<T>(IReadOnlyList<T> Rows, Turn Turn)
{
    /// <summary>An empty list.</summary>
    public static readonly Stretch<T> Empty = new([], Turn.None);

    /// <summary>The same part, of what its rows stand for.</summary>
    public Stretch<TOther> With<TOther>(IReadOnlyList<TOther> rows) => new(rows, Turn);
}

/// <summary>Reads parts of lists.</summary>
public static class Stretch
{
    /// <summary>Reads the part at <paramref name="from"/>. A part that would begin with the list, or would be empty, is the first one.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="from">The place; null for the beginning.</param>
    /// <param name="size">The most rows that are shown.</param>
    /// <param name="key">The number by which a row is a place.</param>
    /// <param name="read">Reads so many rows on from a place, the nearest to it first.</param>
    public static async Task<Stretch<T>> ReadAsync<T>(SearchCursor? from, int size, Func<T, long> key, Func<SearchCursor?, int, Task<List<T>>> read)
    {
        // One more than is shown tells whether the list goes on.
        var rows = await read(from, size + 1);
        bool goesOn = rows.Count > size, isBack = from is { IsBack: true };
        if (from is not null && (rows.Count == 0 || (isBack && !goesOn))) return await ReadAsync(null, size, key, read);

        if (goesOn) rows.RemoveAt(size);
        if (isBack) rows.Reverse();
        return rows.Count == 0 ? Stretch<T>.Empty : new Stretch<T>(rows, Turn.Around(key(rows[0]), key(rows[^1]), hasPrevious: from is not null, hasNext: isBack || goesOn));
    }
}
