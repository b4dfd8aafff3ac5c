namespace NewsReader.Analysis.Tagging;

/// <summary>Finds the best row of name tags for a run of tokens (Viterbi). Reused between runs.</summary>
internal sealed class NamePath
{
    private byte[] _from = [];

    /// <summary>Writes the tags with the highest sum of scores and steps.</summary>
    /// <param name="scores">A row of <see cref="NameTags.Count"/> scores a token.</param>
    /// <param name="steps">What each tag (column) is worth after each (row), the last row for the first token.</param>
    /// <param name="best">A tag a token.</param>
    public void Find(ReadOnlySpan<float> scores, ReadOnlySpan<float> steps, Span<NameTag> best)
    {
        if (_from.Length < scores.Length) _from = new byte[scores.Length];
        Span<float> now = stackalloc float[NameTags.Count], next = stackalloc float[NameTags.Count];
        for (int t = 0; t < NameTags.Count; t++) now[t] = scores[t] + steps[NameTags.Count * NameTags.Count + t];
        for (int i = 1; i < best.Length; i++)
        {
            Step(now, steps, next, _from.AsSpan(i * NameTags.Count, NameTags.Count));
            for (int t = 0; t < NameTags.Count; t++) now[t] = next[t] + scores[i * NameTags.Count + t];
        }
        int last = now.IndexOfMax();
        for (int i = best.Length - 1; i >= 0; i--)
        {
            best[i] = (NameTag)last;
            last = _from[i * NameTags.Count + last];
        }
    }

    private static void Step(ReadOnlySpan<float> now, ReadOnlySpan<float> steps, Span<float> next, Span<byte> from)
    {
        for (int t = 0; t < NameTags.Count; t++)
        {
            float best = float.NegativeInfinity;
            for (int before = 0; before < NameTags.Count; before++)
            {
                float score = now[before] + steps[before * NameTags.Count + t];
                if (score <= best) continue;
                best = score;
                from[t] = (byte)before;
            }
            next[t] = best;
        }
    }
}
