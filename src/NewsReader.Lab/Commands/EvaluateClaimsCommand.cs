using System.CommandLine;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Training;

namespace NewsReader.Lab.Commands;

/// <summary><c>evaluate-claims --corpora DIR</c>: measures the claim model by folds over whole debates.</summary>
internal static class EvaluateClaimsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "The folder that holds claimbuster.", Required = true };
        Command command = new("evaluate-claims", "Measures how well claims worth checking are found, on debates not trained on.") { corpora };
        command.SetAction(parsed => Evaluate(parsed.InvocationConfiguration, parsed.GetRequiredValue(corpora)));
        return command;
    }

    private static int Evaluate(InvocationConfiguration console, DirectoryInfo corpora)
    {
        if (!CorpusFiles.AreIn(corpora, console.Error, "claimbuster/groundtruth.csv", "claimbuster/crowdsourced.csv")) return 1;
        (ClaimMeasure experts, ClaimMeasure crowd) = ClaimMeasure.Take(new ClaimExamples(corpora));
        console.Output.WriteLine($"judged by experts: {experts}");
        console.Output.WriteLine($"judged by a crowd: {crowd}");
        return 0;
    }
}
