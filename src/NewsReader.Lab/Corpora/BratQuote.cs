using NewsReader.Analysis;

namespace NewsReader.Lab.Corpora;

/// <summary>An attribution as annotators marked it.</summary>
/// <param name="Contents">The words said.</param>
/// <param name="Cue">The announcing words.</param>
/// <param name="Sources">The words that name the speaker.</param>
internal sealed record BratQuote(IReadOnlyList<TextSpan> Contents, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Sources)
{
    /// <summary>Who the source is; null where nobody told.</summary>
    public Referent? Referent { get; init; }
}
