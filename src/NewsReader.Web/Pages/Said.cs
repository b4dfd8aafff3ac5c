using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;

namespace NewsReader.Web.Pages;

/// <summary>How words that somebody said are shown outside their article.</summary>
public static class Said
{
    private const int Hues = 12;
    // A whole speech is read in its article; a list shows its beginning.
    private const int LongestListed = 1200;

    private const string Gap = " … ";

    /// <summary>The words of a quote: a paragraph break inside them is kept, and … stands for what is between them.</summary>
    public static string Words(Quote quote) => string.Join(Gap, quote.Parts);

    /// <summary>Words as a list shows them: all of them, or the beginning of very many, cut at a space.</summary>
    public static string Start(string words)
    {
        if (words.Length <= LongestListed) return words;
        int end = words.LastIndexOf(' ', LongestListed);
        if (end < LongestListed / 2) end = LongestListed;
        if (char.IsHighSurrogate(words[end - 1])) end--;
        return words[..end].TrimEnd() + "…";
    }

    /// <summary>The words that an anchor holds.</summary>
    public static string Words(TextAnchor anchor) => string.Join(Gap, anchor.Ranges.Select(range => range.Exact));

    /// <summary>The class that colours a speaker: by number wherever the archive is looked at as a whole, by place in the order of an article.</summary>
    public static string Hue(int? speakerId) => speakerId is { } id ? $"h{id % Hues}" : "unknown";

    /// <summary>The class of a quote that nobody has confirmed.</summary>
    public static string? Maybe(Quote quote) => quote.Review == Review.Confirmed ? null : "maybe";
}
