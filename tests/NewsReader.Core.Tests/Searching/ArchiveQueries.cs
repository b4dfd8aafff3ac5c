using CsCheck;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

/// <summary>Queries that a <see cref="SmallArchive"/> has answers to, and how far they may be looked for.</summary>
internal static class ArchiveQueries
{
    /// <summary>So that even so few hits are divided in halves, and that none is given up because the machine is busy.</summary>
    public static readonly SearchLimits Whole = new() { ManyHits = 2, ManyArticles = 2, Time = TimeSpan.FromMinutes(1) };

    /// <summary>So that even so few hits are read by pages and from the other end, in halves or as one, indexes asked anew or read on, and claims and notes looked up or gone through.</summary>
    public static readonly Gen<SearchLimits> Limits = Gen.Select(Gen.OneOf(1, 2, 3, 5, 8, 10_000), Gen.OneOf(1, 4, 1_000), Gen.OneOf(2, 50_000), Gen.OneOf(1, 1_500), Gen.OneOf(1, 2, 400), Gen.OneOf(1, 3, 4_000), Gen.OneOf(0, 2, 500)).Select((hits, others, articles, read, rows, backward, items) =>
        Whole with { MostHits = hits, MostOthers = others, ManyArticles = articles, ArticlesARead = read, RowsBeforeAsking = rows, RowsBeforeAskingBackward = backward, FewItems = items });

    private static readonly Gen<string> Word = Gen.OneOf(SmallArchive.Words);

    /// <summary>Words, phrases and beginnings.</summary>
    public static readonly Gen<string> Terms = Gen.Frequency(
        (6, Word),
        (2, Gen.Select(Word, Word, (left, right) => $"\"{left} {right}\"")),
        (1, Gen.Select(Word, Gen.Int[1, 3], (word, length) => word[..length] + "*")),
        (1, Gen.Select(Word, Word, (left, right) => $"\"{left} {right[..1]}\"*")));

    private static readonly Gen<string> OfQuote = Gen.Frequency(
        (3, Gen.OneOf("peskov", "\"dmitry peskov\"", "\"peskov dmitry\"", "dmitry", "kremlin", "press", "\"maria de silva\"", "silva", "lukanov", "ortega-diaz", "김정은", "김", "\"ortega diaz\"", "\"luis ortega-diaz\"", "nobody", "\"*\"").Select(name => $"speaker:{name}")),
        (3, Terms.Select(words => $"said:{words}")),
        (1, Gen.OneOf("direct", "indirect", "mixed").Select(form => $"form:{form}")),
        (1, Gen.OneOf("unreviewed", "confirmed", "rejected").Select(review => $"review:{review}")));

    private static readonly Gen<string> OfClaim = Gen.OneOf(
        Terms.Select(words => $"claim:{words}"), Gen.OneOf("unchecked", "supported", "disputed", "refuted", "unprovable").Select(verdict => $"verdict:{verdict}"));

    private static readonly Gen<string> OfArticle = Gen.OneOf(
        Terms.Select(words => $"title:{words}"),
        Terms.Select(words => $"(in:body {words})"),
        Gen.OneOf("times", "\"new york\"", "\"york new\"", "gazette", "figaro", "none").Select(name => $"outlet:{name}"),
        Gen.OneOf("wren", "\"anna wren\"", "elodie", "none").Select(name => $"author:{name}"),
        Gen.OneOf("War", "trade", "c++", "none").Select(tag => $"tag:{tag}"),
        Gen.OneOf("en", "de", "und", "fr").Select(language => $"lang:{language}"),
        Gen.OneOf("quote", "claim", "note", "tag").Select(what => $"has:{what}"),
        Gen.OneOf("read", "unread", "starred", "undated").Select(how => $"is:{how}"),
        Gen.Select(Gen.OneOf("after", "before", "on"), Gen.Int[1, 12], (field, month) => $"{field}:2025-{month:00}"),
        Gen.Select(Gen.OneOf("after", "before", "on"), Gen.OneOf("2025", "30d", "8w", "3m", "last-month", "this-year", "today"), (field, date) => $"{field}:{date}"));

    private static readonly Gen<string> Leaf = Gen.Frequency(
        (6, Terms), (5, OfQuote), (2, OfClaim), (2, Terms.Select(words => $"(in:note {words})")), (6, OfArticle));

    private static readonly Gen<string> QuoteGroup = Gen.Select(OfQuote, OfQuote, Gen.OneOf("", "-"), (left, right, sign) => $"{left} {sign}{right}");

    /// <summary>Queries that ask for anything.</summary>
    public static readonly Gen<string> Query = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Leaf
        : Gen.Frequency(
            (4, Leaf),
            (2, QuoteGroup),
            (2, Gen.Select(QuoteGroup, inner, (left, right) => $"{left} {right}")),
            (3, Gen.Select(inner, inner, (left, right) => $"({left}) ({right})")),
            (3, Gen.Select(inner, inner, (left, right) => $"(({left}) OR ({right}))")),
            (2, inner.Select(node => $"-({node})"))));

    /// <summary>Queries that ask of one quote each of several things, and one of them otherwise too.</summary>
    public static readonly Gen<string> Several = Gen.Select(Gen.OneOf(OfQuote, Gen.Select(OfQuote, OfQuote, (left, right) => $"({left} OR {right})")), OfQuote, Gen.OneOf("", "-"), OfQuote, (either, and, sign, but) => $"{either} {and} {sign}{but}");

    /// <summary>What a text says.</summary>
    public static ArticleQuery Understood(string text) => Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;

    /// <summary>How all hits of a kind are listed on one page.</summary>
    public static SearchOptions Listed(SearchKind kind, SearchOrder order = SearchOrder.Newest) => new() { Kind = kind, Order = order, Size = 1000, Today = SmallArchive.Today, ReaderId = Reader.You.Id };

    /// <summary>The numbers of what a page lists, in its order.</summary>
    public static IEnumerable<int> HitsOf(SearchPage page) => page.Articles.Select(hit => hit.ArticleId)
        .Concat(page.Quotes.Select(hit => hit.QuoteId)).Concat(page.Claims.Select(hit => hit.ClaimId)).Concat(page.Notes.Select(hit => hit.NoteId));
}
