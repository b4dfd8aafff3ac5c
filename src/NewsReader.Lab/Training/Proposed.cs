using NewsReader.Analysis.Attributions;

namespace NewsReader.Lab.Training;

/// <summary>An article's cues and what is proposed for each.</summary>
/// <param name="Map">The cues.</param>
/// <param name="Proposals">The proposals of each.</param>
internal sealed record Proposed(CueMap Map, IReadOnlyList<List<Proposal>> Proposals)
{
    /// <summary>The proposals for <paramref name="cues"/> by <paramref name="roles"/>.</summary>
    public static Proposed Of(Scene scene, List<CueCandidate> cues, NewsReader.Analysis.Learning.ChainModel roles)
    {
        CueMap map = new(scene, cues);
        RoleFinder finder = new(roles, scene, map);
        return new Proposed(map, [.. Enumerable.Range(0, cues.Count).Select(c => ProposalMaker.Make(scene, finder.Find(c)))]);
    }
}
