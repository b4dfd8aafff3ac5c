using NewsReader.Analysis.Attributions;
using NewsReader.Core.Acts;

namespace NewsReader.Web.Pages.Quotes;

/// <summary>The parts of a quote as the form sends them: by their places, unless other words were typed.</summary>
public sealed record ShapeInput
{
    /// <summary>The revision that was shown.</summary>
    public int Revision { get; init; }

    /// <summary>Where the words said stand.</summary>
    public string? Ranges { get; init; }

    /// <summary>The words said, part by part; null where there is no such field.</summary>
    public IReadOnlyList<string?>? Parts { get; init; }

    /// <summary>Where the cue stands.</summary>
    public string? CueRange { get; init; }

    /// <summary>The words of the cue.</summary>
    public string? Cue { get; init; }

    /// <summary>Where the source words stand.</summary>
    public string? SourceRanges { get; init; }

    /// <summary>The source words; where there are several stretches of them, with … between.</summary>
    public string? Source { get; init; }

    /// <summary>How the words are given; null to tell it by their marks.</summary>
    public QuoteForm? Form { get; init; }

    /// <summary>The shape.</summary>
    public QuoteShape ToShape() => new(
        Selection.AtOrTyped(Revision, Ranges, Parts ?? []),
        Selection.AtOrTyped(Revision, CueRange, [Cue]),
        Selection.AtOrTyped(Revision, SourceRanges, (Source ?? "").Split(" … ")),
        Form);
}
