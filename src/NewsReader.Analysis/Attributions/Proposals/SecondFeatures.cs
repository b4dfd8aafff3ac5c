using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Attributions.Proposals;

/// <summary>
/// What a proposal's chance to be right hangs on once each was judged by itself: how it stands among its cue's, and against those of cues around it.
/// Training and running share it.
/// </summary>
internal static class SecondFeatures
{
    /// <summary>How many numbers there are, those of <see cref="ProposalFeatures"/> first.</summary>
    public const int Width = ProposalFeatures.Width + 10;

    // The score of a proposal that isn't there.
    private const float None = -9;

    // Contents that overlap more than this (Jaccard, in words) count as right together.
    private const double Alike = 0.8;

    // Contents that overlap more than this are rivals for the same words.
    private const double Near = 0.4;

    /// <summary>Adds to the features of <paramref name="proposal"/> what the first judgement made of it and of those around it.</summary>
    public static void Fill(Scene scene, Standings standings, Proposal proposal, Span<float> to)
    {
        FeatureRow numbers = new(to[ProposalFeatures.Width..]);
        AddStanding(scene, standings, proposal, ref numbers);
        AddRivals(scene, standings, proposal, ref numbers);
        numbers.End();
    }

    private static void AddStanding(Scene scene, Standings standings, Proposal proposal, ref FeatureRow to)
    {
        float best = float.NegativeInfinity, second = float.NegativeInfinity, sum = 0, alike = 0;
        int better = 0;
        foreach (Proposal other in standings.Of(proposal.Cue))
        {
            float share = standings.Share(other);
            sum += share;
            if (ReferenceEquals(other, proposal))
            {
                alike += share;
                continue;
            }
            if (other.FirstScore > proposal.FirstScore) better++;
            if (other.FirstScore > best) (best, second) = (other.FirstScore, best);
            else second = Math.Max(second, other.FirstScore);
            int shared = proposal.SharedWords(scene, other);
            if (shared > Alike * (proposal.Words + other.Words - shared)) alike += share;
        }
        to.Add(proposal.FirstScore);
        to.Add(Math.Max(best, None) - proposal.FirstScore);
        to.Add(Math.Max(second, None));
        to.Add(better);
        to.Add(sum);
        to.Add(alike);
    }

    // The best of other cues that says much the same, holds this content, lies in it, or holds the cue.
    private static void AddRivals(Scene scene, Standings standings, Proposal proposal, ref FeatureRow to)
    {
        float rival = None, around = None, within = None, holder = None;
        for (int c = Math.Max(0, proposal.Cue - ProposalFeatures.Neighbours); c < Math.Min(standings.Cues, proposal.Cue + ProposalFeatures.Neighbours + 1); c++)
        {
            if (c == proposal.Cue || standings.Best(c) is not { } other) continue;
            if (other.Holds(proposal.Of.Cue.First)) holder = Math.Max(holder, other.FirstScore);
            int shared = proposal.SharedWords(scene, other);
            if (shared == 0) continue;
            if (shared > Near * (proposal.Words + other.Words - shared)) rival = Math.Max(rival, other.FirstScore);
            if (shared == proposal.Words && other.Words > shared) around = Math.Max(around, other.FirstScore);
            if (shared == other.Words && proposal.Words > shared) within = Math.Max(within, other.FirstScore);
        }
        to.Add(rival);
        to.Add(around);
        to.Add(within);
        to.Add(holder);
    }
}
