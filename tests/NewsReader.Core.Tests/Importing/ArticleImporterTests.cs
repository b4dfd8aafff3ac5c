using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Articles;
using NewsReader.Core.Importing;
using NewsReader.Core.Speakers;
using NewsReader.Core.Tests.Changes;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

public sealed class ArticleImporterTests
{
    private const string News = "The port reopens\n\n“We will open the port again,” said Ada Bell, who runs it.\n\nFerries sail from noon.";

    [Fact]
    public async Task A_text_file_becomes_an_article_with_paragraphs_quotes_and_speakers()
    {
        await using var archive = await TestArchive.CreateAsync();
        var imported = await archive.TakeInAsync(News, name: "folder/port.txt");

        Assert.Equal(new ImportResult.Imported("folder/port.txt", 1, "The port reopens", false, false, imported.Warnings), imported);
        var revision = await archive.CurrentAsync();
        Assert.Equal((News, "port.txt", "text", "utf-8", 1), (revision.Text, revision.FileName, revision.Format, revision.Encoding, revision.Ordinal));
        Assert.Equal(Encoding.UTF8.GetBytes(News), revision.File());
        Assert.Equal(["The port reopens", "“We will open the port again,” said Ada Bell, who runs it.", "Ferries sail from noon."], revision.Paragraphs.Select(p => p.Span.In(News)));
        var quote = Assert.Single(await archive.QuotesAsync());
        Assert.Equal(("“We will open the port again,”", "Ada Bell", SpeakerLink.ByName, Origin.Machine), (quote.Words, quote.Speaker!.Name, quote.Link, quote.Origin));
    }

    [Fact]
    public async Task A_Markdown_file_brings_its_front_matter()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(
            "---\ntitle: Port news\noutlet: The Paper\nauthor: A. Writer\ndate: 2026-03-01T10:00:00+02:00\nurl: https://example.org/port\nlanguage: en\ntags: [Ports, ports, Ferries]\n---\n\n# Port news\n\nIt *opens*.",
            name: "port.md");

        await using var context = archive.Open();
        var article = await context.Articles.Include(a => a.Tags).ThenInclude(t => t.Tag).SingleAsync();
        Assert.Equal(("Port news", "The Paper", "A. Writer", "https://example.org/port", "en"), (article.Title, article.Outlet, article.Author, article.Url, article.Language));
        Assert.Equal((new DateOnly(2026, 3, 1), new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc)), (article.PublishedOn!.Value, article.PublishedUtc!.Value));
        Assert.Equal(["Ports", "Ferries"], article.Tags.OrderBy(t => t.TagId).Select(t => t.Tag!.Name));
        Assert.Equal("Port news\n\nIt opens.", (await archive.CurrentAsync()).Text);
    }

    [Theory]
    [InlineData("news.txt", News)]
    [InlineData("another name.txt", News)]
    [InlineData("news.md", News)]
    [InlineData("news.text", "\uFEFF" + News)]
    [InlineData("front.md", "---\nurl: https://example.org/elsewhere\n---\n" + News)]
    public async Task The_same_text_is_there_already_whatever_its_file(string name, string text)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(News);
        var before = await TableDump.OfAsync(archive);

        Assert.Equal(new ImportResult.AlreadyPresent(name, 1, "The port reopens", false), await archive.ImportAsync(name, text, "/elsewhere/" + name));
        Assert.Equal(new ImportResult.AlreadyPresent(name, 1, "The port reopens", false), await archive.ImportAsync(name, text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(before, await TableDump.OfAsync(archive));
    }

    [Fact]
    public async Task The_same_file_in_another_encoding_is_there_already()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(News);

        Assert.IsType<ImportResult.AlreadyPresent>(await archive.ImportAsync("news.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(News)]));
    }

    [Fact]
    public async Task A_deleted_article_is_said_to_be_deleted()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(News);
        await using var context = archive.Open();
        (await context.Articles.SingleAsync()).DeletedUtc = DateTime.UtcNow;
        await context.SaveChangesAsync();

        Assert.Equal(new ImportResult.AlreadyPresent("news.txt", 1, "The port reopens", true), await archive.ImportAsync("news.txt", News));
    }

    [Fact]
    public async Task The_same_file_imported_many_times_at_once_becomes_one_article()
    {
        await using var archive = await TestArchive.CreateAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => archive.ImportAsync($"{i}.txt", News))));

        Assert.Single(results, result => result is ImportResult.Imported);
        Assert.Equal(5, results.Count(result => result is ImportResult.AlreadyPresent));
        Assert.Single(await TableDump.OfAsync(archive), line => line.StartsWith("Articles:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_texts_of_one_source_imported_at_once_become_two_revisions()
    {
        await using var archive = await TestArchive.CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => archive.TakeInAsync(News + "\n\nText " + i, "/news.txt"))));

        await using var context = archive.Open();
        Assert.Equal([1, 2, 3, 4], await context.Revisions.Where(r => r.ArticleId == 1).OrderBy(r => r.Ordinal).Select(r => r.Ordinal).ToListAsync());
    }

    [Theory]
    [InlineData("empty.txt", "", "it is empty")]
    [InlineData("page.html", "<p>Words</p>", "only .txt and .md files can be read")]
    [InlineData("no extension", "Words", "only .txt and .md files can be read")]
    [InlineData("paper.txt", "%PDF-1.7 …", "it is a PDF file; save it as text or Markdown")]
    [InlineData("front.md", "---\ntitle: Nothing\n---\n\n", "it holds no text besides its front matter")]
    public async Task What_cannot_be_read_is_named_with_the_reason_and_leaves_nothing(string name, string text, string reason)
    {
        await using var archive = await TestArchive.CreateAsync();
        var before = await TableDump.OfAsync(archive);

        Assert.Equal(new ImportResult.Unreadable(name, reason), await archive.ImportAsync(name, text));
        Assert.Equal(before, await TableDump.OfAsync(archive));
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing_half()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(News, "/news.txt");
        var before = await TableDump.OfAsync(archive);
        string longer = News + string.Concat(Enumerable.Range(0, 300).Select(i => $"\n\n“Ship {i} sails,” said Ann Lee{i}."));

        for (int delay = 0; delay < 200; delay += 10)
        {
            using var stop = new CancellationTokenSource(delay);
            try
            {
                await archive.ImportAsync("news.txt", Encoding.UTF8.GetBytes(longer + delay), "/news.txt", stop.Token);
                before = await TableDump.OfAsync(archive);
            }
            catch (OperationCanceledException)
            {
                Assert.Equal(before, await TableDump.OfAsync(archive));
            }
        }

        Assert.IsType<ImportResult.Imported>(await archive.ImportAsync("news.txt", longer, "/news.txt"));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public async Task Offsets_count_the_text_as_it_is_kept(string lineEnd)
    {
        await using var archive = await TestArchive.CreateAsync();
        string text = "Ships 🚢🚢\n\nשלום עולם, said the sign.\n\nA zero\u200Bwidth word.\n\n“The 🚢 sails,” said Ada Bell.\n\n“We wait,” said Carl Dunn.";
        await archive.TakeInAsync(text.Replace("\n", lineEnd, StringComparison.Ordinal));

        var revision = await archive.CurrentAsync();
        Assert.Equal(text, revision.Text);
        Assert.Equal(text.Split("\n\n"), revision.Paragraphs.Select(p => p.Span.In(revision.Text)));
        var quotes = await archive.QuotesAsync();
        Assert.Contains("“The 🚢 sails,”", quotes.Select(q => q.Words));
        Assert.Contains("“We wait,”", quotes.Select(q => q.Words));
        Assert.All(quotes, q => Assert.Equal(q.Words, string.Join('\n', q.Contents.Select(c => c.In(revision.Text)))));
        Assert.All(quotes, q => Assert.Equal(q.Contents[0].Start, q.Position));
    }

    [Fact]
    public async Task Any_text_is_kept_with_its_paragraphs_covering_it()
    {
        await using var archive = await TestArchive.CreateAsync();
        int number = 0;
        await Gen.OneOf("a", "“We go,” said Ada Bell. ", "“", "”", " ", "\n", "\n\n", "🚢", "\u200B", "\u202E", "שלום", "\uFEFF", "—", "he said ").Array[1, 20].Select(string.Concat).SampleAsync(
            async words =>
            {
                if (await archive.ImportAsync("a.txt", $"{Interlocked.Increment(ref number)} {words}") is not ImportResult.Imported imported) return;
                var revision = await archive.CurrentAsync(imported.ArticleId);
                var outside = revision.Text.ToCharArray();
                foreach (var p in revision.Paragraphs) Array.Fill(outside, ' ', p.Start, p.End - p.Start);
                Assert.True(string.IsNullOrWhiteSpace(new string(outside)));
                Assert.All(await archive.QuotesAsync(imported.ArticleId), q => Assert.Equal(q.Words, string.Join('\n', q.Contents.Select(c => c.In(revision.Text)))));
            },
            iter: 60);
    }

    [Fact]
    public async Task One_line_of_five_megabytes_is_imported()
    {
        await using var archive = await TestArchive.CreateAsync();
        const string plain = "Ferries sail from noon on Monday, and every hour after that, to the islands. ", quote = "“We sail,” said Ada Bell. ";
        string part = string.Concat(Enumerable.Repeat(plain, 100)) + quote;
        await archive.TakeInAsync(string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length)));

        Assert.Equal(5_000_000 / part.Length, (await archive.QuotesAsync()).Count);
    }

    [Fact]
    public async Task A_speaker_is_known_again_by_the_full_name()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(News);
        await archive.TakeInAsync("“We sail,” said ADA BELL.\n\n“Not yet,” Bell added.");

        Assert.All(await archive.QuotesAsync(2), q => Assert.Equal(1, q.SpeakerId));
        await using var context = archive.Open();
        Assert.Equal("Ada Bell", (await context.Speakers.SingleAsync()).Name);
    }

    [Fact]
    public async Task A_surname_alone_is_linked_to_nobody()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.TakeInAsync(News);
        await archive.TakeInAsync("Ships\n\n“We sail on Monday,” Bell said.");

        var quote = Assert.Single(await archive.QuotesAsync(2));
        Assert.Equal((null, SpeakerLink.None, "Bell"), (quote.SpeakerId, quote.Link, quote.NameAsFound));
    }

    [Fact]
    public async Task A_name_that_two_speakers_have_is_linked_to_neither()
    {
        await using var archive = await TestArchive.CreateAsync();
        await using var context = archive.Open();
        context.AddRange(Speaker.Named("Ada Bell", SpeakerKind.Person, Origin.Person), Speaker.Named("Ada Bell", SpeakerKind.Person, Origin.Person));
        await context.SaveChangesAsync();
        await archive.TakeInAsync(News);

        var quote = Assert.Single(await archive.QuotesAsync());
        Assert.Equal((null, SpeakerLink.None, "Ada Bell"), (quote.SpeakerId, quote.Link, quote.NameAsFound));
    }
}
