namespace NewsReader.Analysis.Quotes;

/// <summary>A cue at its place, with the words that name its source.</summary>
/// <param name="Cue">The cue's tokens, helping verbs and particles included.</param>
/// <param name="Verb">The verb; null for "according to".</param>
/// <param name="VerbAt">The verb's token.</param>
/// <param name="Source">The source's tokens; null where none was found.</param>
/// <param name="IsInverted">Whether the source stands after the cue.</param>
/// <param name="SharesSource">Whether the source belongs to an earlier verb of the sentence: "…, adding that".</param>
internal sealed record CueHit(TokenRange Cue, CueVerb? Verb, int VerbAt, TokenRange? Source, bool IsInverted, bool SharesSource)
{
    /// <summary>The first token of source and cue together.</summary>
    public int First => Source is { } source && !SharesSource ? Math.Min(source.First, Cue.First) : Cue.First;

    /// <summary>The last token of source and cue together.</summary>
    public int Last => Source is { } source && !SharesSource ? Math.Max(source.Last, Cue.Last) : Cue.Last;
}
