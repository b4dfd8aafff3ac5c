using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>The newest hits of one kind.</summary>
/// <param name="Keys">Their keys, newest first.</param>
/// <param name="IsMore">Whether there are more than were asked for.</param>
/// <param name="IsCutShort">Whether it was given up before its end.</param>
internal sealed record NewestHits(List<long> Keys, bool IsMore, bool IsCutShort)
{
    /// <summary>How well each of them matches, in their order, where that came with them.</summary>
    public IReadOnlyList<double>? Scores { get; init; }

    /// <summary>How many there are.</summary>
    public HitCount Count => new(Keys.Count, IsMore || IsCutShort);

    /// <summary>These and behind them older ones, at most <paramref name="most"/>.</summary>
    public NewestHits Then(NewestHits older, int most) =>
        new([.. Keys.Concat(older.Keys).Take(most)], older.IsMore || Keys.Count + older.Keys.Count > most, IsCutShort || older.IsCutShort)
        {
            Scores = Scores is null || older.Scores is null ? null : [.. Scores.Concat(older.Scores).Take(most)],
        };
}
