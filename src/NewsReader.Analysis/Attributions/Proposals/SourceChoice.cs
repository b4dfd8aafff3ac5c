using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions.Proposals;

/// <summary>
/// Chooses the words that name the speaker of a proposal that was taken: among the sources of its cue's proposals that say about the same, the one that
/// the others bear out most ("Holt", "Ann Holt" and "Ann Holt, the mayor" speak for each other). This is the reading of least expected loss rather than
/// the likeliest one (Kumar and Byrne, “Minimum Bayes-Risk Decoding for Statistical Machine Translation”, HLT-NAACL 2004).
/// </summary>
internal static class SourceChoice
{
    // Contents that share at least this much (Jaccard, in words) are the same statement.
    private const double SameContent = 0.5;

    // What naming the same speaker is worth against the very same words: on articles not seen, less finds more sources exactly and more finds more speakers.
    private const double SameSpeaker = 8;

    // Very many more words name more than the speaker: at most so many times as many, and so many more.
    private const int Longer = 2, More = 4;

    /// <summary>The source of <paramref name="taken"/>, or a better one from <paramref name="all"/>, the proposals of its cue; none where it has none.</summary>
    public static TokenRange? Best(Scene scene, IReadOnlyList<Proposal> all, Proposal taken)
    {
        if (taken.Sources is not [var best, ..]) return null;
        List<Candidate> candidates = Candidates(scene, all, taken);
        double most = BorneOut(scene, candidates, best);
        foreach (Candidate candidate in candidates)
        {
            if (BorneOut(scene, candidates, candidate.Source) is var by && by > most) (best, most) = (candidate.Source, by);
        }
        return best;
    }

    private static List<Candidate> Candidates(Scene scene, IReadOnlyList<Proposal> all, Proposal taken)
    {
        List<Candidate> candidates = [];
        (double read, double judged) = (0, 0);
        foreach (Proposal proposal in all)
        {
            // What is said names nobody who says it.
            if (proposal.Sources is not [var source, ..] || taken.Contents.Any(content => content.First < source.End && source.First < content.End)) continue;
            int shared = proposal.SharedWords(scene, taken);
            if (shared < SameContent * (proposal.Words + taken.Words - shared)) continue;
            Candidate candidate = new(source, Math.Exp(proposal.LogProbability), LogisticModel.Probability(proposal.Score));
            candidates.Add(candidate);
            (read, judged) = (read + candidate.Read, judged + candidate.Judged);
        }
        return candidates.ConvertAll(c => new Candidate(c.Source, c.Read / read, c.Judged / judged));
    }

    private static double BorneOut(Scene scene, List<Candidate> candidates, TokenRange source)
    {
        double sum = 0;
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Source == source) sum += candidate.Read;
            if (candidate.Source == source || NamesTheSame(scene, candidate.Source, source)) sum += SameSpeaker * (candidate.Read + candidate.Judged) / 2;
        }
        return sum;
    }

    // The same head, and at least half of the shorter one's words.
    private static bool NamesTheSame(Scene scene, TokenRange meant, TokenRange source)
    {
        (int mine, int theirs) = (TellingWords(scene, source.First, source.End), TellingWords(scene, meant.First, meant.End));
        int shared = TellingWords(scene, Math.Max(meant.First, source.First), Math.Min(meant.End, source.End));
        return shared > 0 && 2 * shared >= Math.Min(mine, theirs) && mine <= (Longer * theirs) + More && HeadOf(scene, meant) == HeadOf(scene, source);
    }

    // Without signs and the small words that any name may have.
    private static int TellingWords(Scene scene, int first, int end)
    {
        int words = 0;
        for (int i = first; i < end; i++)
        {
            if (!scene.IsSign(i) && scene.Tags.Tags[i] is not (PennTag.DT or PennTag.IN or PennTag.TO or PennTag.CC or PennTag.WDT or PennTag.WP)) words++;
        }
        return words;
    }

    // The word that the others hang under; -1 where all are signs.
    private static int HeadOf(Scene scene, TokenRange source)
    {
        int head = -1;
        for (int i = source.First; i < source.End; i++)
        {
            if (!scene.IsSign(i) && (head < 0 || scene.Clauses.Depths[i] < scene.Clauses.Depths[head])) head = i;
        }
        return head;
    }

    // A source with the share of the probability that the roles' readings and the choice give it.
    private readonly record struct Candidate(TokenRange Source, double Read, double Judged);
}
