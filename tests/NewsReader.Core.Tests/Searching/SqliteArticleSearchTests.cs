using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Hits;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

public sealed class SqliteArticleSearchTests : IAsyncLifetime
{
    // As a large archive is searched.
    private static readonly SearchLimits InHalves = new() { ManyArticles = 2, ManyHits = 2, Time = TimeSpan.FromMinutes(1) };

    private TestArchive _archive = null!;

    public async ValueTask InitializeAsync() => _archive = await TestArchive.CreateAsync();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Theory]
    [InlineData("grain", "deal wheat")]
    [InlineData("GRAIN's", "deal wheat")]
    [InlineData("\"grain deal\"", "deal")]
    [InlineData("\"deal grain\"", "")]
    [InlineData("whea*", "wheat")]
    [InlineData("\"of whe\"*", "wheat")]
    [InlineData("grain -wheat", "deal")]
    [InlineData("-grain", "storm")]
    [InlineData("wheat OR storm", "storm wheat")]
    [InlineData("-grain OR wheat", "storm wheat")]
    [InlineData("grain (wheat OR -harvest)", "deal wheat")]
    [InlineData("-(grain -wheat)", "storm wheat")]
    [InlineData("outlet:gazette", "storm")]
    [InlineData("outlet:\"le figaro\"", "deal")]
    [InlineData("-outlet:gazette", "deal wheat")]
    [InlineData("tag:TRADE", "deal wheat")]
    [InlineData("tag:trad", "")]
    [InlineData("after:2025-03-02", "storm wheat")]
    [InlineData("before:2025-03-02", "deal")]
    [InlineData("after:2025-03-01 before:2025-03-02 tag:trade grain", "deal")]
    [InlineData("tag:trade -speaker:peskov", "wheat")]
    [InlineData("outlet:gazette OR wheat", "storm wheat")]
    [InlineData("tag:\"***\"", "")]
    public async Task Words_signs_and_fields_find_articles(string query, string found)
    {
        await ArrangeNewsAsync();
        var page = await SearchAsync(query);
        Assert.Equal(found, string.Join(' ', page.Articles.Select(hit => Text(hit.Title).Split(' ')[0]).Order()));
        Assert.Equal(page.Articles.Count, page.Count(SearchKind.Articles).Counted);
    }

    [Fact]
    public async Task Tags_of_quotes_and_claims_find_them_and_their_articles()
    {
        await ArrangeNewsAsync();
        await using (var context = _archive.Open())
        {
            var (quote, told) = (await QuoteOfAsync(context, "The grain must flow"), await QuoteOfAsync(context, "We were not told"));
            quote.Tags.Add(new QuoteTag { Tag = new Tag { Name = "Ships", Folded = "ships" }, AuthorId = Reader.You.Id });
            var claim = new Claim { Statement = "Nobody was told.", AuthorId = Reader.You.Id, CreatedUtc = DateTime.UnixEpoch };
            claim.Tags.Add(new ClaimTag { Tag = new Tag { Name = "Silence", Folded = "silence" }, AuthorId = Reader.You.Id });
            claim.Appearances.Add(new ClaimAppearance { ArticleId = told.ArticleId, Quote = told, Anchor = TextAnchor.Of(told.ArticleId, told.RevisionId, told.Words, [new(0, 2)]), AuthorId = Reader.You.Id });
            context.Add(claim);
            await context.SaveChangesAsync();
        }

        Assert.Equal(["The grain must flow"], await QuotesAsync("tag:ships"));
        Assert.Equal(["We were not told"], await QuotesAsync("tag:silence"));
        Assert.Equal(["We were not told"], await QuotesAsync("-tag:ships"));
        foreach (var (query, count) in new[] { ("tag:ships", 1), ("tag:silence", 1), ("-tag:ships", 2) }) Assert.Equal(count, (await SearchAsync(query)).Count(SearchKind.Articles).Counted);

        await using (var context = _archive.Open())
        {
            (await QuoteOfAsync(context, "The grain must flow")).Review = Review.Rejected;
            await context.SaveChangesAsync();
        }

        Assert.Equal(0, (await SearchAsync("tag:ships")).Count(SearchKind.Articles).Counted);
    }

    [Theory]
    [InlineData("grain", "The grain must flow")]
    [InlineData("storm", "")]
    [InlineData("speaker:peskov", "The grain must flow")]
    [InlineData("speaker:\"dmitry peskov\"", "The grain must flow")]
    [InlineData("speaker:\"peskov dmitry\"", "The grain must flow")]
    [InlineData("speaker:pesk", "")]
    [InlineData("speaker:lukanov", "We were not told")]
    [InlineData("-speaker:peskov", "We were not told")]
    [InlineData("tag:trade", "The grain must flow")]
    [InlineData("outlet:gazette told", "We were not told")]
    [InlineData("speaker:peskov OR told", "The grain must flow|We were not told")]
    public async Task Words_signs_and_fields_find_quotes(string query, string found)
    {
        await ArrangeNewsAsync();
        var page = await SearchAsync(query, SearchKind.Quotes);
        Assert.Equal(found, string.Join('|', page.Quotes.Select(hit => Text(hit.Words)).Order()));
        Assert.Equal(page.Quotes.Count, page.Count(SearchKind.Quotes).Counted);
    }

    [Theory]
    [InlineData("speaker:peskov", "deal")]
    [InlineData("speaker:lukanov", "storm")]
    [InlineData("speaker:\"Ďmitry  PESKOV\"", "deal")]
    public async Task An_articles_speakers_are_those_of_its_quotes(string query, string found)
    {
        await ArrangeNewsAsync();
        Assert.Equal([found], (await SearchAsync(query)).Articles.Select(hit => Text(hit.Title).Split(' ')[0]));
    }

    [Fact]
    public async Task Both_kinds_are_counted_and_one_is_listed()
    {
        await ArrangeNewsAsync();
        var page = await SearchAsync("grain");
        Assert.Equal((2, 1), (page.Count(SearchKind.Articles).Counted, page.Count(SearchKind.Quotes).Counted));
        Assert.Empty(page.Quotes);
    }

    [Fact]
    public async Task A_word_in_the_title_weighs_more_than_many_in_the_text()
    {
        await _archive.AddAsync(TestArticle.Of("Harvest", "Grain, grain, grain and more grain."));
        int titled = await _archive.AddAsync(TestArticle.Of("Grain", "The ports reopened on Monday, officials said in a statement to reporters in the city."));
        Assert.Equal(titled, (await SearchAsync("grain")).Articles[0].ArticleId);
    }

    [Fact]
    public async Task Without_words_the_newest_come_first()
    {
        int old = await _archive.AddAsync(TestArticle.Of("old", "text") with { Day = new DateOnly(2020, 1, 1), Tags = ["x"] });
        int newest = await _archive.AddAsync(TestArticle.Of("new", "text") with { Day = new DateOnly(2026, 1, 1), Tags = ["x"] });
        int undated = await _archive.AddAsync(TestArticle.Of("undated", "text") with { Tags = ["x"] });
        var hits = (await SearchAsync("tag:x")).Articles;
        Assert.Equal([undated, newest, old], hits.Select(hit => hit.ArticleId));
        Assert.Equal([true, false, false], hits.Select(hit => hit.IsImportDate));
    }

    [Fact]
    public async Task A_hit_shows_its_words_and_the_paragraph_to_open_at()
    {
        await _archive.AddAsync(new TestArticle
        {
            Title = "The grain deal",
            Paragraphs =
            [
                new("The grain deal", ParagraphKind.Title), new("First of all."), new("Get our grain newsletter", ParagraphKind.Boilerplate), new("Then the grain came."),
            ],
        });
        var hit = Assert.Single((await SearchAsync("grain")).Articles);
        Assert.Equal("The [grain] deal", Marked(hit.Title));
        Assert.Equal("Then the [grain] came.", Marked(hit.Snippet));
        Assert.Equal(4, hit.ParagraphOrdinal);
        Assert.Equal("The grain deal\n\nFirst of all.\n\nGet our grain newsletter\n\nThen the ".Length, hit.TextOffset);
    }

    [Fact]
    public async Task A_hit_in_the_title_alone_opens_the_article_at_its_start()
    {
        await _archive.AddAsync(TestArticle.Of("The grain deal", "First of all.", "Then."));
        var hit = Assert.Single((await SearchAsync("grain")).Articles);
        Assert.Equal("First of all.", Marked(hit.Snippet));
        Assert.Null(hit.ParagraphOrdinal);
        Assert.Null(hit.TextOffset);
    }

    [Fact]
    public async Task A_quote_is_shown_with_its_speaker_and_its_article()
    {
        await ArrangeNewsAsync();
        var linked = Assert.Single((await SearchAsync("flow", SearchKind.Quotes)).Quotes);
        Assert.Equal(("Dmitry Peskov", "deal of the year", "Le Figaró", new DateOnly(2025, 3, 1)), (linked.SpeakerName, linked.Title, linked.Outlet, linked.Date));
        Assert.NotNull(linked.SpeakerId);
        Assert.Equal("The grain must [flow]", Marked(linked.Words));
        var named = Assert.Single((await SearchAsync("told", SearchKind.Quotes)).Quotes);
        Assert.Equal(("Lukanov", null), (named.SpeakerName, named.SpeakerId));
    }

    [Fact]
    public async Task A_phrase_does_not_reach_from_one_paragraph_into_the_next()
    {
        await _archive.AddAsync(TestArticle.Of("title", "about the grain", "deal or no deal"));
        Assert.Equal(0, (await SearchAsync("\"grain deal\"")).Count(SearchKind.Articles).Counted);
        Assert.Equal(1, (await SearchAsync("grain deal")).Count(SearchKind.Articles).Counted);
    }

    [Fact]
    public async Task A_phrase_of_an_interrupted_quote_finds_its_article_and_the_quote_shows_why()
    {
        int id = await AddInterruptedAsync("“The grain,” she said, “is cheap.”", ["The grain,", "is cheap."]);
        var page = await SearchAsync("\"grain is\"");
        Assert.Equal((1, 1), Counts(page));
        var shown = Assert.Single(Assert.Single(page.Articles).Quotes);
        Assert.Equal("grain,\nis", string.Concat(shown.Words.Where(part => part.IsHit).Select(part => part.Text)));
        Assert.Empty(Assert.Single((await SearchAsync("grain")).Articles).Quotes);
        foreach (string query in new[] { "grain OR \"grain is\"", "(she grain) OR \"grain is\"", "title OR \"grain is\"" })
            Assert.Empty(Assert.Single((await SearchAsync(query)).Articles).Quotes);
        foreach (string query in new[] { "she \"grain is\"", "(in:body \"grain is\") title", "\"grain is\" OR outlet:gazette", "\"grain is\" OR title:wheat", "\"grain is\" OR -she", "\"grain is\" OR (she wheat)" })
            Assert.Equal("grain,\nis", string.Concat(Assert.Single(Assert.Single((await SearchAsync(query)).Articles).Quotes).Words.Where(part => part.IsHit && part.Text != "she").Select(part => part.Text)));
        await using (var context = _archive.Open())
        {
            (await context.Quotes.SingleAsync(q => q.ArticleId == id)).Review = Review.Rejected;
            await context.SaveChangesAsync();
        }

        Assert.Equal((0, 0), Counts(await SearchAsync("\"grain is\"")));
    }

    [Fact]
    public async Task Each_phrase_that_only_a_quote_shows_is_shown_by_one()
    {
        await AddInterruptedAsync("The war is over. “The war is over!” So: “The war is over?” “The grain,” she said, “is cheap.”", ["The war is over!"], ["The war is over?"], ["The grain,", "is cheap."]);
        await AddInterruptedAsync("“The grain,” she said, “is cheap.” “The war,” he said, “is over.”", ["The grain,", "is cheap."], ["The war,", "is over."]);
        var hits = (await SearchAsync("\"grain is cheap\" \"war is over\"")).Articles;
        Assert.Equal(2, hits.Count);
        Assert.All(hits, hit => Assert.Contains(hit.Quotes, quote => quote.Words.Any(part => part.IsHit && part.Text.StartsWith("grain", StringComparison.Ordinal))));
        Assert.Contains(hits, hit => hit.Quotes.Any(quote => quote.Words.Any(part => part.IsHit && part.Text == "war,\nis over")));
    }

    [Fact]
    public async Task An_article_that_is_found_by_a_quote_outside_what_is_searched_of_it_shows_the_quote()
    {
        var article = TestArticle.Of("title", "grain", "Subscribe now") with { Quotes = [new("Subscribe now")] };
        await _archive.AddAsync(article with { Paragraphs = [article.Paragraphs[0], article.Paragraphs[1] with { Kind = ParagraphKind.Boilerplate }] });
        var hit = Assert.Single((await SearchAsync("subscribe")).Articles);
        Assert.Equal("Subscribe", string.Concat(Assert.Single(hit.Quotes).Words.Where(part => part.IsHit).Select(part => part.Text)));
    }

    [Fact]
    public async Task Boilerplate_is_not_searched()
    {
        await _archive.AddAsync(new TestArticle { Paragraphs = [new("Some text."), new("Follow us on Telegram", ParagraphKind.Boilerplate)] });
        Assert.Equal(0, (await SearchAsync("telegram")).Count(SearchKind.Articles).Counted);
    }

    [Fact]
    public async Task Of_two_words_the_rarer_counts_more_and_a_word_in_the_title_more_than_both()
    {
        for (int i = 0; i < 20; i++) await _archive.AddAsync(TestArticle.Of("title", "harbour news of the day"));
        int rare = await _archive.AddAsync(TestArticle.Of("title", "grain news of the day"));
        int common = await _archive.AddAsync(TestArticle.Of("title", "harbour harbour of the day"));
        int titled = await _archive.AddAsync(TestArticle.Of("grain", "other news of the day"));
        var best = (await SearchAsync("grain OR harbour")).Articles.Select(hit => hit.ArticleId).ToList();
        Assert.Equal([titled, rare, common], best.Take(3));
    }

    [Fact]
    public async Task Of_texts_that_have_a_word_once_the_shortest_come_first()
    {
        var lengths = new Dictionary<int, int>();
        foreach (int length in new[] { 20, 17_000, 100, 300, 130, 256, 127 })
            lengths.Add(await _archive.AddAsync(TestArticle.Of("title", "grain" + string.Concat(Enumerable.Repeat(" news", length)))), length);
        foreach (string text in new[] { "grain", "\"grain news\"", "grai*" })
            Assert.Equal([20, 100, 127, 130, 256, 300, 17_000], (await SearchAsync(text)).Articles.Select(hit => lengths[hit.ArticleId]));
    }

    [Fact]
    public async Task Of_more_hits_than_are_counted_the_best_are_looked_for_among_the_newest_and_it_says_so()
    {
        var ids = new List<int>();
        for (int i = 0; i < 6; i++) ids.Add(await _archive.AddAsync(TestArticle.Of("title", "grain") with { Tags = ["x"] }));
        var page = await SearchAsync("grain", mostHits: 4);
        Assert.Equal((new HitCount(4, IsMore: true), 4), (page.Count(SearchKind.Articles), page.BestAmong));
        Assert.Equal(ids[2..], page.Articles.Select(hit => hit.ArticleId).Order());
        Assert.Null((await SearchAsync("grain", mostHits: 6)).BestAmong);
    }

    [Fact]
    public async Task Of_more_hits_in_both_halves_of_an_archive_than_are_counted_it_says_among_how_many_the_best_are()
    {
        for (int i = 0; i < 8; i++) await _archive.AddAsync(TestArticle.Of("title", "grain deal"));
        await using var context = _archive.Open();
        var search = new SqliteArticleSearch(context, InHalves with { MostHits = 5 });
        foreach (string text in new[] { "grain deal", "\"grain deal\"", "grain is:unread" })
        {
            var page = Found(await search.SearchAsync(Parsed(text), Options(SearchKind.Articles) with { Order = SearchOrder.Best }, default));
            Assert.Equal((new HitCount(5, IsMore: true), 5, 5), (page.Count(SearchKind.Articles), page.BestAmong, page.Articles.Count));
        }
    }

    [Fact]
    public async Task A_half_that_is_given_up_as_the_other_has_enough_or_as_the_reader_leaves_does_the_next_search_no_harm()
    {
        for (int i = 0; i < 12; i++) await _archive.AddAsync(TestArticle.Of("title", "grain deal"));
        await using var context = _archive.Open();
        for (int i = 0; i < 60; i++)
        {
            using var leaves = new CancellationTokenSource();
            if (i % 2 == 0) leaves.CancelAfter(TimeSpan.FromMilliseconds(i / 4.0));
            try
            {
                var few = await new SqliteArticleSearch(context, InHalves with { MostHits = 2 }).SearchAsync(Parsed("grain deal"), Options(SearchKind.Articles), leaves.Token);
                Assert.Equal(new HitCount(2, IsMore: true), Found(few).Count(SearchKind.Articles));
            }
            catch (OperationCanceledException) when (leaves.IsCancellationRequested)
            {
                // As it is meant to.
            }

            var all = Found(await new SqliteArticleSearch(context, InHalves).SearchAsync(Parsed("\"grain deal\""), Options(SearchKind.Articles), default));
            Assert.Equal(new HitCount(12, IsMore: false), all.Count(SearchKind.Articles));
        }
    }

    [Fact]
    public async Task Each_quote_is_counted_for_who_says_it_however_large_their_numbers_are_and_however_often_they_come_again()
    {
        (string Name, int Id)[] speakers = [("Ann One", 31), ("Bob Two", 32), ("Cy Three", 4_095), ("Di Four", 4_096), ("Ed Five", 3_000_000), ("Flo Six", 500_000_000)];
        await using (var context = _archive.Open())
        {
            foreach (var (name, id) in speakers)
            {
                var speaker = Core.Speakers.Speaker.Named(name, NewsReader.Analysis.Speakers.SpeakerKind.Person, Origin.Machine);
                speaker.Id = id;
                context.Add(speaker);
            }

            await context.SaveChangesAsync();
        }

        // Far behind one another in the article too, where it takes more than a byte to say where one was before.
        string[] said = [.. Enumerable.Range(0, 240).Select(i => $"grain number {i:000}")];
        TestQuote[] quotes = [.. said.Select((words, i) => new TestQuote(words, i % 7 == 6 ? null : speakers[i < 120 ? i % 7 : i % 2 * 5].Name, i % 7 == 6 ? $"Found {i % 3}" : null) { Tags = i % 5 == 0 ? ["cereals"] : [] })];
        int article = await _archive.AddAsync(TestArticle.Of("title", said) with { Quotes = quotes });
        await using var archive = _archive.Open();
        // So that some numbers are missing between them.
        var gone = await archive.Quotes.Where(q => q.ArticleId == article && (q.Words == said[3] || q.Words == said[51] || q.Words == said[239])).ToListAsync();
        archive.RemoveRange(gone);
        await archive.SaveChangesAsync();
        var page = Found(await new SqliteArticleSearch(archive).SearchAsync(Parsed("said:grain"), Options(SearchKind.Quotes) with { WithFacets = true }, default));
        var left = quotes.Where(quote => !gone.Exists(row => row.Words == quote.Words)).ToList();
        Assert.Equal(
            left.Where(quote => quote.Speaker is not null).CountBy(quote => quote.Speaker!).Select(count => (count.Key, count.Value)).Order(),
            page.Facets!.Facets.Single(facet => facet.Field == QueryField.Speaker).Values.Select(value => (value.Name, value.Count)).Order());
        Assert.Equal(left.Count(quote => quote.Tags.Count > 0), page.Facets.Facets.Single(facet => facet.Field == QueryField.Tag).Values.Single().Count);
        Assert.Equal(left.Count, page.Facets.Facets.Single(facet => facet.Field == QueryField.Form).Values.Sum(value => value.Count));
    }

    [Fact]
    public async Task In_the_order_of_time_all_hits_are_listed_however_many_are_counted()
    {
        var ids = new List<int>();
        for (int i = 0; i < 6; i++) ids.Add(await _archive.AddAsync(TestArticle.Of("title", "grain") with { Tags = ["x"] }));
        foreach (var order in new[] { SearchOrder.Newest, SearchOrder.Oldest })
        {
            var first = await SearchAsync("tag:x", order: order, mostHits: 2, size: 4);
            var second = await SearchAsync("tag:x", order: order, mostHits: 2, size: 4, from: first.Next);
            Assert.Null(second.Next);
            var listed = first.Articles.Concat(second.Articles).Select(hit => hit.ArticleId);
            Assert.Equal(ids, order == SearchOrder.Oldest ? listed : listed.Reverse());
        }
    }

    [Fact]
    public async Task Pages_go_on_where_a_hit_stood_that_is_gone_by_now()
    {
        for (int i = 0; i < 30; i++) await AddLampAsync(i);
        foreach (var kind in Enum.GetValues<SearchKind>().OrderDescending())
        {
            foreach (var order in Enum.GetValues<SearchOrder>())
            {
                var whole = Ids(await SearchAsync("lamp", kind, order));
                var (first, third) = (await SearchAsync("lamp", kind, order, size: 4), await SearchAsync("lamp", kind, order, size: 1, from: await AtAsync(4)));
                await RemoveAsync(kind, whole[3], whole[5]);

                var (next, previous) = (Ids(await SearchAsync("lamp", kind, order, size: 4, from: Sent(first.Next))), Ids(await SearchAsync("lamp", kind, order, size: 4, from: Sent(third.Previous))));
                if (order == SearchOrder.Best)
                {
                    // Weights shift when hits are gone, so that one may come again; none is left out.
                    Assert.Equal(whole[4], next.Except(whole[..3]).First());
                    Assert.Contains(whole[4], previous);
                    continue;
                }

                Assert.Equal([whole[4], .. whole[6..9]], next);
                Assert.Equal([.. whole[..3], whole[4]], previous);

                async Task<SearchCursor?> AtAsync(int place) => (await SearchAsync("lamp", kind, order, size: place + 1)).Next;
            }
        }

        static SearchCursor? Sent(SearchCursor? cursor) => SearchCursor.Parse(cursor!.Value.ToString());

        static List<int> Ids(SearchPage page) => [.. page.Articles.Select(hit => hit.ArticleId), .. page.Quotes.Select(hit => hit.QuoteId), .. page.Claims.Select(hit => hit.ClaimId), .. page.Notes.Select(hit => hit.NoteId)];
    }

    [Fact]
    public async Task Pages_go_on_by_time_where_a_hit_stood_that_is_gone_among_many_that_match_as_well()
    {
        for (int i = 0; i < 15; i++) await _archive.AddAsync(TestArticle.Of("title", "A wick burns") with { Day = new DateOnly(2025, 1, 1 + i) });
        var whole = (await SearchAsync("wick")).Articles.Select(hit => hit.ArticleId).ToList();
        var second = await SearchAsync("wick", size: 4, from: (await SearchAsync("wick", size: 4)).Next);
        await RemoveAsync(SearchKind.Articles, whole[4], whole[7]);

        Assert.Equal(whole[8..12], (await SearchAsync("wick", size: 4, from: second.Next)).Articles.Select(hit => hit.ArticleId));
        Assert.Equal(whole[..4], (await SearchAsync("wick", size: 4, from: second.Previous)).Articles.Select(hit => hit.ArticleId));
    }

    // An article, a quote, a claim and a note of a lamp; every other two match as well as each other.
    private async Task AddLampAsync(int number)
    {
        string words = $"The lamp {string.Concat(Enumerable.Repeat("on the mast ", number / 2))}is lit";
        int article = await _archive.AddAsync(TestArticle.Of("title", words) with { Day = new DateOnly(2025, 1, 1).AddDays(number / 3), Quotes = [new(words)] });
        await using var context = _archive.Open();
        int revision = await context.Revisions.Where(r => r.ArticleId == article).Select(r => r.Id).SingleAsync();
        context.Add(new Claim { Statement = words, AuthorId = Reader.You.Id, CreatedUtc = DateTime.UnixEpoch });
        context.Add(new Note { ArticleId = article, Anchor = TextAnchor.Of(article, revision, words, [new(0, 3)]), Body = words, AuthorId = Reader.You.Id, CreatedUtc = DateTime.UnixEpoch });
        await context.SaveChangesAsync();
    }

    private async Task RemoveAsync(SearchKind kind, params int[] ids)
    {
        await using var context = _archive.Open();
        foreach (int id in ids)
        {
            switch (kind)
            {
                case SearchKind.Articles: (await context.Articles.SingleAsync(a => a.Id == id)).DeletedUtc = DateTime.UnixEpoch; break;
                case SearchKind.Quotes: (await context.Quotes.SingleAsync(q => q.Id == id)).Review = Review.Rejected; break;
                case SearchKind.Claims: context.Remove(await context.Claims.SingleAsync(c => c.Id == id)); break;
                case SearchKind.Notes: context.Remove(await context.Notes.SingleAsync(n => n.Id == id)); break;
            }
        }

        await context.SaveChangesAsync();
    }

    [Fact]
    public async Task A_name_that_too_many_speakers_have_is_refused_with_what_to_do()
    {
        await using (var context = _archive.Open())
        {
            for (int i = 0; i <= 1000; i++) context.Add(Core.Speakers.Speaker.Named($"Anna {i}", NewsReader.Analysis.Speakers.SpeakerKind.Person, Origin.Machine));
            await context.SaveChangesAsync();
        }

        await using var archive = _archive.Open();
        var answer = await new SqliteArticleSearch(archive).SearchAsync(Parsed("grain speaker:anna"), Options(SearchKind.Articles), default);
        var refused = Assert.IsType<SearchAnswer.TooBroad>(answer);
        Assert.Equal("More than 1,000 speakers have “anna” in their name. Write more of the name, such as speaker:\"first last\".", refused.Message);
        Assert.Equal("speaker:anna", refused.Where.In("grain speaker:anna"));
    }

    [Fact]
    public async Task A_beginning_of_a_few_words_of_many_or_of_too_many_is_answered_or_refused()
    {
        var articles = new List<int>();
        for (int i = 0; i < 100; i++) articles.Add(await _archive.AddAsync(TestArticle.Of("title", $"grain{i:000} and wheat")));
        Assert.Equal(articles[10..20], (await SearchAsync("grain01*")).Articles.Select(hit => hit.ArticleId).Order());
        Assert.Equal(articles[10..20], (await SearchAsync("\"grain01\"* wheat")).Articles.Select(hit => hit.ArticleId).Order());
        Assert.Equal(articles, (await SearchAsync("grain*")).Articles.Select(hit => hit.ArticleId).Order());
        Assert.Empty((await SearchAsync("grape*")).Articles);
        int many = await _archive.AddAsync(TestArticle.Of("title", string.Join(' ', Enumerable.Range(0, 1_001).Select(i => $"y{i}"))));
        Assert.Equal([many], (await SearchAsync("y*")).Articles.Select(hit => hit.ArticleId));
        await _archive.AddAsync(TestArticle.Of("title", string.Join(' ', Enumerable.Range(0, 4_001).Select(i => $"z{i}"))));
        await using var archive = _archive.Open();
        var refused = Assert.IsType<SearchAnswer.TooBroad>(await new SqliteArticleSearch(archive).SearchAsync(Parsed("grain z*"), Options(SearchKind.Articles), default));
        Assert.Equal("More than 4,000 words begin with “z”. Write more of the word before the *.", refused.Message);
        Assert.Equal("z*", refused.Where.In("grain z*"));
    }

    [Fact]
    public async Task Beginnings_and_names_that_mean_too_much_together_are_refused_where_it_is_too_much()
    {
        await _archive.AddAsync(TestArticle.Of("title", string.Join(' ', "abcde".SelectMany(letter => Enumerable.Range(0, 900).Select(i => $"{letter}{i}")))));
        Assert.Single((await SearchAsync("a* OR b* OR c* OR d*")).Articles);
        await using var archive = _archive.Open();
        var refused = Assert.IsType<SearchAnswer.TooBroad>(await new SqliteArticleSearch(archive).SearchAsync(Parsed("a* OR b* OR c* OR d* OR e*"), Options(SearchKind.Articles), default));
        Assert.Equal("The names and beginnings of words up to here mean more than 4,000 speakers and words. Write more of each, or ask for fewer.", refused.Message);
        Assert.Equal("e*", refused.Where.In("a* OR b* OR c* OR d* OR e*"));
    }

    [Fact]
    public async Task A_page_that_is_given_up_before_its_end_says_so()
    {
        for (int i = 0; i < 6; i++) await _archive.AddAsync(TestArticle.Of("title", "grain") with { Tags = ["x"] });
        await using var context = _archive.Open();
        var limits = new SearchLimits { MostHits = 2, MostRows = 4 };
        var page = Found(await new SqliteArticleSearch(context, limits).SearchAsync(Parsed("tag:x"), Options(SearchKind.Articles) with { Order = SearchOrder.Oldest, Size = 5 }, default));
        Assert.True(page.IsCutShort);
        Assert.Equal(4, page.Articles.Count);
        Assert.False((await SearchAsync("tag:x", order: SearchOrder.Oldest, mostHits: 2, size: 5)).IsCutShort);
    }

    [Theory]
    [InlineData("\"\"\"grain\"\" OR body:x NEAR(a b)\"")]
    [InlineData("title:grain'); DROP TABLE Articles; --")]
    [InlineData("NOT grain AND NEAR NOT {a} ^b")]
    [InlineData("speaker:\"' OR 1=1 --\"")]
    [InlineData("tag:\"%_'\"")]
    [InlineData("outlet:\"a' UNION SELECT Id FROM Quotes --\"")]
    [InlineData("$0 @p ?1 :x")]
    public async Task Signs_of_other_languages_do_no_harm(string text)
    {
        await ArrangeNewsAsync();
        if (QueryParser.Parse(text) is QueryParseResult.Parsed)
        {
            foreach (var kind in Enum.GetValues<SearchKind>()) Assert.Equal((0, 0), Counts(await SearchAsync(text, kind)));
        }
        Assert.Equal((2, 1), Counts(await SearchAsync("grain")));
    }

    [Fact]
    public async Task A_deep_and_a_long_query_are_answered()
    {
        await ArrangeNewsAsync();
        string deep = string.Concat(Enumerable.Repeat("(grain OR (a (b OR ", 10)) + "c" + new string(')', 10 * 3);
        Assert.Equal(2, (await SearchAsync(deep)).Count(SearchKind.Articles).Counted);
        Assert.Equal(3, (await SearchAsync(string.Join(" OR ", Enumerable.Range(0, 32).Select(i => $"x{i} OR -y{i}")))).Count(SearchKind.Articles).Counted);
        Assert.Equal(3, (await SearchAsync(string.Join(" ", Enumerable.Range(0, 64).Select(i => $"-speaker:y{i}")))).Count(SearchKind.Articles).Counted);
    }

    [Fact]
    public async Task A_cancelled_search_ends()
    {
        await ArrangeNewsAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SearchAsync("grain", ct: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_search_that_is_cancelled_while_it_runs_ends_and_the_next_one_is_answered()
    {
        await ArrangeNewsAsync();
        using var stop = new CancellationTokenSource();
        await using var context = _archive.Open();
        await context.Database.OpenConnectionAsync();
        await WaitForEverAsync(context);
        var search = Task.Run(() => new SqliteArticleSearch(context).SearchAsync(Parsed("after:2025"), Options(SearchKind.Articles), stop.Token));
        stop.CancelAfter(200);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search.WaitAsync(TimeSpan.FromSeconds(30)));
        await context.Database.ExecuteSqlRawAsync("DROP VIEW temp.ArticleKeys");
        // Nothing that it began is left open.
        await using (var transaction = await context.Database.BeginTransactionAsync()) await transaction.CommitAsync();
        Assert.Equal((2, 1), Counts(await SearchAsync("grain")));
    }

    [Fact]
    public async Task A_search_that_waits_too_long_for_a_row_is_given_up_and_says_so()
    {
        await ArrangeNewsAsync();
        await using var context = _archive.Open();
        await context.Database.OpenConnectionAsync();
        await WaitForEverAsync(context);
        var search = new SqliteArticleSearch(context, new SearchLimits { Time = TimeSpan.FromMilliseconds(100) });
        var answer = await Task.Run(() => search.SearchAsync(Parsed("after:2025"), Options(SearchKind.Articles), default)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(Found(answer).IsCutShort);
        Assert.Equal(new HitCount(0, IsMore: true), Found(answer).Count(SearchKind.Articles));
        await context.Database.ExecuteSqlRawAsync("DROP VIEW temp.ArticleKeys");
        Assert.Equal((2, 1), Counts(Found(await search.SearchAsync(Parsed("grain"), Options(SearchKind.Articles), default))));
    }

    [Fact]
    public async Task Notes_that_are_waited_for_too_long_are_given_up_and_it_says_so()
    {
        await AddLampAsync(0);
        await using var context = _archive.Open();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("CREATE TEMP VIEW NotePlaces AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS NoteId FROM n");
        var search = new SqliteArticleSearch(context, new SearchLimits { FewItems = 0, Time = TimeSpan.FromMilliseconds(100) });
        var answer = await Task.Run(() => search.SearchAsync(Parsed("lamp"), Options(SearchKind.Notes), default)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(new HitCount(0, IsMore: true), Found(answer).Count(SearchKind.Notes));
        await context.Database.ExecuteSqlRawAsync("DROP VIEW temp.NotePlaces");
        Assert.Equal(new HitCount(1, IsMore: false), Found(await search.SearchAsync(Parsed("lamp"), Options(SearchKind.Notes), default)).Count(SearchKind.Notes));
    }

    // Reading the first article's number makes a search wait for ever, but for being stopped.
    private static Task WaitForEverAsync(DbContext context) => context.Database.ExecuteSqlRawAsync("""
        CREATE TEMP VIEW ArticleKeys AS SELECT ArticleId, NULL AS Facts,
            (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n) AS Key FROM main.ArticleKeys
        """);

    [Fact]
    public async Task A_search_inside_a_transaction_sees_what_it_has_saved()
    {
        await using var context = _archive.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await TestArticle.Of("title", "grain").SaveAsync(context);
        var page = Found(await new SqliteArticleSearch(context).SearchAsync(Parsed("grain"), Options(SearchKind.Articles), default));
        Assert.Equal(1, page.Count(SearchKind.Articles).Counted);
    }

    [Fact]
    public async Task A_speaker_is_found_by_the_names_of_whom_it_was_merged_into()
    {
        await ArrangeNewsAsync();
        await using (var context = _archive.Open())
        {
            var speaker = await context.Speakers.SingleAsync();
            var other = Core.Speakers.Speaker.Named("The Kremlin", speaker.Kind, Origin.Person);
            context.Add(other);
            await context.SaveChangesAsync();
            speaker.MergedIntoId = other.Id;
            await context.SaveChangesAsync();
        }

        Assert.Equal((1, 1), Counts(await SearchAsync("speaker:kremlin")));
    }

    [Fact]
    public async Task A_whole_name_means_those_who_are_called_just_so_and_a_part_of_it_all_who_may_be_meant()
    {
        TestQuote[] quotes =
        [
            new("Grain is cheap.", "Brona O'Keel"), new("Grain is dear.", "Brona O'Keel"),
            new("Grain is late.", null, "Brona O'Keel, Harbour Federation"), new("Grain is lost.", null, "O’Keel Brona"),
        ];
        await _archive.AddAsync(TestArticle.Of("title", [.. quotes.Select(quote => quote.Words)]) with { Quotes = quotes });
        await using var context = _archive.Open();
        var page = Found(await new SqliteArticleSearch(context).SearchAsync(Parsed("said:grain"), Options(SearchKind.Quotes) with { WithFacets = true }, default));
        var counted = Assert.Single(page.Facets!.Facets, facet => facet.Field == QueryField.Speaker).Values.Single();
        Assert.Equal(new FacetValue("Brona O'Keel", 2), counted);
        Assert.Equal(2, (await SearchAsync("said:grain speaker:\"Brona O’Keel\"", SearchKind.Quotes)).Count(SearchKind.Quotes).Counted);
        Assert.Equal(4, (await SearchAsync("said:grain speaker:Brona", SearchKind.Quotes)).Count(SearchKind.Quotes).Counted);
        Assert.Equal(1, (await SearchAsync("said:grain speaker:\"Harbour Federation\"", SearchKind.Quotes)).Count(SearchKind.Quotes).Counted);
        // Another of that name, or herself: nobody has said yet.
        await _archive.AddAsync(TestArticle.Of("title", "Grain is old.") with { Quotes = [new("Grain is old.", null, "Brona O’Keel")] });
        Assert.Equal(3, (await SearchAsync("said:grain speaker:\"Brona O'Keel\"", SearchKind.Quotes)).Count(SearchKind.Quotes).Counted);
    }

    [Fact]
    public async Task A_surname_with_a_hyphen_is_one_word_and_means_all_who_have_it()
    {
        TestQuote[] quotes = [new("Grain is cheap.", "Ortega-Diaz"), new("Grain is dear.", "Luis Ortega-Diaz"), new("Grain is late.", null, "Ana Ortega-Diaz")];
        await _archive.AddAsync(TestArticle.Of("title", [.. quotes.Select(quote => quote.Words)]) with { Quotes = quotes });

        Assert.Equal(3, (await SearchAsync("speaker:ortega-diaz", SearchKind.Quotes)).Count(SearchKind.Quotes).Counted);
        Assert.Equal(1, (await SearchAsync("speaker:\"Ortega Diaz\"", SearchKind.Quotes)).Count(SearchKind.Quotes).Counted);
        Assert.Equal(1, (await SearchAsync("speaker:\"Luis Ortega-Diaz\"", SearchKind.Quotes)).Count(SearchKind.Quotes).Counted);
    }

    [Fact]
    public async Task Rejected_and_orphaned_quotes_are_not_found_nor_do_their_speakers_count()
    {
        await ArrangeNewsAsync();
        await using (var context = _archive.Open())
        {
            (await context.Quotes.SingleAsync(q => q.SpeakerId != null)).Review = Review.Rejected;
            var orphan = await context.Quotes.SingleAsync(q => q.SpeakerId == null);
            orphan.Anchor = TextAnchor.Of(orphan.ArticleId, orphan.RevisionId, new string('x', 1000), orphan.Contents);
            orphan.Anchor.State = AnchorState.Orphaned;
            await context.SaveChangesAsync();
        }

        foreach (string query in new[] { "speaker:peskov", "speaker:lukanov" }) Assert.Equal((0, 0), Counts(await SearchAsync(query)));
        foreach (string query in new[] { "flow OR told", "-nothing", "tag:trade OR outlet:gazette" }) Assert.Equal(0, (await SearchAsync(query)).Count(SearchKind.Quotes).Counted);
    }

    private async Task ArrangeNewsAsync()
    {
        await _archive.AddAsync(TestArticle.Of("deal of the year", "“The grain must flow”, said Peskov.", "The grain deal has ended.") with
        {
            Outlet = "Le Figaró",
            Day = new DateOnly(2025, 3, 1),
            Tags = ["Trade"],
            Quotes = [new("The grain must flow", "Dmitry Peskov")],
        });
        await _archive.AddAsync(TestArticle.Of("wheat prices", "The price of wheat and other grain fell.") with { Day = new DateOnly(2025, 3, 2), Tags = ["trade"] });
        await _archive.AddAsync(TestArticle.Of("storm in Varna", "“We were not told”, said Lukanov.") with
        {
            Outlet = "The Gazette",
            Day = new DateOnly(2025, 3, 3),
            Quotes = [new("We were not told", NameAsFound: "Lukanov")],
        });
    }

    [Theory]
    [InlineData("lamp")]
    [InlineData("tag:lamps")]
    public async Task What_waits_is_found_behind_more_reviewed_hits_than_are_counted(string text)
    {
        for (int i = 0; i < 5; i++) await _archive.AddAsync(TestArticle.Of("Lamps", $"The lamp {i} is lit") with { Tags = ["lamps"], Quotes = [new($"The lamp {i} is lit")] });
        await using var context = _archive.Open();
        var quotes = await context.Quotes.Where(q => q.Words.StartsWith("The lamp")).OrderBy(q => q.Id).ToListAsync();
        foreach (var quote in quotes.Skip(3)) quote.Review = Review.Confirmed;
        await context.SaveChangesAsync();
        var query = Parsed(text);
        var waiting = await new SqliteArticleSearch(context, new SearchLimits { MostHits = 2 }).UnreviewedAsync(query, Reader.You.Id, new DateOnly(2026, 1, 2), default);
        Assert.Equal([quotes[1].Id, quotes[2].Id], waiting.Ids.Order());
        Assert.True(waiting.IsBounded);
        Assert.False((await new SqliteArticleSearch(context, new SearchLimits { MostHits = 3 }).UnreviewedAsync(query, Reader.You.Id, new DateOnly(2026, 1, 2), default)).IsBounded);
    }

    private async Task<SearchPage> SearchAsync(
        string text, SearchKind kind = SearchKind.Articles, SearchOrder order = SearchOrder.Best, int mostHits = 10_000, int size = 100, SearchCursor? from = null, CancellationToken ct = default)
    {
        await using var context = _archive.Open();
        return Found(await new SqliteArticleSearch(context, new SearchLimits { MostHits = mostHits }).SearchAsync(Parsed(text), Options(kind) with { Order = order, Size = size, From = from }, ct));
    }

    private static SearchOptions Options(SearchKind kind) => new() { Kind = kind, Size = 100, Today = new DateOnly(2026, 1, 2), ReaderId = Reader.You.Id };

    private static ArticleQuery Parsed(string text) => Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;

    private static SearchPage Found(SearchAnswer answer) => Assert.IsType<SearchAnswer.Found>(answer).Page;

    private async Task<IEnumerable<string>> QuotesAsync(string text) => (await SearchAsync(text, SearchKind.Quotes)).Quotes.Select(hit => Text(hit.Words));

    private static Task<Quote> QuoteOfAsync(SqliteNewsContext context, string words) => context.Quotes.Include(q => q.Tags).SingleAsync(q => q.Words == words);

    private static (int Articles, int Quotes) Counts(SearchPage page) => (page.Count(SearchKind.Articles).Counted, page.Count(SearchKind.Quotes).Counted);

    private static string Text(IEnumerable<SnippetPart> parts) => string.Concat(parts.Select(part => part.Text));

    // An article of one paragraph with quotes of these parts.
    private async Task<int> AddInterruptedAsync(string text, params string[][] quotes)
    {
        int id = await _archive.AddAsync(TestArticle.Of("title", text) with { Quotes = [.. quotes.Select(parts => new TestQuote(parts[0]))] });
        await using var context = _archive.Open();
        foreach (var (quote, parts) in (await context.Quotes.Where(q => q.ArticleId == id).OrderBy(q => q.Id).ToListAsync()).Zip(quotes)) quote.Place(text, [.. parts.Select(SpanOf)]);
        await context.SaveChangesAsync();
        return id;

        TextSpan SpanOf(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
    }

    private static string Marked(IEnumerable<SnippetPart> parts) => string.Concat(parts.Select(part => part.IsHit ? $"[{part.Text}]" : part.Text));
}
