using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Speakers;
using NewsReader.Core;
using NewsReader.Core.Annotations;
using NewsReader.Core.Speakers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Articles;

/// <summary>How the reading page shows what the analysis found, and lets a person have it found anew.</summary>
public sealed class FindingsTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    [Theory]
    [InlineData(QuoteForm.Direct, "direct")]
    [InlineData(QuoteForm.Mixed, "mixed")]
    [InlineData(QuoteForm.Indirect, "indirect")]
    public async Task Each_form_of_quote_is_told_in_the_text_in_the_margin_and_in_the_legend(QuoteForm form, string word)
    {
        var place = await app.ArrangeAsync("Ada Bell", $"The {word} words");
        await app.InStoreAsync(store => store.Quotes.Where(q => q.Id == place.QuoteId).ExecuteUpdateAsync(set => set.SetProperty(q => q.Form, form)));

        var page = await _browser.PageAsync($"/articles/{place.ArticleId}");

        Assert.Contains(word, page.QuerySelector("q[data-quote]")!.ClassList);
        Assert.Contains("maybe", page.QuerySelector("q[data-quote]")!.ClassList);
        Assert.Equal(word, page.QuerySelector($"#w{place.QuoteId} .form.{word}")!.TextContent);
        Assert.Equal("“said” after it", page.QuerySelector($"#w{place.QuoteId} .why")!.TextContent);
        Assert.StartsWith(word, page.QuerySelector($".legend .form.{word}")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", null)]
    [InlineData("de", "This article is in German.")]
    [InlineData("und", "The language of this article could not be told.")]
    [InlineData("xq", "This article is in another language than English (“xq”).")]
    public async Task An_article_that_is_not_in_English_says_what_was_looked_for(string language, string? beginning)
    {
        var place = await app.ArrangeAsync("Ada Bell", "Words");
        await app.InStoreAsync(store => store.Articles.Where(a => a.Id == place.ArticleId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, language)));

        string? notice = (await _browser.PageAsync($"/articles/{place.ArticleId}")).QuerySelector("#language")?.TextContent;

        Assert.Equal(beginning is null, notice is null);
        if (beginning is not null) Assert.StartsWith(beginning, notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_analysed_again_and_says_what_came_of_it()
    {
        int id = await app.ImportAsync("The port\n\n“We will open the port again,” said Ada Bell, who runs it.\n");
        await app.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == id).ExecuteUpdateAsync(set => set.SetProperty(q => q.Why, "of old")));

        var again = await (await _browser.SendAsync($"/articles/{id}", $"/articles/{id}?handler=Analyse")).PageAsync(HttpStatusCode.OK);
        Assert.Equal("Analysed again: no quote is new, and none is gone.", again.QuerySelector(".flash span")!.TextContent);
        Assert.DoesNotContain("of old", again.QuerySelector("#article")!.TextContent, StringComparison.Ordinal);

        await app.InStoreAsync(async store =>
        {
            var quote = await store.Quotes.SingleAsync(q => q.ArticleId == id);
            quote.Place("The port\n\n", [new NewsReader.Analysis.TextSpan(0, 3)]);
            return await store.SaveChangesAsync();
        });
        var changed = await (await _browser.SendAsync($"/articles/{id}", $"/articles/{id}?handler=Analyse")).PageAsync(HttpStatusCode.OK);
        Assert.Equal("Analysed again: 1 quote new, 1 gone, 0 still there.", changed.QuerySelector(".flash span")!.TextContent);
        Assert.Equal(0, await app.ActsAsync(id));
    }

    [Fact]
    public async Task What_is_worth_checking_is_marked_can_be_made_a_claim_and_can_be_hidden()
    {
        int id = await app.ImportAsync("The port\n\nIt is old. It handles 40 ships a day. It opens.\n");
        const string words = "It handles 40 ships a day.";
        await SuggestAsync(id, words);

        var page = await _browser.PageAsync($"/articles/{id}");
        Assert.StartsWith("It handles", Assert.Single(page.QuerySelectorAll(".checkable")).TextContent, StringComparison.Ordinal);
        string address = page.QuerySelector("a.check")!.GetAttribute("href")!;
        var form = await _browser.PageAsync(address);
        Assert.Equal((words, words), (form.QuerySelector("blockquote.words")!.TextContent, form.QuerySelector("[name=statement]")!.TextContent));

        var hidden = await (await _browser.SendAsync($"/articles/{id}", $"/articles/{id}?handler=Suggestions", ("isShown", "false"))).PageAsync(HttpStatusCode.OK);
        Assert.Empty(hidden.QuerySelectorAll(".checkable, .check"));
        Assert.Empty((await app.Browser().PageAsync($"/articles/{id}")).QuerySelectorAll(".checkable"));
        var shown = await (await _browser.SendAsync($"/articles/{id}", $"/articles/{id}?handler=Suggestions", ("isShown", "true"))).PageAsync(HttpStatusCode.OK);
        Assert.Single(shown.QuerySelectorAll(".checkable"));

        await _browser.SendAsync(address, $"/articles/{id}/claim", ("revision", form.QuerySelector("[name=revision]")!.GetAttribute("value")!), ("ranges", form.QuerySelector("[name=ranges]")!.GetAttribute("value")!), ("statement", ""));
        var claimed = await _browser.PageAsync($"/articles/{id}");
        Assert.Single(claimed.QuerySelectorAll(".claimed"));
        Assert.Empty(claimed.QuerySelectorAll(".checkable"));
    }

    [Fact]
    public async Task A_name_that_more_than_one_speaker_has_is_offered_as_a_choice()
    {
        var place = await app.ArrangeAsync(new Saying { Words = ["Ambiguous words"], NameAsFound = "Kim Lee" });
        await app.InStoreAsync(async store =>
        {
            store.Speakers.Add(Speaker.Named("Kim Lee", SpeakerKind.Person, Origin.Person, 1));
            var other = Speaker.Named("Kim Lee", SpeakerKind.Person, Origin.Person, 1);
            other.Description = "The harbour master";
            store.Speakers.Add(other);
            return await store.SaveChangesAsync();
        });

        var card = (await _browser.PageAsync($"/articles/{place.ArticleId}")).GetElementById($"w{place.QuoteId}")!;
        Assert.Contains("2 speakers have this name", card.TextContent, StringComparison.Ordinal);

        var open = await _browser.PageAsync(card.QuerySelector(".why a")!.GetAttribute("href")!.Split('#')[0]);
        string[] offered = [.. open.QuerySelectorAll("button[name=speakerId]").Select(button => button.FirstChild!.TextContent)];
        Assert.Equal(2, offered.Length);
        Assert.Contains("Kim Lee (The harbour master)", offered);
    }

    [Theory]
    [InlineData("Cleo Finch", "Dora Right", "named by you; found: Cleo Finch")]
    [InlineData(null, "Dora Right", "named by you; found: nobody")]
    [InlineData("Dora Right", "Dora Right", "“said” after it")]
    [InlineData("DORA RIGHT", "Dora Right", "“said” after it")]
    public async Task A_reason_that_argues_for_another_speaker_than_a_person_named_is_not_given(string? found, string named, string why)
    {
        var place = await app.ArrangeAsync(new Saying { Words = ["The ships are late"], NameAsFound = found });
        string path = $"/articles/{place.ArticleId}";
        string on = (await _browser.PageAsync($"{path}?quote={place.QuoteId}")).QuerySelector($"#w{place.QuoteId} [name=on]")!.GetAttribute("value")!;

        var page = await (await _browser.SendAsync(path, $"{path}?handler=Speaker", ("on", on), ("name", named))).PageAsync(HttpStatusCode.OK);

        Assert.Equal(why, page.QuerySelector($"#w{place.QuoteId} .why")!.TextContent);
        await app.UndoAsync();
        Assert.Equal("“said” after it", (await _browser.PageAsync(path)).QuerySelector($"#w{place.QuoteId} .why")!.TextContent);
    }

    [Fact]
    public async Task A_paragraph_in_which_a_quote_goes_on_says_whose_it_is_and_leads_to_where_it_began()
    {
        int id = await app.ImportAsync("The harbour\n\n“We will open the harbour again,” said Ada Bell, who runs it.\n\n“The crews are ready, and the ferries too.”\n\nIt rained.\n");

        var page = await _browser.PageAsync($"/articles/{id}");

        var onward = Assert.Single(page.QuerySelectorAll(".onward"));
        Assert.Equal(("Ada Bell? goes on", "p3"), (onward.TextContent.Trim(), onward.Closest(".p")!.Id));
        Assert.Contains("maybe", onward.ClassList);
        var link = onward.QuerySelector("a")!;
        Assert.Equal("p2", page.QuerySelector(link.GetAttribute("href")!)!.Closest(".p")!.Id);
        Assert.Equal("#p3", page.QuerySelector(".who .why a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("“he said” → Bell (paragraph 2) → Ada Bell", 2)]
    [InlineData("“Bell said” → Ada Bell (paragraph\u00A01)", 1)]
    public async Task A_paragraph_that_a_reason_names_is_a_link_to_it_the_heading_too(string why, int ordinal)
    {
        int id = await WhyAsync(why);

        var page = await _browser.PageAsync($"/articles/{id}");

        var link = Assert.Single(page.QuerySelectorAll(".who .why a"));
        Assert.Equal(($"#p{ordinal}", $"paragraph\u00A0{ordinal}"), (link.GetAttribute("href"), link.TextContent));
        Assert.Equal(ordinal == 1, page.QuerySelector($"#p{ordinal} > h1") is not null);
        Assert.Equal(why.Replace("paragraph ", "paragraph\u00A0", StringComparison.Ordinal), link.ParentElement!.TextContent);
    }

    [Theory]
    [InlineData("“he said” → Bell (paragraph 0)")]
    [InlineData("“he said” → Bell (paragraph 999999)")]
    [InlineData("“he said” → Bell (paragraph 99999999999)")]
    [InlineData("“he said” → <b>Bell</b> (paragraph x)")]
    public async Task A_reason_that_names_no_paragraph_of_the_text_has_no_link(string why)
    {
        int id = await WhyAsync(why);

        var told = (await _browser.PageAsync($"/articles/{id}")).QuerySelector(".who .why")!;

        Assert.Equal((why, 0), (told.TextContent, told.ChildElementCount));
    }

    private async Task<int> WhyAsync(string why)
    {
        int id = await app.ImportAsync($"The port {Guid.NewGuid()}\n\nAda Bell came.\n\n“We will open the port again,” said Bell, who runs it.\n");
        await app.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == id).ExecuteUpdateAsync(set => set.SetProperty(q => q.Why, why)));
        return id;
    }

    private Task<int> SuggestAsync(int articleId, string words) => app.InStoreAsync(async store =>
    {
        var revision = await store.Revisions.SingleAsync(r => r.ArticleId == articleId);
        await store.ClaimSuggestions.Where(s => s.RevisionId == revision.Id).ExecuteDeleteAsync();
        int start = revision.Text.IndexOf(words, StringComparison.Ordinal);
        store.ClaimSuggestions.Add(new ClaimSuggestion { RevisionId = revision.Id, Ordinal = 1, Start = start, End = start + words.Length, Score = 0.9 });
        return await store.SaveChangesAsync();
    });
}
