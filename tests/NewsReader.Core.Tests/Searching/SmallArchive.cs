using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

/// <summary>Many small articles that share few words, some of them deleted, some of their quotes rejected.</summary>
public sealed class SmallArchive : IAsyncLifetime
{
    internal static readonly string[] Words = ["grain", "grant", "deal", "dealer", "storm", "peace", "don't", "Łódź", "1,200"];

    private static readonly string?[] Outlets = [null, "The New York Times", "Gazette", "Le Figaró", "The Times"];
    private static readonly string[] Tags = ["war", "Trade", "C++"];
    private static readonly (string? Speaker, string? Name)[] Speakers =
        [(null, null), ("Dmitry Peskov", null), ("Maria de Silva", "Silva"), (null, "Lukanov"), (null, "Dmitry Other")];

    private readonly Random _random = new(20260314);
    private TestArchive _archive = null!;

    /// <summary>Those that are not deleted, by their ids.</summary>
    internal List<StoredArticle> Articles { get; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _archive = await TestArchive.CreateAsync();
        for (int i = 0; i < 60; i++) await AddAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    internal SqliteNewsContext Open() => _archive.Open();

    private async Task AddAsync()
    {
        await using var context = _archive.Open();
        var test = Make();
        int id = await test.SaveAsync(context);
        var quotes = await context.Quotes.Where(q => q.ArticleId == id).OrderBy(q => q.Id).ToListAsync();
        foreach (var quote in quotes.Where(_ => OneIn(5))) quote.Review = Review.Rejected;
        bool isDeleted = OneIn(8);
        if (isDeleted) (await context.Articles.SingleAsync(a => a.Id == id)).DeletedUtc = DateTime.UtcNow;
        await context.SaveChangesAsync();
        if (isDeleted) return;
        StoredQuote[] live = [.. quotes.Select((quote, i) => (Quote: quote, Test: test.Quotes[i]))
            .Where(pair => pair.Quote.Review != Review.Rejected).Select(pair => new StoredQuote(pair.Quote.Id, pair.Test))];
        Articles.Add(new StoredArticle { Id = id, Test = test, LiveQuotes = live });
    }

    private TestArticle Make()
    {
        TestParagraph[] paragraphs = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => new TestParagraph(Text(5), OneIn(4) ? ParagraphKind.Boilerplate : ParagraphKind.Body))];
        return new TestArticle
        {
            Title = Text(2),
            Outlet = Outlets[_random.Next(Outlets.Length)],
            Day = OneIn(6) ? null : new DateOnly(2025, _random.Next(1, 13), _random.Next(1, 29)),
            Tags = [.. Tags.Where(_ => OneIn(3))],
            Paragraphs = paragraphs,
            Quotes = [.. paragraphs.Where(_ => OneIn(2)).Select(paragraph => Quote(paragraph.Text))],
        };
    }

    private TestQuote Quote(string text)
    {
        var (speaker, name) = Speakers[_random.Next(Speakers.Length)];
        return new TestQuote(text, speaker, name) { Tags = [.. Tags.Where(_ => OneIn(6))] };
    }

    private string Text(int most) => string.Join(' ', Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => Words[_random.Next(Words.Length)]));

    private bool OneIn(int n) => _random.Next(n) == 0;
}
