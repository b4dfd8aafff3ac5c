using System.CommandLine;
using System.Globalization;
using NewsReader.Lab.Commands;
using NewsReader.Lab.Corpora;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary><c>train</c>, where it can't be started: making every model takes minutes and the corpora.</summary>
public sealed class TrainCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsreader-train-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_folder_without_the_corpora_is_refused() => Assert.Equal((1, $"There is no polnear/train in {_folder}.\n"), Run("--corpora", _folder));

    [Fact]
    public void A_corpus_that_only_the_last_stage_reads_is_missed_at_the_start()
    {
        foreach (string path in CorpusFiles.All.Where(path => path != "gap/gap-validation.tsv")) Directory.CreateDirectory(Path.Combine(_folder, path));
        Assert.Equal((1, $"There is no gap/gap-validation.tsv in {_folder}.\n"), Run("--corpora", _folder));
    }

    [Fact]
    public void A_model_that_is_not_known_is_refused_with_those_that_are()
    {
        string models = Path.Combine(_folder, "models");
        foreach (string path in CorpusFiles.All) Directory.CreateDirectory(Path.Combine(_folder, path));
        Assert.Equal(
            (1, "There is no model called moods. There are: boilerplate, clusters, tags, names, parser, attribution, claims, speakers.\n"),
            Run("--corpora", _folder, "--out", models, "--only", "names", "moods"));
        Assert.False(Directory.Exists(models));
    }

    private static (int Code, string Errors) Run(params string[] options)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), errors = new(CultureInfo.InvariantCulture);
        int code = TrainCommand.Create().Parse(options).Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return (code, errors.ToString().ReplaceLineEndings("\n"));
    }
}
