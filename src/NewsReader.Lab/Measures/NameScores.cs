using System.Globalization;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Measures;

/// <summary>How well names are found on PolNeAR's dev articles, against CoreNLP's: a name counts when its span and its kind are right. In percent.</summary>
/// <param name="Precision">Right names among those found.</param>
/// <param name="Recall">Names found among those there.</param>
/// <param name="Tokens">Tokens with the right kind, outside included.</param>
internal sealed record NameScores(double Precision, double Recall, double Tokens)
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Measures a model on samples.</summary>
    public static NameScores Measure(TagModel tags, NameModel names, IEnumerable<Sample> samples)
    {
        int right = 0, found = 0, there = 0, tokens = 0, all = 0;
        foreach (Sample sample in samples)
        {
            NameTag[] tagged = names.Tag(sample.Words, tags.Tag(sample.Words, sample.Sentences), sample.Sentences);
            HashSet<(int, int, NameKind)> known = Spans(sample.Names), ours = Spans(tagged);
            (found, there) = (found + ours.Count, there + known.Count);
            for (int i = 0; i < tagged.Length; i++) if (tagged[i].Kind() == sample.Names[i].Kind()) tokens++;
            all += tagged.Length;
            known.IntersectWith(ours);
            right += known.Count;
        }
        return new NameScores(100.0 * right / found, 100.0 * right / there, 100.0 * tokens / all);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"Names on PolNeAR dev (against CoreNLP's): precision {Precision:F1} %, recall {Recall:F1} %, F1 {F1:F1} %; tokens {Tokens:F1} %.");

    private static HashSet<(int, int, NameKind)> Spans(NameTag[] tags)
    {
        HashSet<(int, int, NameKind)> spans = [];
        int first = 0;
        for (int i = 0; i <= tags.Length; i++)
        {
            bool goesOn = i < tags.Length && tags[i] != NameTag.Outside && !tags[i].Begins();
            if (goesOn) continue;
            if (i > first && tags[first] != NameTag.Outside) spans.Add((first, i, tags[first].Kind()));
            first = i;
        }
        return spans;
    }
}
