using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

/// <summary>
/// Many small articles that share few words, with quotes, notes and claims on them; some are deleted, rejected, orphaned or merged. Everything is
/// saved in several steps and changed afterwards, as people do. Of another seed all is different, how much there is of each and who was merged included.
/// </summary>
public sealed class SmallArchive : IAsyncLifetime
{
    /// <summary>The name of a speaker that another has as a part of theirs.</summary>
    public const string Surname = "Ortega-Diaz";

    internal static readonly string[] Words = ["grain", "grant", "deal", "dealer", "storm", "peace", "don't", "d’accord", "Łódź", "1,200"];

    /// <summary>The day from which relative dates count.</summary>
    internal static readonly DateOnly Today = new(2025, 7, 15);

    private static readonly string?[] Outlets = [null, "The New York Times", "Gazette", "Le Figaró", "The Times"];
    private static readonly string?[] Authors = [null, "Anna Wren", "Wren Hall", "Élodie Marsh"];
    private static readonly string[] Languages = ["en", "en", "de", "und"];
    private static readonly string[] Tags = ["war", "Trade", "C++"];
    private static readonly (string? Speaker, string? Name)[] Speakers =
        [(null, null), ("Dmitry Peskov", null), ("Maria de Silva", "Silva"), ("Press Office", null), (null, "Lukanov"), (null, "Dmitry Other"), ("Dmitry Peskov Junior", null), ("Luis Ortega-Diaz", null), (Surname, null), ("김정은", null), ("김은정", null)];

    private readonly Random _random;
    private readonly int _articles, _claims;
    private TestArchive _archive = null!;
    private DateTime _nowUtc = new(2025, 5, 28, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>One for the laws that need no more.</summary>
    public SmallArchive()
        : this(20260314)
    {
    }

    private SmallArchive(int seed)
    {
        _random = new Random(seed);
        (_articles, _claims) = (_random.Next(40, 81), _random.Next(8, 25));
    }

    /// <summary>What is in it, row by row.</summary>
    internal PlainArchive Plain { get; private set; } = null!;

    /// <summary>The one of a seed.</summary>
    internal static async Task<SmallArchive> OfAsync(int seed)
    {
        var archive = new SmallArchive(seed);
        await archive.InitializeAsync();
        return archive;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _archive = await TestArchive.CreateAsync();
        for (int i = 0; i < _articles; i++) await AddAsync();
        await AddClaimsAsync();
        await MergeAsync();
        await using var context = Open();
        Assert.True((await context.CheckSearchAsync()).IsNone);
        Plain = await PlainArchive.LoadAsync(context, Today, Reader.You.Id);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    internal SqliteNewsContext Open() => _archive.Open();

    /// <summary>What a search finds in it.</summary>
    internal async Task<SearchPage> SearchAsync(ArticleQuery query, SearchOptions options, SearchLimits limits)
    {
        await using var context = Open();
        return Assert.IsType<SearchAnswer.Found>(await new SqliteArticleSearch(context, limits).SearchAsync(query, options, default)).Page;
    }

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
        CreatedUtc = Later(),
    };

    private static TextAnchor Anchor(int article) => TextAnchor.Of(article, article, new string('x', 50), [new(0, 2)]);

    private async Task AddClaimsAsync()
    {
        await using var context = Open();
        var tags = await context.Tags.ToListAsync();
        var quotes = await context.Quotes.ToListAsync();
        for (int i = 0; i < _claims; i++)
        {
            var claim = new Claim
            {
                Statement = Text(4),
                Verdict = Any(Enum.GetValues<Verdict>()),
                Notes = OneIn(3) ? "Some notes" : "",
                AuthorId = Reader.You.Id,
                CreatedUtc = Later(),
            };
            foreach (var tag in tags.Where(_ => OneIn(6))) claim.Tags.Add(new ClaimTag { Tag = tag, AuthorId = Reader.You.Id });
            for (int place = _random.Next(3); place > 0; place--)
            {
                var quote = OneIn(3) ? null : Any(quotes);
                int article = quote?.ArticleId ?? _random.Next(1, _articles + 1);
                claim.Appearances.Add(new ClaimAppearance { ArticleId = article, QuoteId = quote?.Id, Anchor = Anchor(article), AuthorId = Reader.You.Id });
            }

            context.Add(claim);
        }

        await context.SaveChangesAsync();
    }

    // The press office turns out to be its spokesman, or his namesake, or he that; one of them is also known otherwise.
    private async Task MergeAsync()
    {
        await using var context = Open();
        var speakers = await context.Speakers.Where(s => s.Name != "Maria de Silva").OrderBy(s => s.Id).ToListAsync();
        int first = _random.Next(speakers.Count);
        context.Add(SpeakerName(Any(speakers), "The Kremlin"));
        speakers[first].MergedIntoId = speakers[(first + 1) % speakers.Count].Id;
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
            // What is numbered later may have begun earlier.
            ImportedUtc = Later().AddHours(-_random.Next(12)),
            Tags = [.. Tags.Where(_ => OneIn(4))],
            Paragraphs = paragraphs,
            Quotes = [.. paragraphs.Where(_ => OneIn(2)).Select(paragraph => Quote(paragraph.Text))],
        };
    }

    // As often as not at the same moment.
    private DateTime Later() => _nowUtc = _nowUtc.AddHours(_random.Next(2) * _random.Next(12));

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
