using NewsReader.Analysis.Tagging;

namespace NewsReader.Lab.Training;

/// <summary>What the stages of one training share: where the corpora are, where progress is told, and the models that several build on.</summary>
internal sealed class TrainingRun
{
    private readonly TextWriter _progress;
    private readonly Lazy<WordClusters> _clusters;
    private readonly Lazy<TagModel> _tags;

    /// <summary>A training on the folder of <paramref name="corpora"/>; what is told on the way goes to <paramref name="progress"/>, a line each.</summary>
    public TrainingRun(DirectoryInfo corpora, TextWriter progress)
    {
        (Corpora, _progress) = (corpora, progress);
        _clusters = new(() => ClusterTrainer.Make(this));
        _tags = new(() => TagTrainer.Make(this));
    }

    /// <summary>The folder of corpora.</summary>
    public DirectoryInfo Corpora { get; }

    /// <summary>The word clusters, made when they are first asked for.</summary>
    public WordClusters Clusters => _clusters.Value;

    /// <summary>The model of parts of speech, made when it is first asked for.</summary>
    public TagModel Tags => _tags.Value;

    /// <summary>Tells how far the stage is. Stages that run side by side may tell it at once.</summary>
    public void Tell(FormattableString line)
    {
        lock (_progress) _progress.WriteLine("  " + FormattableString.Invariant(line));
    }
}
