using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Speakers;

public sealed class SpeakerTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    [Fact]
    public async Task Everything_somebody_said_is_shown_newest_first_with_its_place()
    {
        var older = await app.ArrangeAsync(new Saying { Speaker = "Ida Newest", Words = ["The older words"], Day = new DateOnly(2020, 1, 1) });
        var newer = await app.ArrangeAsync(new Saying { Speaker = "Ida Newest", Words = ["The newer words"], Day = new DateOnly(2021, 1, 1), Outlet = "The <Post>" });

        string html = await ReadAsync(newer.SpeakerId);

        Assert.True(html.IndexOf("The newer words", StringComparison.Ordinal) < html.IndexOf("The older words", StringComparison.Ordinal));
        Assert.Contains($"href=\"/articles/{older.ArticleId}#q{older.QuoteId}\"", html);
        Assert.Contains("direct, 90 %, by name", html);
        Assert.Contains("1 January 2020", html);
        Assert.Contains("<bdi>The <Post></bdi>", html);
    }

    [Fact]
    public async Task When_they_first_and_last_spoke_is_told_by_dated_articles_alone()
    {
        var undated = await app.ArrangeAsync("Dina Dateless", "Some day");

        Assert.Equal(2, Count(await ReadAsync(undated.SpeakerId), "<dd>undated</dd>"));

        await app.ArrangeAsync(new Saying { Speaker = "Dina Dateless", Words = ["On a day"], Day = new DateOnly(2020, 1, 1) });
        Assert.Equal(2, Count(await ReadAsync(undated.SpeakerId), "<dd>1 January 2020</dd>"));
    }

    [Fact]
    public async Task What_stands_between_the_parts_of_a_quote_is_left_out_and_a_paragraph_break_is_kept()
    {
        var arranged = await app.ArrangeAsync("Per Parted", "“I will,”", "“and soon\n\nI hope.”");

        Assert.Contains(">“I will,” … “and soon\n\nI hope.”</blockquote>", await ReadAsync(arranged.SpeakerId));
    }

    [Fact]
    public async Task A_quote_is_dashed_until_a_person_confirms_it()
    {
        var found = await app.ArrangeAsync("Max Maybe", "Perhaps");
        var sure = await app.ArrangeAsync(new Saying { Speaker = "Sara Sure", Words = ["Certainly"], Review = Review.Confirmed });

        Assert.Contains($"class=\"said h{found.SpeakerId % 24} maybe\"", await ReadAsync(found.SpeakerId));
        string html = await ReadAsync(sure.SpeakerId);
        Assert.DoesNotContain("maybe", html);
        Assert.Contains("direct, confirmed", html);
    }

    [Fact]
    public async Task One_outlet_alone_can_be_shown()
    {
        var post = await app.ArrangeAsync(new Saying { Speaker = "Olga Outlets", Words = ["To the Post"], Outlet = "Post & Co" });
        await app.ArrangeAsync(new Saying { Speaker = "Olga Outlets", Words = ["To the Wire"], Outlet = "Wire" });

        string html = await ReadAsync(post.SpeakerId, "?outlet=Post+%26+Co");

        Assert.Contains("To the Post", html);
        Assert.DoesNotContain("To the Wire", html);
        Assert.Contains("Nothing fits", await ReadAsync(post.SpeakerId, "?outlet=%3Cscript%3E"));
    }

    [Fact]
    public async Task Thirty_quotes_make_a_page()
    {
        var arranged = await app.ArrangeAsync("Tom Talker", "Word 0");
        for (int i = 1; i <= 30; i++) await app.ArrangeAsync("Tom Talker", $"Word {i}");

        string first = await ReadAsync(arranged.SpeakerId), next = first.Split("rel=\"next\" href=\"")[1].Split('"')[0];
        Assert.Equal(30, Count(first, "<blockquote"));
        Assert.Equal(1, Count(await ReadAsync(arranged.SpeakerId, next[next.IndexOf('?', StringComparison.Ordinal)..]), "<blockquote"));
        Assert.Equal(30, Count(await ReadAsync(arranged.SpeakerId, "?at=1000000000"), "<blockquote"));
    }

    [Fact]
    public async Task The_claims_that_rest_on_their_quotes_are_listed_and_those_of_the_article_are_not()
    {
        var arranged = await app.ArrangeAsync("Cora Claimant", "The bridge is safe");
        int claim = await app.ArrangeClaimAsync("The bridge is <safe>.", (arranged, true));
        int other = await app.ArrangeClaimAsync("The bridge is old.", (arranged, false));

        string html = await ReadAsync(arranged.SpeakerId);

        Assert.Contains($"<a href=\"/claims/{claim}\"><bdi>The bridge is <safe>.</bdi></a>", html);
        Assert.DoesNotContain($"/claims/{other}\"", html);
    }

    [Fact]
    public async Task An_unknown_speaker_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/speakers/987654")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/speakers/none")).StatusCode);
        var arranged = await app.ArrangeAsync("Ulla Unknown", "Here");
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(arranged.SpeakerId, "/speakers/987654?handler=Name", ("name", "Ghost"))).StatusCode);
    }

    [Fact]
    public async Task The_address_of_a_merged_speaker_leads_to_the_end_of_the_chain_for_now()
    {
        var first = await app.ArrangeAsync("Chain One", "One");
        var second = await app.ArrangeAsync("Chain Two", "Two");
        var third = await app.ArrangeAsync("Chain Three", "Three");
        await PointAsync(first.SpeakerId, second.SpeakerId);
        await PointAsync(second.SpeakerId, third.SpeakerId);

        var answer = await _browser.GetAsync($"/speakers/{first.SpeakerId}");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"/speakers/{third.SpeakerId}", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Two_speakers_that_point_at_each_other_do_not_send_the_browser_round_in_circles()
    {
        var one = await app.ArrangeAsync("Circle One", "One");
        var two = await app.ArrangeAsync("Circle Two", "Two");
        await PointAsync(one.SpeakerId, two.SpeakerId);
        await PointAsync(two.SpeakerId, one.SpeakerId);

        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync($"/speakers/{one.SpeakerId}")).StatusCode);
    }

    [Fact]
    public async Task Name_kind_and_description_can_be_edited_and_the_edit_undone()
    {
        var arranged = await app.ArrangeAsync("Edda Edit", "Before");

        var answer = await EditAsync(arranged.SpeakerId, 1, "Edda <Edited>", "Organisation", "Was **minister**.\n\n<script>alert(1)</script> [x](javascript:alert(1))");

        Assert.Equal($"/speakers/{arranged.SpeakerId}", answer.Headers.Location?.ToString());
        string raw = await _browser.GetStringAsync($"/speakers/{arranged.SpeakerId}");
        Assert.Contains("<strong>minister</strong>", raw);
        Assert.Contains("Edda &lt;Edited&gt;", raw);
        Assert.DoesNotContain("<script>alert", raw);
        Assert.DoesNotContain("href=\"javascript:", raw);
        Assert.Contains("<bdi class=\"chip\">Edda Edit</bdi>", raw);

        Assert.IsType<ActResult.Done>(await app.UndoAsync());
        var speaker = await FindAsync(arranged.SpeakerId);
        Assert.Equal(("Edda Edit", SpeakerKind.Person, ""), (speaker.Name, speaker.Kind, speaker.Description));
    }

    [Fact]
    public async Task An_edit_of_what_somebody_else_changed_is_refused_and_keeps_the_words()
    {
        var arranged = await app.ArrangeAsync("Stella Stale", "Words");
        await EditAsync(arranged.SpeakerId, 1, "Stella First", "Person", "");

        var answer = await EditAsync(arranged.SpeakerId, 1, "Stella Second", "Person", "Typed with <care>");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Typed with <care>", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        Assert.Equal("Stella First", (await FindAsync(arranged.SpeakerId)).Name);
    }

    [Theory]
    [InlineData("", "Person", HttpStatusCode.UnprocessableEntity)]
    [InlineData("  ?! ", "Person", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Kind Unkind", "Martian", HttpStatusCode.BadRequest)]
    [InlineData("Kind Unkind", "77", HttpStatusCode.BadRequest)]
    public async Task An_edit_that_makes_no_sense_changes_nothing(string name, string kind, HttpStatusCode expected)
    {
        var arranged = await app.ArrangeAsync("Nora Nonsense", "Words");

        Assert.Equal(expected, (await EditAsync(arranged.SpeakerId, 1, name, kind, "")).StatusCode);

        Assert.Equal("Nora Nonsense", (await FindAsync(arranged.SpeakerId)).Name);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var arranged = await app.ArrangeAsync("Tilda Token", "Words");
        using var form = new FormUrlEncodedContent([new("name", "Forged")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await _browser.PostAsync($"/speakers/{arranged.SpeakerId}?handler=Name", form)).StatusCode);

        Assert.DoesNotContain((await FindAsync(arranged.SpeakerId)).Names, n => n.Name == "Forged");
    }

    [Fact]
    public async Task A_name_sent_twice_is_added_once_and_finds_the_speaker_until_it_is_undone()
    {
        var arranged = await app.ArrangeAsync("Anton Alias", "Words");
        string key = Guid.NewGuid().ToString();

        await SendAsync(arranged.SpeakerId, Handler(arranged, "Name"), ("name", "The Fox"), ("formKey", key));
        await SendAsync(arranged.SpeakerId, Handler(arranged, "Name"), ("name", "The Fox"), ("formKey", key));

        Assert.Single((await FindAsync(arranged.SpeakerId)).Names, n => n.Name == "The Fox");
        Assert.Equal(1, await app.InStoreAsync(context => context.Changes.CountAsync(c => c.Summary == "Added The Fox to the names of Anton Alias")));
    }

    [Theory]
    [InlineData("?outlet=Courier", "Courier 2021", "Courier 2022")]
    [InlineData("?outlet=Courier&from=2022-01-01", "Courier 2022")]
    [InlineData("?from=2021-05-05&to=2022-05-04", "Wire 2022")]
    [InlineData("?to=2021-12-31", "Courier 2021")]
    [InlineData("?tag=harbours", "Wire 2022")]
    [InlineData("?tag=harbours&outlet=Courier")]
    [InlineData("?review=confirmed", "Courier 2022")]
    [InlineData("?review=rejected", "Rejected 2022")]
    [InlineData("?review=unreviewed&form=direct", "Courier 2021", "Wire 2022")]
    [InlineData("?form=indirect")]
    [InlineData("?from=yesterday&review=martian&form=99", "Courier 2021", "Courier 2022", "Wire 2022")]
    public async Task Filters_go_together_and_make_an_address(string query, params string[] shown)
    {
        string name = "Fil " + Guid.NewGuid();
        var first = await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Courier 2021"], Outlet = "Courier", Day = new DateOnly(2021, 5, 4) });
        await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Courier 2022"], Outlet = "Courier", Day = new DateOnly(2022, 5, 5), Review = Review.Confirmed });
        var wire = await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Wire 2022"], Outlet = "Wire", Day = new DateOnly(2022, 5, 4) });
        await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Rejected 2022"], Outlet = "Courier", Day = new DateOnly(2022, 5, 6), Review = Review.Rejected });
        await app.DoAsync<TagActs>((acts, request) => acts.TagArticleAsync(request, wire.ArticleId, "Harbours"));

        var page = await _browser.PageAsync($"/speakers/{first.SpeakerId}{query}");

        Assert.Equal(shown.Order(), page.QuerySelectorAll("blockquote").Select(quote => quote.TextContent).Order());
    }

    [Fact]
    public async Task Counts_shares_and_topics_lead_to_the_quotes_behind_them()
    {
        string name = "Cou " + Guid.NewGuid();
        var first = await app.ArrangeAsync(new Saying { Speaker = name, Words = ["One"], Outlet = "Post & Co", Day = new DateOnly(2021, 5, 4) });
        await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Two"], Outlet = "Post & Co", Day = new DateOnly(2022, 5, 5), Review = Review.Confirmed });
        await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Three"], Day = new DateOnly(2022, 5, 5) });
        await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Four"], Outlet = "Post & Co", Day = new DateOnly(1999, 1, 1), Review = Review.Rejected });
        await app.DoAsync<TagActs>((acts, request) => acts.TagArticleAsync(request, first.ArticleId, "Trade & more"));
        await app.DoAsync<TagActs>((acts, request) => acts.TagQuoteAsync(request, first.QuoteId, "Trade & more, Ferries"));

        var page = await _browser.PageAsync($"/speakers/{first.SpeakerId}");

        Assert.Equal(["All 3", "Confirmed 1", "Unreviewed 2", "Rejected 1"], page.QuerySelectorAll(".tabs a").Select(Text));
        Assert.Equal(["Post & Co 4 May 2021 – 5 May 2022 2 67 %", "Outlet unknown 5 May 2022 1 33 %"], page.QuerySelectorAll("aside tbody tr").Select(Text));
        Assert.Equal($"/speakers/{first.SpeakerId}?outlet=Post%20%26%20Co#said", page.QuerySelector("aside tbody a")!.GetAttribute("href"));
        Assert.Equal(["Ferries 1", "Trade & more 1"], page.QuerySelectorAll("aside a.chip").Select(Text));
        Assert.Equal(["One"], (await _browser.PageAsync($"/speakers/{first.SpeakerId}?tag=ferries")).QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
        Assert.Equal(("Trade & more 1", $"/speakers/{first.SpeakerId}?tag=Trade%20%26%20more#said"), (Text(page.QuerySelectorAll("aside a.chip")[1]), page.QuerySelectorAll("aside a.chip")[1].GetAttribute("href")));
        Assert.Equal(["3", "3", "1", "4 May 2021", "5 May 2022"], page.QuerySelectorAll(".counts dd").Select(Text));
    }

    [Fact]
    public async Task Quotes_over_time_are_drawn_by_outlet_with_the_numbers_in_a_table()
    {
        string name = "Plo " + Guid.NewGuid();
        var first = await app.ArrangeAsync(new Saying { Speaker = name, Words = ["One"], Outlet = "Post", Day = new DateOnly(2021, 5, 4) });
        await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Two"], Outlet = "Post", Day = new DateOnly(2021, 5, 30) });
        await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Three"], Outlet = "Wire", Day = new DateOnly(2021, 7, 1) });

        var page = await _browser.PageAsync($"/speakers/{first.SpeakerId}");

        Assert.Equal(["Post: 2 quotes, most in May 2021, 2", "Wire: 1 quote, most in July 2021, 1"], page.QuerySelectorAll("svg[role=img]").Select(svg => svg.GetAttribute("aria-label")));
        Assert.Equal(["May 2021: 2 quotes", "July 2021: 1 quote"], page.QuerySelectorAll("svg rect title").Select(Text));
        Assert.Equal(["July 2021 0 1 1", "May 2021 2 0 2"], page.QuerySelectorAll(".plot tbody tr").Select(Text));
        Assert.Equal($"/speakers/{first.SpeakerId}?from=2021-05-01&to=2021-05-31#said", page.QuerySelectorAll(".plot tbody a")[1].GetAttribute("href"));
        Assert.DoesNotContain("undated", page.QuerySelector("figcaption")!.TextContent);
        Assert.Empty(page.Inline());
    }

    [Fact]
    public async Task Undated_quotes_are_drawn_and_found_by_the_day_of_import_and_said_to_be_undated()
    {
        string name = "Und " + Guid.NewGuid();
        var dated = await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Dated"], Day = new DateOnly(2021, 5, 4) });
        await app.ArrangeAsync(new Saying { Speaker = name, Words = ["Undated"] });

        var page = await _browser.PageAsync($"/speakers/{dated.SpeakerId}");

        Assert.Contains("1 quote of undated articles stands where the articles were imported.", page.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(page.QuerySelector(".counts dd")!.TextContent, $"{page.QuerySelectorAll(".plot tbody tr").Sum(row => int.Parse(row.LastElementChild!.TextContent, CultureInfo.InvariantCulture))}");
        foreach (var row in page.QuerySelectorAll(".plot tbody tr"))
        {
            var found = await _browser.PageAsync(row.QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]);
            Assert.Equal(row.LastElementChild!.TextContent, $"{found.QuerySelectorAll("blockquote").Length}");
        }
    }

    [Fact]
    public async Task A_name_says_where_it_comes_from_and_can_become_the_main_one_or_go()
    {
        var arranged = await app.ArrangeAsync("Nina Names", "Words");
        var other = await app.ArrangeAsync("N. Namesake", "More words");
        await SendAsync(arranged.SpeakerId, Handler(arranged, "Name"), ("name", "The Owl"));
        await app.DoAsync<SpeakerActs>((acts, request) => acts.MergeAsync(request, other.SpeakerId, 1, new SpeakerChoice(arranged.SpeakerId, null)));
        var owl = (await FindAsync(arranged.SpeakerId)).Names.Single(n => n.Name == "The Owl");

        Assert.Equal(
            ["Nina Names main name, found in articles", "The Owl added by hand", "N. Namesake came with N. Namesake"],
            (await _browser.PageAsync($"/speakers/{arranged.SpeakerId}")).QuerySelectorAll("aside .listed li").Select(row => Text(row).Split(" Make")[0]));

        await SendAsync(arranged.SpeakerId, Handler(arranged, "Main"), ("version", "1"), ("nameId", $"{owl.Id}"));
        Assert.Equal("The Owl", (await _browser.PageAsync($"/speakers/{arranged.SpeakerId}")).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(arranged.SpeakerId, Handler(arranged, "RemoveName"), ("nameId", $"{owl.Id}"))).StatusCode);
        await app.UndoAsync();
        await SendAsync(arranged.SpeakerId, Handler(arranged, "RemoveName"), ("nameId", $"{owl.Id}"));
        Assert.DoesNotContain((await FindAsync(arranged.SpeakerId)).Names, n => n.Name == "The Owl");
    }

    [Fact]
    public async Task A_main_name_chosen_for_somebody_who_was_edited_meanwhile_says_which_and_can_be_chosen_all_the_same()
    {
        var arranged = await app.ArrangeAsync("Mona Main", "Words");
        await SendAsync(arranged.SpeakerId, Handler(arranged, "Name"), ("name", "The Hare"));
        var seen = await _browser.PageAsync($"/speakers/{arranged.SpeakerId}");
        var (action, fields) = seen.QuerySelector<IHtmlButtonElement>("button[formaction$='handler=Main']")!.Pressed();
        await EditAsync(arranged.SpeakerId, (await FindAsync(arranged.SpeakerId)).Version, "Mona Mainly", "Person", "");

        var page = await (await SendAsync(arranged.SpeakerId, action, fields)).PageAsync(HttpStatusCode.Conflict);

        Assert.Contains("You asked for this: Make The Hare the main name.", Text(page.QuerySelector("form.box")!));
        Assert.Contains("Mona Mainly", page.QuerySelector(".now")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".differ"));
        var again = page.QuerySelector<IHtmlButtonElement>("form.box button.primary")!.Pressed();
        await SendAsync(arranged.SpeakerId, again.Action, again.Fields);
        Assert.Equal("The Hare", (await FindAsync(arranged.SpeakerId)).Name);
    }

    [Fact]
    public async Task What_is_written_is_shown_as_it_will_look_before_it_is_saved()
    {
        var arranged = await app.ArrangeAsync("Paul Preview", "Words");

        var answer = await SendAsync(arranged.SpeakerId, $"/speakers/{arranged.SpeakerId}/edit?handler=Preview", ("version", "1"), ("name", "Paul P."), ("kind", "Group"), ("description", "Was **minister**. <script>alert(1)</script>"));

        var page = await answer.PageAsync(HttpStatusCode.OK);
        Assert.Equal("minister", page.QuerySelector("#preview strong")!.TextContent);
        Assert.Null(page.QuerySelector("#preview script"));
        Assert.Equal("Was **minister**. <script>alert(1)</script>", page.QuerySelector("textarea")!.TextContent);
        Assert.Equal("Paul P.", page.QuerySelector("input[name=name][maxlength]")!.GetAttribute("value"));
        Assert.Equal("", (await FindAsync(arranged.SpeakerId)).Description);
    }

    [Fact]
    public async Task Enter_in_the_name_saves()
    {
        var arranged = await app.ArrangeAsync("Enid Enter", "Words");
        var button = (await _browser.PageAsync($"/speakers/{arranged.SpeakerId}/edit")).QuerySelector("main input[name=name][maxlength]")!.Default();

        Assert.Equal(("Save", $"/speakers/{arranged.SpeakerId}/edit"), (button.TextContent, button.Pressed().Action));
    }

    [Fact]
    public async Task Notes_that_are_too_long_are_kept_and_refused()
    {
        var arranged = await app.ArrangeAsync("Lena Long", "Words");
        string words = new('x', SpeakerActs.MaxDescription + 1);

        foreach (string handler in new[] { "", "?handler=Preview" })
        {
            var answer = await SendAsync(arranged.SpeakerId, $"/speakers/{arranged.SpeakerId}/edit{handler}", ("version", "1"), ("name", "Lena"), ("kind", "Person"), ("description", words));
            Assert.Contains(words, (await answer.PageAsync(HttpStatusCode.UnprocessableEntity)).Refusal().Words);
        }
    }

    private async Task<string> ReadAsync(int speakerId, string query = "") => WebUtility.HtmlDecode(await _browser.GetStringAsync($"/speakers/{speakerId}{query}"));

    private Task<HttpResponseMessage> SendAsync(int speakerId, string action, params (string Name, string Value)[] fields) =>
        _browser.SendAsync($"/speakers/{speakerId}", action, fields);

    private Task<HttpResponseMessage> EditAsync(int speakerId, int version, string name, string kind, string description) => SendAsync(
        speakerId, $"/speakers/{speakerId}/edit", ("version", $"{version}"), ("name", name), ("kind", kind), ("description", description));

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Handler(Arranged arranged, string handler) => $"/speakers/{arranged.SpeakerId}?handler={handler}";

    private Task<Speaker> FindAsync(int speakerId) => app.InStoreAsync(context => context.Speakers.Include(s => s.Names).SingleAsync(s => s.Id == speakerId));

    private Task<int> PointAsync(int from, int to) =>
        app.InStoreAsync(context => context.Speakers.Where(s => s.Id == from).ExecuteUpdateAsync(s => s.SetProperty(x => x.MergedIntoId, to)));

    private static int Count(string html, string part) => html.Split(part).Length - 1;
}
