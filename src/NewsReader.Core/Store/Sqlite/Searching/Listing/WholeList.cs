using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching.Listing;

/// <summary>All hits that are listed, in the order asked for.</summary>
/// <param name="Keys">Their keys.</param>
/// <param name="Scores">How well each matches, where the best come first; null where they go by time.</param>
/// <param name="Options">How they are listed.</param>
internal sealed record WholeList(IReadOnlyList<long> Keys, IReadOnlyDictionary<long, double>? Scores, SearchOptions Options)
{
    /// <summary>The page that is asked for.</summary>
    public KeyPage Page()
    {
        if (Options.From is not { } from) return Between(0, Options.Size);
        var (place, isThere) = PlaceOf(from);
        return from.IsBack ? Between(place - Options.Size, place) : Between(isThere ? place + 1 : place, Options.Size + (isThere ? place + 1 : place));
    }

    private KeyPage Between(int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(Keys.Count, end));
        return KeyPage.Of([.. Keys.Skip(start).Take(end - start)], start > 0, end < Keys.Count, Scores);
    }

    // Where the hit of a cursor stands, or stood before it was gone.
    private (int Place, bool IsThere) PlaceOf(SearchCursor cursor)
    {
        int place = Keys.Index().Where(hit => hit.Item == cursor.Key).Select(hit => hit.Index).FirstOrDefault(-1);
        return place < 0 ? (Scores is null ? PlaceByTime(cursor) : PlaceByScore(cursor, Scores), false) : (place, true);
    }

    private int PlaceByTime(SearchCursor cursor) =>
        Keys.Count(key => Options.Order == SearchOrder.Oldest ? IsNewer(cursor.Key, key) : IsNewer(key, cursor.Key));

    // With what is gone the others weigh otherwise, by about so much: what may have stood on either side is rather shown twice than never. Where that is more than a
    // page, equals stand by their time.
    private int PlaceByScore(SearchCursor cursor, IReadOnlyDictionary<long, double> scores)
    {
        double score = cursor.Score ?? 0, slack = score / Math.Max(1, Keys.Count);
        int better = Keys.Count(key => scores.GetValueOrDefault(key) > score + slack), equal = Keys.Count(IsEqual);
        return better + (equal > Options.Size ? Keys.Count(key => IsEqual(key) && IsNewer(key, cursor.Key)) : cursor.IsBack ? equal : 0);

        bool IsEqual(long key) => Math.Abs(scores.GetValueOrDefault(key) - score) <= slack;
    }

    // Keys of articles and quotes go down with time, numbers of claims and notes go up.
    private bool IsNewer(long key, long than) => Options.Kind is SearchKind.Claims or SearchKind.Notes ? key > than : key < than;
}
