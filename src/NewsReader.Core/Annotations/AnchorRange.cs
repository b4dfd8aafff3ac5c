using NewsReader.Analysis;

namespace NewsReader.Core.Annotations;

/// <summary>One range of an anchor, as a W3C text position and text quote selector in one.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Just past its last code unit.</param>
/// <param name="Exact">Its words.</param>
/// <param name="Prefix">Up to <see cref="ContextLength"/> code units before it.</param>
/// <param name="Suffix">Up to <see cref="ContextLength"/> code units after it.</param>
public sealed record AnchorRange(int Start, int End, string Exact, string Prefix, string Suffix)
{
    /// <summary>How much of the text around a range is kept, in UTF-16 code units.</summary>
    public const int ContextLength = 48;

    /// <summary>From start to end.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>The range <paramref name="span"/> of <paramref name="text"/>, with its surroundings.</summary>
    public static AnchorRange Of(string text, TextSpan span) => new(
        span.Start,
        span.End,
        span.In(text),
        text[WholeFrom(text, Math.Max(0, span.Start - ContextLength), span.Start)..span.Start],
        text[span.End..WholeTo(text, span.End, Math.Min(text.Length, span.End + ContextLength))]);

    // Half a character could not be stored, and would never be found the same again.
    private static int WholeFrom(string text, int at, int end) => at < end && char.IsLowSurrogate(text[at]) ? at + 1 : at;

    private static int WholeTo(string text, int start, int at) => at > start && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
