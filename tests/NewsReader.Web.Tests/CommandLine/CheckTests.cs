using NewsReader.Analysis;
using NewsReader.Core.Annotations;
using NewsReader.Core.Readers;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>Whatever of the search’s tables is damaged, <c>newsreader check</c> tells of it, and <c>newsreader reindex</c> mends it.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Sound = "The search finds everything that is in the archive, and nothing else.\n";
    private const string Advice = "newsreader reindex makes the indexes anew.\n";

    private readonly ArchiveFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("DELETE FROM ArticleIndex", "Articles that can’t be found: 1")]
    [InlineData("UPDATE ArticleIndex_data SET block = zeroblob(20) WHERE id > 10", "Indexes that are damaged: that of articles")]
    [InlineData("UPDATE ArticleIndex_data SET block = zeroblob(length(block)) WHERE id = 10", "Articles that can’t be found: 1")]
    [InlineData("INSERT INTO ArticleIndex (rowid, body) VALUES (9, 'stray')", "Entries that belong to nothing: 1")]
    [InlineData("DELETE FROM ArticleKeys", "Articles that can’t be found: 1")]
    [InlineData("UPDATE ArticleKeys SET Facts = NULL", "Articles that are counted beside the hits under other details than theirs: 1")]
    [InlineData("UPDATE ArticleKeys SET Facts = zeroblob(length(Facts))", "Articles that are counted beside the hits under other details than theirs: 1")]
    [InlineData("UPDATE ArticleKeys SET Facts = x'FF'", "Articles that are counted beside the hits under other details than theirs: 1")]
    [InlineData("DELETE FROM FacetNames", "Articles that are counted beside the hits under other details than theirs: 1")]
    [InlineData("UPDATE FacetNames SET Name = Name || ' Two'", "Articles that are counted beside the hits under other details than theirs: 1")]
    [InlineData("UPDATE Articles SET Title = 'Another title'", "Articles that are found by other words or details than they have: 1")]
    [InlineData("DELETE FROM QuoteIndex", "Quotes that can’t be found: 1, 2")]
    [InlineData("UPDATE QuoteIndex_data SET block = zeroblob(20) WHERE id > 10", "Indexes that are damaged: that of quotes")]
    [InlineData("UPDATE QuoteIndex_data SET block = zeroblob(length(block)) WHERE id = 10", "Quotes that can’t be found: 1, 2")]
    [InlineData("DELETE FROM QuoteKeys", "Quotes that can’t be found: 1, 2")]
    [InlineData("DELETE FROM NameIndex", "Names of speakers that can’t be found: 1")]
    [InlineData("UPDATE NameIndex_data SET block = zeroblob(20) WHERE id > 10", "Indexes that are damaged: that of speakers’ names")]
    [InlineData("UPDATE SpeakerNames SET Name = 'Bo Finch'", "Names of speakers that are found by other words or details than they have: 1")]
    [InlineData("DELETE FROM ClaimIndex", "Claims that can’t be found: 1")]
    [InlineData("UPDATE ClaimIndex_data SET block = zeroblob(20) WHERE id > 10", "Indexes that are damaged: that of claims")]
    [InlineData("UPDATE Claims SET Statement = Statement || ' Or so.'", "Claims that are found by other words or details than they have: 1")]
    [InlineData("UPDATE Claims SET Statement = 'Quokkas.'", "Claims that are found by other words or details than they have: 1")]
    [InlineData("DELETE FROM NoteIndex", "Notes that can’t be found: 1")]
    [InlineData("INSERT INTO NoteIndex (rowid, body) VALUES (9, 'stray')", "Notes that are found and should not be: 9")]
    [InlineData("UPDATE NoteIndex_data SET block = zeroblob(20) WHERE id > 10", "Indexes that are damaged: that of notes")]
    [InlineData("DROP TABLE NoteIndex", "Indexes that are damaged: that of notes")]
    [InlineData("DELETE FROM ClaimPlaces", "Articles in which claims or notes are found elsewhere than they stand, or by other details: 1")]
    [InlineData("UPDATE ClaimPlaces SET Key = Key | 65535", "Articles in which claims or notes are found elsewhere than they stand, or by other details: 1")]
    [InlineData("UPDATE ClaimPlaces SET ClaimId = 9", "Articles in which claims or notes are found elsewhere than they stand, or by other details: 1")]
    [InlineData("UPDATE ClaimPlaces SET Voice = 8", "Articles in which claims or notes are found elsewhere than they stand, or by other details: 1")]
    [InlineData("UPDATE ClaimPlaces SET Day = NULL", "Articles in which claims or notes are found elsewhere than they stand, or by other details: 1")]
    [InlineData("UPDATE ClaimPlaces SET Outlet = NULL", "Articles in which claims or notes are found elsewhere than they stand, or by other details: 1")]
    [InlineData("INSERT INTO ClaimPlaces (Key, AppearanceId, ClaimId) VALUES (9, 1, 1)", "Entries that belong to nothing: 1")]
    [InlineData("DELETE FROM NotePlaces", "Articles in which claims or notes are found elsewhere than they stand, or by other details: 1")]
    [InlineData("INSERT INTO NotePlaces (Key, NoteId) SELECT Key, 9 FROM ArticleKeys", "Articles in which claims or notes are found elsewhere than they stand, or by other details: 1")]
    [InlineData("INSERT INTO NotePlaces (Key, NoteId) VALUES (9, 1)", "Entries that belong to nothing: 1")]
    [InlineData("DELETE FROM IndexedWords", "Words that can’t be found by their beginning: a, anna, back, is, it, quokka, said, seen, somebody, swims and more")]
    [InlineData("DELETE FROM SpeakerTotals", "Speakers whose quotes are counted otherwise than they are: 1")]
    [InlineData("DELETE FROM NameTotals", "Names without a speaker whose quotes are counted otherwise than they are: no name")]
    [InlineData("PRAGMA user_version = 0", "The search’s indexes are of another version, or were not made to their end.")]
    public async Task What_is_damaged_is_told_and_mended(string damage, string told)
    {
        await ArrangeAsync();
        Assert.Equal((0, Sound), await RunAsync("check"));
        _folder.Execute(damage);

        var (code, output) = await RunAsync("check");

        Assert.Equal(1, code);
        Assert.Contains(told, output.Split('\n'));
        Assert.EndsWith(Advice, output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("reindex")).Code);
        Assert.Equal((0, Sound), await RunAsync("check"));
    }

    [Fact]
    public async Task While_another_program_makes_the_indexes_reindex_leaves_them_to_it()
    {
        await ArrangeAsync();
        using var other = new FileStream(_folder.Data.IndexLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var ended = await Shell.RunAsync("reindex", "--data", _folder.Data.Path);

        Assert.Equal(
            (2, $"Another NewsReader is making the search’s indexes in {_folder.Data.Database} anew, which takes long in a large archive. Wait until it is done, then start again.\n"),
            (ended.Code, ended.Errors));
    }

    // An article of one quote with a speaker and one without, on which a claim rests, and a note.
    private async Task ArrangeAsync()
    {
        await _folder.ImportAsync(_folder.Write("one.md", "---\noutlet: Fauna Daily\ndate: 2024-05-06\ntitle: A quokka is seen\n---\n\n“The quokka is back,” said Anna Wren. “It swims,” somebody said.\n"));
        await using var context = SqliteStore.Connect(_folder.Data.Database);
        var revision = context.Revisions.Single();
        var claim = new Claim { Statement = "Quokkas swim.", AuthorId = Reader.You.Id, CreatedUtc = DateTime.UnixEpoch };
        claim.Appearances.Add(new ClaimAppearance { ArticleId = revision.ArticleId, QuoteId = 2, Anchor = Anchor(), AuthorId = Reader.You.Id });
        context.Add(claim);
        context.Add(new Note { ArticleId = revision.ArticleId, Anchor = Anchor(), Body = "Which island?", AuthorId = Reader.You.Id, CreatedUtc = DateTime.UnixEpoch });
        await context.SaveChangesAsync();

        TextAnchor Anchor() => TextAnchor.Of(revision.ArticleId, revision.Id, revision.Text, [new TextSpan(0, 3)]);
    }

    private async Task<(int Code, string Output)> RunAsync(string command)
    {
        var ended = await Shell.RunAsync(command, "--data", _folder.Data.Path);
        Assert.Equal("", ended.Errors);
        return (ended.Code, ended.Output);
    }
}
