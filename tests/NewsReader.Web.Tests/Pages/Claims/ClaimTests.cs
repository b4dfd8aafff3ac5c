using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Web.Pages.Claims;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Claims;

public sealed class ClaimTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Fact]
    public async Task Every_place_says_who_made_the_claim_where_and_when_oldest_first()
    {
        var later = await app.ArrangeAsync(new Saying { Speaker = "Vera Voice", Words = ["We built <1000> homes"], Day = new DateOnly(2022, 1, 2), Outlet = "The Post" });
        var sooner = await app.ArrangeAsync(new Saying { Words = ["A thousand homes were built"], Day = new DateOnly(2021, 1, 2) });
        int id = await app.ArrangeClaimAsync("A thousand homes were built.", (later, true), (sooner, false));

        string html = await ReadAsync(id);

        Assert.True(html.IndexOf("The article itself", StringComparison.Ordinal) < html.IndexOf("Vera Voice", StringComparison.Ordinal));
        Assert.Contains(">We built <1000> homes</blockquote>", html);
        Assert.Contains("2 January 2022", html);
        var appearance = await app.InStoreAsync(context => context.ClaimAppearances.SingleAsync(a => a.ClaimId == id && a.ArticleId == later.ArticleId));
        Assert.Contains($"href=\"/articles/{later.ArticleId}#c{appearance.Id}\"", html);
    }

    [Fact]
    public async Task What_a_person_rejected_as_a_quote_is_said_by_the_article_and_a_deleted_article_is_counted_only()
    {
        var rejected = await app.ArrangeAsync(new Saying { Speaker = "Rolf Rejected", Words = ["No quote"], Review = Review.Rejected });
        var deleted = await app.ArrangeAsync("Dora Deleted", "Gone");
        int id = await app.ArrangeClaimAsync("Something is gone.", (rejected, true), (deleted, true));
        await app.InStoreAsync(context => context.Articles.Where(a => a.Id == deleted.ArticleId).ExecuteUpdateAsync(a => a.SetProperty(x => x.DeletedUtc, DateTime.UtcNow)));

        string html = await ReadAsync(id);

        Assert.Contains("The article itself", html);
        Assert.DoesNotContain("Rolf Rejected", html);
        Assert.DoesNotContain("Dora Deleted", html);
        Assert.Contains("1 more place is in a deleted article.", html);
    }

    [Fact]
    public async Task An_unknown_claim_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/claims/987654")).StatusCode);
        int id = await app.ArrangeClaimAsync("A claim.");
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.SendAsync($"/claims/{id}", "/claims/987654?handler=Edit", ("version", "1"), ("statement", "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(id, "RemoveEvidence", ("on", "987654.1"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(id, "RemoveAppearance", ("on", "987654.1"))).StatusCode);
    }

    [Fact]
    public async Task Statement_and_notes_can_be_edited_harmlessly_and_the_edit_undone()
    {
        int id = await app.ArrangeClaimAsync("Before.");

        var answer = await SendAsync(id, "Edit", ("version", "1"), ("statement", "After <script>alert(1)</script>."), ("notes", "**Ask** <img src=x onerror=alert(1)>"));

        Assert.Equal($"/claims/{id}", answer.Headers.Location?.ToString());
        string raw = await _browser.GetStringAsync($"/claims/{id}");
        Assert.Contains("<strong>Ask</strong>", raw);
        Assert.DoesNotContain("<script>alert", raw);
        Assert.DoesNotContain("<img", raw);

        Assert.IsType<ActResult.Done>(await app.UndoAsync());
        Assert.Equal("Before.", (await FindAsync(id))!.Statement);
    }

    [Theory]
    [InlineData("Edit", "statement")]
    [InlineData("Rule", "reason")]
    public async Task A_stale_form_is_refused_and_keeps_the_words(string handler, string field)
    {
        int id = await app.ArrangeClaimAsync("Contested.");
        await SendAsync(id, "Edit", ("version", "1"), ("statement", "Contested by another."));

        var answer = await SendAsync(id, handler, ("version", "1"), ("verdict", "Refuted"), (field, "Typed with <care>"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Typed with <care>", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        Assert.Equal(("Contested by another.", Verdict.Unchecked), ((await FindAsync(id))!.Statement, (await FindAsync(id))!.Verdict));
    }

    [Fact]
    public async Task A_verdict_sent_twice_is_given_once_and_stays_in_the_history()
    {
        int id = await app.ArrangeClaimAsync("Ruled on.");
        string key = Guid.NewGuid().ToString();

        for (int i = 0; i < 2; i++) await SendAsync(id, "Rule", ("version", "1"), ("verdict", "Disputed"), ("reason", "They differ & how"), ("formKey", key));
        await SendAsync(id, "Rule", ("version", "2"), ("verdict", "Refuted"), ("reason", "Settled"));

        Assert.Equal(2, await app.InStoreAsync(context => context.Rulings.CountAsync(r => r.ClaimId == id)));
        string history = (await ReadAsync(id)).Split("id=\"verdicts\"")[1];
        Assert.True(history.IndexOf("Settled", StringComparison.Ordinal) < history.IndexOf("They differ & how", StringComparison.Ordinal));
        Assert.Contains("<span>You</span>", history);

        Assert.IsType<ActResult.Done>(await app.UndoAsync());
        Assert.Equal(Verdict.Disputed, (await FindAsync(id))!.Verdict);
    }

    [Theory]
    [InlineData("Rule", "verdict", "Guilty")]
    [InlineData("Rule", "verdict", "")]
    [InlineData("Evidence", "isFor", "perhaps")]
    [InlineData("RemoveEvidence", "on", "x")]
    [InlineData("RemoveAppearance", "on", "7")]
    public async Task A_form_that_makes_no_sense_is_refused(string handler, string field, string value)
    {
        int id = await app.ArrangeClaimAsync("Sensible.");

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(id, handler, ("version", "1"), (field, value))).StatusCode);
    }

    [Theory]
    [InlineData("Edit")]
    [InlineData("Rule")]
    [InlineData("Evidence")]
    [InlineData("Remove")]
    public async Task A_form_without_its_token_is_refused(string handler)
    {
        int id = await app.ArrangeClaimAsync("Guarded.");
        using var form = new FormUrlEncodedContent([new("version", "1"), new("statement", "Forged"), new("verdict", "Refuted"), new("isFor", "true"), new("source", "https://example.org")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await _browser.PostAsync($"/claims/{id}?handler={handler}", form)).StatusCode);

        Assert.Equal("Guarded.", (await FindAsync(id))?.Statement);
    }

    [Fact]
    public async Task Evidence_stands_on_its_side_and_can_be_taken_off_and_put_back()
    {
        var article = await app.ArrangeAsync(new Saying { Words = ["Counter"], Title = "The <other> side" });
        int id = await app.ArrangeClaimAsync("Two-sided.");
        await SendAsync(id, "Evidence", ("isFor", "true"), ("source", "https://example.org/\"><script>"), ("excerpt", "<b>bold</b> words"));
        await SendAsync(id, "Evidence", ("isFor", "false"), ("source", $"/articles/{article.ArticleId}"), ("excerpt", ""));

        string html = await ReadAsync(id);
        string against = html.Split("class=\"side against\"")[1];
        Assert.Contains($"<a href=\"/articles/{article.ArticleId}\"><bdi>The <other> side</bdi></a>", against);
        Assert.DoesNotContain("<b>bold</b>", against.Split("id=\"verdicts\"")[0]);
        Assert.DoesNotContain("<b>bold</b>", await _browser.GetStringAsync($"/claims/{id}"));
        Assert.Contains("rel=\"nofollow noopener noreferrer\"", html);

        var evidence = await app.InStoreAsync(context => context.Evidence.AsNoTracking().SingleAsync(e => e.ClaimId == id && e.IsFor));
        await SendAsync(id, "RemoveEvidence", ("on", $"{evidence.Id}.{evidence.Edition()}"));
        Assert.DoesNotContain("example.org", await ReadAsync(id));

        Assert.IsType<ActResult.Done>(await app.UndoAsync());
        Assert.Contains("example.org", await ReadAsync(id));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    [InlineData("/articles/987654")]
    public async Task Evidence_without_an_address_that_can_be_opened_is_refused_and_keeps_the_words(string source)
    {
        int id = await app.ArrangeClaimAsync("Unsupported.");

        var answer = await SendAsync(id, "Evidence", ("isFor", "true"), ("source", source), ("excerpt", "Copied by hand"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Copied by hand", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Evidence_is_named_in_words_with_an_address_or_without_and_a_stale_edit_keeps_them()
    {
        int id = await app.ArrangeClaimAsync("Heard by telephone.");
        await SendAsync(id, "Evidence", ("isFor", "true"), ("source", ""), ("named", "Phone call with <the> ministry,\n3 May"), ("excerpt", "Yes."));
        var form = (await _browser.PageAsync($"/claims/{id}")).QuerySelector<IHtmlFormElement>("form[action$='EditEvidence']")!;
        Assert.Equal("Phone call with <the> ministry, 3 May", form.QuerySelector<IHtmlInputElement>("input[name=named]")!.Value);
        Assert.Equal("", form.QuerySelector<IHtmlInputElement>("input[name=source]")!.Value);
        var shown = (await _browser.PageAsync($"/claims/{id}")).QuerySelector(".side.for li")!;
        Assert.Equal("Phone call with <the> ministry, 3 May", shown.QuerySelector("p")!.TextContent);
        Assert.Null(shown.QuerySelector("a[href]"));

        string on = form.QuerySelector<IHtmlInputElement>("input[name=on]")!.Value;
        await SendAsync(id, "EditEvidence", ("on", on), ("isFor", "true"), ("source", "https://example.org/call"), ("named", "Phone call, 4 May"), ("excerpt", "Yes."));
        shown = (await _browser.PageAsync($"/claims/{id}")).QuerySelector(".side.for li")!;
        Assert.Equal(("Phone call, 4 May", "https://example.org/call"), (shown.QuerySelector("p")!.TextContent, shown.QuerySelector("a")!.GetAttribute("href")));
        Assert.Contains("Source in words", await _browser.GetStringAsync($"/changes?claim={id}"));

        using var stale = await SendAsync(id, "EditEvidence", ("on", on), ("isFor", "true"), ("source", ""), ("named", "Letter of 5 May"), ("excerpt", "Yes."));
        Assert.Contains("Letter of 5 May", (await stale.PageAsync(HttpStatusCode.Conflict)).Refusal().Words);

        Assert.IsType<ActResult.Done>(await app.UndoAsync());
        Assert.Contains("Phone call with <the> ministry, 3 May", await ReadAsync(id));
    }

    [Fact]
    public async Task A_place_can_be_taken_off_and_put_back()
    {
        var place = await app.ArrangeAsync("Paul Place", "Here it stands");
        int id = await app.ArrangeClaimAsync("It stands.", (place, true));
        var appearance = await app.InStoreAsync(context => context.ClaimAppearances.AsNoTracking().Include(a => a.Anchor).SingleAsync(a => a.ClaimId == id));

        await SendAsync(id, "RemoveAppearance", ("on", $"{appearance.Id}.{appearance.Anchor!.Edition()}"));
        Assert.Contains("Nowhere in the archive", await ReadAsync(id));

        Assert.IsType<ActResult.Done>(await app.UndoAsync());
        Assert.Contains("Here it stands", await ReadAsync(id));
    }

    [Fact]
    public async Task Evidence_and_a_place_that_changed_in_another_window_are_shown_before_they_go()
    {
        var place = await app.ArrangeAsync("Petra Place", "It stands here and there");
        int id = await app.ArrangeClaimAsync("It stands still.", (place, true));
        await SendAsync(id, "Evidence", ("isFor", "true"), ("source", "https://example.org/still"), ("excerpt", "As it was"));
        var old = await EvidenceAsync();
        await SendAsync(id, "EditEvidence", ("on", $"{old.Id}.{old.Edition()}"), ("isFor", "true"), ("source", "https://example.org/still"), ("excerpt", "As it is now"));

        using var stale = await SendAsync(id, "RemoveEvidence", ("on", $"{old.Id}.{old.Edition()}"));
        var page = await stale.PageAsync(HttpStatusCode.Conflict);
        Assert.Contains("As it is now", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Remove the evidence", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("As it is now", (await EvidenceAsync()).Excerpt);
        await SendAsync(id, "RemoveEvidence", ("on", page.QuerySelector("main form input[name=on]")!.GetAttribute("value")!));
        Assert.False(await app.InStoreAsync(context => context.Evidence.AnyAsync(e => e.ClaimId == id)));

        var appearance = await app.InStoreAsync(context => context.ClaimAppearances.AsNoTracking().Include(a => a.Anchor).SingleAsync(a => a.ClaimId == id));
        using var other = await SendAsync(id, "RemoveAppearance", ("on", $"{appearance.Id}.{appearance.Anchor!.Edition() ^ 1}"));
        page = await other.PageAsync(HttpStatusCode.Conflict);
        Assert.Contains("Take this place off the claim", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{appearance.Id}.{appearance.Anchor.Edition()}", page.QuerySelector("main form input[name=on]")!.GetAttribute("value"));

        Task<Evidence> EvidenceAsync() => app.InStoreAsync(context => context.Evidence.AsNoTracking().SingleAsync(e => e.ClaimId == id));
    }

    [Fact]
    public async Task A_removed_claim_is_gone_with_all_that_hangs_on_it_until_that_is_undone()
    {
        var place = await app.ArrangeAsync("Rita Removed", "Kept words");
        int id = await app.ArrangeClaimAsync("To be removed.", (place, true));
        await SendAsync(id, "Evidence", ("isFor", "true"), ("source", "https://example.org"));

        var answer = await SendAsync(id, "Remove", ("version", $"{(await FindAsync(id))!.Version}"));

        Assert.Equal("/claims", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync($"/claims/{id}")).StatusCode);

        Assert.IsType<ActResult.Done>(await app.UndoAsync());
        string html = await ReadAsync(id);
        Assert.Contains("Kept words", html);
        Assert.Contains("https://example.org", html);
    }

    [Fact]
    public async Task Evidence_can_be_edited_and_moved_to_the_other_side_and_a_stale_edit_keeps_the_words()
    {
        int id = await app.ArrangeClaimAsync("Evidenced.");
        await SendAsync(id, "Evidence", ("isFor", "true"), ("source", "https://example.org/a"), ("excerpt", "before"));
        var form = (await _browser.PageAsync($"/claims/{id}")).QuerySelector<IHtmlFormElement>("form[action$='EditEvidence']")!;
        string on = form.QuerySelector<IHtmlInputElement>("input[name=on]")!.Value;

        await SendAsync(id, "EditEvidence", ("on", on), ("isFor", "false"), ("source", "https://example.org/b"), ("excerpt", "after"));
        string against = (await ReadAsync(id)).Split("class=\"side against\"")[1];
        Assert.Contains("https://example.org/b", against);
        Assert.Contains(">after</blockquote>", against);

        var stale = await SendAsync(id, "EditEvidence", ("on", on), ("isFor", "true"), ("source", "https://example.org/c"), ("excerpt", "typed meanwhile"));
        Assert.Contains("typed meanwhile", (await stale.PageAsync(HttpStatusCode.Conflict)).Refusal().Words);
    }

    [Fact]
    public async Task Of_evidence_changed_meanwhile_only_what_a_person_changed_wins()
    {
        int id = await app.ArrangeClaimAsync("Evidenced twice.");
        await SendAsync(id, "Evidence", ("isFor", "true"), ("source", "https://example.org/a"), ("excerpt", "before"));
        var form = (await _browser.PageAsync($"/claims/{id}")).QuerySelector<IHtmlFormElement>("form[action$='EditEvidence']")!;
        (string, string) Carried(string name) => (name, form.QuerySelector<IHtmlInputElement>($"input[name={name}]")!.Value);
        await SendAsync(id, "EditEvidence", Carried("on"), ("isFor", "false"), ("source", "https://example.org/a"), ("excerpt", "theirs"));

        var stale = await SendAsync(id, "EditEvidence", Carried("on"), Carried("seen"), ("isFor", "true"), ("source", "https://example.org/a"), ("excerpt", "mine"));
        var page = await stale.PageAsync(HttpStatusCode.Conflict);

        Assert.Contains("Edited evidence against", page.QuerySelector("[data-refused]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["The words that matter"], page.QuerySelectorAll(".named").Select(label => label.TextContent));
        Assert.Equal("against the claim", page.QuerySelector("option[selected]")!.TextContent);
        var (action, fields) = page.QuerySelector<IHtmlButtonElement>("[data-refused] form button.primary")!.Pressed();
        await _browser.SendAsync("/claims", action, fields);
        var evidence = await app.InStoreAsync(store => store.Evidence.SingleAsync(e => e.ClaimId == id));
        Assert.Equal((false, "mine"), (evidence.IsFor, evidence.Excerpt));
    }

    [Fact]
    public async Task A_reason_given_while_another_gave_a_verdict_goes_with_that_verdict_unless_it_was_changed_too()
    {
        int id = await app.ArrangeClaimAsync("Ruled twice.");
        string seen = (await _browser.PageAsync($"/claims/{id}")).QuerySelector<IHtmlInputElement>("form[action$='Rule'] input[name=seen]")!.Value;
        await SendAsync(id, "Rule", ("version", "1"), ("verdict", "Refuted"), ("reason", "Theirs."));

        var kept = await (await SendAsync(id, "Rule", ("version", "1"), ("seen", seen), ("verdict", "Unchecked"), ("reason", "Mine."))).PageAsync(HttpStatusCode.Conflict);
        Assert.Equal("Refuted", kept.QuerySelector<IHtmlSelectElement>("select[name=verdict]")!.Value);
        Assert.Contains("Mine.", kept.Refusal().Words);

        var changed = await (await SendAsync(id, "Rule", ("version", "1"), ("seen", seen), ("verdict", "Supported"), ("reason", ""))).PageAsync(HttpStatusCode.Conflict);
        Assert.Equal(["Supported", ""], changed.Refusal().Words);
    }

    [Fact]
    public async Task A_preview_shows_the_notes_beside_the_form_that_is_kept_and_saves_nothing()
    {
        int id = await app.ArrangeClaimAsync("Saved.");

        using var answer = await SendAsync(id, "Preview", ("version", "1"), ("statement", "Typed."), ("notes", "**Bold** <script>alert(1)</script>"));

        var page = await answer.PageAsync(HttpStatusCode.OK);
        Assert.Equal("Bold", page.QuerySelector("#preview strong")!.TextContent);
        Assert.Null(page.QuerySelector("#preview script"));
        Assert.Equal("Typed.", page.QuerySelector("textarea[name=statement]")!.TextContent);
        Assert.Equal("**Bold** <script>alert(1)</script>", page.QuerySelector("textarea[name=notes]")!.TextContent);
        Assert.Equal(("Saved.", ""), ((await FindAsync(id))!.Statement, (await FindAsync(id))!.Notes));
    }

    [Theory]
    [InlineData("Edit")]
    [InlineData("Preview")]
    public async Task A_million_characters_of_notes_are_taken_and_more_are_refused_and_kept(string handler)
    {
        int id = await app.ArrangeClaimAsync("Long-winded.");
        string most = new('я', ClaimActs.MaxNotes);

        using var taken = await SendAsync(id, handler, ("version", "1"), ("statement", "Long-winded."), ("notes", most));
        Assert.True(taken.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK);
        if (handler == "Edit") Assert.Equal(most, (await FindAsync(id))!.Notes);

        using var refused = await SendAsync(id, handler, ("version", "2"), ("statement", "Long-winded."), ("notes", most + "!"));
        var (message, words) = (await refused.PageAsync(HttpStatusCode.UnprocessableEntity)).Refusal();
        Assert.StartsWith("The notes are longer than 1,000,000 characters.", message);
        Assert.Contains(most + "!", words);
    }

    [Fact]
    public async Task A_form_about_a_claim_that_was_removed_meanwhile_gives_the_words_back()
    {
        int id = await app.ArrangeClaimAsync("Short-lived.");
        int other = await app.ArrangeClaimAsync("Other.");
        await SendAsync(id, "Remove", ("version", "1"));

        foreach (string handler in new[] { "Edit", "Preview", "Rule", "Evidence" })
        {
            using var answer = await _browser.SendAsync(
                $"/claims/{other}", $"/claims/{id}?handler={handler}", ("version", "1"), ("statement", "Kept words"), ("verdict", "Refuted"), ("isFor", "true"), ("source", "https://example.org"));
            var (message, words) = (await answer.PageAsync(HttpStatusCode.NotFound)).Refusal();
            Assert.Equal(ClaimActs.GoneMessage, message);
            Assert.Contains("Kept words", words);
        }
    }

    [Fact]
    public async Task Places_on_several_days_are_drawn_with_a_table_that_tells_the_same()
    {
        var first = await app.ArrangeAsync(new Saying { Speaker = "Tina Time", Words = ["Drawn one"], Day = new DateOnly(2020, 5, 1), Outlet = "The Dial" });
        var last = await app.ArrangeAsync(new Saying { Words = ["Drawn two"], Day = new DateOnly(2025, 5, 1) });
        var undated = await app.ArrangeAsync(new Saying { Words = ["Drawn three"] });
        int id = await app.ArrangeClaimAsync("Drawn.", (first, true), (last, false), (undated, false));

        var page = await _browser.PageAsync($"/claims/{id}");

        Assert.Empty(page.Inline());
        Assert.Equal(["2%", "98%"], page.QuerySelectorAll(".timeline circle").Select(dot => dot.GetAttribute("cx")));
        Assert.Equal(["Tina Time", "The article itself"], page.QuerySelectorAll(".timeline .maker").Select(name => name.TextContent));
        Assert.True(new Timeline.Lane(new string('w', 200), "h1", 0, []).ShortName.Length < 40);
        Assert.Equal("1 May 2020: Tina Time, The Dial", page.QuerySelector(".timeline title")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll(".timeline tbody tr").Length);
    }

    [Fact]
    public async Task Places_on_one_day_are_not_drawn_and_fifty_make_a_page()
    {
        var place = await app.ArrangeAsync(new Saying { Speaker = "Mandy Many", Words = ["Again"], Day = new DateOnly(2020, 5, 1) });
        int id = await app.ArrangeClaimAsync("Many times.", [.. Enumerable.Repeat((place, true), 51)]);

        var page = await _browser.PageAsync($"/claims/{id}");

        Assert.Empty(page.QuerySelectorAll(".timeline"));
        Assert.Equal(50, page.QuerySelectorAll("blockquote.said").Length);
        page = await _browser.PageAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Single(page.QuerySelectorAll("blockquote.said"));
        Assert.Equal(50, (await _browser.PageAsync(page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!)).QuerySelectorAll("blockquote.said").Length);
    }

    private async Task<string> ReadAsync(int id) => WebUtility.HtmlDecode(await _browser.GetStringAsync($"/claims/{id}"));

    private Task<HttpResponseMessage> SendAsync(int id, string handler, params (string Name, string Value)[] fields) =>
        _browser.SendAsync($"/claims/{id}", $"/claims/{id}?handler={handler}", fields);

    private Task<Claim?> FindAsync(int id) => app.InStoreAsync(context => context.Claims.SingleOrDefaultAsync(c => c.Id == id));
}
