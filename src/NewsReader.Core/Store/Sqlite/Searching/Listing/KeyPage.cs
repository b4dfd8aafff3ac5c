using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching.Listing;

/// <summary>The hits of one page.</summary>
/// <param name="Keys">Their keys, in the order asked for.</param>
/// <param name="Previous">Where those before them are; null where these are the first.</param>
/// <param name="Next">Where those after them are; null where these are the last.</param>
internal sealed record KeyPage(IReadOnlyList<long> Keys, SearchCursor? Previous, SearchCursor? Next)
{
    /// <summary>Whether it was given up before its end.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>A page of these hits.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="hasBefore">Whether there are others before them.</param>
    /// <param name="hasAfter">Whether there are others after them.</param>
    /// <param name="scores">How well each of them matches, where they are in the order of that.</param>
    public static KeyPage Of(IReadOnlyList<long> keys, bool hasBefore, bool hasAfter, IReadOnlyList<double>? scores = null)
    {
        return keys.Count == 0 ? new KeyPage(keys, null, null) : new KeyPage(keys, hasBefore ? At(0, isBack: true) : null, hasAfter ? At(keys.Count - 1, isBack: false) : null);

        SearchCursor At(int place, bool isBack) => new(keys[place], isBack) { Score = scores?[place] };
    }
}
