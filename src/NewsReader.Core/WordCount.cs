namespace NewsReader.Core;

/// <summary>How long a text is.</summary>
public static class WordCount
{
    /// <summary>How many words <paramref name="text"/> has, divided by white space.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char sign in text)
        {
            bool isGap = char.IsWhiteSpace(sign);
            if (!isGap && !inWord) words++;
            inWord = !isGap;
        }

        return words;
    }
}
