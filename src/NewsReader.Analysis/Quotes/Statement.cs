namespace NewsReader.Analysis.Quotes;

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

    /// <summary>How the finding was made.</summary>
    public Rule Rule { get; init; }

    /// <summary>The statement whose speaker goes on here; null where the statement names its own.</summary>
    public Statement? GoesOnFrom { get; init; }

    /// <summary>How sure the finding is, from 0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>The verb, where the cue is one.</summary>
    public CueVerb? Verb { get; init; }
}

/// <summary>Tokens from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct TokenRange(int First, int Last);

/// <summary>The rule that made a finding; its confidence hangs on it.</summary>
internal enum Rule
{
    /// <summary>Words in marks beside source and cue.</summary>
    QuoteAndCue,

    /// <summary>Words in marks that follow such a finding.</summary>
    GoesOn,

    /// <summary>Cue and "that".</summary>
    That,

    /// <summary>Cue and a clause without "that".</summary>
    Clause,

    /// <summary>The words stand before source and cue, without marks.</summary>
    Before,

    /// <summary>According to.</summary>
    AccordingTo,

    /// <summary>A cue with a noun phrase or infinitive.</summary>
    Phrase,

    /// <summary>An attitude.</summary>
    Thought,

    /// <summary>A colon before words in marks.</summary>
    Colon,

    /// <summary>NAME: words.</summary>
    Transcript,

    /// <summary>Words in marks, then a dash and a name.</summary>
    Signed,

    /// <summary>Words in marks with nobody beside them.</summary>
    Alone,
}
