using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Attributions.Proposals;

/// <summary>Chooses among a text's proposals: one reading a cue, and none that says the words of a better one again.</summary>
internal static class Choice
{
    // Contents that overlap more than this (Jaccard, in words) are the same words said once.
    private const float Same = 0.5f;

    // How far below the threshold a reading may stand whose cue's likelier ones are blocked, and the most it may get from them.
    private const float Blocked = 2.5f, Most = 0.9f;

    // How far below the threshold a reading may stand that gives a quotation its speaker: on articles not seen, 0 to 2.5 reach the same F1.
    private const float Quoted = 2;

    // Cues further away than this many can't claim the same words.
    private const int Neighbours = 24;

    /// <summary>The best proposal of each cue before any judgement; null where a cue has none.</summary>
    public static Proposal?[] Bests(IReadOnlyList<List<Proposal>> proposals)
    {
        Proposal?[] bests = new Proposal?[proposals.Count];
        for (int c = 0; c < bests.Length; c++)
        {
            foreach (Proposal proposal in proposals[c]) if (bests[c] is null || proposal.LogProbability > bests[c]!.LogProbability) bests[c] = proposal;
        }
        return bests;
    }

    /// <summary>Judges every proposal.</summary>
    public static void Judge(ChoiceModel model, Scene scene, CueMap map, IReadOnlyList<List<Proposal>> proposals)
    {
        const int Width = SecondFeatures.Width;
        Proposal?[] bests = Bests(proposals);
        Proposal[] all = [.. proposals.SelectMany(p => p)];
        FeatureList words = new();
        float[] numbers = new float[all.Length * Width], scores = new float[all.Length];
        for (int row = 0; row < all.Length; row++)
        {
            words.Clear();
            ProposalWords.Add(scene, all[row], words);
            ProposalFeatures.Fill(scene, map, bests, all[row], model.Words.Score(words[0]), numbers.AsSpan(row * Width, ProposalFeatures.Width));
        }
        model.Trees.Score(numbers, Width, scores);
        for (int row = 0; row < all.Length; row++) all[row].FirstScore = scores[row];
        Standings standings = new(proposals);
        for (int row = 0; row < all.Length; row++) SecondFeatures.Fill(scene, standings, all[row], numbers.AsSpan(row * Width, Width));
        model.Second.Score(numbers, Width, scores);
        for (int row = 0; row < all.Length; row++) all[row].Score = scores[row];
    }

    /// <summary>
    /// The proposals taken, best first, down to a score of <paramref name="threshold"/>. Where a cue's likelier readings say the words of a better proposal
    /// again, what they had of the probability goes to its other readings.
    /// </summary>
    public static List<TakenProposal> Take(Scene scene, IReadOnlyList<List<Proposal>> proposals, float threshold)
    {
        List<Proposal> order = [.. proposals.SelectMany(p => p).Where(p => p.Score >= threshold - Blocked)];
        order.Sort(static (a, b) => b.Score.CompareTo(a.Score) is var by && by != 0 ? by : a.Cue != b.Cue ? a.Cue.CompareTo(b.Cue) : a.Rank.CompareTo(b.Rank));
        Proposal?[] taken = new Proposal?[proposals.Count];
        float[] free = new float[proposals.Count];
        Array.Fill(free, 1);
        List<TakenProposal> result = [];
        foreach (Proposal proposal in order)
        {
            if (taken[proposal.Cue] is not null) continue;
            float chance = LogisticModel.Probability(proposal.Score), share = Math.Min(Most, chance / free[proposal.Cue]);
            if (IsSaid(scene, taken, proposal))
            {
                free[proposal.Cue] = Math.Max(1 - Most, free[proposal.Cue] - chance);
                continue;
            }
            if (share < LogisticModel.Probability(threshold)) continue;
            taken[proposal.Cue] = proposal;
            result.Add(new TakenProposal(proposal, share > chance ? MathF.Log(share / (1 - share)) : proposal.Score));
        }
        TakeForQuotations(scene, order.Where(p => p.Score >= threshold - Quoted && p.Sources.Length > 0), taken, result);
        return result;
    }

    // A statement in quotation marks is nearly always somebody's (on 97 of 100 in the annotated articles): where nothing claims one, the best that does is
    // taken though it stands below the threshold.
    private static void TakeForQuotations(Scene scene, IEnumerable<Proposal> order, Proposal?[] taken, List<TakenProposal> result)
    {
        bool[] isSaid = new bool[scene.RegionStarts.Length];
        foreach (TakenProposal already in result) foreach (int region in Statements(scene, already.Proposal)) isSaid[region] = true;
        foreach (Proposal proposal in order)
        {
            if (taken[proposal.Cue] is not null || IsSaid(scene, taken, proposal)) continue;
            bool isNew = false, isOld = false;
            foreach (int region in Statements(scene, proposal)) (isNew, isOld) = (isNew || !isSaid[region], isOld || isSaid[region]);
            if (!isNew || isOld) continue;
            foreach (int region in Statements(scene, proposal)) isSaid[region] = true;
            taken[proposal.Cue] = proposal;
            result.Add(new TakenProposal(proposal, proposal.Score));
        }
    }

    // The quoted statements that the content holds whole.
    private static IEnumerable<int> Statements(Scene scene, Proposal proposal)
    {
        int last = -1;
        foreach (TokenRange range in proposal.Contents)
        {
            for (int i = range.First; i < range.End; i++)
            {
                int region = scene.RegionOf[i];
                if (region < 0 || region == last) continue;
                last = region;
                bool isWhole = scene.RegionStarts[region] >= range.First && scene.RegionEnds[region] < range.End;
                if (isWhole && !scene.Draft.OuterParts[region].Quotation.IsFragment) yield return region;
            }
        }
    }

    private static bool IsSaid(Scene scene, Proposal?[] taken, Proposal proposal)
    {
        for (int c = Math.Max(0, proposal.Cue - Neighbours); c < Math.Min(taken.Length, proposal.Cue + Neighbours + 1); c++)
        {
            if (taken[c] is not { } other) continue;
            int shared = proposal.SharedWords(scene, other);
            if (shared > Same * (proposal.Words + other.Words - shared)) return true;
        }
        return false;
    }
}
