using NewsReader.Analysis.Tagging;

namespace NewsReader.Lab.Training;

/// <summary>What the stages of one training share: where the corpora are, where progress is told, and the models that several build on.</summary>
/// <param name="corpora">The folder of corpora.</param>
/// <param name="progress">What is told on the way, a line each.</param>
internal sealed class TrainingRun(DirectoryInfo corpora, TextWriter progress)
{
    private WordClusters? _clusters;
    private TagModel? _tags;

    /// <summary>The folder of corpora.</summary>
    public DirectoryInfo Corpora { get; } = corpora;

    /// <summary>The word clusters, made when they are first asked for.</summary>
    public WordClusters Clusters => _clusters ??= ClusterTrainer.Make(this);

    /// <summary>The model of parts of speech, made when it is first asked for.</summary>
    public TagModel Tags => _tags ??= TagTrainer.Make(this);

    /// <summary>Tells how far the stage is. Stages that run side by side may tell it at once.</summary>
    public void Tell(FormattableString line)
    {
        lock (progress) progress.WriteLine("  " + FormattableString.Invariant(line));
    }
}
