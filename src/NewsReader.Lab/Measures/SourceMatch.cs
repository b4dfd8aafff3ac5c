namespace NewsReader.Lab.Measures;

/// <summary>Whether two sources name the same speaker, whatever else stands around the name.</summary>
internal static class SourceMatch
{
    /// <summary>
    /// The same words; or half of the words of the shorter one, function words left out, are shared, and the one found is not much longer than the annotators'.
    /// None is the same as none.
    /// </summary>
    /// <param name="gold">The annotators' source.</param>
    /// <param name="found">The source found.</param>
    /// <param name="isFunctionWord">Whether one of these words says nothing of who it is.</param>
    public static bool IsSame(HashSet<int> gold, HashSet<int> found, Func<int, bool> isFunctionWord)
    {
        if (gold.SetEquals(found)) return true;
        HashSet<int> theirs = [.. gold.Where(w => !isFunctionWord(w))], ours = [.. found.Where(w => !isFunctionWord(w))];
        return theirs.Count > 0 && ours.Count > 0 && 2 * theirs.Count(ours.Contains) >= Math.Min(theirs.Count, ours.Count) && ours.Count <= (2 * theirs.Count) + 4;
    }
}
