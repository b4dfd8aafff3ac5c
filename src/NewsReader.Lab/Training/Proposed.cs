using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Attributions.Proposals;
using NewsReader.Analysis.Learning;

namespace NewsReader.Lab.Training;

/// <summary>An article's cues and what is proposed for each.</summary>
/// <param name="Map">The cues.</param>
/// <param name="Proposals">The proposals of each.</param>
internal sealed record Proposed(CueMap Map, IReadOnlyList<List<Proposal>> Proposals)
{
    /// <summary>The proposals for <paramref name="cues"/> by <paramref name="roles"/>.</summary>
    public static Proposed Of(Scene scene, List<CueCandidate> cues, ChainModel roles)
    {
        CueMap map = new(scene, cues);
        return new Proposed(map, ProposalMaker.Make(roles, scene, map));
    }
}
