namespace NewsReader.Lab.Corpora;

/// <summary>Which files the corpora consist of, so that a missing one is told at the start and not after minutes of work.</summary>
internal static class CorpusFiles
{
    /// <summary>Everything that training reads.</summary>
    public static readonly string[] All =
    [
        "polnear/train", "polnear/train.conll.gz", "polnear/dev", "polnear/dev.conll.gz", "gum/train.conllu.gz", "gum/dev.conllu.gz", "wikigold/wikigold.conll",
        "gap/gap-development.tsv", "gap/gap-validation.tsv", "names/female.txt", "names/male.txt", "claimbuster/groundtruth.csv", "claimbuster/crowdsourced.csv",
    ];

    /// <summary>Whether each of <paramref name="paths"/> is in <paramref name="corpora"/>; the first that isn't is named on <paramref name="errors"/>.</summary>
    public static bool AreIn(DirectoryInfo corpora, TextWriter errors, params string[] paths)
    {
        string? missing = paths.FirstOrDefault(path => !Path.Exists(Path.Combine(corpora.FullName, path)));
        if (missing is not null) errors.WriteLine($"There is no {missing} in {corpora.FullName}.");
        return missing is null;
    }
}
