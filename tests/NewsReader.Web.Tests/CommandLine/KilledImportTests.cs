using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>An import that did not come to its end.</summary>
public sealed class KilledImportTests : IDisposable
{
    private readonly ArchiveFolder _folder = new();

    [Fact]
    public async Task An_import_that_was_killed_has_each_file_whole_or_not_at_all_and_goes_on()
    {
        // So many that none of those that are killed can have come to its end before it is.
        const int files = 250;
        for (int i = 0; i < files; i++) _folder.Write($"many/{i:000}.txt", Generated(i));
        string many = Path.Combine(_folder.Path, "many");

        int present = 0;
        foreach (int lines in (int[])[10, 20, 30])
        {
            await KillAfterAsync(many, present + lines);
            int now = await CountWholeAsync();
            Assert.InRange(now, present + lines - 1, files - 1);
            present = now;
        }

        var ended = await _folder.ImportAsync(many);
        Assert.Equal(0, ended.Code);
        Assert.StartsWith($"{files - present} imported, {present} already there, 0 not imported, in ", ended.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(files, await CountWholeAsync());
    }

    public void Dispose() => _folder.Dispose();

    private static string Generated(int i) =>
        $"Report number {i}\n\nThe council of district {i} met on Monday.\n\n"
        + $"“We counted {i * 7} boats in the harbour,” the mayor, Ada Byron, said.\n\n“And {i} more,” said Ida Holm.\n";

    private async Task KillAfterAsync(string path, int lines)
    {
        using var process = Shell.Start(["import", path, "--data", _folder.Data.Path]);
        while (lines-- > 0) Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        process.Kill();
        await process.WaitForExitAsync();
    }

    // An article is whole if its text is under its paragraphs, its quotes are there and the search knows them.
    private async Task<int> CountWholeAsync()
    {
        await using var store = SqliteStore.Connect(_folder.Data.Database);
        var revisions = await store.Revisions.AsNoTracking().Include(r => r.Article).Include(r => r.Paragraphs).ToListAsync();
        var quotes = await store.Quotes.AsNoTracking().ToListAsync();
        Assert.Equal(await store.Articles.CountAsync(), revisions.Count);
        Assert.Equal(revisions.Count, revisions.Select(r => r.FileName).Distinct().Count());
        foreach (var revision in revisions)
        {
            Assert.Equal(4, revision.Paragraphs.Count);
            Assert.Equal(2, quotes.Count(q => q.RevisionId == revision.Id && q.SpeakerId != null));
        }

        Assert.True((await store.CheckSearchAsync()).IsNone);
        return revisions.Count;
    }
}
