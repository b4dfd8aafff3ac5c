using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Attributions.Proposals;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Measures;

namespace NewsReader.Lab.Training;

/// <summary>How right a proposal is, by the measures of the evaluation.</summary>
/// <param name="Overlap">The Jaccard overlap of its words with those of the nearest annotated content.</param>
/// <param name="SameSource">Whether its source is that attribution's.</param>
/// <param name="ExactSource">Whether it is exactly.</param>
internal readonly record struct Verdict(double Overlap, bool SameSource, bool ExactSource)
{
    private const double Near = 0.8;

    /// <summary>Whether content and source are right.</summary>
    public bool IsRight => Overlap >= Near && SameSource;

    /// <summary>What taking it is worth, from 0 to 1.</summary>
    public float Worth => !IsRight ? 0 : 0.7f + (Overlap > 0.999 ? 0.2f : 0) + (ExactSource ? 0.1f : 0);

    /// <summary>Judges <paramref name="proposal"/>.</summary>
    public static Verdict Of(GoldArticle article, CueMap map, Proposal proposal)
    {
        Verdict best = default;
        foreach (GoldAttribution gold in article.Attributions)
        {
            if (gold.Content[^1] < proposal.First || gold.Content[0] >= proposal.End) continue;
            int shared = gold.Content.Count(i => !article.Scene.IsSign(i) && proposal.Holds(i)), words = gold.Content.Count(i => !article.Scene.IsSign(i));
            double overlap = (double)shared / Math.Max(1, words + proposal.Words - shared);
            if (overlap <= best.Overlap) continue;
            HashSet<int> theirs = [.. gold.Source.Where(i => !article.Scene.IsSign(i))], mine = Words(article.Scene, proposal.Sources);
            best = new Verdict(overlap, SourceMatch.IsSame(theirs, mine, word => FunctionWords.Contains(article.Scene.Draft.Words[word])), theirs.SetEquals(mine));
        }
        return best;
    }

    private static HashSet<int> Words(Scene scene, TokenRange[] ranges) =>
        [.. ranges.SelectMany(r => Enumerable.Range(r.First, r.Length)).Where(i => !scene.IsSign(i))];
}
