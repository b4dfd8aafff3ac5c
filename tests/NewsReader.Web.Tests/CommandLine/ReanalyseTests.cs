using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Jobs;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>The archive analysed again, as a person asks for it.</summary>
public sealed class ReanalyseTests : IDisposable
{
    private readonly ArchiveFolder _folder = new();

    [Fact]
    public async Task Every_article_is_analysed_and_what_was_lost_is_found_again()
    {
        await ImportAsync(3);
        _folder.Execute("DELETE FROM QuoteIndex; DELETE FROM Quotes WHERE ArticleId < 3; UPDATE Quotes SET Why = 'of old'");

        var ended = await ReanalyseAsync();

        Assert.Equal((0, "", "3 of 3 articles analysed again\n"), (ended.Code, ended.Errors, ended.Output));
        await using var store = SqliteStore.Connect(_folder.Data.Database);
        Assert.Equal([1, 2, 3], await store.Quotes.Select(q => q.ArticleId).Distinct().Order().ToListAsync());
        Assert.False(await store.Quotes.AnyAsync(q => q.Why == "of old"));
        Assert.False(await store.Changes.AnyAsync());
    }

    [Fact]
    public async Task Chosen_articles_alone_are_analysed_and_one_that_is_not_there_is_named()
    {
        await ImportAsync(2);
        _folder.Execute("UPDATE Quotes SET Why = 'of old'");

        var ended = await ReanalyseAsync("--article", "1", "77");

        Assert.Equal((1, "77: there is no such article\n"), (ended.Code, ended.Errors));
        Assert.Equal("1  Report number 0: 0 quotes added, 2 kept, 0 removed\n", ended.Output);
        await using var store = SqliteStore.Connect(_folder.Data.Database);
        Assert.Equal([2], await store.Quotes.Where(q => q.Why == "of old").Select(q => q.ArticleId).Distinct().ToListAsync());
    }

    [Fact]
    public async Task One_that_was_killed_goes_on_after_the_last_article_that_was_done()
    {
        await ImportAsync(150);
        using (var process = Shell.Start(["reanalyse", "--data", _folder.Data.Path]))
        {
            while (await DoneAsync() < 20) await Task.Delay(20);
            process.Kill();
            await process.WaitForExitAsync();
        }

        int done = await DoneAsync();
        Assert.InRange(done, 20, 149);
        var ended = await ReanalyseAsync();

        Assert.Equal((0, $"Going on after {done} of 150 articles.\n150 of 150 articles analysed again\n"), (ended.Code, ended.Output));
    }

    [Fact]
    public async Task Without_an_archive_there_is_nothing_to_analyse()
    {
        var ended = await ReanalyseAsync();
        Assert.Equal((2, $"There is no database in {_folder.Data.Path}: there is nothing to analyse.\n"), (ended.Code, ended.Errors));
        Assert.False(File.Exists(_folder.Data.Database));
    }

    public void Dispose() => _folder.Dispose();

    private Task<Ended> ReanalyseAsync(params string[] arguments) => Shell.RunAsync(["reanalyse", .. arguments, "--data", _folder.Data.Path]);

    private async Task<int> DoneAsync()
    {
        await using var store = SqliteStore.Connect(_folder.Data.Database);
        return await store.Jobs.Where(j => j.Kind == Job.ReanalyseByCommand).Select(j => j.Done).SingleOrDefaultAsync();
    }

    private async Task ImportAsync(int files)
    {
        for (int i = 0; i < files; i++)
        {
            _folder.Write(
                $"in/{i:000}.txt",
                $"Report number {i}\n\nThe council of district {i} met on Monday.\n\n“We counted {i * 7} boats in the harbour,” the mayor, Ada Byron, said.\n\n“And {i} more,” said Ida Holm.\n");
        }

        Assert.Equal(0, (await _folder.ImportAsync(Path.Combine(_folder.Path, "in"))).Code);
    }
}
