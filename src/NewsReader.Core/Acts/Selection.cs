using NewsReader.Analysis;

namespace NewsReader.Core.Acts;

/// <summary>Words that a person picked out of an article: by their place, or by the words themselves.</summary>
public sealed record Selection
{
    /// <summary>The most parts that one annotation can have.</summary>
    public const int MaxParts = 64;

    private Selection()
    {
    }

    /// <summary>The revision that was shown.</summary>
    public required int RevisionId { get; init; }

    /// <summary>The ranges as sent, <c>12-45 60-80</c>; null where the words were sent.</summary>
    public string? Ranges { get; private init; }

    /// <summary>The exact words, part by part in the order that they stand in; null where ranges were sent.</summary>
    public IReadOnlyList<string>? Words { get; private init; }

    /// <summary>Which occurrence of the first part is meant, from 1, counted from <see cref="From"/>.</summary>
    public int Occurrence { get; private init; } = 1;

    /// <summary>Whether the first part is meant where it stands nearest to <see cref="From"/>, be it before or after.</summary>
    private bool IsNear { get; init; }

    /// <summary>Where in the text the paragraph begins that the words were picked from.</summary>
    public int From { get; private init; }

    /// <summary>Whether nothing is selected.</summary>
    public bool IsEmpty => Words is null ? string.IsNullOrWhiteSpace(Ranges) : Words.Count == 0;

    /// <summary>Words at a place.</summary>
    public static Selection At(int revisionId, string? ranges) => new() { RevisionId = revisionId, Ranges = ranges ?? "" };

    /// <summary>Words by themselves, as a form without a script sends them.</summary>
    public static Selection OfWords(int revisionId, string? words, int occurrence, int from) =>
        OfParts(revisionId, [words], occurrence, from);

    /// <summary>Words in several parts, each of which stands after the one before it. A part that is left empty is none.</summary>
    public static Selection OfParts(int revisionId, IEnumerable<string?> parts, int occurrence, int from) =>
        new() { RevisionId = revisionId, Words = [.. parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!)], Occurrence = occurrence, From = from };

    /// <summary>
    /// Words at a place, unless other words were typed beside it: then those, the first part of them where it stands nearest to what the
    /// selection is about.
    /// </summary>
    public static Selection AtOrTyped(int revisionId, string? ranges, IEnumerable<string?> parts) =>
        OfParts(revisionId, parts, 1, 0) with { Ranges = ranges ?? "", IsNear = true };

    /// <summary>The selection, where it is meant to be near something, near <paramref name="position"/>.</summary>
    internal Selection Near(int position) => IsNear ? this with { From = position } : this;

    /// <summary>
    /// The spans in <paramref name="text"/>: in order, disjoint, with words between each and the next, without white space at their ends, no
    /// character cut in two.
    /// Null, with a message, where there are no such words.
    /// </summary>
    public IReadOnlyList<TextSpan>? In(string text, out string? problem)
    {
        var spans = Words is null || IsAsTyped(text) ? Placed(text, out problem) : Found(text, out problem);
        if (spans is null) return null;
        spans = [.. spans.Select(span => WholeCharacters(text, span).Trimmed(text)).Where(span => !span.IsEmpty).Order()];
        if (spans.Count == 0) problem = "There are no words in the selection. Select at least one.";
        else if (spans.Zip(spans.Skip(1)).Any(pair => pair.First.Overlaps(pair.Second))) problem = "The selected parts overlap. Select each word once.";
        else if (Joined(text, spans) is var joined && joined.Count > MaxParts) problem = TooMany(joined.Count);
        else return joined;
        return null;
    }

    /// <summary>The <paramref name="spans"/>, which are in order, with those made one that only white space divides.</summary>
    internal static IReadOnlyList<TextSpan> Joined(string text, IReadOnlyList<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (joined.Count > 0 && text.AsSpan(joined[^1].End, span.Start - joined[^1].End).IsWhiteSpace()) joined[^1] = new TextSpan(joined[^1].Start, span.End);
            else joined.Add(span);
        }

        return joined;
    }

    private static string TooMany(int parts) => $"The selection has {parts} parts with other words between them; at most {MaxParts} go together. Select fewer parts at once.";

    private bool IsAsTyped(string text) =>
        Ranges is not null && Placed(text, out _) is { } placed && placed.Select(span => Line(span.In(text))).SequenceEqual(Words!.Select(Line));

    private static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IReadOnlyList<TextSpan>? Placed(string text, out string? problem)
    {
        problem = null;
        var spans = new List<TextSpan>();
        foreach (string part in Ranges!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TextSpan.TryParse(part, out var span) || span.End > text.Length)
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
        problem = Words!.Count > MaxParts ? TooMany(Words.Count) : null;
        if (problem is not null) return null;
        var spans = new List<TextSpan>();
        foreach (string part in Words)
        {
            string words = part.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
            int at = spans.Count > 0 ? Find(words, text, spans[^1].End, 1, " after the part before them", out problem)
                : IsNear ? Nearest(words, text, From, out problem)
                : Find(words, text, From, Occurrence, From > 0 ? " from that paragraph on" : "", out problem);
            if (at < 0) return null;
            spans.Add(new TextSpan(at, at + words.Length));
        }

        return spans;
    }

    private static int Nearest(string words, string text, int near, out string? problem)
    {
        problem = null;
        int at = Math.Clamp(near, 0, text.Length);
        int after = text.IndexOf(words, at, StringComparison.Ordinal);
        int before = at == 0 ? -1 : text.LastIndexOf(words, at - 1, StringComparison.Ordinal);
        if (after < 0 && before < 0) problem = NotThere("");
        return after < 0 || (before >= 0 && at - before - words.Length < after - at) ? before : after;
    }

    private static int Find(string words, string text, int from, int occurrence, string where, out string? problem)
    {
        problem = null;
        int at = Math.Clamp(from, 0, text.Length) - 1;
        for (int i = 0; i < Math.Clamp(occurrence, 1, 1000); i++)
        {
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
            if (at >= 0) continue;
            problem = i == 0
                ? NotThere(where)
                : $"These words stand there only {i} {(i == 1 ? "time" : "times")}. Choose an earlier occurrence.";
            return -1;
        }

        return at;
    }

    private static string NotThere(string where) => $"These words are not in the article{where}. Copy them exactly as they stand there, marks included.";

    private static TextSpan WholeCharacters(string text, TextSpan span)
    {
        int start = span.Start > 0 && span.Start < text.Length && char.IsLowSurrogate(text[span.Start]) && char.IsHighSurrogate(text[span.Start - 1]) ? span.Start - 1 : span.Start;
        int end = span.End > start && span.End < text.Length && char.IsHighSurrogate(text[span.End - 1]) && char.IsLowSurrogate(text[span.End]) ? span.End + 1 : span.End;
        return new TextSpan(start, end);
    }
}
