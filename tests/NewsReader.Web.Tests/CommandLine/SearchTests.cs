using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>Searching, and looking after what the search knows, from the command line.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly ArchiveFolder _folder = new();

    [Fact]
    public async Task Hits_are_listed_with_where_they_are_and_how_many_there_are()
    {
        await ImportAsync();

        var found = await SearchAsync("quokka", "--order", "oldest");

        Assert.Equal((0, ""), (found.Code, found.Errors));
        Assert.Equal(
            ["2024-05-06  article 1  A quokka is seen (Fauna Daily)", "    “The quokka was shy,” said Anna Wren. It was seen.", "2024-05-07  article 2  Another quokka (Fauna Daily)", "    It was another quokka, or the same.", "2 articles"],
            found.Lines);
        Assert.Equal("1 article", (await SearchAsync("quokka", "-seen")).Lines[^1]);
        Assert.Equal("2 articles", (await SearchAsync("-harbour")).Lines[^1]);
    }

    [Fact]
    public async Task A_query_that_cannot_be_read_is_refused_with_where_and_what_would_work()
    {
        await ImportAsync();

        var refused = await SearchAsync("grain speker:x");

        Assert.Equal(2, refused.Code);
        Assert.Contains("There is no field “speker:”.", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("\n  grain speker:x\n        ^^^^^^^^\nDid you mean grain speaker:x", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_that_there_is_not_is_refused_with_those_there_are()
    {
        var refused = await SearchAsync("quokka", "--knd", "quotes");

        Assert.NotEqual(0, refused.Code);
        Assert.Contains("There is no option “--knd”. There are --kind, --order, --limit and --data.", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_shell_took_quotation_marks_from_is_a_value_or_a_phrase_again()
    {
        await ImportAsync();

        Assert.Equal("1 article", (await SearchAsync("speaker:Anna Wren", "said:shy")).Lines[^1]);
        Assert.Equal("1 article", (await SearchAsync("quokka", "-the same")).Lines[^1]);
    }

    [Fact]
    public async Task An_article_found_by_what_somebody_said_is_listed_with_their_words()
    {
        await ImportAsync();

        Assert.Equal(["2024-05-06  article 1  A quokka is seen (Fauna Daily)", "    quote 1  Anna Wren: “The quokka was shy,”", "1 article"], (await SearchAsync("speaker:wren")).Lines);
    }

    [Fact]
    public async Task Without_hits_it_is_said_what_finds_some_and_only_that()
    {
        await ImportAsync();

        Assert.Equal(
            ["0 articles", "Nothing in the archive holds all of this. These do:", "    Without zzyzx there are 2 articles: quokka", "Or wider: quokka OR zzyzx | quokka*"],
            (await SearchAsync("quokka zzyzx")).Lines);
        Assert.Equal(["0 articles", "Nothing in the archive holds this. Look at the spelling, or use only the beginning of a word."], (await SearchAsync("zzyzx")).Lines);
        Assert.Equal(["0 articles", "Nothing in the archive holds this, nor all of it but one part."], (await SearchAsync("speaker:zzyzx", "outlet:plugh")).Lines);
        Assert.Equal("    Without zzyzx there is 1 article: seen --kind articles", (await SearchAsync("seen zzyzx", "--kind", "claims")).Lines[2]);
    }

    [Fact]
    public async Task What_is_found_of_another_kind_is_said_with_how_to_list_it()
    {
        await ImportAsync();

        Assert.Equal(["0 claims", "There are 2 articles: --kind articles", "There is 1 quote: --kind quotes"], (await SearchAsync("quokka", "--kind", "claims")).Lines);
    }

    [Fact]
    public async Task A_limit_that_is_none_is_refused()
    {
        await ImportAsync();
        foreach (string limit in new[] { "0", "x", "1001" }) Assert.Contains("--limit takes a number from 1 to 1000.", (await SearchAsync("quokka", "--limit", limit)).Errors, StringComparison.Ordinal);
        Assert.Equal(3, (await SearchAsync("quokka", "--limit", "1")).Lines.Length);
    }

    [Fact]
    public async Task A_kind_or_an_order_that_is_none_is_refused_with_those_there_are()
    {
        var refused = await SearchAsync("quokka", "--kind", "foo");

        Assert.NotEqual(0, refused.Code);
        Assert.Contains("'articles'", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("NewsReader.", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("'best'", (await SearchAsync("quokka", "--order", "foo")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_search_lacks_is_told_and_mended()
    {
        await ImportAsync();
        Assert.Equal((0, "The search finds everything that is in the archive, and nothing else.\n"), await RunAsync("check"));
        _folder.Execute("DELETE FROM ArticleIndex WHERE rowid IN (SELECT Key FROM ArticleKeys WHERE ArticleId = 2)");
        Assert.Equal((1, "Articles that can’t be found: 2\nnewsreader reindex makes the indexes anew.\n"), await RunAsync("check"));
        Assert.Equal("1 article", (await SearchAsync("quokka")).Lines[^1]);
        _folder.Execute("INSERT INTO SpeakerTotals (SpeakerId, Name, IsKept) VALUES (98, 'x', 0), (99, 'y', 0)");
        _folder.Execute("UPDATE NameTotals SET Quotes = Quotes + 1 WHERE Id = 0");
        _folder.Execute("INSERT INTO NameTotals (Name, Quotes) VALUES ('the zookeeper', 1)");
        Assert.Equal(
            (1, "Articles that can’t be found: 2\nSpeakers whose quotes are counted otherwise than they are: 98, 99\n"
                + "Names without a speaker whose quotes are counted otherwise than they are: no name, “the zookeeper”\nnewsreader reindex makes the indexes anew.\n"),
            await RunAsync("check"));

        var (code, output) = await RunAsync("reindex");
        Assert.Equal(0, code);
        Assert.EndsWith(" rows indexed: articles, quotes, speakers’ names, claims and notes.\n", output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("check")).Code);
        Assert.Equal("2 articles", (await SearchAsync("quokka")).Lines[^1]);
    }

    [Theory]
    [InlineData("search", "search", "x")]
    [InlineData("check", "check")]
    [InlineData("index", "reindex")]
    public async Task Without_an_archive_there_is_nothing_to_do(string purpose, params string[] arguments)
    {
        var ended = await Shell.RunAsync([.. arguments, "--data", _folder.Data.Path]);
        Assert.Equal((2, $"There is no database in {_folder.Data.Path}: there is nothing to {purpose}.\n"), (ended.Code, ended.Errors));
    }

    public void Dispose() => _folder.Dispose();

    private async Task ImportAsync()
    {
        const string Head = "---\noutlet: Fauna Daily\ndate: 2024-05-0";
        await _folder.ImportAsync(
            _folder.Write("one.md", $"{Head}6\ntitle: A quokka is seen\n---\n\n“The quokka was shy,” said Anna Wren. It was seen.\n"),
            _folder.Write("two.md", $"{Head}7\ntitle: Another quokka\n---\n\nIt was another quokka, or the same.\n"));
    }

    private Task<Ended> SearchAsync(params string[] arguments) => Shell.RunAsync(["search", "--data", _folder.Data.Path, .. arguments]);

    private async Task<(int Code, string Output)> RunAsync(string command)
    {
        var ended = await Shell.RunAsync(command, "--data", _folder.Data.Path);
        Assert.Equal("", ended.Errors);
        return (ended.Code, ended.Output);
    }
}
