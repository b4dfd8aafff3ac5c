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

    /// <summary>So many of a list that is known whole on from a place, the nearest to it first; none where the place is not in the list.</summary>
    public static List<int> On(List<int> all, SearchCursor? from, int most)
    {
        if (from is not { } place) return [.. all.Take(most)];
        int at = all.FindIndex(id => id == place.Key);
        return at < 0 ? [] : place.IsBack ? [.. all.Take(at).Reverse().Take(most)] : [.. all.Skip(at + 1).Take(most)];
    }

    /// <summary>
    /// Reads the part at <paramref name="from"/> of a list of which a run alone is looked through at a time. Where too few of the run fit, the part
    /// is short or empty, and the list goes on after the run.
    /// </summary>
    /// <param name="first">The run that the list begins with.</param>
    /// <param name="from">The place; null for the beginning.</param>
    /// <param name="size">The most rows that are shown.</param>
    /// <param name="look">Looks through the run on from a place.</param>
    public static async Task<Stretch<int>> LookThroughAsync(Run first, SearchCursor? from, int size, Func<SearchCursor?, Task<Run>> look)
    {
        var run = from is null ? first : await look(from);
        bool isBack = from is { IsBack: true }, goesOn = run.Fitting.Count > size;
        if (from is not null && (isBack ? !goesOn : run.Fitting.Count == 0 && !run.GoesOn)) return await LookThroughAsync(first, null, size, look);

        int[] shown = [.. run.Fitting.Take(size)];
        if (isBack) Array.Reverse(shown);
        int? last = isBack || goesOn ? shown[^1] : run.GoesOn ? run.Last : null;
        return new Stretch<int>(shown, new Turn(
            from is null || shown.Length == 0 ? null : new SearchCursor(shown[0], IsBack: true), last is { } place ? new SearchCursor(place, IsBack: false) : null));
    }
}

/// <summary>As much of a list as is looked through at a time.</summary>
/// <param name="Fitting">The rows that fit.</param>
/// <param name="Last">The last row that was looked at; null where there is none.</param>
/// <param name="GoesOn">Whether there are more.</param>
public sealed record Run(IReadOnlyList<int> Fitting, int? Last, bool GoesOn)
{
    /// <summary>How many fit, as far as was looked.</summary>
    public HitCount Count => new(Fitting.Count, GoesOn);

    /// <summary>The run of the first <paramref name="most"/> of <paramref name="ids"/>, which are one more where there are more.</summary>
    public static async Task<Run> OfAsync(List<int> ids, int most, Func<List<int>, Task<List<int>>> fitting)
    {
        bool goesOn = ids.Count > most;
        if (goesOn) ids.RemoveAt(most);
        return new Run(await fitting(ids), ids.Count == 0 ? null : ids[^1], goesOn);
    }
}
