using System.CommandLine;
using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Measures;

namespace NewsReader.Lab.Commands;

/// <summary><c>evaluate FOLDER</c>: measures the analysis against annotated articles, and how fast it is.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<DirectoryInfo> folder = new("folder")
        {
            Description = "Articles as NAME.txt with annotations in NAME.ann; a referents.json beside them may tell who the sources are.",
        };
        Option<DirectoryInfo?> output = new("--out") { Description = "Also write each article's findings here, as NAME.json." };
        Option<DirectoryInfo?> models = new("--models") { Description = "Read the models of this folder instead of the program's own." };
        Command evaluate = new("evaluate", "Measures the analysis against annotated articles.") { folder, output, models };
        evaluate.SetAction(parsed => Evaluate(parsed, parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(models)));
        return evaluate;
    }

    private static int Evaluate(ParseResult parsed, DirectoryInfo folder, DirectoryInfo? output, DirectoryInfo? models)
    {
        if (!folder.Exists || !folder.EnumerateFiles("*.ann").Any())
        {
            parsed.InvocationConfiguration.Error.WriteLine($"There is no .ann file in {folder.FullName}.");
            return 1;
        }
        if (models is not null) ModelFolder.Use(models);
        TextAnalyzer analyzer = new();
        Evaluation evaluation = new();
        TimeSpan spent = TimeSpan.Zero;
        int words = 0;
        foreach (BratArticle article in BratArticle.ReadAll(folder.FullName))
        {
            long started = TimeProvider.System.GetTimestamp();
            AnalyzedText found = analyzer.Analyze(article.Text);
            spent += TimeProvider.System.GetElapsedTime(started);
            words += found.Tokens.Count;
            evaluation.Add(article, found);
            if (output is not null) FindingsFile.Write(output, article.Name, found);
        }
        evaluation.Write(parsed.InvocationConfiguration.Output);
        parsed.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words / spent.TotalSeconds:N0} tokens a second"));
        return 0;
    }
}
