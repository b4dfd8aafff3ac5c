using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;
using Xunit;

namespace NewsReader.Web.Tests.Background;

/// <summary>The articles that come with the program, as they are in the archive.</summary>
public sealed class SeedTests(NewsApp app) : IClassFixture<NewsApp>
{
    [Fact]
    public async Task Every_seed_is_imported_once()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);
        Assert.Equal(files, await app.InStoreAsync(store => store.Revisions.OrderBy(r => r.FileName).Select(r => r.FileName).ToListAsync()));
    }

    [Fact]
    public async Task Paragraphs_and_the_gaps_between_them_are_the_text()
    {
        foreach (var revision in await app.InStoreAsync(store => store.Revisions.AsNoTracking().Include(r => r.Paragraphs.OrderBy(p => p.Ordinal)).ToListAsync()))
        {
            int end = 0;
            foreach (var paragraph in revision.Paragraphs)
            {
                Assert.True(string.IsNullOrWhiteSpace(revision.Text[end..paragraph.Start]), $"{revision.FileName} has words before paragraph {paragraph.Ordinal}.");
                Assert.False(string.IsNullOrWhiteSpace(revision.Text[paragraph.Start..paragraph.End]));
                end = paragraph.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(revision.Text[end..]));
            Assert.Equal(Enumerable.Range(1, revision.Paragraphs.Count), revision.Paragraphs.Select(p => p.Ordinal));
        }
    }

    [Fact]
    public async Task The_text_of_the_first_seed_is_its_file()
    {
        var revision = await SeedAsync();
        byte[] file = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "seeds", Archive.SeedFile));
        Assert.Equal(file, revision.File());
        Assert.Equal(System.Text.Encoding.UTF8.GetString(file), revision.Text);
    }

    // Found by reading them all. The note under the interview says what comes next Saturday, so it stays in the text.
    [Fact]
    public async Task Nothing_but_what_is_no_part_of_an_article_is_boilerplate()
    {
        string[] expected =
        [
            "000 Sign up for European headlines",
            "000 A digest of the main morning headlines",
            "000 Privacy Notice: Newsletters",
            "000 After the newsletter promotion",
            "002 Sign up for our morning newsletter",
            "002 The First Edition: six stories",
            "002 Privacy notice: Newsletters",
            "002 Read more: How the review list",
            "002 © 2025 The Meridian Post",
            "005 Sign up for the Wire at Seven",
            "005 The day’s main headlines",
            "005 Privacy Notice: Our newsletters",
            "005 After the newsletter promotion",
            "005 Follow us on Harbour and Loop",
            "009 Share this article",
            "009 Read more: What the budget means",
            "009 Subscribe to The Meridian Post",
            "009 © 2026 The Meridian Post",
            "013 This article was amended on March 5",
            "018 Sign up for our morning newsletter",
            "018 The First Edition: six stories",
            "018 Privacy notice: Newsletters",
            "018 After newsletter promotion",
            "018 Read more: Five questions",
            "018 Share this article",
            "018 © 2026 The Meridian Post",
            "019 Follow us on Harbour and Loop",
            "019 Subscribe to Wire Business",
            "019 This article was amended on July 9",
            "020 Read more: Dunmore’s eleven years",
            "020 Follow us on Harbour for live match reports",
            "024 Sign up for our morning newsletter",
            "024 The First Edition: six stories",
            "024 Share this article",
            "024 © 2026 The Meridian Post",
        ];
        var revisions = await app.InStoreAsync(store => store.Revisions.AsNoTracking().Include(r => r.Paragraphs.OrderBy(p => p.Ordinal)).OrderBy(r => r.FileName).ToListAsync());
        string[] found = [.. revisions.SelectMany(r => r.Paragraphs.Where(p => p.Kind == ParagraphKind.Boilerplate).Select(p => $"{r.FileName[..3]} {p.Span.In(r.Text)}"))];
        Assert.Equal(expected, found.Zip(expected, (line, beginning) => line.StartsWith(beginning, StringComparison.Ordinal) ? beginning : line));
        Assert.Equal(expected.Length, found.Length);
    }

    [Theory]
    [InlineData("We assume that in the coming days", "Peskov")]
    [InlineData("We are all eagerly eager to wait", "Rubio")]
    [InlineData("If they say no", "Rubio")]
    [InlineData("At the technical expert level", "Yermack")]
    [InlineData("After this meeting, the key", "Yermack")]
    [InlineData("In other words, we will fight", "Lukyanov")]
    [InlineData("under any conditions", "Lavrov")]
    [InlineData("controlled withdrawal", "Levieviv")]
    public async Task The_first_seed_has_its_quotes_with_their_speakers(string words, string name)
    {
        int id = await app.ArticleOfAsync(Archive.SeedFile);
        var quotes = await app.InStoreAsync(store => store.Quotes.Include(q => q.Speaker).ThenInclude(s => s!.Names).Where(q => q.ArticleId == id).ToListAsync());
        var quote = Assert.Single(quotes, q => q.Words.Contains(words, StringComparison.Ordinal));
        string?[] names = [quote.NameAsFound, .. quote.Speaker?.Names.Select(n => n.Name) ?? []];
        Assert.Contains(names, n => n?.Contains(name, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Every_English_seed_has_a_quote_with_a_speaker()
    {
        var without = await app.InStoreAsync(store => store.Revisions
            .Where(r => store.Articles.Any(a => a.Id == r.ArticleId && a.Language == "en") && !store.Quotes.Any(q => q.RevisionId == r.Id && q.SpeakerId != null)).Select(r => r.FileName).ToListAsync());
        Assert.Empty(without);
    }

    [Theory]
    [InlineData(ParagraphKind.Byline, "003_serrin-salmon-count.txt", "By Alasdair McCrane, Kelby")]
    [InlineData(ParagraphKind.Title, "003_serrin-salmon-count.txt", "Serrin salmon run falls to lowest level since counting began")]
    public async Task What_stands_around_the_text_is_known_as_what_it_is(ParagraphKind kind, string file, string words)
    {
        var revision = await SeedAsync(file);
        Assert.Contains(revision.Paragraphs, p => p.Kind == kind && p.Span.In(revision.Text) == words);
    }

    [Fact]
    public async Task Headings_captions_and_bylines_of_Markdown_are_known()
    {
        foreach (string path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.md"))
        {
            string source = await File.ReadAllTextAsync(path);
            var kinds = (await SeedAsync(Path.GetFileName(path))).Paragraphs.Select(p => p.Kind).ToHashSet();
            if (source.Contains("\n## ", StringComparison.Ordinal)) Assert.True(kinds.Contains(ParagraphKind.Heading), $"{path} has a heading.");
            if (source.Contains("\n![", StringComparison.Ordinal)) Assert.True(kinds.Contains(ParagraphKind.Caption), $"{path} has a caption.");
        }
    }

    private Task<Revision> SeedAsync(string file = Archive.SeedFile) => app.InStoreAsync(store =>
        store.Revisions.AsNoTracking().Include(r => r.Paragraphs.OrderBy(p => p.Ordinal)).SingleAsync(r => r.FileName == file));
}

/// <summary>The same data folder, started a second time.</summary>
public sealed class SecondStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsreader-").FullName;

    [Fact]
    public async Task Nothing_is_imported_again_and_what_a_person_did_stays()
    {
        string before, counts;
        int seed, deleted;
        await using (var first = NewsApp.On(_folder))
        {
            seed = await first.ArticleOfAsync(Archive.SeedFile);
            deleted = await first.ArticleOfAsync("003_serrin-salmon-count.txt");
            await WorkAsync(first, seed, deleted);
            (before, counts) = (await first.StateAsync(seed), await CountsAsync(first));
        }

        await using var second = NewsApp.On(_folder);
        using var browser = second.Browser();

        Assert.Equal(before, await second.StateAsync(seed));
        Assert.Equal(counts, await CountsAsync(second));
        Assert.NotNull(await second.InStoreAsync(store => store.Articles.Where(a => a.Id == deleted).Select(a => a.DeletedUtc).SingleAsync()));
        Assert.Null((await browser.PageAsync("/?words=salmon+run")).QuerySelector($"#a{deleted}"));
    }

    [Fact]
    public async Task A_form_opened_before_the_second_start_can_still_be_sent_after_it()
    {
        string cookie, token;
        int id;
        await using (var first = NewsApp.On(_folder))
        {
            id = await first.ArticleOfAsync(Archive.SeedFile);
            using var page = await first.Browser().GetAsync(new Uri("/", UriKind.Relative));
            cookie = page.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("newsreader-form", StringComparison.Ordinal)).Split(';')[0];
            token = Forms.TokenIn(await page.Content.ReadAsStringAsync());
        }

        await using var second = NewsApp.On(_folder);
        using var form = new HttpRequestMessage(HttpMethod.Post, $"/articles/{id}?handler=Star")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("isStarred", "true")]),
        };
        form.Headers.Add("Cookie", cookie);
        using var answer = await second.Browser(followsRedirects: false).SendAsync(form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task WorkAsync(NewsApp app, int seed, int deleted)
    {
        using var browser = app.Browser();
        var (quote, revision) = await app.InStoreAsync(async store => (
            await store.Quotes.Where(q => q.ArticleId == seed).OrderBy(q => q.Id).FirstAsync(),
            await store.Revisions.Where(r => r.ArticleId == seed).Select(r => r.Id).SingleAsync()));
        (string, string)[] words = [("revision", $"{revision}"), ("words", "It remains unclear")];
        await browser.SendAsync("/", $"/articles/{seed}?handler=Speaker", ("on", $"{quote.Id}.{quote.Version}"), ("name", "Somebody Else"));
        await browser.SendAsync("/", $"/articles/{seed}?handler=Note", [.. words, ("body", "To whom?")]);
        await browser.SendAsync("/", $"/articles/{seed}?handler=Claim", [.. words, ("statement", "It is unclear.")]);
        int version = await app.InStoreAsync(store => store.Articles.Where(a => a.Id == deleted).Select(a => a.Version).SingleAsync());
        await browser.SendAsync("/", $"/articles/{deleted}?handler=Delete", ("version", $"{version}"));
        Assert.Contains("Somebody Else", await app.StateAsync(seed), StringComparison.Ordinal);
    }

    private static Task<string> CountsAsync(NewsApp app) => app.InStoreAsync(async store =>
        string.Join(
            ' ',
            await store.Articles.CountAsync(),
            await store.Articles.Live().CountAsync(),
            await store.Revisions.CountAsync(),
            await store.Quotes.CountAsync(),
            await store.Speakers.CountAsync(),
            await store.Changes.CountAsync(),
            await store.Jobs.CountAsync()));
}
