using System.Buffers;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;

namespace NewsReader.Core.Acts;

/// <summary>The form of words that a person marked, told by their quotation marks.</summary>
internal static class WrittenForm
{
    private static readonly SearchValues<char> OpeningMarks = SearchValues.Create("“„‘‚«»\"");
    private static readonly SearchValues<char> ClosingMarks = SearchValues.Create("”“’‘»«\"");

    /// <summary>Direct where every part stands in marks, mixed where some words do, else indirect.</summary>
    public static QuoteForm Of(string text, IReadOnlyList<TextSpan> contents)
    {
        if (contents.All(span => OpeningMarks.Contains(text[span.Start]) && ClosingMarks.Contains(text[span.End - 1]))) return QuoteForm.Direct;
        return contents.Any(span => text.AsSpan(span.Start, span.Length).ContainsAny(OpeningMarks)) ? QuoteForm.Mixed : QuoteForm.Indirect;
    }
}
