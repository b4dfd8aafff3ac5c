using NewsReader.Analysis.Attributions;

namespace NewsReader.Analysis.Speakers;

/// <summary>Numbers sentences and paragraphs as a reader counts them: a sign-up or an advertisement in between is no distance.</summary>
internal sealed class ReadingOrder
{
    private readonly Draft _draft;
    private readonly int[] _sentences;
    private readonly int[] _paragraphs;

    /// <summary>The numbers of <paramref name="draft"/>.</summary>
    public ReadingOrder(Draft draft)
    {
        _draft = draft;
        (_sentences, _paragraphs) = (new int[draft.Sentences.Count], new int[draft.Paragraphs.Length]);
        int sentence = -1, paragraph = -1;
        for (int i = 0; i < draft.Tokens.Length; i++)
        {
            bool counts = StatementFinder.Holds(draft.Paragraphs[draft.ParagraphOf[i]].Kind);
            if (counts && (i == 0 || draft.SentenceOf[i] != draft.SentenceOf[i - 1])) sentence++;
            if (counts && (i == 0 || draft.ParagraphOf[i] != draft.ParagraphOf[i - 1])) paragraph++;
            (_sentences[draft.SentenceOf[i]], _paragraphs[draft.ParagraphOf[i]]) = (sentence, paragraph);
        }
    }

    /// <summary>How many sentences lie from token <paramref name="from"/> to token <paramref name="to"/>; 0 in the same one.</summary>
    public int Sentences(int from, int to) => _sentences[_draft.SentenceOf[to]] - _sentences[_draft.SentenceOf[from]];

    /// <summary>How many paragraphs lie from token <paramref name="from"/> to token <paramref name="to"/>; 0 in the same one.</summary>
    public int Paragraphs(int from, int to) => _paragraphs[_draft.ParagraphOf[to]] - _paragraphs[_draft.ParagraphOf[from]];
}
