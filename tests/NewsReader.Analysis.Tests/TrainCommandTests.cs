using System.CommandLine;
using System.Globalization;
using NewsReader.Lab.Commands;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary><c>train</c>, where it can't be started: making every model takes minutes and the corpora.</summary>
public sealed class TrainCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsreader-train-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_folder_that_is_not_there_is_refused()
    {
        string nowhere = Path.Combine(_folder, "nowhere");
        Assert.Equal((1, $"There is no folder {nowhere}.\n"), Run("--corpora", nowhere));
    }

    [Fact]
    public void A_model_that_is_not_known_is_refused_with_those_that_are()
    {
        string models = Path.Combine(_folder, "models");
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
