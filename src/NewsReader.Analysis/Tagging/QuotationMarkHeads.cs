namespace NewsReader.Analysis.Tagging;

/// <summary>Hangs quotation marks, which the parser passes over, on the head of the words they stand at.</summary>
internal static class QuotationMarkHeads
{
    // No real sentence is so deep; it keeps the time in line with the length for texts that are none.
    private const int MostSteps = 60;

    /// <summary>Sets the heads of the quotation marks of a sentence whose other tokens have theirs. Nothing hangs on a mark.</summary>
    public static void Hang(PennTag[] tags, TokenRange sentence, int[] heads, Relation[] relations)
    {
        int before = -1, after = -1;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!ParserState.IsMark(tags[i])) before = i;
            else heads[i] = before;
        }
        for (int i = sentence.End - 1; i >= sentence.First; i--)
        {
            if (!ParserState.IsMark(tags[i])) after = i;
            else Hang(i, after >= 0 && (tags[i] == PennTag.Open || heads[i] < 0) ? after : heads[i], heads, relations);
        }
    }

    // On the neighbour's farthest head that lies on the neighbour's side of the mark.
    private static void Hang(int mark, int neighbour, int[] heads, Relation[] relations)
    {
        relations[mark] = Relation.Punct;
        heads[mark] = neighbour;
        int steps = MostSteps;
        while (neighbour >= 0 && steps-- > 0 && heads[neighbour] is var above and >= 0 && (above > mark) == (neighbour > mark)) heads[mark] = neighbour = above;
    }
}
