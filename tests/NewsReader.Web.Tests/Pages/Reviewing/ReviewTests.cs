using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Reviewing;

/// <summary>The queue of findings that nobody has looked at, by forms alone.</summary>
public sealed class ReviewTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser();

    [Fact]
    public async Task A_finding_is_shown_in_its_context_with_all_that_can_be_done()
    {
        var page = await _browser.PageAsync("/review");

        var quote = await ShownAsync(page);
        Assert.Equal(Review.Unreviewed, quote.Review);
        string shown = string.Concat(page.QuerySelectorAll("q.here").Select(q => q.TextContent));
        Assert.Equal(quote.Words.Replace("\n", ""), shown.Replace("\n", ""));
        Assert.Single(page.QuerySelectorAll(".who[data-quote]"));
        foreach (string act in new[] { "Accept", "Reject" }) Assert.NotNull(page.QuerySelector($"button[formaction*='handler={act}']"));
        Assert.NotNull(page.QuerySelector("progress[max][value='0']"));
    }

    [Theory]
    [InlineData("Accept", Review.Confirmed)]
    [InlineData("Reject", Review.Rejected)]
    public async Task Judging_one_leads_to_the_next_and_undoing_leads_back(string act, Review review)
    {
        var page = await _browser.PageAsync("/review?order=doubtful");
        var quote = await ShownAsync(page);
        int waiting = Waiting(page);

        page = await SendAsync(page, act);
        Assert.NotEqual(quote.Id, (await ShownAsync(page)).Id);
        Assert.Equal(waiting - 1, Waiting(page));
        Assert.Equal("1", page.QuerySelector("progress")!.GetAttribute("value"));
        Assert.Equal(review, (await QuoteAsync(quote.Id)).Review);

        page = await PressAsync(page, page.QuerySelector("#undo-latest")!.GetAttribute("action")!);
        Assert.Equal(quote.Id, (await ShownAsync(page)).Id);
        Assert.Equal(Review.Unreviewed, (await QuoteAsync(quote.Id)).Review);
        Assert.Equal(waiting, Waiting(page));
    }

    [Fact]
    public async Task One_that_is_skipped_waits_and_comes_again_at_the_end()
    {
        var page = await _browser.PageAsync("/review?q=speaker:peskov");
        var first = await ShownAsync(page);
        int waiting = Waiting(page);
        Assert.Null(page.QuerySelector("a[rel=prev]"));
        for (int i = 1; i < waiting; i++) page = await _browser.PageAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Null(page.QuerySelector("a[rel=next]"));
        page = await _browser.PageAsync(page.QuerySelector(".onwards a")!.GetAttribute("href")!);
        Assert.Equal(first.Id, (await ShownAsync(page)).Id);
        Assert.Equal(waiting, Waiting(page));
    }

    [Fact]
    public async Task One_that_was_skipped_is_gone_back_to_and_going_on_from_it_counts_as_before()
    {
        var first = await _browser.PageAsync("/review?order=date&done=3");
        var second = await FollowAsync(first, "next");

        var again = await FollowAsync(second, "prev");
        Assert.Equal((await ShownAsync(first)).Id, (await ShownAsync(again)).Id);
        Assert.Equal((Waiting(first), "3"), (Waiting(again), again.QuerySelector("progress")!.GetAttribute("value")));

        var judged = await SendAsync(again, "Accept");
        Assert.Equal((await ShownAsync(second)).Id, (await ShownAsync(judged)).Id);
        Assert.Equal((Waiting(first) - 1, "4"), (Waiting(judged), judged.QuerySelector("progress")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Naming_the_speaker_offers_the_same_for_similar_findings_as_one_act()
    {
        int[] articles = [await OfWeaverAsync(), await OfWeaverAsync(), await OfWeaverAsync()];
        var quotes = await app.InStoreAsync(store => store.Quotes.AsNoTracking().Where(q => articles.Contains(q.ArticleId) && q.NameAsFound == "Weaver").OrderBy(q => q.Id).ToListAsync());
        Assert.Equal(3, quotes.Count);
        var page = await _browser.PageAsync($"/review?at={quotes[0].Id}&quote={quotes[0].Id}");

        var form = page.QuerySelector("form[data-pick]")!;
        page = await PressAsync(page, form.GetAttribute("action")!, ("on", $"{quotes[0].Id}.{quotes[0].Version}"), ("name", "Tom Weaver"));
        var offer = page.QuerySelector("#flash a")!;
        Assert.Equal("The same for 2 like it", offer.FirstChild!.TextContent);

        var preview = await _browser.PageAsync(offer.GetAttribute("href")!);
        Assert.StartsWith("You named Tom Weaver as the speaker", preview.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var boxes = preview.QuerySelectorAll("input[name=on][checked]").Select(box => ("on", box.GetAttribute("value")!)).ToArray();
        Assert.Equal(2, boxes.Length);
        page = await PressAsync(preview, $"/review/similar?quote={quotes[0].Id}", [.. boxes, ("judged", preview.QuerySelector("input[name=judged]")!.GetAttribute("value")!), ("back", "/review")]);
        Assert.Contains("Named Tom Weaver as the speaker of 2 more quotes by “Weaver”.", page.QuerySelector("#flash")!.TextContent);
        foreach (var quote in quotes) Assert.Equal("Tom Weaver", (await QuoteAsync(quote.Id)).Speaker!.Name);

        await PressAsync(page, "/changes?handler=UndoLatest", ("back", "/review"));
        Assert.Equal([Review.Confirmed, Review.Unreviewed, Review.Unreviewed], await Task.WhenAll(quotes.Select(async q => (await QuoteAsync(q.Id)).Review)));
    }

    [Fact]
    public async Task Corrected_bounds_are_shown_once_more()
    {
        var page = await _browser.PageAsync("/review?q=speaker:lavrov");
        var quote = await ShownAsync(page);
        page = await _browser.PageAsync($"/review?q=speaker:lavrov&at={quote.Id}&edit={quote.Id}");
        var form = (IHtmlFormElement)page.QuerySelector("form[data-shape]")!;
        string words = quote.Words.Split('\n')[0], shorter = words[..words.LastIndexOf(' ')];

        page = await PressAsync(page, form.GetAttribute("action")!, ("on", $"{quote.Id}.{quote.Version}"), ("revision", $"{quote.RevisionId}"), ("ranges", $"{string.Join(' ', quote.Contents)}"), ("parts", shorter), ("cue", ""), ("source", ""));

        Assert.Equal(quote.Id, (await ShownAsync(page)).Id);
        Assert.Equal((shorter, Review.Confirmed), ((await QuoteAsync(quote.Id)).Words, (await QuoteAsync(quote.Id)).Review));
    }

    [Fact]
    public async Task Where_nobody_judged_a_quote_nothing_is_said_to_be_like_it()
    {
        var said = await app.ArrangeAsync(new Saying { Speaker = "Dora Quill", NameAsFound = "Quill", Words = ["It rains, Quill said"] });
        await app.ArrangeAsync(new Saying { Speaker = "Dora Quill", NameAsFound = "Quill", Words = ["It pours, Quill said"] });
        var page = await _browser.PageAsync($"/review/similar?quote={said.QuoteId}");
        Assert.Equal("None is left", page.QuerySelector(".empty h2")!.TextContent);
        Assert.Null(page.QuerySelector(".lead"));
    }

    [Fact]
    public async Task A_search_that_can_not_be_read_says_so_and_one_that_finds_nothing_too()
    {
        var page = await _browser.PageAsync("/review?order=speaker&q=rail+speeker:x");
        Assert.Contains("There is no field “speeker:”", page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("rail speeker:x", page.QuerySelector("p.query")!.TextContent);
        Assert.Equal("speeker:x", page.QuerySelector("mark.fault")!.TextContent);
        Assert.Equal("/review?order=speaker&q=rail%20speaker%3Ax", page.QuerySelector("a.query")!.GetAttribute("href"));
        Assert.Null((await _browser.PageAsync("/review?order=speaker&q=rail%20speaker%3Ax")).QuerySelector(".problem"));
        Assert.Equal("Nothing left to review here", (await _browser.PageAsync("/review?q=nowhereatall")).QuerySelector(".empty h2")!.TextContent);
    }

    [Fact]
    public async Task A_search_that_is_too_long_is_shown_in_the_box_as_far_as_that_holds_it()
    {
        var page = await _browser.PageAsync($"/review?q={new string('x', 2001)}");
        Assert.Contains("A search can be at most 2,000 characters long.", page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        var box = page.QuerySelector(".filters input[type=search]")!;
        Assert.Equal(("2000", 2000), (box.GetAttribute("maxlength"), box.GetAttribute("value")!.Length));
    }

    [Theory]
    [InlineData("/review?order=nothing&at=x&done=-5")]
    [InlineData("/review?at=2147483647")]
    [InlineData("/review?done=99999999999999999999")]
    [InlineData("/review/similar?quote=1&back=https://example.org/")]
    public async Task Odd_addresses_are_answered(string address)
    {
        using var answer = await _browser.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task What_somebody_judged_meanwhile_is_not_judged_again()
    {
        var page = await _browser.PageAsync("/review?order=article");
        var quote = await ShownAsync(page);
        await SendAsync(page, "Reject");

        string html = await _browser.GetStringAsync(new Uri("/review", UriKind.Relative));
        using var form = new FormUrlEncodedContent([new("on", $"{quote.Id}.{quote.Version}"), new("__RequestVerificationToken", Forms.TokenIn(html))]);
        using var answer = await _browser.PostAsync(new Uri("/review?handler=Accept", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(Review.Rejected, (await QuoteAsync(quote.Id)).Review);
    }

    [Fact]
    public async Task Words_taken_off_a_finding_are_offered_for_those_that_have_them_too_and_taken_off_as_one_act()
    {
        var said = new List<Arranged>();
        foreach (string words in new[] { "It will be dear, the miller muttered", "It will be late, the miller muttered", "It will be early, the miller muttered" })
            said.Add(await app.ArrangeAsync(new Saying { Speaker = "Mia Miller", Words = [words] }));
        var first = await QuoteAsync(said[0].QuoteId);
        string address = $"/articles/{first.ArticleId}";

        var page = await PressAsync(await _browser.PageAsync(address), $"{address}?handler=Shape", ("on", $"{first.Id}.{first.Version}"), ("revision", $"{first.RevisionId}"), ("ranges", "0-15"), ("parts", "It will be dear"));
        var offer = page.QuerySelector("#flash a")!;
        Assert.Equal("The same for 2 like it", offer.FirstChild!.TextContent);
        var preview = await _browser.PageAsync(offer.GetAttribute("href")!);
        Assert.Equal([", the miller muttered", ", the miller muttered"], preview.QuerySelectorAll(".similar del").Select(del => del.TextContent));

        Assert.Empty(preview.QuerySelectorAll("input[name=on][checked]"));
        Assert.All(preview.QuerySelectorAll(".similar .meta"), meta => Assert.Contains("so far Mia Miller, by the name alone", meta.TextContent, StringComparison.Ordinal));

        preview = await _browser.PageAsync(preview.QuerySelectorAll("main a").Single(link => link.TextContent == "Tick all 2").GetAttribute("href")!);
        var (action, fields) = ((IHtmlButtonElement)preview.QuerySelector("main form button.primary")!).Pressed();
        page = await PressAsync(preview, action, fields);
        Assert.Contains("Took “, the miller muttered” off 2 more quotes and confirmed them.", page.QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("It will be early", (await QuoteAsync(said[2].QuoteId)).Words);

        await PressAsync(page, "/changes?handler=UndoLatest", ("back", "/review"));
        Assert.Equal("It will be early, the miller muttered", (await QuoteAsync(said[2].QuoteId)).Words);
        Assert.Equal("It will be dear", (await QuoteAsync(first.Id)).Words);
    }

    [Theory]
    [InlineData("Mixed", "The tide will be early", "", "Mixed: in part")]
    [InlineData("", "The tide will be later", "adds", "adds")]
    [InlineData("", "The tide will be lower, adds the keeper", "", "corrected: , adds the keeper")]
    public async Task Whatever_was_corrected_is_offered_for_the_same_sentence_elsewhere_and_corrected_as_one_act(string form, string words, string cue, string shown)
    {
        string found = words[..22], said = found + ", adds the keeper";
        var all = new List<Arranged>();
        for (int i = 0; i < 3; i++) all.Add(await app.ArrangeAsync(new Saying { Speaker = "Tilda Keeper", Words = [found], In = new string('.', i) + said }));
        var first = await QuoteAsync(all[0].QuoteId);
        string address = $"/articles/{first.ArticleId}";

        var page = await PressAsync(
            await _browser.PageAsync(address), $"{address}?handler=Shape", ("on", $"{first.Id}.{first.Version}"), ("revision", $"{first.RevisionId}"), ("ranges", "0-22"), ("parts", words), ("cue", cue), ("form", form));
        var offer = page.QuerySelector("#flash a")!;
        Assert.Equal("The same for 2 like it", offer.FirstChild!.TextContent);
        var preview = await _browser.PageAsync(offer.GetAttribute("href")!);
        Assert.Contains(shown, preview.QuerySelector("dl.now")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(preview.QuerySelectorAll("input[name=on][checked]"));

        preview = await _browser.PageAsync(preview.QuerySelectorAll("main a").Single(link => link.TextContent == "Tick all 2").GetAttribute("href")!);
        var (action, fields) = ((IHtmlButtonElement)preview.QuerySelector("main form button.primary")!).Pressed();
        page = await PressAsync(preview, action, fields);
        Assert.Contains($"Corrected 2 more quotes like “{found}", page.QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
        var (corrected, other) = (await QuoteAsync(first.Id), await QuoteAsync(all[2].QuoteId));
        Assert.Equal((corrected.Words, corrected.Cue?.Length, corrected.Form, Review.Confirmed), (other.Words, other.Cue?.Length, other.Form, other.Review));

        await PressAsync(page, "/changes?handler=UndoLatest", ("back", "/review"));
        other = await QuoteAsync(all[2].QuoteId);
        Assert.Equal((found, null, Review.Unreviewed), (other.Words, other.Cue, other.Review));
    }

    [Fact]
    public async Task Of_a_finding_that_nobody_corrected_no_sentence_is_shown()
    {
        var said = await app.ArrangeAsync("Nobody Corrected", "It is as it is");

        foreach (string quote in new[] { $"{said.QuoteId}", "999999" })
            Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync(new Uri($"/review/similar-sentence?quote={quote}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _browser.GetAsync(new Uri("/review/similar-sentence?quote=x", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task What_was_cut_and_given_a_cue_besides_is_offered_with_both_for_the_same_sentence()
    {
        var said = new List<Arranged>();
        for (int i = 0; i < 2; i++) said.Add(await app.ArrangeAsync(new Saying { Words = ["The mill turns, murmurs its miller"], In = "The mill turns, murmurs its miller." }));
        var first = await QuoteAsync(said[0].QuoteId);
        string address = $"/articles/{first.ArticleId}";

        var page = await PressAsync(
            await _browser.PageAsync(address), $"{address}?handler=Shape", ("on", $"{first.Id}.{first.Version}"), ("revision", $"{first.RevisionId}"), ("ranges", "0-34"), ("parts", "The mill turns"), ("cue", "murmurs"));

        var preview = await _browser.PageAsync(page.QuerySelector("#flash a")!.GetAttribute("href")!);
        Assert.Contains("found: none corrected: murmurs", string.Join(' ', preview.QuerySelector("dl.now")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_one_of_many_changed_meanwhile_it_is_named_and_the_others_stay_ticked(bool isCut)
    {
        string name = isCut ? "Bea Cutter" : "Cora Namer";
        var said = new List<Arranged>();
        foreach (string words in new[] { "It will be dear", "It will be late", "It will be early" })
            said.Add(await app.ArrangeAsync(new Saying { Speaker = name, NameAsFound = name, Words = [$"{words}, {name} whispered"] }));
        var first = await QuoteAsync(said[0].QuoteId);
        await app.ChangeAsync<QuoteActs>((acts, you) => acts.NameSpeakerAsync(you, first.Id, first.Version, new(null, "Somebody Else")));
        string address = isCut ? $"/review/similar-cut?quote={first.Id}&off={Uri.EscapeDataString($", {name} whispered")}&isAtEnd=true&all=true" : $"/review/similar?quote={first.Id}";
        var preview = await _browser.PageAsync(address);
        var (action, fields) = ((IHtmlButtonElement)preview.QuerySelector("main form button.primary")!).Pressed();
        await app.ChangeAsync<TagActs>((acts, you) => acts.TagQuoteAsync(you, said[1].QuoteId, "Fares"));

        using var answer = await _browser.SendAsync("/changes", action, fields);
        var page = await answer.PageAsync(HttpStatusCode.Conflict);

        Assert.Contains($"“It will be late, {name} whispered” was changed in the meantime", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([$"{said[2].QuoteId}"], page.QuerySelectorAll("input[name=on][checked]").Select(box => box.GetAttribute("value")!.Split('.')[0]));
        (action, fields) = ((IHtmlButtonElement)page.QuerySelector("main form button.primary")!).Pressed();
        await PressAsync(page, action, fields);
        Assert.Equal([Review.Unreviewed, Review.Confirmed], new[] { (await QuoteAsync(said[1].QuoteId)).Review, (await QuoteAsync(said[2].QuoteId)).Review });
    }

    [Fact]
    public async Task What_was_said_of_the_first_and_changed_since_the_preview_is_not_said_of_those_like_it()
    {
        var said = new List<Arranged>();
        for (int i = 0; i < 2; i++) said.Add(await app.ArrangeAsync(new Saying { Speaker = "Pia Previewed", NameAsFound = "Pia Previewed", Words = ["It will be the same"] }));
        await NameAsync("Preview Person");
        var preview = await _browser.PageAsync($"/review/similar?quote={said[0].QuoteId}");
        var button = (IHtmlButtonElement)preview.QuerySelector("main form button.primary")!;
        Assert.Equal("Name Preview Person for those ticked", button.TextContent);
        await NameAsync("Other Tab Person");

        preview = await SendStaleAsync(button);
        button = (IHtmlButtonElement)preview.QuerySelector("main form button.primary")!;
        Assert.Equal("Name Other Tab Person for those ticked", button.TextContent);
        var (action, fields) = button.Pressed();
        await PressAsync(preview, action, fields);
        Assert.Equal("Other Tab Person", (await QuoteAsync(said[1].QuoteId)).Speaker!.Name);

        await app.UndoAsync();
        await app.ChangeAsync<QuoteActs>(async (acts, you) => await acts.RejectAsync(you, said[0].QuoteId, (await QuoteAsync(said[0].QuoteId)).Version));
        preview = await _browser.PageAsync($"/review/similar?quote={said[0].QuoteId}");
        button = (IHtmlButtonElement)preview.QuerySelector("main form button.primary")!;
        await app.UndoAsync();
        preview = await SendStaleAsync(button);
        Assert.DoesNotContain("Reject", preview.QuerySelector("main form button.primary")!.TextContent, StringComparison.Ordinal);

        Task NameAsync(string name) =>
            app.ChangeAsync<QuoteActs>(async (acts, you) => await acts.NameSpeakerAsync(you, said[0].QuoteId, (await QuoteAsync(said[0].QuoteId)).Version, new(null, name)));

        async Task<IHtmlDocument> SendStaleAsync(IHtmlButtonElement pressed)
        {
            var (to, sent) = pressed.Pressed();
            using var answer = await _browser.SendAsync("/changes", to, sent);
            var page = await answer.PageAsync(HttpStatusCode.Conflict);
            Assert.Contains("“It will be the same”, which the others are like, was changed in the meantime", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(Review.Unreviewed, (await QuoteAsync(said[1].QuoteId)).Review);
            return page;
        }
    }

    [Fact]
    public async Task A_name_that_more_than_one_speaker_has_is_offered_as_a_choice()
    {
        var place = await app.ArrangeAsync(new Saying { Words = ["Words of one of two"], NameAsFound = "Lee Kim" });
        await app.InStoreAsync(async store =>
        {
            for (int i = 0; i < 2; i++) store.Speakers.Add(Speaker.Named("Lee Kim", SpeakerKind.Person, Origin.Person, 1));
            return await store.SaveChangesAsync();
        });

        var page = await _browser.PageAsync($"/review?at={place.QuoteId}");
        Assert.Contains("2 speakers have this name", page.GetElementById($"w{place.QuoteId}")!.TextContent, StringComparison.Ordinal);
        var open = await _browser.PageAsync(page.QuerySelector(".why a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(2, open.QuerySelectorAll("button[name=speakerId]").Length);
    }

    [Fact]
    public async Task A_reason_that_argues_for_another_speaker_than_a_person_named_is_not_given()
    {
        var place = await app.ArrangeAsync(new Saying { Words = ["Words of somebody else"], NameAsFound = "Cleo Finch" });
        await PressAsync(await _browser.PageAsync($"/review?at={place.QuoteId}"), "/review?handler=Speaker", ("on", $"{place.QuoteId}.{(await QuoteAsync(place.QuoteId)).Version}"), ("name", "Dora Wright"));
        var page = await _browser.PageAsync($"/review?at={place.QuoteId}");
        Assert.Equal("named by you; found: Cleo Finch", page.QuerySelector(".who .why")!.TextContent);
    }

    private async Task<int> OfWeaverAsync()
    {
        int id = await app.ImportAsync($"Looms {Guid.NewGuid()}\n\nThe mill was open on Monday, and the looms ran all day long.\n\n“The looms are old,” Weaver said.\n");
        return id;
    }

    private static int Waiting(IHtmlDocument page) => int.Parse(page.QuerySelector(".facts b")!.TextContent.Replace(",", ""), System.Globalization.CultureInfo.InvariantCulture);

    private Task<Quote> ShownAsync(IHtmlDocument page) =>
        QuoteAsync(int.Parse(page.QuerySelector(".who[data-quote]")!.GetAttribute("data-quote")!, System.Globalization.CultureInfo.InvariantCulture));

    private Task<Quote> QuoteAsync(int id) => app.InStoreAsync(store => store.Quotes.AsNoTracking().Include(q => q.Speaker).SingleAsync(q => q.Id == id));

    private Task<IHtmlDocument> SendAsync(IHtmlDocument page, string act)
    {
        var button = page.QuerySelector($"button[formaction*='handler={act}']")!;
        return PressAsync(page, button.GetAttribute("formaction")!, ("on", button.GetAttribute("value")!));
    }

    private Task<IHtmlDocument> FollowAsync(IHtmlDocument page, string way) => _browser.PageAsync(page.QuerySelector($"a[rel={way}]")!.GetAttribute("href")!);

    private async Task<IHtmlDocument> PressAsync(IHtmlDocument page, string action, params (string Name, string Value)[] fields)
    {
        string token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
        using var answer = await _browser.PostAsync(new Uri(action, UriKind.Relative), form);
        return await answer.PageAsync(HttpStatusCode.OK);
    }
}
