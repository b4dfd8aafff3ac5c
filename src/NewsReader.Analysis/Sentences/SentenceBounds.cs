using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Sentences;

/// <summary>Tells the sentences that words stand in, without an analysis of the whole text.</summary>
public static class SentenceBounds
{
    private const string Break = "\n\n";

    /// <summary>From the beginning of the sentence where <paramref name="words"/> begin to the end of that where they end, in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The words do not lie in the text.</exception>
    public static TextSpan Around(string text, TextSpan words)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.End, text.Length);
        int before = words.Start == 0 ? -1 : text.LastIndexOf(Break, words.Start - 1, StringComparison.Ordinal), after = text.IndexOf(Break, words.End, StringComparison.Ordinal);
        ParagraphSpan[] paragraph = [new(new TextSpan(before < 0 ? 0 : before + Break.Length, after < 0 ? text.Length : after), ParagraphKind.Body)];
        int start = words.Start, end = words.End;
        foreach (var sentence in SentenceSplitter.Split(text, paragraph, Tokenizer.Cut(text, paragraph)))
        {
            if (!sentence.Overlaps(words)) continue;
            (start, end) = (Math.Min(start, sentence.Start), Math.Max(end, sentence.End));
        }

        return new TextSpan(start, end);
    }
}
