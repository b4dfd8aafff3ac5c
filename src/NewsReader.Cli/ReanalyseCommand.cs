using System.CommandLine;
using System.Globalization;
using NewsReader.Core.Importing;
using NewsReader.Core.Jobs;
using NewsReader.Core.Store;

namespace NewsReader.Cli;

/// <summary><c>newsreader reanalyse</c>: the archive's articles by today's analysis, what people did left as it is.</summary>
internal static class ReanalyseCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Option<string?> data)
    {
        var articles = new Option<int[]>("--article")
        {
            Description = "Only these articles, by the numbers in their addresses.",
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("reanalyse", "Analyse the archive again, also while NewsReader runs. What you confirmed, corrected or added stays yours.") { articles };
        command.SetAction((parsed, cancellationToken) => RunAsync(Terminal.Of(parsed), DataFolder.Choose(parsed.GetValue(data)), parsed.GetValue(articles) ?? [], cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(Terminal terminal, DataFolder folder, int[] articles, CancellationToken cancellationToken) => ArchiveCommand.RunAsync(
        terminal,
        folder,
        "analyse",
        "Stopped. What was done stays; asking again goes on where it stopped.",
        async context =>
        {
            if (Models.Load(terminal) is not { } analyzer) return ExitCode.Unusable;
            var reanalysis = new Reanalysis(context, analyzer);
            return articles.Length > 0
                ? await RunAsync(terminal, reanalysis, articles, cancellationToken)
                : await RunAsync(terminal, new ReanalysisJobs(context, reanalysis, TimeProvider.System), cancellationToken);
        },
        cancellationToken);

    private static async Task<int> RunAsync(Terminal terminal, Reanalysis reanalysis, int[] articles, CancellationToken cancellationToken)
    {
        int code = ExitCode.Done;
        foreach (int id in articles.Distinct())
        {
            if (await reanalysis.RunAsync(id, cancellationToken) is { } done)
            {
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done.ArticleId}  {done.Title}: {done.Added} quotes added, {done.Kept} kept, {done.Removed} removed"));
                continue;
            }

            code = ExitCode.Partly;
            await terminal.Errors.WriteLineAsync($"{id}: there is no such article");
        }

        return code;
    }

    private static async Task<int> RunAsync(Terminal terminal, ReanalysisJobs jobs, CancellationToken cancellationToken)
    {
        var job = await jobs.BeginAsync(Job.ReanalyseByCommand, cancellationToken);
        if (job.Done > 0) terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Going on after {job.Done:N0} of {job.Total:N0} articles."));
        await jobs.RunAsync(job, done => { if (terminal.IsWatched) terminal.Errors.Write($"\r{done.Done} of {done.Total} …"); }, cancellationToken);
        if (terminal.IsWatched && job.Done > 0) await terminal.Errors.WriteLineAsync();
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{job.Done:N0} of {job.Total:N0} articles analysed again"));
        return ExitCode.Done;
    }
}
