using System.CommandLine;
using NewsReader.Analysis;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Measures;
using NewsReader.Lab.Training;

namespace NewsReader.Lab.Commands;

/// <summary>
/// <c>evaluate-attribution --corpora DIR</c>: measures who said what on the articles of train. Cues, contents, sources, trees and the choice are of models
/// that did not see the article; tags, names, boilerplate and speakers are of models that did, and the threshold is chosen here.
/// </summary>
internal static class EvaluateAttributionCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "The folder of corpora (polnear, gum, …).", Required = true };
        Option<DirectoryInfo?> output = new("--out") { Description = "Also write each article's findings here, as NAME.json." };
        Command command = new("evaluate-attribution", "Measures who said what on the articles of train, ten times as many as dev has. Cues, contents, sources and trees are of models that did not see the article.") { corpora, output };
        command.SetAction(parsed => Evaluate(parsed.InvocationConfiguration, parsed.GetRequiredValue(corpora), parsed.GetValue(output)));
        return command;
    }

    private static int Evaluate(InvocationConfiguration console, DirectoryInfo corpora, DirectoryInfo? output)
    {
        if (!CorpusFiles.AreIn(corpora, console.Error, "polnear/train", "polnear/train.conll.gz", "gum/train.conllu.gz", "wikigold/wikigold.conll", "gap/gap-development.tsv")) return 1;
        Dictionary<string, BratArticle> articles = BratArticle.ReadAll(Path.Combine(corpora.FullName, "polnear", "train")).ToDictionary(a => a.Name);
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
