using NewsReader.Analysis.Attributions.Cues;

namespace NewsReader.Analysis.Attributions.Roles;

/// <summary>What a cue's surroundings may mean.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Window">Where its source and content were looked for.</param>
/// <param name="Readings">The likeliest readings, best first.</param>
/// <param name="ContentShares">How likely each token of the window is content, over all readings.</param>
/// <param name="SourceShares">How likely each token of the window is source.</param>
internal sealed record CueReadings(CueView Cue, Window Window, Reading[] Readings, float[] ContentShares, float[] SourceShares);
