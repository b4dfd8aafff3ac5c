namespace NewsReader.Analysis.Attributions.Proposals;

/// <summary>How a text's proposals stand after the first judgement, which chooses one of a cue's or none (whose score is 0).</summary>
internal sealed class Standings
{
    private readonly IReadOnlyList<List<Proposal>> _proposals;
    private readonly Proposal?[] _bests;
    private readonly double[] _sums;

    /// <summary>The standings of each cue's proposals, by their first scores.</summary>
    public Standings(IReadOnlyList<List<Proposal>> proposals)
    {
        _proposals = proposals;
        _bests = new Proposal?[proposals.Count];
        _sums = new double[proposals.Count];
        for (int cue = 0; cue < proposals.Count; cue++)
        {
            _bests[cue] = proposals[cue].MaxBy(p => p.FirstScore);
            _sums[cue] = 1 + proposals[cue].Sum(p => Math.Exp(p.FirstScore));
        }
    }

    /// <summary>How many cues there are.</summary>
    public int Cues => _proposals.Count;

    /// <summary>A cue's proposals.</summary>
    public List<Proposal> Of(int cue) => _proposals[cue];

    /// <summary>A cue's best proposal; null where it has none.</summary>
    public Proposal? Best(int cue) => _bests[cue];

    /// <summary>A proposal's part in its cue's probability, from 0 to 1: what all have together is less than 1 by that of none.</summary>
    public float Share(Proposal proposal) => (float)(Math.Exp(proposal.FirstScore) / _sums[proposal.Cue]);
}
