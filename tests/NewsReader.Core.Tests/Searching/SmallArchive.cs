using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

/// <summary>
/// Many small articles that share few words, with quotes, notes and claims on them; some are deleted, rejected, orphaned or merged. Everything is
/// saved in several steps and changed afterwards, as people do.
/// </summary>
public sealed class SmallArchive : IAsyncLifetime
{
    internal static readonly string[] Words = ["grain", "grant", "deal", "dealer", "storm", "peace", "don't", "d’accord", "Łódź", "1,200"];

    /// <summary>The day from which relative dates count.</summary>
    internal static readonly DateOnly Today = new(2025, 7, 15);

    private static readonly string?[] Outlets = [null, "The New York Times", "Gazette", "Le Figaró", "The Times"];
    private static readonly string?[] Authors = [null, "Anna Wren", "Wren Hall", "Élodie Marsh"];
    private static readonly string[] Languages = ["en", "en", "de", "und"];
    private static readonly string[] Tags = ["war", "Trade", "C++"];
    private static readonly (string? Speaker, string? Name)[] Speakers =
        [(null, null), ("Dmitry Peskov", null), ("Maria de Silva", "Silva"), ("Press Office", null), (null, "Lukanov"), (null, "Dmitry Other"), ("Dmitry Peskov Junior", null)];

    private readonly Random _random = new(20260314);
    private TestArchive _archive = null!;

    /// <summary>What is in it, row by row.</summary>
    internal PlainArchive Plain { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _archive = await TestArchive.CreateAsync();
        for (int i = 0; i < 60; i++) await AddAsync();
        await AddClaimsAsync();
        await MergeAsync();
        await using var context = Open();
        Assert.True((await context.CheckSearchAsync()).IsNone);
        Plain = await PlainArchive.LoadAsync(context, Today, Reader.You.Id);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    internal SqliteNewsContext Open() => _archive.Open();

    private async Task AddAsync()
    {
        int id;
        await using (var context = Open()) id = await Make().SaveAsync(context);
        await using var later = Open();
        var article = await later.Articles.SingleAsync(a => a.Id == id);
        (article.Author, article.Language) = (Any(Authors), Any(Languages));
        if (OneIn(4)) article.SetPublished(AnyDay(), null);
        if (OneIn(8)) article.DeletedUtc = DateTime.UtcNow;
        var quotes = await later.Quotes.Where(q => q.ArticleId == id).OrderBy(q => q.Position).ToListAsync();
        foreach (var quote in quotes) Change(quote);
        if (quotes is [var first, var next, ..] && first.Contents[^1].End < next.Position && OneIn(2))
            first.Place(await later.Revisions.Where(r => r.ArticleId == id).Select(r => r.Text).SingleAsync(), [.. first.Contents, .. next.Contents]);
        if (OneIn(3)) later.Add(Note(id));
        if (OneIn(3)) later.Add(new ReadState { ReaderId = Reader.You.Id, ArticleId = id, ReadUtc = OneIn(2) ? DateTime.UtcNow : null, IsStarred = OneIn(2) });
        await later.SaveChangesAsync();
    }

    private void Change(Quote quote)
    {
        quote.Form = Any([QuoteForm.Direct, QuoteForm.Direct, QuoteForm.Indirect, QuoteForm.Mixed]);
        quote.Review = Any([Review.Unreviewed, Review.Unreviewed, Review.Confirmed, Review.Rejected]);
        if (!OneIn(10)) return;
        quote.Anchor = Anchor(quote.ArticleId);
        quote.Anchor.State = AnchorState.Orphaned;
    }

    // A note lies on the article's one revision, which has the article's number here.
    private Note Note(int article) => new()
    {
        ArticleId = article,
        Anchor = Anchor(article),
        Body = Text(4),
        AuthorId = Reader.You.Id,
        CreatedUtc = DateTime.UnixEpoch,
    };

    private static TextAnchor Anchor(int article) => TextAnchor.Of(article, article, new string('x', 50), [new(0, 2)]);

    private async Task AddClaimsAsync()
    {
        await using var context = Open();
        var tags = await context.Tags.ToListAsync();
        var quotes = await context.Quotes.ToListAsync();
        for (int i = 0; i < 12; i++)
        {
            var claim = new Claim
            {
                Statement = Text(4),
                Verdict = Any(Enum.GetValues<Verdict>()),
                Notes = OneIn(3) ? "Some notes" : "",
                AuthorId = Reader.You.Id,
                CreatedUtc = DateTime.UnixEpoch,
            };
            foreach (var tag in tags.Where(_ => OneIn(6))) claim.Tags.Add(new ClaimTag { Tag = tag, AuthorId = Reader.You.Id });
            for (int place = _random.Next(3); place > 0; place--)
            {
                var quote = OneIn(3) ? null : Any(quotes);
                int article = quote?.ArticleId ?? _random.Next(1, 61);
                claim.Appearances.Add(new ClaimAppearance { ArticleId = article, QuoteId = quote?.Id, Anchor = Anchor(article), AuthorId = Reader.You.Id });
            }

            context.Add(claim);
        }

        await context.SaveChangesAsync();
    }

    // The press office turns out to be its spokesman, who is also known otherwise.
    private async Task MergeAsync()
    {
        await using var context = Open();
        var peskov = await context.Speakers.SingleAsync(s => s.Name == "Dmitry Peskov");
        context.Add(SpeakerName(peskov, "The Kremlin"));
        (await context.Speakers.SingleAsync(s => s.Name == "Press Office")).MergedIntoId = peskov.Id;
        await context.SaveChangesAsync();
    }

    private static SpeakerName SpeakerName(Speaker speaker, string name)
    {
        var known = Core.Speakers.SpeakerName.Of(name, Origin.Person, Reader.You.Id);
        known.SpeakerId = speaker.Id;
        return known;
    }

    private TestArticle Make()
    {
        TestParagraph[] paragraphs = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => new TestParagraph(Text(5), OneIn(4) ? ParagraphKind.Boilerplate : ParagraphKind.Body))];
        return new TestArticle
        {
            Title = Text(2),
            Outlet = Any(Outlets),
            Day = OneIn(6) ? null : AnyDay(),
            Tags = [.. Tags.Where(_ => OneIn(4))],
            Paragraphs = paragraphs,
            Quotes = [.. paragraphs.Where(_ => OneIn(2)).Select(paragraph => Quote(paragraph.Text))],
        };
    }

    private DateOnly AnyDay() => new(2025, _random.Next(1, 13), _random.Next(1, 29));

    private TestQuote Quote(string text)
    {
        var (speaker, name) = Any(Speakers);
        return new TestQuote(text, speaker, name) { Tags = [.. Tags.Where(_ => OneIn(6))] };
    }

    private string Text(int most) => string.Join(' ', Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => Any(Words)));

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private bool OneIn(int n) => _random.Next(n) == 0;
}
