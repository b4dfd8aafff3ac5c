using NewsReader.Analysis.Learning;

namespace NewsReader.Lab.Learning;

/// <summary>A sequence to learn from. Its features may stand in two lists: what holds of a position whoever asks, and what holds in this sequence alone.</summary>
/// <param name="Shared">Features of positions that several sequences share.</param>
/// <param name="SharedFirst">This sequence's first position there.</param>
/// <param name="Own">Features of this sequence's positions alone; null where there are none.</param>
/// <param name="OwnFirst">This sequence's first position there.</param>
/// <param name="Gold">The right label of each position.</param>
internal sealed record ChainExample(FeatureList Shared, int SharedFirst, FeatureList? Own, int OwnFirst, byte[] Gold);
