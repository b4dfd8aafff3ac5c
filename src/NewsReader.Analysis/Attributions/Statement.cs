using NewsReader.Analysis.Quotes;

namespace NewsReader.Analysis.Attributions;

/// <summary>A finding of words and who is said to have said them, before the speaker is looked for.</summary>
internal sealed class Statement
{
    /// <summary>The words said; kept in order.</summary>
    public required List<TextSpan> Contents { get; init; }

    /// <summary>The words that announce them.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The source's first and last token; null where none stands there.</summary>
    public TokenRange? Source { get; init; }

    /// <summary>The paragraph, as an index.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Whether it is a turn of a transcript: its words are the speaker's own, though no marks say so.</summary>
    public bool IsTurn { get; init; }

    /// <summary>The quotations after it, without a cue of their own, that are among its contents, in order.</summary>
    public List<Quotation> Joined { get; } = [];

    /// <summary>How sure the finding is, from 0 to 1.</summary>
    public double Confidence { get; set; }
}
