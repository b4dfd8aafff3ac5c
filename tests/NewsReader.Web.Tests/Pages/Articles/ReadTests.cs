using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Articles;

/// <summary>What the reading page shows.</summary>
public sealed class ReadTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Fact]
    public async Task A_headline_that_is_longer_than_the_title_stands_there_once_and_whole()
    {
        const string line = "The ferries to all of the outer islands sail again from Monday after the crews and the owners of the port agreed on the fares";
        int id = await app.ImportAsync($"{line}\n\nThe port of Lenmark was shut on Monday, and none of the ferries sailed to any of the islands, whose people had to wait a day longer. Nobody knows for how long it will be so.\n\nThe crews wait.");

        var page = await _browser.PageAsync($"/articles/{id}");

        Assert.EndsWith("…", await app.InStoreAsync(store => store.Articles.Where(a => a.Id == id).Select(a => a.Title).SingleAsync()), StringComparison.Ordinal);
        Assert.Equal(line, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Single(page.QuerySelectorAll(".text[data-start]"), text => text.TextContent.Contains("outer islands", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ferry…")]
    [InlineData("The ferry")]
    public async Task A_title_that_somebody_edited_is_the_heading_and_the_headline_stands_in_the_text(string title)
    {
        const string line = "Ferry sinks off Lenmark as storm closes the port";
        int id = await app.ImportAsync($"{line}\n\nThe port of Lenmark was shut on Monday, and none of the ferries sailed to any of the islands {Guid.NewGuid()}.\n\nThe crews wait.");
        Assert.Equal(line, (await _browser.PageAsync($"/articles/{id}")).QuerySelector("h1")!.TextContent);
        await app.InStoreAsync(store => store.Articles.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Title, title)));

        var page = await _browser.PageAsync($"/articles/{id}");

        Assert.Equal(title, Assert.Single(page.QuerySelectorAll(".read :is(h1, h2)"), heading => heading.Closest(".panel, .box") is null).TextContent);
        Assert.Equal(line, page.QuerySelector("p.text.title")!.TextContent);
    }

    [Fact]
    public async Task Every_paragraph_stands_there_character_for_character()
    {
        foreach (var revision in await RevisionsAsync())
        {
            var page = await _browser.PageAsync($"/articles/{revision.ArticleId}");
            var shown = page.QuerySelectorAll(".text[data-start]").ToDictionary(Start, element => element.TextContent);
            foreach (var paragraph in revision.Paragraphs)
            {
                string text = paragraph.Span.In(revision.Text);
                if (paragraph.Kind == ParagraphKind.Title && !shown.ContainsKey(paragraph.Start)) Assert.Equal(text.Trim(), page.QuerySelector("h1")!.TextContent.Trim());
                else Assert.Equal(text, shown[paragraph.Start]);
            }

            Assert.All(shown.Keys, start => Assert.Contains(revision.Paragraphs, p => p.Start == start));
        }
    }

    [Fact]
    public async Task What_is_no_part_of_the_article_is_folded_and_can_be_put_back()
    {
        var page = await _browser.PageAsync(await SeedPathAsync());
        string[] folded = [.. page.QuerySelectorAll("details.fold .text").Select(p => p.TextContent)];

        Assert.Equal(4, folded.Length);
        Assert.StartsWith("Sign up for European headlines", folded[0], StringComparison.Ordinal);
        Assert.StartsWith("A digest of the main morning headlines", folded[1], StringComparison.Ordinal);
        Assert.StartsWith("Privacy Notice: Newsletters may contain", folded[2], StringComparison.Ordinal);
        Assert.StartsWith("After the newsletter promotion", folded[3], StringComparison.Ordinal);
        Assert.Contains("4 paragraphs", page.QuerySelector("details.fold summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll("details.fold form[action*='handler=Paragraph'] button").Length);
    }

    [Theory]
    [InlineData("details", "Peskov")]
    [InlineData("If they say no, obviously we need to look into everything", "Rubio")]
    [InlineData("At the technical expert level next week", "Yermack")]
    [InlineData("In other words, we will fight", "Lukyanov")]
    [InlineData("under any conditions", "Lavrov")]
    public async Task A_quote_has_its_speaker_in_the_margin_beside_it(string words, string speaker)
    {
        var page = await _browser.PageAsync(await SeedPathAsync());
        var quote = page.QuerySelectorAll("q[data-quote]").First(q => q.TextContent.Contains(words, StringComparison.Ordinal));
        var card = page.GetElementById($"w{quote.GetAttribute("data-quote")}")!;

        Assert.Contains(speaker, card.QuerySelector(".name")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(quote.Closest(".p"), card.Closest(".p"));
    }

    [Fact]
    public async Task Each_quote_can_be_linked_to_by_one_place()
    {
        var page = await _browser.PageAsync(await SeedPathAsync());
        string[] cards = [.. page.QuerySelectorAll(".who[data-quote]").Select(card => card.GetAttribute("data-quote")!)];

        Assert.NotEmpty(cards);
        Assert.All(cards, id => Assert.Single(page.QuerySelectorAll($"[id='q{id}']")));
    }

    [Fact]
    public async Task The_address_with_a_quote_opens_the_form_for_its_speaker()
    {
        string path = await SeedPathAsync();
        string id = (await _browser.PageAsync(path)).QuerySelector(".who[data-quote]")!.GetAttribute("data-quote")!;

        var page = await _browser.PageAsync($"{path}?quote={id}");

        var form = Assert.Single(page.QuerySelectorAll(".who form[data-pick]"));
        Assert.Equal($"w{id}", form.Closest(".who")!.Id);
        Assert.StartsWith($"{id}.", form.QuerySelector("[name=on]")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.NotEmpty(form.QuerySelectorAll("button[name=speakerId]"));
        Assert.Empty((await _browser.PageAsync($"{path}?quote=999999")).QuerySelectorAll(".who form[data-pick]"));
    }

    [Fact]
    public async Task A_search_marks_its_hits()
    {
        var page = await _browser.PageAsync(await SeedPathAsync() + "?q=ceasefire");

        var marks = page.QuerySelectorAll(".text mark");
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.StartsWith("ceasefire", mark.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("ceasefire", page.QuerySelector("#find")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("harbour", 3)]
    [InlineData("title:harbour", 1)]
    [InlineData("in:body harbour", 2)]
    [InlineData("said:ships", 1)]
    [InlineData("in:note monday", 0)]
    public async Task A_search_marks_its_hits_only_where_they_were_looked_for(string query, int marks)
    {
        var article = await Prepared.MakeAsync(app, app.Browser());
        var page = await _browser.PageAsync($"{article.Path}?q={Uri.EscapeDataString(query)}");
        Assert.Equal(marks, page.QuerySelectorAll(".text mark").Length);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("speeker:x")]
    [InlineData("\"")]
    public async Task A_search_that_cannot_be_read_marks_nothing(string query)
    {
        var page = await _browser.PageAsync($"{await SeedPathAsync()}?q={Uri.EscapeDataString(query)}");
        Assert.NotEmpty(page.QuerySelectorAll(".text"));
    }

    [Fact]
    public async Task Opening_an_article_reads_it_and_fetching_ahead_does_not()
    {
        var article = await Prepared.MakeAsync(app, app.Browser());
        await _browser.SendAsync("/", $"{article.Path}?handler=Unread");
        using var ahead = new HttpRequestMessage(HttpMethod.Get, article.Path);
        ahead.Headers.Add("Sec-Purpose", "prefetch");

        using var answer = await _browser.SendAsync(ahead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(await IsReadAsync(article.Id));

        await _browser.PageAsync(article.Path);
        Assert.True(await IsReadAsync(article.Id));
    }

    [Fact]
    public async Task An_article_opened_for_the_first_time_in_many_tabs_at_once_opens_in_all()
    {
        for (int round = 0; round < 3; round++)
        {
            int id = await app.ImportAsync($"Tabs {round}\n\nMany tabs open this at once, in round {round}.\n");
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _browser.GetAsync(new Uri($"/articles/{id}", UriKind.Relative))));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
            Assert.True(await IsReadAsync(id));
        }
    }

    [Fact]
    public async Task A_deleted_article_says_so_and_can_be_restored()
    {
        var article = await Prepared.MakeAsync(app, _browser);
        Assert.Null((await _browser.PageAsync(article.Path)).QuerySelector("form[action*='handler=Restore']"));
        await _browser.SendAsync(article.Path, $"{article.Path}?handler=Delete", article.Fields("Delete"));

        var page = await _browser.PageAsync(article.Path);

        Assert.Contains("This article is deleted", page.QuerySelector("form[action*='handler=Restore']")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("button[formaction*='handler=Delete']"));
    }

    [Theory]
    [InlineData("/articles/999999")]
    [InlineData("/articles/0")]
    [InlineData("/articles/-1")]
    [InlineData("/articles/99999999999999")]
    [InlineData("/articles/one")]
    public async Task An_article_that_is_not_there_is_not_found(string path)
    {
        using var answer = await _browser.GetAsync(new Uri(path, UriKind.Relative));
        var page = await answer.PageAsync(HttpStatusCode.NotFound);
        Assert.Equal("There is nothing here", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_article_before_and_after_it_can_be_reached()
    {
        var page = await _browser.PageAsync(await SeedPathAsync());
        string? older = page.QuerySelector("link[rel=next]")?.GetAttribute("href");
        string? newer = page.QuerySelector("link[rel=prev]")?.GetAttribute("href");

        string neighbour = Assert.IsType<string>(older ?? newer);
        var there = await _browser.PageAsync(neighbour);
        string back = there.QuerySelector(older is null ? "link[rel=next]" : "link[rel=prev]")!.GetAttribute("href")!;
        Assert.Equal(await SeedPathAsync(), back);
    }

    private static int Start(IElement element) => int.Parse(element.GetAttribute("data-start")!, CultureInfo.InvariantCulture);

    private async Task<string> SeedPathAsync() => $"/articles/{await app.ArticleOfAsync(Archive.SeedFile)}";

    private Task<List<Revision>> RevisionsAsync() => app.InStoreAsync(store =>
        store.Revisions.AsNoTracking().Include(r => r.Paragraphs).Where(r => r.IsCurrent).ToListAsync());

    private Task<bool> IsReadAsync(int id) => app.InStoreAsync(store =>
        store.ReadStates.AnyAsync(s => s.ReaderId == Reader.You.Id && s.ArticleId == id && s.ReadUtc != null));
}
