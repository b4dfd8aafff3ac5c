namespace NewsReader.Analysis.Attributions.Proposals;

/// <summary>A proposal that was taken.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Score">Its score, raised where likelier readings of its cue say the words of a better proposal again.</param>
internal readonly record struct TakenProposal(Proposal Proposal, float Score);
