namespace NewsReader.Analysis.Tagging;

/// <summary>
/// Hangs quotation marks, which the parser passes over: an opening one on the head of the words that it opens, a closing one on the sentence's root. Nothing
/// hangs on a mark.
/// </summary>
internal static class QuotationMarkHeads
{
    // No real sentence is so deep; it keeps the time in line with the length for texts that are none.
    private const int MostSteps = 60;

    /// <summary>Sets the heads of the quotation marks of a sentence whose other tokens have theirs.</summary>
    public static void Hang(PennTag[] tags, TokenRange sentence, int[] heads, Relation[] relations)
    {
        int root = Root(tags, sentence, heads), next = root;
        for (int i = sentence.End - 1; i >= sentence.First; i--)
        {
            if (ParserState.IsMark(tags[i])) (heads[i], relations[i]) = (tags[i] == PennTag.Open && next > i ? Top(i, next, heads) : root, Relation.Punct);
            else next = i;
        }
    }

    private static int Root(PennTag[] tags, TokenRange sentence, int[] heads)
    {
        for (int i = sentence.First; i < sentence.End; i++) if (!ParserState.IsMark(tags[i]) && heads[i] < 0) return i;
        return -1;
    }

    // The farthest head that still follows the mark.
    private static int Top(int mark, int next, int[] heads)
    {
        for (int steps = 0; steps < MostSteps && heads[next] > mark; steps++) next = heads[next];
        return next;
    }
}
