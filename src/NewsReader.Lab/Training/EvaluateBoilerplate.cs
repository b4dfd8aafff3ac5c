using System.CommandLine;

namespace NewsReader.Lab.Training;

/// <summary><c>evaluate-boilerplate --corpora DIR</c>: measures the boilerplate model by folds over articles, and by publishers held out.</summary>
internal static class EvaluateBoilerplate
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "The folder that holds polnear.", Required = true };
        Command command = new("evaluate-boilerplate", "Measures how well paragraphs that are no part of an article are found, in articles not trained on.") { corpora };
        command.SetAction(parsed => Evaluate(parsed.GetRequiredValue(corpora)));
        return command;
    }

    private static int Evaluate(DirectoryInfo corpora)
    {
        if (!Directory.Exists(Path.Combine(corpora.FullName, "polnear", "train")))
        {
            Console.Error.WriteLine($"There is no polnear/train in {corpora.FullName}.");
            return 1;
        }
        BoilerplateExamples all = new(corpora);
        Console.WriteLine($"rules alone: {BoilerplateMeasure.RulesAlone(all)}");
        Console.WriteLine($"five folds over articles: {BoilerplateMeasure.ByArticle(all)}");
        foreach ((string publisher, BoilerplateMeasure measure) in BoilerplateMeasure.ByPublisher(all)) Console.WriteLine($"{publisher} held out: {measure}");
        return 0;
    }
}
