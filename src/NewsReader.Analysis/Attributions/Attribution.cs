using NewsReader.Analysis.Speakers;

namespace NewsReader.Analysis.Attributions;

/// <summary>One finding of who said what: content, cue and source, and the speaker they lead to.</summary>
public sealed record Attribution
{
    /// <summary>The words said, quotation marks included. Never empty; in order; disjoint; possibly discontinuous and over several paragraphs.</summary>
    public required IReadOnlyList<TextSpan> Contents { get; init; }

    /// <summary>The word or words that announce the quote, as "said" or "according to"; null where nothing does.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The words beside the quote that name the speaker, as "he" or "Kremlin spokesman Dmitry Peskov". Empty where none stand there.</summary>
    public IReadOnlyList<TextSpan> Sources { get; init; } = [];

    /// <summary>How the words are given.</summary>
    public required QuoteForm Form { get; init; }

    /// <summary>Whom the source leads to; null where that could not be told.</summary>
    public FoundSpeaker? Speaker { get; init; }

    /// <summary>What the speaker is: <see cref="SpeakerKind.Unnamed"/> where the text leaves the source without a name on purpose, null where the speaker could not be told.</summary>
    public SpeakerKind? SpeakerKind { get; init; }

    /// <summary>How sure the finding is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>
    /// Where quotations after it without a cue of their own were taken into it: the words with the cue, then each of those quotations, as attributions by
    /// themselves, for whoever takes less than the whole. Else empty.
    /// </summary>
    public IReadOnlyList<Attribution> Parts { get; init; } = [];

    /// <summary>What it rests on, short enough to show beside the quote, as: “he added” → Rubio (paragraph 3) → Marco Rubio.</summary>
    public required string Why { get; init; }
}
