using System.Text.RegularExpressions;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;

namespace NewsReader.Lab.Measures;

/// <summary>An article's text as the measures see it: words, each known by where it begins.</summary>
internal sealed partial class ScoredText
{
    private readonly HashSet<int> _quoted;

    /// <summary>Reads what stands in quotation marks, by a rule of its own: the measures don't lean on what they measure.</summary>
    public ScoredText(string text)
    {
        Text = text;
        _quoted = WordsIn(Quoted().Matches(text).Select(m => new TextSpan(m.Index, m.Index + m.Length)));
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Where the words in <paramref name="spans"/> begin.</summary>
    public HashSet<int> WordsIn(IEnumerable<TextSpan> spans) => [.. spans.SelectMany(span => Words.In(Text, span)).Select(word => word.Start)];

    /// <summary>The word that begins at <paramref name="start"/>, in small letters.</summary>
    public string WordAt(int start) => Words.At(Text, start).ToLowerInvariant();

    /// <summary>Direct where at least nine in ten of <paramref name="words"/> stand in quotation marks, mixed where any does, else indirect.</summary>
    public QuoteForm FormOf(HashSet<int> words)
    {
        int quoted = words.Count(_quoted.Contains);
        return 10 * quoted >= 9 * words.Count ? QuoteForm.Direct : quoted > 0 ? QuoteForm.Mixed : QuoteForm.Indirect;
    }

    // Within a line; what is never closed runs to its end.
    [GeneratedRegex("""“[^“”\n]*(?:”|$)|"[^"\n]*(?:"|$)|''[^'\n]*''""", RegexOptions.Multiline)]
    private static partial Regex Quoted();
}
