namespace NewsReader.Analysis.Attributions;

/// <summary>Which words of a text somebody is found to have said.</summary>
internal static class SaidWords
{
    /// <summary>For each token whether a content of <paramref name="statements"/> holds it.</summary>
    public static bool[] In(Draft draft, List<Statement> statements)
    {
        bool[] isSaid = new bool[draft.Tokens.Length];
        // Contents may overlap: in order, each begins to mark where the one before has ended.
        int next = 0;
        foreach (TextSpan span in statements.SelectMany(s => s.Contents).Order())
        {
            for (next = Math.Max(next, draft.TokenAt(span.Start)); next < isSaid.Length && draft.Tokens[next].Span.Start < span.End; next++) isSaid[next] = true;
        }
        return isSaid;
    }
}
