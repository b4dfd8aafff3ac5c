using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Analysis.Tokens;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Measures;

/// <summary>How well sentence ends agree with CoreNLP's on PolNeAR's dev articles, in percent.</summary>
internal sealed record SentenceScores(double Precision, double Recall)
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Measures the splitter.</summary>
    public static SentenceScores Measure(DirectoryInfo corpora)
    {
        int right = 0, found = 0, there = 0;
        foreach (SilverArticle article in SilverArticle.ReadAll(corpora, "dev"))
        {
            (List<Token> tokens, List<TokenRange> sentences) = SilverSamples.Cut(article.Text);
            HashSet<int> ours = [.. sentences.Select(s => tokens[s.End - 1].Span.End)];
            HashSet<int> silver = [.. article.Tokens.GroupBy(t => t.Sentence).Select(s => s.Last().Span.End)];
            (found, there) = (found + ours.Count, there + silver.Count);
            right += silver.Count(ours.Contains);
        }
        return new SentenceScores(100.0 * right / found, 100.0 * right / there);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"Sentence ends on PolNeAR dev (against CoreNLP's): precision {Precision:F1} %, recall {Recall:F1} %, F1 {F1:F1} %.");
}
