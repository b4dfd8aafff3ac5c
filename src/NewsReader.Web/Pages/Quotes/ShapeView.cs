using NewsReader.Core.Articles;

namespace NewsReader.Web.Pages.Quotes;

/// <summary>The parts of a quote as the form that corrects them shows them: where they stand, and their words.</summary>
/// <param name="RevisionId">The text that the places count in.</param>
/// <param name="Parts">The words said, part by part.</param>
/// <param name="Ranges">Their places, <c>12-45 60-80</c>.</param>
/// <param name="Cue">The words that announce them; empty where none do.</param>
/// <param name="CueRange">Their place; empty where there are none.</param>
/// <param name="Source">The words that name the speaker.</param>
/// <param name="SourceRanges">Their places.</param>
public sealed record ShapeView(int RevisionId, IReadOnlyList<string> Parts, string Ranges, string Cue, string CueRange, string Source, string SourceRanges)
{
    /// <summary>The parts of <paramref name="quote"/> in its revision's text.</summary>
    public static ShapeView Of(Quote quote, string text) => new(
        quote.RevisionId,
        [.. quote.Contents.Select(span => span.In(text))],
        string.Join(' ', quote.Contents),
        quote.Cue?.In(text) ?? "",
        quote.Cue?.ToString() ?? "",
        string.Join(" … ", quote.Sources.Select(span => span.In(text))),
        string.Join(' ', quote.Sources));
}
