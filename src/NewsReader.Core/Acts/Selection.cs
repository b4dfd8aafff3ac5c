using NewsReader.Analysis;

namespace NewsReader.Core.Acts;

/// <summary>Words that a person picked out of an article: by their place, or by the words themselves.</summary>
public sealed record Selection
{
    private const int MaxSpans = 64;

    private Selection()
    {
    }

    /// <summary>The revision that was shown.</summary>
    public required int RevisionId { get; init; }

    /// <summary>The ranges as sent, <c>12-45 60-80</c>; null where the words were sent.</summary>
    public string? Ranges { get; private init; }

    /// <summary>The exact words; null where ranges were sent.</summary>
    public string? Words { get; private init; }

    /// <summary>Which occurrence of the words is meant, from 1, counted from <see cref="From"/>.</summary>
    public int Occurrence { get; private init; } = 1;

    /// <summary>Where in the text the paragraph begins that the words were picked from.</summary>
    public int From { get; private init; }

    /// <summary>Words at a place.</summary>
    public static Selection At(int revisionId, string? ranges) => new() { RevisionId = revisionId, Ranges = ranges ?? "" };

    /// <summary>Words by themselves, as a form without a script sends them.</summary>
    public static Selection OfWords(int revisionId, string? words, int occurrence, int from) =>
        new() { RevisionId = revisionId, Words = words ?? "", Occurrence = occurrence, From = from };

    /// <summary>
    /// The spans in <paramref name="text"/>: in order, disjoint, without white space at their ends, no character cut in two.
    /// Null, with a message, where there are no such words.
    /// </summary>
    public IReadOnlyList<TextSpan>? In(string text, out string? problem)
    {
        var spans = Words is null ? Placed(text, out problem) : Found(text, out problem);
        if (spans is null) return null;
        spans = [.. spans.Select(span => WholeCharacters(text, span).Trimmed(text)).Where(span => !span.IsEmpty).Order()];
        if (spans.Count == 0) problem = "There are no words in the selection. Select at least one.";
        else if (spans.Zip(spans.Skip(1)).Any(pair => pair.First.Overlaps(pair.Second))) problem = "The selected parts overlap. Select each word once.";
        return problem is null ? spans : null;
    }

    private IReadOnlyList<TextSpan>? Placed(string text, out string? problem)
    {
        problem = null;
        var spans = new List<TextSpan>();
        foreach (string part in Ranges!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TextSpan.TryParse(part, out var span) || span.End > text.Length || spans.Count == MaxSpans)
            {
                problem = "The selection does not fit the text. Reload the page and select again.";
                return null;
            }

            spans.Add(span);
        }

        return spans;
    }

    private IReadOnlyList<TextSpan>? Found(string text, out string? problem)
    {
        problem = null;
        string words = Words!.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        if (words.Length == 0) return [];
        int at = Math.Clamp(From, 0, text.Length) - 1;
        for (int i = 0; i < Math.Clamp(Occurrence, 1, 1000); i++)
        {
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
            if (at >= 0) continue;
            problem = i == 0
                ? "These words are not in the article from that paragraph on. Copy them exactly as they stand there, marks included."
                : $"These words stand there only {i} {(i == 1 ? "time" : "times")}. Choose an earlier occurrence.";
            return null;
        }

        return [new TextSpan(at, at + words.Length)];
    }

    private static TextSpan WholeCharacters(string text, TextSpan span)
    {
        int start = span.Start > 0 && span.Start < text.Length && char.IsLowSurrogate(text[span.Start]) && char.IsHighSurrogate(text[span.Start - 1]) ? span.Start - 1 : span.Start;
        int end = span.End > start && span.End < text.Length && char.IsHighSurrogate(text[span.End - 1]) && char.IsLowSurrogate(text[span.End]) ? span.End + 1 : span.End;
        return new TextSpan(start, end);
    }
}
