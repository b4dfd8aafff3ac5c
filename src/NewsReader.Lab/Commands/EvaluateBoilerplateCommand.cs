using System.CommandLine;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Training;

namespace NewsReader.Lab.Commands;

/// <summary><c>evaluate-boilerplate --corpora DIR</c>: measures the boilerplate model by folds over articles, and by publishers held out.</summary>
internal static class EvaluateBoilerplateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "The folder that holds polnear.", Required = true };
        Command command = new("evaluate-boilerplate", "Measures how well paragraphs that are no part of an article are found, in articles not trained on.") { corpora };
        command.SetAction(parsed => Evaluate(parsed.InvocationConfiguration, parsed.GetRequiredValue(corpora)));
        return command;
    }

    private static int Evaluate(InvocationConfiguration console, DirectoryInfo corpora)
    {
        if (!CorpusFiles.AreIn(corpora, console.Error, "polnear/train")) return 1;
        BoilerplateExamples all = new(corpora);
        console.Output.WriteLine($"rules alone: {BoilerplateMeasure.RulesAlone(all)}");
        console.Output.WriteLine($"five folds over articles: {BoilerplateMeasure.ByArticle(all)}");
        foreach ((string publisher, BoilerplateMeasure measure) in BoilerplateMeasure.ByPublisher(all)) console.Output.WriteLine($"{publisher} held out: {measure}");
        return 0;
    }
}
