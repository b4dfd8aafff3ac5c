namespace NewsReader.Core.Store.Sqlite.Searching.Ranking;

/// <summary>Hits in the order of how well they match.</summary>
/// <param name="Keys">All of them.</param>
/// <param name="Looked">How many were compared: the newest.</param>
/// <param name="Scores">How well each of them matches, in their order; 0 where it was not compared.</param>
internal sealed record RankedKeys(List<long> Keys, int Looked, IReadOnlyList<double> Scores)
{
    /// <summary>Puts hits in this order; of equals the newest comes first.</summary>
    /// <param name="newestFirst">Their keys.</param>
    /// <param name="scores">How well each of them matches, 0 where it was not compared.</param>
    /// <param name="looked">How many were compared.</param>
    public static RankedKeys Of(IReadOnlyList<long> newestFirst, IReadOnlyList<double> scores, int looked)
    {
        double[] worst = [.. scores.Select(score => -score)];
        int[] places = [.. Enumerable.Range(0, newestFirst.Count)];
        Array.Sort(worst, places);
        for (int start = 0, end; start < worst.Length; start = end)
        {
            for (end = start + 1; end < worst.Length && worst[end] == worst[start];) end++;
            Array.Sort(places, start, end - start);
        }

        return new RankedKeys([.. places.Select(place => newestFirst[place])], looked, [.. places.Select(place => scores[place])]);
    }
}
