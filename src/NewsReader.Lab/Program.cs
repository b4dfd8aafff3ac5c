using System.CommandLine;
using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Analysis.Models;
using NewsReader.Lab;
using NewsReader.Lab.Training;

Argument<DirectoryInfo> folder = new("folder") { Description = "Articles as NAME.txt with annotations in NAME.ann." };
Option<DirectoryInfo?> output = new("--out") { Description = "Also write each article's findings here, as NAME.json." };
Option<DirectoryInfo?> models = new("--models") { Description = "Read the models of this folder instead of the program's own." };
Command evaluate = new("evaluate", "Measures the analysis against annotated articles.") { folder, output, models };
evaluate.SetAction(parsed => Evaluate(parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(models)));
return new RootCommand("Trains NewsReader's models and measures its analysis.")
{
    TrainCommand.Create(), evaluate, EvaluateTagsCommand.Create(), EvaluateAttribution.Create(), EvaluateClaims.Create(), EvaluateBoilerplate.Create(), LinkCommand.Create(),
}.Parse(args).Invoke();

static int Evaluate(DirectoryInfo folder, DirectoryInfo? output, DirectoryInfo? models)
{
    if (!folder.Exists || !folder.EnumerateFiles("*.ann").Any())
    {
        Console.Error.WriteLine($"There is no .ann file in {folder.FullName}.");
        return 1;
    }
    EmbeddedModel.Folder = models?.FullName;
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
    evaluation.Write(Console.Out);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words / spent.TotalSeconds:N0} tokens a second"));
    return 0;
}
