namespace NewsReader.Analysis.Tagging;

/// <summary>What speaks for a name beyond the token itself: given names, and how the rest of the text writes the word.</summary>
internal static class NameClues
{
    private const byte SmallElsewhere = 4;
    private const byte CapitalWithin = 8;

    /// <summary>One byte a token: who bears it as a given name, whether the text has it in small letters, and with a capital within a sentence.</summary>
    public static byte[] Find(WordForms words, IReadOnlyList<TokenRange> sentences, GivenNames given)
    {
        (HashSet<uint> small, HashSet<uint> capital) = Collect(words, sentences);
        byte[] clues = new byte[words.Count];
        for (int i = 0; i < clues.Length; i++)
        {
            if (words.Cases[i] is not (Casing.Capital or Casing.Capitals)) continue;
            uint word = words.Words[i];
            clues[i] = (byte)(given.Bearers(word) | (small.Contains(word) ? SmallElsewhere : 0) | (capital.Contains(word) ? CapitalWithin : 0));
        }
        return clues;
    }

    private static (HashSet<uint> Small, HashSet<uint> Capital) Collect(WordForms words, IReadOnlyList<TokenRange> sentences)
    {
        HashSet<uint> small = [], capital = [];
        foreach (TokenRange sentence in sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (words.Cases[i] == Casing.Small) small.Add(words.Words[i]);
                else if (words.Cases[i] == Casing.Capital && i > sentence.First && words.Cases[i - 1] == Casing.Small) capital.Add(words.Words[i]);
            }
        }
        return (small, capital);
    }
}
