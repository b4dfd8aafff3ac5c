using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching.Listing;

/// <summary>All hits that are listed, in the order asked for.</summary>
/// <param name="Keys">Their keys.</param>
/// <param name="Scores">How well each matches, in their order, where the best come first; null where they go by time.</param>
/// <param name="Options">How they are listed.</param>
internal sealed record WholeList(List<long> Keys, IReadOnlyList<double>? Scores, SearchOptions Options)
{
    /// <summary>The page that is asked for.</summary>
    public KeyPage Page()
    {
        if (Options.From is not { } from) return Between(0, Options.Size);
        int at = Keys.IndexOf(from.Key);
        int place = at < 0 ? PlaceOfGone(from) : from.IsBack ? at : at + 1;
        return from.IsBack ? Between(place - Options.Size, place) : Between(place, place + Options.Size);
    }

    private KeyPage Between(int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(Keys.Count, end));
        return KeyPage.Of([.. Keys.Skip(start).Take(end - start)], hasBefore: start > 0, hasAfter: end < Keys.Count, Scores is null ? null : [.. Scores.Skip(start).Take(end - start)]);
    }

    // Where the hit of a cursor stood.
    private int PlaceOfGone(SearchCursor cursor) => Scores is null ? PlaceByTime(cursor) : PlaceByScore(cursor, Scores);

    private int PlaceByTime(SearchCursor cursor) =>
        Keys.Count(key => Options.Order == SearchOrder.Oldest ? IsNewer(cursor.Key, key) : IsNewer(key, cursor.Key));

    // With what is gone the others weigh otherwise, by about so much: what may have stood on either side is rather shown twice than never. Where that is more than a
    // page, equals stand by their time.
    private int PlaceByScore(SearchCursor cursor, IReadOnlyList<double> scores)
    {
        double score = cursor.Score ?? 0, slack = score / Math.Max(1, Keys.Count);
        int better = scores.Count(other => other > score + slack), equal = scores.Count(IsEqual);
        return better + (equal > Options.Size ? Keys.Zip(scores).Count(hit => IsEqual(hit.Second) && IsNewer(hit.First, cursor.Key)) : cursor.IsBack ? equal : 0);

        bool IsEqual(double other) => Math.Abs(other - score) <= slack;
    }

    // Keys of articles and quotes go down with time, numbers of claims and notes go up.
    private bool IsNewer(long key, long than) => Options.Kind is SearchKind.Claims or SearchKind.Notes ? key > than : key < than;
}
