using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;
using NewsReader.Core.Store;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Articles;

/// <summary>What a person can do on the reading page.</summary>
public sealed class ReadActTests(NewsApp app) : IClassFixture<NewsApp>
{
    private readonly HttpClient _browser = app.Browser(followsRedirects: false);

    public static TheoryData<string> Acts { get; } = [.. Prepared.Acts];

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Every_act_is_done_says_so_and_is_undone_to_the_row(string act)
    {
        var article = await PrepareAsync(act);
        string before = await app.StateAsync(article.Id);

        using var done = await SendAsync(article, act, article.Fields(act));
        string after = await app.StateAsync(article.Id);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.StartsWith(article.Path, done.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(before, after);
        var page = await _browser.PageAsync(article.Path);
        Assert.NotNull(page.QuerySelector("#flash form[action*='handler=Undo'] input[name=id]"));

        Assert.IsType<ActResult.Done>(await app.UndoAsync());
        Assert.Equal(before, await app.StateAsync(article.Id));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task A_form_without_its_token_does_nothing(string act)
    {
        var article = await PrepareAsync(act);
        string before = await app.StateAsync(article.Id);

        using var form = new FormUrlEncodedContent(article.Fields(act).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await _browser.PostAsync(new Uri($"{article.Path}?handler={act}", UriKind.Relative), form);

        var page = await answer.PageAsync(HttpStatusCode.BadRequest);
        Assert.Equal("This form could not be read", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(before, await app.StateAsync(article.Id));
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("Reject")]
    [InlineData("Remove")]
    [InlineData("Speaker", "Ida Holm-Larsen")]
    [InlineData("Quote", "The noon ferry & the <late> ferry", "Ada Newcomer")]
    [InlineData("Claim", "The noon ferry & the <late> ferry", "Both ferries were full.")]
    [InlineData("Note", "The noon ferry & the <late> ferry", "How full?")]
    [InlineData("EditNote", "Monday the 3rd?")]
    [InlineData("RemoveNote")]
    [InlineData("Details", "Another title", "The Bay", "2026-02-03", "en")]
    [InlineData("Delete")]
    public async Task What_changed_meanwhile_is_not_overwritten_and_the_words_are_kept(string act, params string[] words)
    {
        var article = await PrepareAsync(act);
        string before = await app.StateAsync(article.Id);

        using var answer = await SendAsync(article, act, article.StaleFields(act));

        var (message, kept) = (await answer.PageAsync(HttpStatusCode.Conflict)).Refusal();
        string expected = act is "Quote" or "Claim" or "Note" ? "The article has a new text since you opened it. Reload it and select the words again." : ChangeLog.StaleMessage;
        Assert.Equal(expected, message);
        Assert.Equal(words, kept);
        Assert.Equal(before, await app.StateAsync(article.Id));
    }

    [Theory]
    [InlineData("Speaker", "name", "!!", "Type the speaker’s name, with at least one letter and at most 200 characters.")]
    [InlineData("Speaker", "speakerId", "999999", "That speaker is no longer there. Choose another one, or type the name.")]
    [InlineData("Quote", "words", "No such words", "These words are not in the article. Copy them exactly as they stand there, marks included.")]
    [InlineData("Quote", "ranges", "0-999999", "The selection does not fit the text. Reload the page and select again.")]
    [InlineData("Quote", "ranges", "7-3", "The selection does not fit the text. Reload the page and select again.")]
    [InlineData("Quote", "ranges", "0-9 5-12", "The selected parts overlap. Select each word once.")]
    [InlineData("Quote", "words", " ", "There are no words in the selection. Select at least one.")]
    [InlineData("Note", "body", " ", "The note is empty. Write something, or leave it.")]
    [InlineData("EditNote", "body", "", "The note is empty. Write something, or leave it.")]
    [InlineData("Tag", "tags", "", "Type a tag with at least one letter or digit and at most 60 characters.")]
    [InlineData("Tag", "tags", "good, ---", "Type a tag with at least one letter or digit and at most 60 characters.")]
    [InlineData("Details", "title", " ", "The title is empty. An article needs one.")]
    [InlineData("Details", "url", "javascript:alert(1)", "The address “javascript:alert(1)” does not begin with http:// or https://.")]
    [InlineData("Details", "date", "3 May", "The date “3 May” can’t be read. Write it as 2026-03-14.")]
    [InlineData("Details", "language", "english", "The language “english” is no code of two or three letters, such as en.")]
    public async Task What_cannot_be_done_is_refused_and_the_words_are_kept(string act, string field, string value, string expected)
    {
        var article = await PrepareAsync(act);
        string before = await app.StateAsync(article.Id);
        (string Name, string Value)[] fields = [.. article.Fields(act).Where(f => f.Name != field), (field, value)];

        using var answer = await SendAsync(article, act, fields);

        var page = await answer.PageAsync(HttpStatusCode.UnprocessableEntity);
        var (message, kept) = page.Refusal();
        Assert.Equal(expected, message);
        Assert.Equal(fields.Where(f => IsTyped(f.Name)).Select(f => f.Value), kept);
        Assert.Equal(before, await app.StateAsync(article.Id));
        // The form is there once more, with all that it carries.
        if (kept.Count > 0) Assert.Equivalent(fields.Where(f => f.Name != "speakerId"), page.QuerySelector<IHtmlButtonElement>("[data-refused] button.primary")!.Pressed().Fields);
    }

    [Fact]
    public async Task A_quote_that_the_analysis_found_is_not_removed()
    {
        var article = await PrepareAsync("Remove");
        using var answer = await SendAsync(article, "Remove", ("on", $"{article.Quote}"));
        Assert.Equal(
            "A quote that the analysis found is rejected, not removed, so that it is not found again.",
            (await answer.PageAsync(HttpStatusCode.UnprocessableEntity)).Refusal().Message);
    }

    [Fact]
    public async Task A_claim_longer_than_a_sentence_can_be_is_refused_and_kept_whole()
    {
        var article = await PrepareAsync("Claim");
        string statement = new('x', 1001);
        using var answer = await SendAsync(article, "Claim", [.. article.Fields("Claim").Where(f => f.Name != "statement"), ("statement", statement)]);

        var page = await answer.PageAsync(HttpStatusCode.UnprocessableEntity);
        var (message, kept) = page.Refusal();
        Assert.Equal("The claim is longer than 1000 characters. State it in one sentence.", message);
        Assert.Contains(statement, kept);
        Assert.Contains(page.QuerySelectorAll("[data-refused] label"), label => label.TextContent.StartsWith("The claim, in one sentence", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Accept", "on", "999999.1")]
    [InlineData("Reject", "on", "999999.1")]
    [InlineData("Remove", "on", "999999.1")]
    [InlineData("Speaker", "on", "999999.1")]
    [InlineData("EditNote", "on", "999999.1")]
    [InlineData("RemoveNote", "on", "999999.1")]
    [InlineData("Paragraph", "revision", "999999")]
    [InlineData("Paragraph", "ordinal", "99")]
    public async Task What_is_not_there_is_not_found(string act, string field, string value)
    {
        var article = await PrepareAsync(act);
        using var answer = await SendAsync(article, act, [.. article.Fields(act).Where(f => f.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("Star", "isStarred", "x")]
    [InlineData("Paragraph", "kind", "Nonsense")]
    [InlineData("Paragraph", "ordinal", "x")]
    public async Task A_value_that_makes_no_sense_is_refused_and_not_taken_for_another(string act, string field, string value)
    {
        var article = await PrepareAsync(act);
        using var starred = await SendAsync(article, "Star", ("isStarred", "true"));
        string before = await app.StateAsync(article.Id);

        using var answer = await SendAsync(article, act, [.. article.Fields(act).Where(f => f.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, await app.StateAsync(article.Id));
        Assert.True(await app.InStoreAsync(store => store.ReadStates.Where(r => r.ArticleId == article.Id).Select(r => r.IsStarred).SingleAsync()));
    }

    [Fact]
    public async Task Whatever_was_tagged_at_once_the_browser_is_let_in_afterwards()
    {
        var article = await PrepareAsync("Tag");
        using var refused = await SendAsync(article, "Tag", ("tags", string.Join(',', Enumerable.Range(0, 2000).Select(i => $"many {i}"))));
        Assert.StartsWith("That is more than 50 tags at once.", (await refused.PageAsync(HttpStatusCode.UnprocessableEntity)).Refusal().Message, StringComparison.Ordinal);

        using var done = await SendAsync(article, "Tag", ("tags", string.Join(',', Enumerable.Range(0, 50).Select(i => $"многословный {i} {new string('ж', 40)}"))));
        Assert.True(done.Headers.GetValues("Set-Cookie").Sum(cookie => cookie.Length) < 8000);
        string said = (await _browser.PageAsync(article.Path)).QuerySelector("#flash")!.TextContent;
        Assert.Contains("многословный 0", said, StringComparison.Ordinal);
        Assert.DoesNotContain("многословный 49", said, StringComparison.Ordinal);
        Assert.Equal(50, await app.InStoreAsync(store => store.ArticleTags.CountAsync(t => t.ArticleId == article.Id && t.Tag!.Name.StartsWith("многословный"))));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    [InlineData("Star")]
    [InlineData("Unread")]
    public async Task Nothing_is_done_in_an_article_that_is_not_there(string act)
    {
        var article = await PrepareAsync(act);
        string before = await app.StateAsync(article.Id);

        using var answer = await _browser.SendAsync("/", $"/articles/999999?handler={act}", article.Fields(act));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(before, await app.StateAsync(article.Id));
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("Reject")]
    [InlineData("Remove")]
    [InlineData("Speaker")]
    [InlineData("Quote")]
    [InlineData("Claim")]
    [InlineData("Note")]
    [InlineData("Star")]
    [InlineData("Unread")]
    public async Task Nothing_is_attached_to_a_deleted_article(string act)
    {
        var article = await PrepareAsync("Restore");
        string before = await app.StateAsync(article.Id);

        using var answer = await SendAsync(article, act, article.Fields(act));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(before, await app.StateAsync(article.Id));
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("Reject")]
    [InlineData("Remove")]
    [InlineData("Speaker")]
    [InlineData("EditNote")]
    [InlineData("RemoveNote")]
    public async Task A_button_without_its_row_is_a_bad_request(string act)
    {
        var article = await PrepareAsync(act);
        foreach (string on in (string[])["", "7", "a.b", "1.2.3"])
        {
            using var answer = await SendAsync(article, act, [("on", on), ("body", "words"), ("name", "words")]);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Quote")]
    [InlineData("Claim")]
    [InlineData("Note")]
    public async Task The_same_form_sent_twice_is_done_once(string act)
    {
        var article = await PrepareAsync(act);
        int acts = await app.ActsAsync(article.Id);
        (string, string)[] form = [.. article.Fields(act), ("formKey", $"{Guid.NewGuid()}")];

        using var first = await SendAsync(article, act, form);
        string after = await app.StateAsync(article.Id);
        using var second = await SendAsync(article, act, form);

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(after, await app.StateAsync(article.Id));
        Assert.Equal(acts + 1, await app.ActsAsync(article.Id));
        var page = await _browser.PageAsync(article.Path);
        Assert.Contains("This form was sent before", page.QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_quote_is_confirmed_and_shown_as_sure()
    {
        var article = await PrepareAsync("Accept");
        using var done = await SendAsync(article, "Accept", article.Fields("Accept"));

        Assert.Equal($"{article.Path}#w{article.Quote.Id}", done.Headers.Location!.ToString());
        var quote = await QuoteAsync(article.Quote.Id);
        Assert.Equal((Review.Confirmed, SpeakerLink.ByPerson), (quote.Review, quote.Link));
        var card = (await _browser.PageAsync(article.Path)).GetElementById($"w{quote.Id}")!;
        Assert.Contains("sure", card.ClassList);
        Assert.EndsWith(", confirmed", card.QuerySelector(".name small")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_quote_is_kept_and_not_shown()
    {
        var article = await PrepareAsync("Reject");
        using var done = await SendAsync(article, "Reject", article.Fields("Reject"));

        Assert.Equal(Review.Rejected, (await QuoteAsync(article.Quote.Id)).Review);
        Assert.Empty((await _browser.PageAsync(article.Path)).QuerySelectorAll($"[data-quote='{article.Quote.Id}']"));
    }

    [Fact]
    public async Task A_quote_made_by_hand_is_removed()
    {
        var article = await PrepareAsync("Remove");
        using var done = await SendAsync(article, "Remove", article.Fields("Remove"));
        Assert.False(await app.InStoreAsync(store => store.Quotes.AnyAsync(q => q.Id == article.OwnQuote.Id)));
    }

    [Fact]
    public async Task A_speaker_is_named_by_a_new_name_or_chosen_by_number()
    {
        var article = await PrepareAsync("Speaker");
        using var named = await SendAsync(article, "Speaker", ("on", $"{article.Quote}"), ("name", "  Ida   Holm-Larsen "));
        var quote = await QuoteAsync(article.Quote.Id);
        Assert.Equal(("Ida Holm-Larsen", Review.Confirmed), (quote.Speaker!.Name, quote.Review));

        int lavrov = await app.InStoreAsync(store => store.Speakers.Live().Where(s => s.Name.Contains("Lavrov")).Select(s => s.Id).FirstAsync());
        using var chosen = await SendAsync(article, "Speaker", ("on", $"{quote.Id}.{quote.Version}"), ("speakerId", $"{lavrov}"), ("name", ""));
        Assert.Equal(lavrov, (await QuoteAsync(article.Quote.Id)).SpeakerId);
    }

    [Fact]
    public async Task A_known_name_in_another_case_is_the_known_speaker()
    {
        var article = await PrepareAsync("Speaker");
        int before = await app.InStoreAsync(store => store.Speakers.CountAsync());
        string known = (await QuoteAsync(article.Quote.Id)).Speaker!.Name;

        using var done = await SendAsync(article, "Speaker", ("on", $"{article.Quote}"), ("name", known.ToUpperInvariant()));

        Assert.Equal(known, (await QuoteAsync(article.Quote.Id)).Speaker!.Name);
        Assert.Equal(before, await app.InStoreAsync(store => store.Speakers.CountAsync()));
    }

    [Fact]
    public async Task A_quote_made_by_place_has_the_very_words_and_its_speaker()
    {
        var article = await PrepareAsync("Quote");
        string text = await app.InStoreAsync(store => store.Revisions.Where(r => r.Id == article.Revision).Select(r => r.Text).SingleAsync());
        int start = text.IndexOf("the ferry sails at noon", StringComparison.Ordinal);

        using var done = await SendAsync(article, "Quote", ("revision", $"{article.Revision}"), ("ranges", $"{start}-{start + 23}"), ("name", "Ada Byron"));

        var quote = await app.InStoreAsync(store => store.Quotes.Include(q => q.Speaker).OrderBy(q => q.Id).LastAsync(q => q.ArticleId == article.Id));
        Assert.Equal(("the ferry sails at noon", "Ada Byron", Origin.Person, Review.Confirmed), (quote.Words, quote.Speaker!.Name, quote.Origin, quote.Review));
        var page = await _browser.PageAsync(article.Path);
        Assert.Equal("the ferry sails at noon", page.GetElementById($"q{quote.Id}")!.TextContent);
        Assert.Contains("marked by you", page.GetElementById($"w{quote.Id}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_words_are_made_a_quote_once()
    {
        var article = await PrepareAsync("Quote");
        (string, string)[] form = [.. article.Fields("Quote")];
        using var first = await SendAsync(article, "Quote", form);
        int quotes = await QuotesAsync(article);
        using var second = await SendAsync(article, "Quote", form);
        Assert.Equal(quotes, await QuotesAsync(article));
    }

    [Fact]
    public async Task A_claim_stands_beside_its_words_and_rests_on_the_quote_around_them()
    {
        var article = await PrepareAsync("Claim");
        using var done = await SendAsync(article, "Claim", ("revision", $"{article.Revision}"), ("words", "the ships are back"), ("statement", "The ships\nare back."));

        var appearance = await app.InStoreAsync(store => store.ClaimAppearances.Include(a => a.Claim).SingleAsync(a => a.ArticleId == article.Id));
        Assert.Equal(("The ships are back.", article.Quote.Id), (appearance.Claim!.Statement, appearance.QuoteId));
        var page = await _browser.PageAsync(article.Path);
        Assert.Equal("the ships are back", page.QuerySelector(".claimed")!.TextContent);
        Assert.Contains("The ships are back.", page.GetElementById($"c{appearance.Id}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_is_gone_gets_no_further_place_and_the_words_are_kept()
    {
        var article = await PrepareAsync("Claim");
        using var answer = await SendAsync(article, "Claim", [.. article.Fields("Claim"), ("claimId", "999999")]);

        var (_, kept) = (await answer.PageAsync(HttpStatusCode.UnprocessableEntity)).Refusal();
        Assert.Contains("Both ferries were full.", kept);
    }

    [Fact]
    public async Task A_claim_can_appear_in_a_second_place()
    {
        var article = await PrepareAsync("Claim");
        using var first = await SendAsync(article, "Claim", article.Fields("Claim"));
        int claim = await app.InStoreAsync(store => store.ClaimAppearances.Where(a => a.ArticleId == article.Id).Select(a => a.ClaimId).SingleAsync());

        using var second = await SendAsync(article, "Claim", ("revision", $"{article.Revision}"), ("words", "the ferry sails at noon"), ("claimId", $"{claim}"));

        Assert.Equal(2, await app.InStoreAsync(store => store.ClaimAppearances.CountAsync(a => a.ClaimId == claim)));
    }

    [Fact]
    public async Task A_note_is_written_edited_and_removed()
    {
        var article = await PrepareAsync("EditNote");
        Assert.Contains("Which Monday?", (await _browser.PageAsync(article.Path)).GetElementById($"n{article.Note.Id}")!.TextContent, StringComparison.Ordinal);

        using var edited = await SendAsync(article, "EditNote", ("on", $"{article.Note}"), ("body", "**Monday**\r\nthe 3rd"));
        var note = await app.InStoreAsync(store => store.Notes.SingleAsync(n => n.Id == article.Note.Id));
        Assert.Equal("**Monday**\nthe 3rd", note.Body);
        Assert.Equal("Monday", (await _browser.PageAsync(article.Path)).QuerySelector($"#n{note.Id} .md strong")!.TextContent);

        using var removed = await SendAsync(article, "RemoveNote", ("on", $"{note.Id}.{note.Version}"));
        Assert.False(await app.InStoreAsync(store => store.Notes.AnyAsync(n => n.Id == note.Id)));
    }

    [Theory]
    [InlineData("ferries, storms", "ferries, storms")]
    [InlineData(" #Ferries ,, storms, FERRIES", "Ferries, storms")]
    public async Task Tags_are_put_on_once_each(string typed, string expected)
    {
        int id = await app.ImportAsync($"Tagged {typed}\n\nWords of an article about {typed.Length} ferries, tagged.\n");
        using var done = await _browser.SendAsync("/", $"/articles/{id}?handler=Tag", ("tags", typed));
        Assert.Equal(expected, string.Join(", ", await TagsAsync(id)), ignoreCase: true);
    }

    [Fact]
    public async Task New_tags_are_put_on_beside_one_that_is_there_already()
    {
        var article = await PrepareAsync("Tag");
        string there = Assert.Single(await TagsAsync(article.Id));

        using var done = await SendAsync(article, "Tag", ("tags", $"{there}, brand new"));
        Assert.Equal(["brand new", there], await TagsAsync(article.Id));

        int acts = await app.ActsAsync(article.Id);
        using var again = await SendAsync(article, "Tag", ("tags", $"{there}, brand new"));
        Assert.Equal(acts, await app.ActsAsync(article.Id));
    }

    [Fact]
    public async Task A_tag_is_taken_off()
    {
        var article = await PrepareAsync("Untag");
        using var done = await SendAsync(article, "Untag", article.Fields("Untag"));
        Assert.Empty(await TagsAsync(article.Id));
    }

    [Fact]
    public async Task A_paragraph_is_folded_away_and_put_back()
    {
        var article = await PrepareAsync("Paragraph");
        using var folded = await SendAsync(article, "Paragraph", article.Fields("Paragraph"));
        Assert.NotNull((await _browser.PageAsync(article.Path)).QuerySelector("details.fold #p2"));

        using var back = await SendAsync(article, "Paragraph", ("revision", $"{article.Revision}"), ("ordinal", "2"), ("kind", $"{ParagraphKind.Body}"));
        Assert.NotNull((await _browser.PageAsync(article.Path)).QuerySelector("div.p#p2"));
    }

    [Fact]
    public async Task Corrected_details_are_shown()
    {
        var article = await PrepareAsync("Details");
        using var done = await SendAsync(article, "Details", article.Fields("Details"));

        var page = await _browser.PageAsync(article.Path);
        Assert.Equal("Another title", page.QuerySelector("h1")!.TextContent);
        string kicker = page.QuerySelector("header.head .kicker")!.TextContent;
        Assert.Contains("The Bay", kicker, StringComparison.Ordinal);
        Assert.Contains("3 February 2026", kicker, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", true)]
    [InlineData("en", false)]
    public async Task An_article_taken_for_one_of_another_language_is_offered_to_be_analysed_anew(string language, bool isOffered)
    {
        var article = await PrepareAsync("Details");
        using var done = await SendAsync(article, "Details", [.. article.Fields("Details").Where(f => f.Name != "language"), ("language", language)]);

        var page = await _browser.PageAsync(article.Path);
        var offer = page.QuerySelector<IHtmlAnchorElement>(".flash a");
        Assert.Equal(isOffered, offer is not null);
        Assert.NotNull(page.GetElementById("analyse"));
        if (isOffered) Assert.Equal($"{article.Path}#analyse", offer!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_star_is_put_on_and_taken_off()
    {
        var article = await PrepareAsync("Star");
        using var on = await SendAsync(article, "Star", ("isStarred", "true"));
        Assert.True(await StateAsync(article, s => s.IsStarred));
        using var off = await SendAsync(article, "Star", ("isStarred", "false"));
        Assert.False(await StateAsync(article, s => s.IsStarred));
    }

    [Fact]
    public async Task An_article_marked_unread_is_unread()
    {
        var article = await PrepareAsync("Unread");
        Assert.True(await StateAsync(article, s => s.ReadUtc != null));
        using var done = await SendAsync(article, "Unread");
        Assert.Equal("/", done.Headers.Location!.ToString());
        Assert.False(await StateAsync(article, s => s.ReadUtc != null));
    }

    private static bool IsTyped(string field) => field is not ("on" or "revision" or "version" or "ranges" or "speakerId");

    [Theory]
    [InlineData("Quote")]
    [InlineData("Source")]
    [InlineData("Speaker")]
    public async Task A_name_of_more_than_one_speaker_is_a_choice_among_those_who_have_it(string act)
    {
        string name = "Twin " + Guid.NewGuid();
        var one = await app.ArrangeAsync($"{name} Elder", "Said by the elder");
        var two = await app.ArrangeAsync($"{name} Younger", "Said by the younger");
        foreach (int id in new[] { one.SpeakerId, two.SpeakerId }) await app.DoAsync<SpeakerActs>((acts, you) => acts.AddNameAsync(you, id, name));
        await app.DoAsync<SpeakerActs>((acts, you) => acts.EditAsync(you, two.SpeakerId, 1, $"{name} Younger", SpeakerKind.Group, "A **choir** of <two>."));
        var article = await PrepareAsync(act);
        int quotes = await QuotesAsync(article);

        using var answer = await SendAsync(article, act, [.. article.Fields(act).Select(field => field.Name == "name" ? ("name", name) : field)]);
        var page = await answer.PageAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal($"More than one speaker is called {name}. Choose the one you mean.", page.Refusal().Message);
        Assert.Equal(
            [$"{name} Elder no. {one.SpeakerId}, person, 1 quote", $"{name} Younger no. {two.SpeakerId}, group, 1 quote: A **choir** of <two>"],
            page.QuerySelectorAll("[data-refused] li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.')));
        Assert.Equal(quotes, await QuotesAsync(article));

        var (action, fields) = page.QuerySelectorAll<IHtmlButtonElement>("[data-refused] li button").Last().Pressed();
        using var done = await _browser.SendAsync(article.Path, action, fields);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.True(await app.InStoreAsync(store => store.Quotes.AnyAsync(q => q.ArticleId == article.Id && q.SpeakerId == two.SpeakerId)));
    }

    [Fact]
    public async Task Claims_and_notes_that_lie_over_each_other_both_show_and_each_card_leads_to_its_own_words()
    {
        var article = await PrepareAsync("Note");
        (string, string)[] At(string words) => [("revision", $"{article.Revision}"), ("words", words)];
        foreach (string words in new[] { "the ferry sails at noon", "The harbour opened on Monday, after the storm, and the ferry" })
            await SendAsync(article, "Claim", [.. At(words), ("statement", words)]);
        await SendAsync(article, "Note", [.. At("Monday, after the storm"), ("body", "Which storm?")]);

        var page = await _browser.PageAsync(article.Path);

        Assert.Equal(["the ferry"], page.QuerySelectorAll(".claimed .claimed").Select(mark => mark.TextContent));
        Assert.Equal(["Monday"], page.QuerySelectorAll(".noted .noted").Select(mark => mark.TextContent));
        foreach (var card in page.QuerySelectorAll(".p:not([id=p4]) > .beside > :is(.who.claim, .who.note)"))
        {
            string marked = string.Concat(page.QuerySelectorAll($"[data-card={card.Id}]").Select(mark => mark.TextContent));
            var shown = await _browser.PageAsync(card.QuerySelector("a[href*=words]")!.GetAttribute("href")!.Split('#')[0]);
            Assert.Equal(marked, string.Concat(shown.QuerySelectorAll("mark").Select(mark => mark.TextContent)));
            Assert.NotEmpty(marked);
        }
    }

    private async Task<Prepared> PrepareAsync(string act)
    {
        var article = await Prepared.MakeAsync(app, _browser);
        if (act == "Restore") await SendAsync(article, "Delete", article.Fields("Delete"));
        return article;
    }

    private Task<HttpResponseMessage> SendAsync(Prepared article, string act, params (string, string)[] fields) =>
        _browser.SendAsync(article.Path, $"{article.Path}?handler={act}", fields);

    private Task<Quote> QuoteAsync(int id) => app.InStoreAsync(store => store.Quotes.Include(q => q.Speaker).SingleAsync(q => q.Id == id));

    private Task<int> QuotesAsync(Prepared article) => app.InStoreAsync(store => store.Quotes.CountAsync(q => q.ArticleId == article.Id));

    private Task<List<string>> TagsAsync(int id) =>
        app.InStoreAsync(store => store.ArticleTags.Where(t => t.ArticleId == id).Select(t => t.Tag!.Name).Order().ToListAsync());

    private Task<bool> StateAsync(Prepared article, System.Linq.Expressions.Expression<Func<ReadState, bool>> holds) =>
        app.InStoreAsync(store => store.ReadStates.Where(s => s.ArticleId == article.Id).AnyAsync(holds));
}
