using NewsReader.Cli;
using NewsReader.Core.Annotations;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Hits;
using NewsReader.Core.Searching.Snippets;
using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>What a search found, as it is listed on the command line.</summary>
public sealed class SearchListingTests
{
    private static readonly QuoteHit Quote = new()
    {
        QuoteId = 7,
        ArticleId = 3,
        Title = "A\tquokka",
        Outlet = null,
        Date = new DateOnly(2024, 5, 6),
        IsImportDate = false,
        SpeakerId = 1,
        SpeakerName = "Anna\u001b[31m Wren",
        Words = [new("It was ", false), new("shy", true)],
    };

    private static readonly ClaimHit Claim = new() { ClaimId = 5, Verdict = Verdict.Refuted, Places = 2, Statement = [new("Quokkas fly", false)] };

    private static readonly NoteHit Note = new() { NoteId = 4, ArticleId = 3, Title = "A quokka", CreatedUtc = new DateTime(2024, 5, 8, 0, 0, 0, DateTimeKind.Utc), Body = [new("Ask\nher", false)], On = "shy" };

    [Fact]
    public void An_article_is_listed_with_the_quotes_notes_and_claims_it_was_found_by() => Assert.Equal(
        ["2024-05-06  article 3  A quokka (Fauna Daily, undated, imported that day)", "    quote 7  Anna [31m Wren: It was shy", "    note 4  Ask her", "    claim 5  refuted  Quokkas fly", "1 article"],
        Lines(Page(SearchKind.Articles, new HitCount(1, false)) with { Articles = [Article([new("Opening words", false)], Quote)] }, SearchKind.Articles));

    [Fact]
    public void Words_found_in_an_article_are_shown_beside_its_quotes_and_so_are_its_first_ones_where_there_is_nothing_else()
    {
        Assert.Equal("    seen today", Lines(Page(SearchKind.Articles, new HitCount(1, false)) with { Articles = [Article([new("seen", true), new(" today", false)], Quote)] }, SearchKind.Articles)[1]);
        Assert.Equal("    Opening words", Lines(Page(SearchKind.Articles, new HitCount(1, false)) with { Articles = [Article([new("Opening words", false)])] }, SearchKind.Articles)[1]);
    }

    [Fact]
    public void Words_that_a_quote_shows_already_are_not_shown_again() =>
        Assert.StartsWith("    quote 7", Lines(Page(SearchKind.Articles, new HitCount(1, false)) with { Articles = [Article([new("Shy", true), new(", all say", false)], Quote)] }, SearchKind.Articles)[1], StringComparison.Ordinal);

    [Fact]
    public void Quotes_claims_and_notes_are_listed_by_themselves()
    {
        Assert.Equal(["2024-05-06  quote 7  Anna [31m Wren, in article 3: A quokka", "    It was shy", "2+ quotes"], Lines(Page(SearchKind.Quotes, new HitCount(2, true)) with { Quotes = [Quote] }, SearchKind.Quotes));
        Assert.Equal(["claim 5  refuted  Quokkas fly", "1 claim"], Lines(Page(SearchKind.Claims, new HitCount(1, false)) with { Claims = [Claim] }, SearchKind.Claims));
        Assert.Equal(["2024-05-08  note 4  on article 3: A quokka", "    Ask her", "1 note"], Lines(Page(SearchKind.Notes, new HitCount(1, false)) with { Notes = [Note] }, SearchKind.Notes));
    }

    [Fact]
    public void The_best_of_very_many_are_said_to_be_those() => Assert.Equal(
        "12,000+ articles, best among the newest 10,000",
        Lines(Page(SearchKind.Articles, new HitCount(12_000, true)) with { BestAmong = 10_000 }, SearchKind.Articles)[^1]);

    [Fact]
    public void A_search_that_was_given_up_is_said_not_to_be_finished()
    {
        var page = Page(SearchKind.Claims, new HitCount(1, true)) with { Claims = [Claim] };

        Assert.Equal((1, $"{SearchListing.CutShort}\n"), Listed(page with { IsCutShort = true }));
        Assert.Equal((0, ""), Listed(page));
    }

    private static (int Code, string Errors) Listed(SearchPage page)
    {
        using var errors = new StringWriter();
        int code = SearchCommand.List(new Terminal(TextWriter.Null, errors), page, SearchKind.Claims);
        return (code, errors.ToString());
    }

    private static ArticleHit Article(IReadOnlyList<SnippetPart> snippet, params QuoteHit[] quotes) => new()
    {
        ArticleId = 3,
        Title = [new("A quokka", false)],
        Outlet = "Fauna Daily",
        Date = new DateOnly(2024, 5, 6),
        IsImportDate = true,
        Snippet = snippet,
        ParagraphOrdinal = null,
        TextOffset = null,
        Quotes = quotes,
        Notes = quotes.Length > 0 ? [Note] : [],
        Claims = quotes.Length > 0 ? [new MadeClaim(Claim, 9)] : [],
    };

    private static SearchPage Page(SearchKind kind, HitCount count) => new() { Counts = Enum.GetValues<SearchKind>().ToDictionary(each => each, each => each == kind ? count : default) };

    private static string[] Lines(SearchPage page, SearchKind kind) =>
        string.Join('\n', SearchListing.Lines(page, kind, remedies: null)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
