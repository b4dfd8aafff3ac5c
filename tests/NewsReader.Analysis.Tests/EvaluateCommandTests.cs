using System.CommandLine;
using System.Globalization;
using NewsReader.Lab.Commands;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary><c>evaluate</c>, from a folder of annotated articles to the rows.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    private const string Text = "🌉 Kelby’s bridge stays open.\n\n“The bridge is safe,” said Ada Brandt, the mayor of Kelby.\n\nThe harbour office closes it on Sunday.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("newsreader-evaluate-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Annotated_articles_are_measured_and_their_findings_written()
    {
        Write("bridge.txt", Text);
        Write("bridge.ann", $"{Mark("T1", "Content", "“The bridge is safe,”")}{Mark("T2", "Cue", "said")}{Mark("T3", "Source", "Ada Brandt, the mayor of Kelby")}T4\tAttribution\nE1\tAttribution:T2 Content:T1 Cue:T2 Source:T3\n");
        Write("referents.json", """{"bridge": {"E1": {"kind": "person", "names": ["Ada Brandt", "Brandt"]}}}""");
        (int code, string[] rows, string errors) = Run("--out", Path.Combine(_folder, "found"));
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal("                         P       R      F1    gold", rows[0]);
        Assert.Contains("content exact       100.00  100.00  100.00       1", rows);
        Assert.Contains("direct attributed   100.00  100.00  100.00       1", rows);
        Assert.Contains("boilerplate           0.00    0.00    0.00       0", rows);
        Assert.Contains("person                              100.00       1", rows);
        Assert.EndsWith(" tokens a second", rows[^1], StringComparison.Ordinal);
        Assert.Contains("\"speaker\": \"Ada Brandt\"", File.ReadAllText(Path.Combine(_folder, "found", "bridge.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_annotators_discarded_is_counted_line_by_line()
    {
        Write("bridge.txt", Text);
        Write("bridge.ann", Mark("T1", "Discard", "🌉 Kelby’s bridge stays open.") + Mark("T2", "Discard", "The harbour office closes"));
        (_, string[] rows, _) = Run();
        Assert.Contains("boilerplate           0.00    0.00    0.00       2", rows);
        Assert.DoesNotContain(rows, row => row.StartsWith("person", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_without_annotations_is_refused()
    {
        Write("bridge.txt", Text);
        (int code, _, string errors) = Run();
        Assert.Equal((1, $"There is no .ann file in {_folder}.\n"), (code, errors));
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private (int Code, string[] Rows, string Errors) Run(params string[] options)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), errors = new(CultureInfo.InvariantCulture);
        int code = EvaluateCommand.Create().Parse([_folder, .. options]).Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return (code, Lines(output).TrimEnd('\n').Split('\n'), Lines(errors));
    }

    private static string Lines(StringWriter written) => written.ToString().ReplaceLineEndings("\n");

    private static string Mark(string id, string role, string words)
    {
        CodePoints points = new(Text);
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{id}\t{role} {points.Of(start)} {points.Of(start + words.Length)}\t{words}\n");
    }
}
