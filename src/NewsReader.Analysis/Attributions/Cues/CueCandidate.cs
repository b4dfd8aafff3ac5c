namespace NewsReader.Analysis.Attributions.Cues;

/// <summary>Words that may announce what somebody said or thinks: "said", "according to", "has long believed".</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Probability">How likely these words, or words that overlap them, are a cue.</param>
internal readonly record struct CueCandidate(int First, int Last, float Probability);
