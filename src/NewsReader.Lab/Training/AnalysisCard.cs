using NewsReader.Analysis;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Measures;

namespace NewsReader.Lab.Training;

/// <summary>The card of all models together: what the whole analysis finds in articles that no model learned from.</summary>
internal static class AnalysisCard
{
    /// <summary>Measures the analysis, with the models as they now are, on PolNeAR's dev part.</summary>
    public static string Of(DirectoryInfo corpora)
    {
        TextAnalyzer analyzer = new();
        Evaluation evaluation = new();
        foreach (BratArticle article in BratArticle.ReadAll(Path.Combine(corpora.FullName, "polnear", "dev"))) evaluation.Add(article, analyzer.Analyze(article.Text));
        StringWriter rows = new();
        evaluation.Write(rows);
        return $"""
            # analysis: all models together

            From text to findings on PolNeAR 1.0.0 dev (Newell, Margolin and Ruths, LREC 2018; research corpus), whose articles no model learned from.
            Figures are percentages, calibration's a difference of probabilities; the last column is how many there were; `evaluate` tells what each row is and prints them for any annotated folder.

            {Indented(rows.ToString())}
            """;
    }

    // A block of code in Markdown.
    private static string Indented(string rows) => string.Join('\n', rows.TrimEnd().Split('\n').Select(line => "    " + line.TrimEnd()));
}
