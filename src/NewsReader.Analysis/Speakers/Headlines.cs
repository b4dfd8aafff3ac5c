using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Which paragraphs are set like headlines, nearly all words with capitals, where a capital tells nothing.</summary>
internal static class Headlines
{
    private const int Longest = 40;

    /// <summary>For each paragraph whether it is set so.</summary>
    public static bool[] Find(Draft draft)
    {
        bool[] found = new bool[draft.Paragraphs.Length];
        for (int p = 0; p < found.Length; p++) found[p] = IsHeadline(draft, draft.FirstToken[p], draft.FirstToken[p + 1]);
        return found;
    }

    private static bool IsHeadline(Draft draft, int first, int end)
    {
        if (end - first is < 4 or > Longest) return false;
        int words = 0, capitals = 0;
        for (int i = first; i < end; i++)
        {
            if (draft.Tokens[i].Kind != TokenKind.Word || draft.Tokens[i].Span.Length < 4) continue;
            words++;
            if (draft.IsCapital(i)) capitals++;
        }
        return words >= 3 && capitals * 5 >= words * 4;
    }
}
