using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Importing;

public sealed class ImportTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Every_file_gets_its_answer_in_order_and_a_bad_one_stops_none()
    {
        string page = await UploadAsync(
            ("first.txt", "First things first\n\nA sentence."),
            ("scan.pdf", "%PDF-1.4"),
            ("empty.txt", ""),
            ("last.md", "# Last but not least\n\nAnother sentence."));

        Assert.Contains("2 of 4 imported, 2 refused", page, StringComparison.Ordinal);
        string[] inOrder = ["First things first", "only .txt and .md files can be read.", "it is empty.", "Last but not least"];
        Assert.Equal(inOrder, inOrder.OrderBy(words => page.IndexOf(words, StringComparison.Ordinal)));
        Assert.All(inOrder, words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_imported_article_is_linked()
    {
        string page = await UploadAsync(("one.txt", "Bridge closed\n\nIt is shut."));

        int id = await _app.InStoreAsync(store => store.Articles.Where(a => a.Title == "Bridge closed").Select(a => a.Id).SingleAsync());
        Assert.Contains($"href=\"/articles/{id}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_text_of_an_article_says_so()
    {
        string page = await UploadAsync(
            ("one.md", "---\nurl: https://example.org/talks\ntitle: Talks\n---\n\nTalks go on."),
            ("two.md", "---\nurl: https://example.org/talks\ntitle: Talks\n---\n\nTalks ended."));

        Assert.Contains("new text of “Talks”", page, StringComparison.Ordinal);
        Assert.Equal(1, await _app.InStoreAsync(store => store.Articles.CountAsync(a => a.Title == "Talks")));
    }

    [Fact]
    public async Task The_same_text_under_another_name_is_there_already()
    {
        string page = await UploadAsync(("one.txt", "Same\n\nWords."), ("two.txt", "Same\r\n\r\nWords."));

        Assert.Contains("1 of 2 imported, 1 there already", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_whose_article_was_deleted_says_so_and_offers_to_restore_it()
    {
        await UploadAsync(("one.txt", "Deleted one\n\nWords."));
        int id = await _app.InStoreAsync(store => store.Articles.Where(a => a.Title == "Deleted one").Select(a => a.Id).SingleAsync());
        await _app.ChangeAsync<ArticleActs>((acts, you) => acts.DeleteAsync(you, id, 1));

        string page = await UploadAsync(("one.txt", "Deleted one\n\nWords."));

        Assert.Contains("There already, but deleted", page, StringComparison.Ordinal);
        Assert.Contains($"action=\"/articles/{id}?handler=Restore\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_text_of_a_deleted_article_says_so_and_offers_to_restore_it()
    {
        const string front = "---\nurl: https://example.org/gone\ntitle: Gone\n---\n\n";
        await UploadAsync(("one.md", front + "Words."));
        int id = await _app.InStoreAsync(store => store.Articles.Where(a => a.Title == "Gone").Select(a => a.Id).SingleAsync());
        await _app.ChangeAsync<ArticleActs>((acts, you) => acts.DeleteAsync(you, id, 1));

        string page = await UploadAsync(("two.md", front + "Other words."));

        Assert.Contains("new text of “Gone” (deleted; it can be restored in the library)", page, StringComparison.Ordinal);
        Assert.Contains($"action=\"/articles/{id}?handler=Restore\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_listed()
    {
        string page = await UploadAsync(("one.md", "---\ndate: someday\n---\n\nWords and more."));

        Assert.Contains("date “someday” is not a date", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_text_is_an_article()
    {
        string page = await SendAsync(_app.Browser(), "Pasted title\r\n\r\n“Good,” said Ann Bell.");

        Assert.Contains("1 of 1 imported", page, StringComparison.Ordinal);
        Assert.Contains("Pasted text.txt", page, StringComparison.Ordinal);
        Assert.Equal("Pasted title\n\n“Good,” said Ann Bell.", await _app.InStoreAsync(store => store.Revisions.Where(r => r.FileName == "Pasted text.txt").Select(r => r.Text).SingleAsync()));
    }

    [Fact]
    public async Task Pasted_text_with_front_matter_is_read_as_Markdown()
    {
        await SendAsync(_app.Browser(), "---\r\ntitle: A pasted heron\r\ndate: 2026-11-27\r\n---\r\n\r\nHerons *wade*.");

        var article = await _app.InStoreAsync(store => store.Articles.SingleAsync(a => a.Title == "A pasted heron"));
        Assert.Equal(new DateOnly(2026, 11, 27), article.PublishedOn);
    }

    [Fact]
    public async Task Files_and_a_pasted_text_can_be_sent_together()
    {
        string page = await SendAsync(_app.Browser(), "Pasted\n\nWords.", ("one.txt", "A file\n\nWords."));

        Assert.Contains("2 of 2 imported", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public async Task Nothing_sent_asks_for_something(string? text)
    {
        string page = await SendAsync(_app.Browser(), text);

        Assert.Contains("Choose at least one file, or paste some text.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/news.txt")]
    [InlineData("C:\\Users\\ann\\news.txt")]
    [InlineData("/news.txt")]
    public async Task Folders_are_left_out_of_names(string name)
    {
        string page = await UploadAsync((name, "Named\n\nWords."));

        Assert.Contains("<bdi>news.txt</bdi>", page, StringComparison.Ordinal);
        Assert.Equal(1, await _app.InStoreAsync(store => store.Revisions.CountAsync(r => r.FileName == "news.txt")));
    }

    [Fact]
    public async Task Hostile_names_and_titles_are_shown_as_text()
    {
        var browser = _app.Browser();
        using var form = await FormAsync(browser, null, ("<script>x<script>.exe", "x"), ("שלום <b>.txt", "<script>alert(1)<script>\n\nWords."));
        string page = await (await browser.PostAsync("/import", form, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_both_lengths()
    {
        using var small = _app.WithWebHostBuilder(builder => builder.UseSetting("Import:MaxBytes", "100"));
        var browser = small.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://localhost") });

        string page = await SendAsync(browser, new string('p', 102), ("long.txt", new string('a', 101)), ("just.txt", new string('a', 100)));

        Assert.Contains("it is 101 bytes long; the limit is 100 bytes.", page, StringComparison.Ordinal);
        Assert.Contains("it is 102 bytes long; the limit is 100 bytes.", page, StringComparison.Ordinal);
        Assert.Contains("1 of 3 imported, 2 refused", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_pasted_text_is_taken_in()
    {
        string page = await SendAsync(_app.Browser(), "Long\n\n" + string.Concat(Enumerable.Repeat("Words and words. ", 300_000)));

        Assert.Contains("1 of 1 imported", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_thousand_files_are_taken_in_one_upload()
    {
        var files = Enumerable.Range(0, 2000).Select(i => ($"{i}.doc", "x")).ToArray();

        Assert.Contains("0 of 2,000 imported, 2,000 refused", await UploadAsync(files), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_upload_several_times_at_once_makes_one_article()
    {
        var browsers = Enumerable.Range(0, 6).Select(_ => _app.Browser()).ToList();

        string[] pages = await Task.WhenAll(browsers.Select(browser => SendAsync(browser, null, ("one.txt", "At once\n\n“Now,” said Ann Bell."))));

        Assert.Single(pages, page => page.Contains("1 of 1 imported", StringComparison.Ordinal));
        Assert.Equal(5, pages.Count(page => page.Contains("1 there already", StringComparison.Ordinal)));
        Assert.Equal(1, await _app.InStoreAsync(store => store.Articles.CountAsync(a => a.Title == "At once")));
    }

    [Fact]
    public async Task A_reader_who_leaves_stops_the_upload_between_files_and_what_is_in_stays_in()
    {
        const int files = 200;
        string body = string.Concat(Enumerable.Repeat("“It is long,” said Ann Bell, who knows it. ", 400));
        using var leaving = new CancellationTokenSource();
        var browser = _app.Browser();
        using var form = await FormAsync(browser, null, [.. Enumerable.Range(0, files).Select(i => ($"{i}.txt", $"Leaving {i}\n\n{body}"))]);

        var upload = browser.PostAsync("/import", form, leaving.Token);
        while (await LeavingAsync() == 0) await Task.Delay(5, TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => upload);

        int left = await SettledAsync();
        Assert.InRange(left, 1, files - 1);
        Assert.Equal(left, await _app.InStoreAsync(store => store.Revisions.CountAsync(r => r.Article!.Title.StartsWith("Leaving ") && r.Paragraphs.Count == 2)));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Sneaked in\n\nWords."), "text" } };

        var answer = await _app.Browser().PostAsync("/import", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await _app.InStoreAsync(store => store.Articles.CountAsync(a => a.Title == "Sneaked in")));
    }

    private Task<int> LeavingAsync() => _app.InStoreAsync(store => store.Articles.CountAsync(a => a.Title.StartsWith("Leaving ")));

    private async Task<int> SettledAsync()
    {
        int before = -1;
        for (int now = await LeavingAsync(); now != before; now = await LeavingAsync())
        {
            before = now;
            await Task.Delay(700, TestContext.Current.CancellationToken);
        }

        return before;
    }

    private Task<string> UploadAsync(params (string Name, string Text)[] files) => SendAsync(_app.Browser(), null, files);

    private static async Task<string> SendAsync(HttpClient browser, string? text, params (string Name, string Text)[] files)
    {
        using var form = await FormAsync(browser, text, files);
        var answer = await browser.PostAsync("/import", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<MultipartFormDataContent> FormAsync(HttpClient browser, string? text, params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(Forms.TokenIn(await browser.HtmlAsync("/import"))), "__RequestVerificationToken" } };
        if (text is not null) form.Add(new StringContent(text), "text");
        foreach (var (name, content) in files) form.Add(FilePart(name, content));
        return form;
    }

    // The way of writing a name that carries any sign.
    private static ByteArrayContent FilePart(string name, string content)
    {
        var part = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"files\"", FileNameStar = name };
        return part;
    }
}
