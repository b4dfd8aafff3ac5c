using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;

namespace NewsReader.Core.Acts;

/// <summary>Where the parts of a quote stand, as a person drew or typed them.</summary>
/// <param name="Contents">The words said, in one part or more.</param>
/// <param name="Cue">The words that announce them; nothing selected where none do.</param>
/// <param name="Sources">The words that name the speaker; nothing selected where none do.</param>
/// <param name="Form">How the words are given; null to tell it by their quotation marks.</param>
public sealed record QuoteShape(Selection Contents, Selection Cue, Selection Sources, QuoteForm? Form = null)
{
    /// <summary>The shape of a quote that begins at <paramref name="position"/>, by which what was typed is found.</summary>
    internal QuoteShape Near(int position) => new(Contents.Near(position), Cue.Near(position), Sources.Near(position), Form);

    /// <summary>The spans in <paramref name="text"/>; null, with a message, where they are no words or lie over each other.</summary>
    internal PlacedShape? In(string text, out string? problem)
    {
        if (Contents.In(text, out problem) is not { } contents) return null;
        var cue = Beside(Cue, text, "cue", out problem);
        if (cue is null) return null;
        var sources = Beside(Sources, text, "source", out problem);
        if (sources is null) return null;
        problem = cue.Count > 1 ? "A cue is one stretch of words. Select them together." : Overlap(contents, cue, sources);
        return problem is null ? new PlacedShape(contents, cue.Count == 0 ? null : cue[0], sources) : null;
    }

    private static IReadOnlyList<TextSpan>? Beside(Selection selection, string text, string what, out string? problem)
    {
        problem = null;
        if (selection.IsEmpty) return [];
        var spans = selection.In(text, out problem);
        if (spans is null) problem = $"The {what}: {problem}";
        return spans;
    }

    private static string? Overlap(IReadOnlyList<TextSpan> contents, IReadOnlyList<TextSpan> cue, IReadOnlyList<TextSpan> sources) =>
        cue.Any(span => contents.Any(span.Overlaps)) ? "The cue lies inside the words said. Shorten one of them."
        : sources.Any(span => contents.Any(span.Overlaps)) ? "The source lies inside the words said. Shorten one of them."
        : sources.Any(span => cue.Any(span.Overlaps)) ? "The cue and the source share words. Give each word to one of them."
        : null;
}

/// <summary>The parts of a quote in one text.</summary>
internal sealed record PlacedShape(IReadOnlyList<TextSpan> Contents, TextSpan? Cue, IReadOnlyList<TextSpan> Sources);
