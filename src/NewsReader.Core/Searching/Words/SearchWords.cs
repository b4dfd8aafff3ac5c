using System.Text;

namespace NewsReader.Core.Searching.Words;

/// <summary>
/// The one way in which text becomes searchable words, shared by indexing, querying and highlighting.
/// <list type="bullet">
/// <item>Letters are made small and lose their accents: <c>Łukašenka</c> is <c>lukasenka</c>, <c>Straße</c> is <c>strasse</c>.</item>
/// <item>A mark that makes another letter stays with it: <c>й</c> is not <c>и</c>, <c>パ</c> is neither <c>ハ</c> nor <c>バ</c>.</item>
/// <item>Apostrophes inside words vanish: <c>don’t</c> is <c>dont</c>. So does a possessive s: <c>Putin’s</c> is <c>putin</c>.</item>
/// <item>Apostrophes for a lost vowel split words, as French and Italian do: <c>l’Ukraine</c> is the two words <c>l ukraine</c>.</item>
/// <item>Hyphens, dots and all other signs split words: <c>long-term</c> is the two words <c>long term</c>.</item>
/// <item>Commas between thousands vanish: <c>1,200</c> is <c>1200</c>, while <c>3.5</c> is the two words <c>3 5</c>.</item>
/// <item>In writing without spaces between words (Han, kana, Thai and its neighbours), and in Hangul, each character is a word.</item>
/// <item>Vowel signs stay where they are always written, as in Hindi and Thai; harakat, Hebrew points and other marks are left out.</item>
/// <item>Digits of every script become 0-9.</item>
/// </list>
/// Words hold letters, digits and such signs only, so SQLite's unicode61 tokenizer keeps each as it is, given their categories.
/// Folding a word again changes nothing.
/// Any text is accepted, broken surrogate pairs included, and the time grows with its length.
/// </summary>
public static class SearchWords
{
    /// <summary>The longest a word gets, in UTF-16 code units; a longer run of letters is cut into several words.</summary>
    public const int MaxWordLength = 128;

    /// <summary>The words of <paramref name="text"/> in order; their spans are disjoint.</summary>
    public static IReadOnlyList<SearchWord> In(string text)
    {
        var words = new List<SearchWord>();
        var reader = new SearchWordReader(text);
        while (reader.Read()) words.Add(new SearchWord(reader.Folded.ToString(), reader.Span));
        return words;
    }

    /// <summary>The folded words of <paramref name="text"/> with one space between them: what a full-text index is given.</summary>
    public static string Join(string text)
    {
        var joined = new StringBuilder(text.Length);
        var reader = new SearchWordReader(text);
        while (reader.Read())
        {
            if (joined.Length > 0) joined.Append(' ');
            joined.Append(reader.Folded);
        }

        return joined.ToString();
    }
}
