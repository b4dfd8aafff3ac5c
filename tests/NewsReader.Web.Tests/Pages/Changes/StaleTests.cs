using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Changes;

public sealed class StaleTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_note_changed_in_two_windows_shows_the_difference_and_is_saved_only_knowingly()
    {
        var (article, note) = await NoteAsync();
        string address = $"/articles/{article}?handler=EditNote";
        var browser = _app.Browser();
        await browser.SendAsync("/changes", address, ("on", $"{note}.1"), ("body", "Ask the harbour master."));

        using var refused = await browser.SendAsync("/changes", address, ("on", $"{note}.1"), ("body", "Ask the <b>mayor</b> today."));
        var page = await refused.PageAsync(HttpStatusCode.Conflict);

        Assert.Equal(["there now: harbour master"], page.QuerySelectorAll(".differ del").Select(del => del.TextContent.Trim()));
        Assert.Equal("Ask the <b>mayor</b> today.", ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=body]")!).Value);
        Assert.Contains("Edited the note on", page.QuerySelector("[data-refused]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ask the harbour master.", await BodyAsync(note));

        using var saved = await browser.SendAsync("/changes", Action(page), [.. Fields(page)]);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal("Ask the <b>mayor</b> today.", await BodyAsync(note));
    }

    [Fact]
    public async Task What_changed_again_while_a_person_looked_is_shown_again()
    {
        var (article, note) = await NoteAsync();
        string address = $"/articles/{article}?handler=EditNote";
        var browser = _app.Browser();
        await browser.SendAsync("/changes", address, ("on", $"{note}.1"), ("body", "Theirs."));
        using var first = await browser.SendAsync("/changes", address, ("on", $"{note}.1"), ("body", "Mine."));
        var page = await first.PageAsync(HttpStatusCode.Conflict);
        await browser.SendAsync("/changes", address, ("on", $"{note}.2"), ("body", "Theirs once more."));

        using var second = await browser.SendAsync("/changes", Action(page), [.. Fields(page)]);

        Assert.Contains("Theirs once more", (await second.PageAsync(HttpStatusCode.Conflict)).QuerySelector(".differ del")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Theirs once more.", await BodyAsync(note));
    }

    [Fact]
    public async Task Details_changed_meanwhile_show_each_field_that_differs()
    {
        int article = await _app.ArticleAsync("title: Bridge\noutlet: The Bay");
        var browser = _app.Browser();
        string address = $"/articles/{article}?handler=Details";
        await browser.SendAsync("/changes", address, ("version", "1"), ("title", "Bridge shut"), ("outlet", "The Bay"), ("language", "en"));

        using var answer = await browser.SendAsync("/changes", address, ("version", "1"), ("title", "Bridge open"), ("outlet", "The Bay"), ("author", ""), ("language", "en"));
        var page = await answer.PageAsync(HttpStatusCode.Conflict);

        Assert.Equal("Bridge  there now: shut yours: open", page.QuerySelector(".differ")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".differ"));
        await browser.SendAsync("/changes", Action(page), [.. Fields(page)]);
        Assert.Equal("Bridge open", await _app.InStoreAsync(store => store.Articles.Where(a => a.Id == article).Select(a => a.Title).SingleAsync()));
    }

    [Fact]
    public async Task Only_what_a_person_changed_of_details_wins_over_what_somebody_else_changed()
    {
        int article = await _app.ArticleAsync("title: Bridge\noutlet: The Bay\nauthor: Al Gray");
        var browser = _app.Browser();
        string address = $"/articles/{article}?handler=Details";
        string seen = (await browser.PageAsync($"/articles/{article}")).QuerySelector("form[action$=Details] [name=seen]")!.GetAttribute("value")!;
        await browser.SendAsync("/changes", address, ("version", "1"), ("title", "Bridge shut"), ("outlet", "The Daily Bay"), ("author", "Al Gray"), ("language", "en"));

        using var answer = await browser.SendAsync("/changes", address, ("version", "1"), ("seen", seen), ("title", "Bridge"), ("outlet", "The Old Bay"), ("author", "Al Gray"), ("language", "en"));
        var page = await answer.PageAsync(HttpStatusCode.Conflict);

        Assert.Single(page.QuerySelectorAll(".differ"));
        Assert.Contains("Title, which you left as it was", page.QuerySelector("[data-refused] form")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync("/changes", Action(page), [.. Fields(page)]);
        Assert.Equal(("Bridge shut", "The Old Bay"), await _app.InStoreAsync(store => store.Articles.Where(a => a.Id == article).Select(a => ValueTuple.Create(a.Title, a.Outlet)).SingleAsync()));
    }

    [Fact]
    public async Task A_reason_that_a_person_left_empty_is_nobody_else_s_however_often_the_verdict_changed_meanwhile()
    {
        int claim = await _app.ArrangeClaimAsync("The bridge is safe.");
        var browser = _app.Browser();
        string address = $"/claims/{claim}?handler=Rule";
        int version = await _app.InStoreAsync(store => store.Claims.Where(c => c.Id == claim).Select(c => c.Version).SingleAsync());
        (string Name, string Value)[] shown = [.. Fields((await browser.PageAsync($"/claims/{claim}")).QuerySelector("form[action$=Rule]")!)];
        await _app.ChangeAsync<ClaimActs>((acts, you) => acts.RuleAsync(you, claim, version, Verdict.Supported, null));
        using var first = await browser.SendAsync("/changes", address, With(shown, ("verdict", "Refuted")));
        var page = await first.PageAsync(HttpStatusCode.Conflict);
        await _app.ChangeAsync<ClaimActs>((acts, you) => acts.RuleAsync(you, claim, version + 1, Verdict.Disputed, "Source retracted."));

        using var second = await browser.SendAsync("/changes", Action(page), [.. Fields(page)]);
        page = await second.PageAsync(HttpStatusCode.Conflict);
        Assert.Equal("", ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=reason]")!).Value);
        await browser.SendAsync("/changes", Action(page), [.. Fields(page)]);

        var ruling = await _app.InStoreAsync(store => store.Rulings.Where(r => r.ClaimId == claim).OrderBy(r => r.Id).LastAsync());
        Assert.Equal((Verdict.Refuted, ""), (ruling.Verdict, ruling.Reason));
    }

    [Fact]
    public async Task Of_a_quote_s_parts_those_that_a_person_corrected_are_shown_against_what_is_there_and_win_alone()
    {
        int article = await _app.ArticleAsync("title: Bridge", "The bridge is closed. “It is not safe at all,” said Ann Bell.");
        var browser = _app.Browser();
        var quote = await _app.InStoreAsync(store => store.Quotes.SingleAsync(q => q.ArticleId == article));
        string edit = $"/articles/{article}?edit={quote.Id}", address = $"/articles/{article}?handler=Shape";
        (string Name, string Value)[] shown = [.. Fields((await browser.PageAsync(edit)).QuerySelector("form[data-shape]")!)];
        await browser.SendAsync("/changes", address, With(shown, ("parts", "“It is not safe"), ("cue", "closed")));

        using var answer = await browser.SendAsync("/changes", address, With(shown, ("parts", "It is not safe at all")));
        var page = await answer.PageAsync(HttpStatusCode.Conflict);

        Assert.Single(page.QuerySelectorAll(".differ"));
        Assert.Contains(page.QuerySelectorAll("textarea[name=parts]"), part => ((IHtmlTextAreaElement)part).Value == "It is not safe at all");
        Assert.Equal("closed", ((IHtmlInputElement)page.QuerySelector("input[name=cue]")!).Value);
        using var saved = await browser.SendAsync("/changes", Action(page), [.. Fields(page)]);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var now = await _app.InStoreAsync(store => store.Quotes.AsNoTracking().SingleAsync(q => q.Id == quote.Id));
        string text = await _app.InStoreAsync(store => store.Revisions.Where(r => r.Id == now.RevisionId).Select(r => r.Text).SingleAsync());
        Assert.Equal(("It is not safe at all", "closed", "Ann Bell"), (now.Words, now.Cue!.Value.In(text), now.Sources.Single().In(text)));
    }

    [Fact]
    public async Task A_shape_that_is_so_already_is_no_conflict()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        var browser = _app.Browser();
        int quote = await _app.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == article).Select(q => q.Id).SingleAsync());
        (string Name, string Value)[] shown = [.. Fields((await browser.PageAsync($"/articles/{article}?edit={quote}")).QuerySelector("form[data-shape]")!)];
        foreach (string said in new[] { "Corrected the bounds", "It is so already" })
        {
            using var answer = await browser.SendAsync("/changes", $"/articles/{article}?handler=Shape", With(shown, ("parts", "It is not safe")));
            Assert.Contains(said, (await answer.PageAsync(HttpStatusCode.OK)).QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_judgement_of_what_changed_meanwhile_shows_how_it_stands_and_can_be_given_all_the_same()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int quote = await _app.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == article).Select(q => q.Id).FirstAsync());
        await _app.ChangeAsync<QuoteActs>((acts, you) => acts.NameSpeakerAsync(you, quote, 1, new(null, "Zoe Quill")));
        var browser = _app.Browser();

        using var answer = await browser.SendAsync("/changes", $"/articles/{article}?handler=Reject", ("on", $"{quote}.1"));
        var page = await answer.PageAsync(HttpStatusCode.Conflict);

        Assert.Contains("Zoe Quill", page.QuerySelector(".now")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reject it as no quote", page.QuerySelector("form.box")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync("/changes", Action(page), [.. Fields(page)]);
        Assert.Equal(NewsReader.Core.Articles.Review.Rejected, await _app.InStoreAsync(store => store.Quotes.Where(q => q.Id == quote).Select(q => q.Review).SingleAsync()));
    }

    [Theory]
    [InlineData("EditNote", "RemoveNote", "Remove the note")]
    [InlineData("Details", "Delete", "Delete the article")]
    public async Task A_removal_of_what_changed_meanwhile_says_what_was_asked_and_shows_no_words_to_save(string edit, string removal, string asked)
    {
        var (article, note) = await NoteAsync();
        var browser = _app.Browser();
        var seen = await browser.PageAsync($"/articles/{article}");
        var (action, fields) = seen.QuerySelector<IHtmlButtonElement>($"button[formaction$='handler={removal}']")!.Pressed();
        await browser.SendAsync("/changes", $"/articles/{article}?handler={edit}", ("on", $"{note}.1"), ("version", "1"), ("body", "New."), ("title", "New"), ("language", "en"));

        using var answer = await browser.SendAsync("/changes", action, fields);
        var page = await answer.PageAsync(HttpStatusCode.Conflict);

        Assert.Contains($"You asked for this: {asked}.", page.QuerySelector("form.box")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".differ, form.box :is(textarea, input:not([type=hidden]))"));
        await browser.SendAsync("/changes", Action(page), [.. Fields(page)]);
        Assert.False(await _app.InStoreAsync(store => store.Notes.AnyAsync(n => n.Id == note && n.ArticleId == article && store.Articles.Any(a => a.Id == article && a.DeletedUtc == null))));
    }

    [Fact]
    public async Task A_speaker_picked_from_the_list_stays_picked()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int quote = await _app.InStoreAsync(store => store.Quotes.Where(q => q.ArticleId == article).Select(q => q.Id).FirstAsync());
        var (id, name) = await _app.InStoreAsync(store => store.Speakers.Where(s => s.Name != "Ann Bell").Select(s => ValueTuple.Create(s.Id, s.Name)).FirstAsync());
        await _app.ChangeAsync<QuoteActs>((acts, you) => acts.NameSpeakerAsync(you, quote, 1, new(null, "Zoe Quill")));
        var browser = _app.Browser();

        using var answer = await browser.SendAsync("/changes", $"/articles/{article}?handler=Speaker", ("on", $"{quote}.1"), ("name", "Ann Bell"), ("speakerId", $"{id}"));
        var page = await answer.PageAsync(HttpStatusCode.Conflict);

        Assert.Contains($"Name {name} as the speaker", page.QuerySelector("form.box")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync("/changes", Action(page), [.. Fields(page)]);
        Assert.Equal(id, await _app.InStoreAsync(store => store.Quotes.Where(q => q.Id == quote).Select(q => q.SpeakerId).SingleAsync()));
    }

    [Fact]
    public async Task A_retry_whose_first_answer_was_lost_is_no_conflict()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        var browser = _app.Browser();
        for (int i = 0; i < 2; i++)
        {
            using var answer = await browser.SendAsync("/changes", $"/articles/{article}?handler=Details", ("version", "1"), ("title", "Bridge shut"), ("language", "en"));
            Assert.Contains(i == 0 ? "Edited the details" : "It is so already", (await answer.PageAsync(HttpStatusCode.OK)).QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(1, await _app.ActsAsync(article));
    }

    [Fact]
    public async Task Words_for_what_is_gone_are_kept_to_be_copied()
    {
        var (article, note) = await NoteAsync();
        await _app.ChangeAsync<NoteActs>((acts, you) => acts.RemoveAsync(you, note, 1));

        using var answer = await _app.Browser().SendAsync("/changes", $"/articles/{article}?handler=EditNote", ("on", $"{note}.1"), ("body", "Hours of work."));
        var page = await answer.PageAsync(HttpStatusCode.NotFound);

        Assert.Equal("No longer there", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Hours of work."], page.Refusal().Words);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("я")]
    [InlineData("橋")]
    public async Task A_note_of_a_million_characters_is_saved_and_kept_when_refused(string sign)
    {
        var (article, note) = await NoteAsync();
        string text = string.Concat(Enumerable.Repeat(sign + sign + sign + " ", 250_000));
        var browser = _app.Browser();
        await browser.SendAsync("/changes", $"/articles/{article}?handler=EditNote", ("on", $"{note}.1"), ("body", text));
        Assert.Equal(text, await BodyAsync(note));

        using var answer = await browser.SendAsync("/changes", $"/articles/{article}?handler=EditNote", ("on", $"{note}.1"), ("body", text[..^2]));

        Assert.Equal(text[..^2], (await answer.PageAsync(HttpStatusCode.Conflict)).Refusal().Words.Single());
    }

    private async Task<(int Article, int Note)> NoteAsync()
    {
        int article = await _app.ArticleAsync("title: Bridge");
        int revision = await _app.InStoreAsync(store => store.Revisions.Where(r => r.ArticleId == article).Select(r => r.Id).SingleAsync());
        await _app.ChangeAsync<NoteActs>((acts, you) => acts.AddAsync(you, article, Selection.OfWords(revision, "The bridge", 1, 0), "Ask the mayor."));
        return (article, await _app.InStoreAsync(store => store.Notes.MaxAsync(n => n.Id)));
    }

    private Task<string> BodyAsync(int note) => _app.InStoreAsync(store => store.Notes.Where(n => n.Id == note).Select(n => n.Body).SingleAsync());

    private static string Action(IHtmlDocument page) => page.QuerySelector("[data-refused] form")!.GetAttribute("action")!;

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlDocument page) => Fields(page.QuerySelector("[data-refused] form")!);

    // The fields with other values; of those that there are several of, the first.
    private static (string Name, string Value)[] With((string Name, string Value)[] fields, params (string Name, string Value)[] typed)
    {
        var changed = fields.ToList();
        foreach (var field in typed) changed[changed.FindIndex(f => f.Name == field.Name)] = field;
        return [.. changed];
    }

    private static IEnumerable<(string Name, string Value)> Fields(IElement form) =>
        form.QuerySelectorAll("input, textarea, select").Where(field => field.GetAttribute("name") != "__RequestVerificationToken")
            .Select(field => (field.GetAttribute("name")!, field is IHtmlTextAreaElement text ? text.Value : field is IHtmlSelectElement choice ? choice.Value! : ((IHtmlInputElement)field).Value));
}
