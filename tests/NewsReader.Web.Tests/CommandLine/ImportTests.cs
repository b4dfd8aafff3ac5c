using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>The command line, as a person runs it.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly ArchiveFolder _folder = new();

    [Fact]
    public async Task Files_and_folders_are_imported_and_the_second_time_they_are_there()
    {
        string single = _folder.Write("one.txt", "One title\n\nThe words of one article.\n");
        _folder.Write("folder/two.md", "# Two\n\nThe words of a second one.\n");
        _folder.Write("folder/deep/three.TXT", "Three\n\nThe words of a third one.\n");
        _folder.Write("folder/picture.png", "no article");

        var first = await _folder.ImportByProgramAsync(single, Path.Combine(_folder.Path, "folder"));
        Assert.Equal(("", 0), (first.Errors, first.Code));
        Assert.Equal(["imported  One title", "imported  Three", "imported  Two"], first.Lines[..^1].Order(StringComparer.Ordinal));
        Assert.StartsWith("3 imported, 0 already there, 0 not imported, in ", first.Lines[^1], StringComparison.Ordinal);

        var second = await _folder.ImportByProgramAsync(single, Path.Combine(_folder.Path, "folder"));
        Assert.Equal(0, second.Code);
        Assert.Contains("already there  One title", second.Lines);
        Assert.StartsWith("0 imported, 3 already there, 0 not imported, in ", second.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_words_in_the_same_file_are_a_new_text_of_the_article()
    {
        string path = _folder.Write("one.txt", "One title\n\nThe words of one article.\n");
        await _folder.ImportAsync(path);
        _folder.Write("one.txt", "One title\n\nThe corrected words of one article.\n");

        var ended = await _folder.ImportAsync(path);

        Assert.Equal("new text of  One title", ended.Lines[0]);
        await using var store = SqliteStore.Connect(_folder.Data.Database);
        Assert.Equal((1, 2), (await store.Articles.CountAsync(), await store.Revisions.CountAsync()));
    }

    [Fact]
    public async Task An_option_that_is_not_known_is_refused_with_those_that_are_and_nothing_is_imported()
    {
        string path = _folder.Write("one.txt", "One title\n\nThe words of one article.\n");

        var ended = await _folder.ImportAsync(path, "--bogus");

        Assert.NotEqual(0, ended.Code);
        Assert.Contains("--bogus is neither an option nor a file here. The options are --data, --help.", ended.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Data.Database));
    }

    [Fact]
    public async Task A_new_text_of_a_deleted_article_is_said_to_be_one()
    {
        string path = _folder.Write("one.txt", "One title\n\nThe words of one article.\n");
        await _folder.ImportAsync(path);
        _folder.Execute("UPDATE Articles SET DeletedUtc = '2026-03-01 00:00:00'");
        _folder.Write("one.txt", "One title\n\nThe corrected words of one article.\n");

        Assert.Equal("new text of  One title (deleted; it can be restored in the library)", (await _folder.ImportAsync(path)).Lines[0]);
    }

    [Fact]
    public async Task What_cannot_be_imported_is_named_with_its_reason_and_the_rest_is_imported()
    {
        string picture = Path.Combine(_folder.Path, "picture.txt");
        await File.WriteAllBytesAsync(picture, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
        string missing = Path.Combine(_folder.Path, "missing.txt"), empty = _folder.Write("empty.txt", ""), other = _folder.Write("page.html", "<p>words</p>");
        string good = _folder.Write("good.txt", "Good\n\nWords of a good article.\n");

        var ended = await _folder.ImportAsync(missing, picture, empty, other, good);

        Assert.Equal(1, ended.Code);
        Assert.Equal(
            [
                $"{missing}: there is no such file",
                $"{picture}: it is a PNG image",
                $"{empty}: it is empty",
                $"{other}: only .txt and .md files can be read",
            ],
            ended.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("1 imported, 0 already there, 4 not imported, in ", ended.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Front_matter_that_cannot_be_read_is_a_warning()
    {
        string path = _folder.Write("bad.md", "---\ntitle: \"never closed\n---\n\nThe words of an article.\n");
        var ended = await _folder.ImportAsync(path);

        Assert.Equal(0, ended.Code);
        Assert.StartsWith($"{path}: front matter, line ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("the whole file was imported as plain text", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("impart", "file.txt")]
    [InlineData("backup")]
    public async Task What_it_does_not_understand_it_says_and_does_nothing(params string[] arguments)
    {
        var ended = await Shell.RunProgramAsync([.. arguments, "--data", _folder.Data.Path]);
        Assert.NotEqual(0, ended.Code);
        Assert.NotEqual("", ended.Errors);
        Assert.False(File.Exists(_folder.Data.Database));
    }

    public void Dispose() => _folder.Dispose();
}
