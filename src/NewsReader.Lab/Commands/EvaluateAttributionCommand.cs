using System.CommandLine;
using NewsReader.Analysis;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Measures;
using NewsReader.Lab.Training;

namespace NewsReader.Lab.Commands;

/// <summary><c>evaluate-attribution --corpora DIR</c>: measures who said what on the articles of train, each by models that did not see it.</summary>
internal static class EvaluateAttributionCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "The folder that holds polnear.", Required = true };
        Option<DirectoryInfo?> output = new("--out") { Description = "Also write each article's findings here, as NAME.json." };
        Command command = new("evaluate-attribution", "Measures who said what on the articles of train, each by models that did not see it. Ten times as many articles as dev has.") { corpora, output };
        command.SetAction(parsed => Evaluate(parsed.InvocationConfiguration, parsed.GetRequiredValue(corpora), parsed.GetValue(output)));
        return command;
    }

    private static int Evaluate(InvocationConfiguration console, DirectoryInfo corpora, DirectoryInfo? output)
    {
        string folder = Path.Combine(corpora.FullName, "polnear", "train");
        if (!Directory.Exists(folder))
        {
            console.Error.WriteLine($"There is no folder {folder}.");
            return 1;
        }
        Dictionary<string, BratArticle> articles = BratArticle.ReadAll(folder).ToDictionary(a => a.Name);
        Evaluation evaluation = new();
        foreach ((string name, AnalyzedText found) in AttributionTraining.FindUnseen(new TrainingRun(corpora, console.Error)))
        {
            evaluation.Add(articles[name], found);
            if (output is not null) FindingsFile.Write(output, name, found);
        }
        evaluation.Write(console.Output);
        return 0;
    }
}
