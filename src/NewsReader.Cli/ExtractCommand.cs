using System.CommandLine;
using NewsReader.Analysis;
using NewsReader.Core;
using NewsReader.Core.Exporting;
using NewsReader.Core.Importing;

namespace NewsReader.Cli;

/// <summary><c>newsreader extract PATH… --out DIR</c>: what the analysis finds in files, as JSON. Needs no archive.</summary>
internal static class ExtractCommand
{
    private const string About = """
        Write what is found in articles as JSON: one NAME.json for each NAME.txt or NAME.md, in Citron’s annotation format.

        Each has “text”, “quotes” (contents, cue, sources, confidence, and who speaks, how and why), “unattributed” (sentences in quotation marks
        that nobody is found to have said), “paragraphs”, “claims” worth checking, “mentions” of speakers, and the language. Offsets count code points of the file as decoded: CR included, a byte order mark left out.
        In Markdown they count in the source too: the article is analysed as it reads, without markup and front matter, and each span
        is written as the stretch of the file that its words stand in, with the markup between them.
        """;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var paths = ArticleFiles.Argument("Files, or folders whose .txt and .md files are read.");
        var output = new Option<string>("--out") { Description = "The folder for the results. It is made where it is missing; files of an earlier run are overwritten.", HelpName = "DIR", Required = true };
        var jobs = new Option<int>("--jobs") { Description = "How many files are worked on at once; one for each processor unless said otherwise.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        // What is no number has been refused before.
        jobs.Validators.Add(result => { if (result.Tokens is [var token] && int.TryParse(token.Value, out int number) && number < 1) result.AddError("--jobs must be 1 or more."); });
        var command = new Command("extract", About) { paths, output, jobs };
        command.SetAction((parsed, cancellationToken) => RunAsync(Terminal.Of(parsed), parsed.GetValue(paths)!, Path.GetFullPath(parsed.GetValue(output)!), parsed.GetValue(jobs), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] paths, string folder, int jobs, CancellationToken cancellationToken)
    {
        if (Models.Load(terminal) is not { } analyzer) return ExitCode.Unusable;
        if (CannotMake(folder) is { } problem) return terminal.Refuse($"The folder {folder} can’t be written: {problem}");

        var progress = new ExtractProgress(terminal);
        try
        {
            var work = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
            var files = new ResultNames(folder, progress.Note).For(ArticleFiles.In(paths, progress.Fail));
            await Parallel.ForEachAsync(files, work, async (file, stopped) => await ExtractAsync(file, analyzer, progress, stopped));
            return progress.Finish();
        }
        catch (OperationCanceledException)
        {
            progress.Finish();
            await terminal.Errors.WriteLineAsync("Stopped. What was written stays.");
            return ExitCode.Stopped;
        }
    }

    private static string? CannotMake(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }

    private static async Task ExtractAsync((string Path, string Result) file, TextAnalyzer analyzer, ExtractProgress progress, CancellationToken cancellationToken)
    {
        var limits = new ImportLimits();
        if (await ArticleFiles.ReadAsync(file.Path, limits, progress.Fail, cancellationToken) is not { } input) return;
        switch (ArticleReading.Read(input, limits))
        {
            case ReadResult.Unreadable(var reason): progress.Fail(file.Path, reason); break;
            case ReadResult.Read(var article): Write(file, article, analyzer, progress); break;
        }
    }

    // Written beside its place and then put there: nobody ever finds half a file.
    private static void Write((string Path, string Result) file, SourceArticle article, TextAnalyzer analyzer, ExtractProgress progress)
    {
        var found = analyzer.Analyze(article.Text, article.KnownParagraphs, article.Language);
        string part = file.Result + ".part";
        try
        {
            using (var output = File.Create(part)) CitronFindings.Write(output, article.Source, found);
            File.Move(part, file.Result, overwrite: true);
            progress.Tell(WordCount.Of(article.Text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            progress.Fail(file.Path, $"{file.Result} can’t be written: {error.Message}");
        }
    }
}
