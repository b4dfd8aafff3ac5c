using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Attributions.Cues;

/// <summary>Finds the words that may be cues, sentence by sentence, unlikely ones included: what stands around them decides later.</summary>
internal sealed class CueFinder(ChainModel model)
{
    /// <summary>The labels of the model: one type of segment.</summary>
    public static readonly ChainLabels Labels = new(1);

    private const double LeastOfSpan = 0.015, Least = 0.045;
    private const int Longest = 6;

    // Sentences beyond this are lists or noise.
    private const int LongestSentence = 2000;

    private readonly Lattice _lattice = new(Labels);
    private readonly FeatureList _features = new();
    private readonly List<CueCandidate> _spans = [];

    /// <summary>The candidates of all sentences that can hold statements, in order.</summary>
    public List<CueCandidate> Find(Scene scene)
    {
        List<CueCandidate> found = [];
        for (int sentence = 0; sentence + 1 < scene.SentenceStarts.Length; sentence++)
        {
            (int first, int end) = (scene.SentenceStarts[sentence], scene.SentenceStarts[sentence + 1]);
            for (; first < end; first += LongestSentence) Find(scene, first, Math.Min(end, first + LongestSentence), found);
        }
        return found;
    }

    private void Find(Scene scene, int first, int end, List<CueCandidate> found)
    {
        if (!StatementFinder.Holds(scene.Draft.Paragraphs[scene.Draft.ParagraphOf[first]].Kind)) return;
        _features.Clear();
        _lattice.Start(end - first, model.Transitions);
        for (int i = first; i < end; i++)
        {
            CueFeatures.Add(scene, i, _features);
            model.Table.Score(_features[i - first], _lattice.Scores(i - first));
        }
        _lattice.Sum();
        Collect(first, end);
        Keep(found);
    }

    private void Collect(int first, int end)
    {
        _spans.Clear();
        for (int i = first; i < end; i++)
        {
            double begins = _lattice.Probability(i - first, ChainLabels.Begin(0)), alone = _lattice.Probability(i - first, ChainLabels.In(0, 0, 1));
            if (alone > LeastOfSpan) _spans.Add(new CueCandidate(i, i, (float)alone));
            if (begins <= LeastOfSpan) continue;
            for (int last = i + 1; last < Math.Min(end, i + Longest); last++)
            {
                double whole = _lattice.Segment(0, i - first, last - first);
                if (whole > LeastOfSpan) _spans.Add(new CueCandidate(i, last, (float)whole));
            }
        }
    }

    // The likeliest of spans that overlap stands for them all.
    private void Keep(List<CueCandidate> found)
    {
        int from = found.Count;
        _spans.Sort(static (a, b) => b.Probability.CompareTo(a.Probability) is var order && order != 0 ? order : a.First.CompareTo(b.First));
        foreach (CueCandidate span in _spans)
        {
            int same = found.FindIndex(from, f => f.First <= span.Last && span.First <= f.Last);
            if (same < 0) found.Add(span);
            else found[same] = found[same] with { Probability = Math.Min(1, found[same].Probability + span.Probability) };
        }
        found.Sort(from, found.Count - from, Comparer<CueCandidate>.Create(static (a, b) => a.First.CompareTo(b.First)));
        int kept = from;
        for (int i = from; i < found.Count; i++) if (found[i].Probability >= Least) found[kept++] = found[i];
        found.RemoveRange(kept, found.Count - kept);
    }
}
