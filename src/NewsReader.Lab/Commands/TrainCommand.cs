using System.CommandLine;
using System.Globalization;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Claims;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Training;

namespace NewsReader.Lab.Commands;

/// <summary><c>train --corpora DIR</c>: makes every model from scratch.</summary>
internal static class TrainCommand
{
    // In the order in which one builds on another.
    private static readonly (string Name, Func<TrainingRun, TrainedModel> Train)[] Stages =
    [
        (BoilerplateModel.Name, BoilerplateStage.Train),
        (WordClusters.Name, ClusterTrainer.Train),
        (TagModel.Name, TagTrainer.Train),
        (NameModel.Name, NameTrainer.Train),
        (ParserModel.Name, ParserTrainer.Train),
        (AttributionModels.Name, AttributionTraining.Train),
        (ClaimModel.Name, ClaimStage.Train),
        (SpeakerModel.FileName, SpeakerTrainer.Train),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "The folder of corpora (polnear, gum, claimbuster, …).", Required = true };
        Option<DirectoryInfo> output = new("--out") { Description = "Where the models and their cards go; the analysis takes them in when it is built.", DefaultValueFactory = _ => new DirectoryInfo("src/NewsReader.Analysis/Models") };
        Option<string[]> only = new("--only") { Description = "Train these models only.", AllowMultipleArgumentsPerToken = true };
        Command train = new("train", "Makes every model from scratch.") { corpora, output, only };
        train.SetAction(parsed => Train(parsed.InvocationConfiguration, parsed.GetRequiredValue(corpora), parsed.GetRequiredValue(output), parsed.GetValue(only) ?? []));
        return train;
    }

    private static int Train(InvocationConfiguration console, DirectoryInfo corpora, DirectoryInfo output, string[] only)
    {
        if (!CorpusFiles.AreIn(corpora, console.Error, CorpusFiles.All)) return 1;
        string[] unknown = [.. only.Except(Stages.Select(s => s.Name))];
        if (unknown.Length > 0)
        {
            console.Error.WriteLine($"There is no model called {unknown[0]}. There are: {string.Join(", ", Stages.Select(s => s.Name))}.");
            return 1;
        }
        output.Create();
        ModelFolder.Use(output);
        TrainingRun run = new(corpora, console.Output);
        foreach ((string name, Func<TrainingRun, TrainedModel> train) in Stages.Where(s => only.Length == 0 || only.Contains(s.Name)))
        {
            long started = TimeProvider.System.GetTimestamp();
            console.Output.WriteLine($"{name} …");
            Save(train(run), output);
            console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F0} s"));
        }
        WriteCard(AnalysisCard.Of(corpora), "analysis", output, output.EnumerateFiles("*.model").Sum(f => f.Length));
        return 0;
    }

    private static void Save(TrainedModel model, DirectoryInfo output)
    {
        FileInfo saved = new(Path.Combine(output.FullName, model.Name + ".model"));
        using (FileStream file = saved.Create()) ModelFile.Write(file, model.Name, model.Write);
        WriteCard(model.Card, model.Name, output, saved.Length);
    }

    private static void WriteCard(string card, string name, DirectoryInfo output, long bytes)
    {
        string size = string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:F2} MB");
        string date = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(output.FullName, name + ".md"), $"{card.TrimEnd()}\n\nSize: {size}. Trained on {date}.\n");
    }
}
