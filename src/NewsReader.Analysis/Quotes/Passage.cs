namespace NewsReader.Analysis.Quotes;

/// <summary>The tokens of a sentence as the narrator tells it: sentence ends inside quotation marks do not part it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last one.</param>
/// <param name="Paragraph">Its paragraph, as an index.</param>
internal readonly record struct Passage(int First, int End, int Paragraph)
{
    // Longer runs without a stop are lists or noise; parting them keeps the work on each word bounded.
    private const int Longest = 400;

    /// <summary>The passages of one paragraph, in order.</summary>
    public static List<Passage> Of(Draft draft, int paragraph)
    {
        List<Passage> passages = [];
        int start = draft.FirstToken[paragraph], end = draft.FirstToken[paragraph + 1];
        for (int i = start; i < end; i++)
        {
            bool inside = i + 1 < end && draft.QuoteOf[i] >= 0 && draft.QuoteOf[i] == draft.QuoteOf[i + 1];
            bool endless = !inside && i - start >= Longest;
            if (i + 1 < end && !endless && (inside || draft.SentenceOf[i] == draft.SentenceOf[i + 1])) continue;
            passages.Add(new Passage(start, i + 1, paragraph));
            start = i + 1;
        }
        return passages;
    }
}
