namespace NewsReader.Analysis.Tagging;

/// <summary>Small helps with rows of scores.</summary>
internal static class Scores
{
    /// <summary>The index of the highest score, the first of equals.</summary>
    public static int IndexOfMax(this Span<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++) if (scores[i] > scores[best]) best = i;
        return best;
    }
}
