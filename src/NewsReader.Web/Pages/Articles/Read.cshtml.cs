using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Importing;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Web.Pages.Quotes;

namespace NewsReader.Web.Pages.Articles;

/// <summary>One article: its text with who says what, and everything a person can do with it.</summary>
public sealed partial class ReadModel(NewsContext context, Reader reader, Preferences preferences, TimeProvider clock) : PageModel
{
    /// <summary>Words a minute, for the time an article takes.</summary>
    private const int ReadingPace = 230;

    /// <summary>No page can be worked with that has more quotes beside it: a book in one file has the first of them marked.</summary>
    public const int MostQuotes = 1000;

    public Article Article { get; private set; } = null!;

    public Revision Revision { get; private set; } = null!;

    /// <summary>The text as it is shown, in order: paragraphs, and runs of boilerplate folded together.</summary>
    public IReadOnlyList<ReadingBlock> Blocks { get; private set; } = [];

    public Voices Voices { get; private set; } = null!;

    public IReadOnlyList<Quote> Quotes { get; private set; } = [];

    /// <summary>Whether the article has more quotes than are marked.</summary>
    public bool HasMoreQuotes { get; private set; }

    public IReadOnlyList<ClaimAppearance> Claims { get; private set; } = [];

    public IReadOnlyList<Note> Notes { get; private set; } = [];

    /// <summary>What is worth checking and nobody has made a claim of, in order and disjoint; empty where the reader does not want to see it.</summary>
    public IReadOnlyList<ClaimSuggestion> Suggestions { get; private set; } = [];

    /// <summary>Whether there is something worth checking, be it shown or not.</summary>
    public bool HasSuggestions { get; private set; }

    /// <summary>Whether the reader wants to see what is worth checking.</summary>
    public bool ShowsSuggestions => !preferences.Settings.HidesSuggestions;

    /// <summary>Quotes whose speaker's name more than one speaker has, and how many.</summary>
    public IReadOnlyDictionary<int, int> Namesakes { get; private set; } = new Dictionary<int, int>();

    /// <summary>Quotes found by the analysis whose speaker a person named, and not as the analysis had it: its reason argues for somebody else.</summary>
    public IReadOnlySet<int> Corrected { get; private set; } = new HashSet<int>();

    /// <summary>What hangs on words that the current text no longer has, or has elsewhere.</summary>
    public IReadOnlyList<Displaced> Displaced { get; private set; } = [];

    /// <summary>The quote whose card is open, and what for.</summary>
    public Quote? Open { get; private set; }

    public CardMode OpenFor { get; private set; }

    /// <summary>Whom its name could mean.</summary>
    public IReadOnlyList<Speaker> Likely { get; private set; } = [];

    public IReadOnlyList<string> KnownNames { get; private set; } = [];

    public bool IsStarred { get; private set; }

    /// <summary>Whether the reader had opened it before.</summary>
    public bool IsRead { get; private set; }

    /// <summary>The paragraph where the reader left off; null at the beginning, and where the text has changed since.</summary>
    public int? LeftOff { get; private set; }

    /// <summary>The words of an address that the current text no longer has; null where there are none such.</summary>
    public string? LostWords { get; private set; }

    /// <summary>The search whose hits are marked; null where none is.</summary>
    public ArticleQuery? Search { get; private set; }

    /// <summary>The tags of the article and of its quotes, by name, with the quotes that have them.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<Quote> Quotes)> TagsWithin =>
    [
        .. Article.Tags.Select(t => (t.Tag!.Name, Quote: (Quote?)null)).Concat(Quotes.SelectMany(q => q.Tags.Select(t => (t.Tag!.Name, Quote: (Quote?)q))))
            .GroupBy(tagged => tagged.Name).OrderBy(group => group.Key, StringComparer.InvariantCultureIgnoreCase)
            .Select(group => (group.Key, (IReadOnlyList<Quote>)[.. group.Select(tagged => tagged.Quote).OfType<Quote>()])),
    ];

    public int Minutes { get; private set; }

    /// <summary>Its neighbours in the library, which is newest first.</summary>
    public int? Older { get; private set; }

    public int? Newer { get; private set; }

    /// <summary>Whether the paragraph's words are the page's heading already, so that they need not stand there twice.</summary>
    public bool IsShownAsTitle(ReadingParagraph shown) =>
        shown is { Paragraph.Kind: ParagraphKind.Title, Segments: [{ Quotes.Count: 0, Hung.Count: 0, IsHit: false, IsSuggestionStart: false } all] } && TitleRule.IsTitleOf(all.Text, Article.Title);

    /// <summary>This page, for its cards.</summary>
    public CardPage CardPage => field ??= new CardPage($"/articles/{Article.Id}", Revision.Paragraphs.Count);

    /// <summary>The card of a quote.</summary>
    public QuoteCard CardOf(Quote quote)
    {
        bool isOpen = quote.Id == Open?.Id;
        return new QuoteCard(quote, CardPage)
        {
            IsCorrected = Corrected.Contains(quote.Id),
            Namesakes = Namesakes.TryGetValue(quote.Id, out int namesakes) ? namesakes : null,
            Mode = isOpen ? OpenFor : CardMode.Closed,
            Likely = isOpen ? Likely : [],
            Shape = isOpen && OpenFor == CardMode.Shaping ? ShapeView.Of(quote, Revision.Text) : null,
        };
    }

    /// <summary>In an article that is not there nothing can be done.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(Request.Method) && !await IsThereAsync()) context.Result = NotFound();
        else await next();
    }

    /// <param name="id">The article.</param>
    /// <param name="card">The quote whose card is to be opened.</param>
    /// <param name="quote">The quote to open for naming its speaker.</param>
    /// <param name="edit">The quote to open for correcting its bounds.</param>
    /// <param name="q">A search whose hits are marked.</param>
    /// <param name="words">Words that are marked: a revision and places in it, <c>12.34-56</c>.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task<IActionResult> OnGetAsync(int id, int? card, int? quote, int? edit, string? q, string? words, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (Article.DeletedUtc is null && !IsRead) await MarkReadAsync(id, cancellationToken);
        await OpenAsync(card, quote, edit, cancellationToken);
        await FindNeighboursAsync(cancellationToken);
        Search = (QueryParser.Parse(q) as QueryParseResult.Parsed)?.Query;
        var (linked, lost) = await WordsAddress.FindAsync(context, Revision, words, cancellationToken);
        LostWords = lost;
        Voices = new Voices(Quotes);
        Blocks = ReadingBlocks.Of(Revision, Quotes, Claims, Notes, Suggestions, Search, linked);
        return Page();
    }

    private async Task<bool> IsThereAsync()
    {
        int id = int.Parse((string)RouteData.Values["id"]!, CultureInfo.InvariantCulture);
        return await context.Articles.AnyAsync(a => a.Id == id, HttpContext.RequestAborted);
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        var revision = await context.Revisions.AsNoTracking().Where(r => r.ArticleId == id && r.IsCurrent).WithoutOriginal().SingleOrDefaultAsync(cancellationToken);
        if (revision is null) return false;
        Revision = revision;
        revision.Paragraphs.AddRange(await context.Paragraphs.AsNoTracking().Where(p => p.RevisionId == revision.Id).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken));
        Article = await context.Articles.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        Article.Tags.AddRange(await context.ArticleTags.AsNoTracking().Include(t => t.Tag).Where(t => t.ArticleId == id).OrderBy(t => t.Tag!.Name).ToListAsync(cancellationToken));
        Quotes = await context.Quotes.AsNoTracking().Where(q => q.RevisionId == revision.Id && q.Review != Review.Rejected).OrderBy(q => q.Position).Take(MostQuotes + 1).ToListAsync(cancellationToken);
        HasMoreQuotes = Quotes.Count > MostQuotes;
        if (HasMoreQuotes) Quotes = [.. Quotes.Take(MostQuotes)];
        await LoadBehindQuotesAsync(cancellationToken);
        var claims = await context.ClaimAppearances.AsNoTracking().Include(a => a.Anchor).Include(a => a.Claim).Where(a => a.ArticleId == id).ToListAsync(cancellationToken);
        var notes = await context.Notes.AsNoTracking().Include(n => n.Anchor).Where(n => n.ArticleId == id).ToListAsync(cancellationToken);
        Claims = [.. claims.Where(c => c.Anchor!.State != AnchorState.Orphaned).OrderBy(c => c.Anchor!.Ranges[0].Start)];
        Notes = [.. notes.Where(n => n.Anchor!.State != AnchorState.Orphaned).OrderBy(n => n.Anchor!.Ranges[0].Start)];
        var suggestions = await SuggestionsAsync(cancellationToken);
        HasSuggestions = suggestions.Count > 0;
        Suggestions = ShowsSuggestions ? suggestions : [];
        Namesakes = await context.NamesakesAsync(Quotes, cancellationToken);
        Corrected = await context.CorrectedAsync(Quotes, cancellationToken);
        Displaced = await Articles.Displaced.OfAsync(context, id, revision.Text, claims, notes, cancellationToken);
        var state = await context.ReadStates.AsNoTracking().SingleOrDefaultAsync(s => s.ReaderId == reader.Id && s.ArticleId == id, cancellationToken);
        IsStarred = state?.IsStarred ?? false;
        IsRead = state?.ReadUtc is not null;
        LeftOff = state?.RevisionId == revision.Id ? state.Paragraph : null;
        Minutes = Math.Max(1, WordCount.Of(revision.Text) / ReadingPace);
        return true;
    }

    // Each speaker once, however much they say: what is written about one can be long.
    private async Task LoadBehindQuotesAsync(CancellationToken cancellationToken)
    {
        var named = Quotes.Where(q => q.SpeakerId is not null).ToList();
        var ids = named.Select(q => q.SpeakerId!.Value).Distinct().ToList();
        var speakers = await context.Speakers.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        foreach (var quote in named) quote.Speaker = speakers[quote.SpeakerId!.Value];
        var tags = await context.QuoteTags.AsNoTracking().Include(t => t.Tag).Where(t => t.Quote!.RevisionId == Revision.Id).OrderBy(t => t.Tag!.Folded).ToListAsync(cancellationToken);
        var tagsOf = tags.ToLookup(t => t.QuoteId);
        foreach (var quote in Quotes) quote.Tags.AddRange(tagsOf[quote.Id]);
    }

    private async Task<IReadOnlyList<ClaimSuggestion>> SuggestionsAsync(CancellationToken cancellationToken)
    {
        var all = await context.ClaimSuggestions.AsNoTracking().Where(s => s.RevisionId == Revision.Id).OrderBy(s => s.Start).ThenByDescending(s => s.End).Take(MostQuotes).ToListAsync(cancellationToken);
        var claimed = Claims.SelectMany(c => c.Anchor!.Ranges).Select(range => range.Span).ToList();
        var shown = new List<ClaimSuggestion>();
        foreach (var suggestion in all.Where(s => !claimed.Any(s.Span.Overlaps)))
            if (shown.Count == 0 || suggestion.Start >= shown[^1].End) shown.Add(suggestion);
        return shown;
    }

    // Opening an article reads it, as in any feed reader; a browser that only fetches ahead reads nothing.
    private async Task MarkReadAsync(int id, CancellationToken cancellationToken)
    {
        if (Request.Headers.ContainsKey("Sec-Purpose")) return;
        await context.SetReadStateAsync(reader.Id, id, state => state.ReadUtc = clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    private async Task FindNeighboursAsync(CancellationToken cancellationToken)
    {
        var place = new ArticlePlace(Article.Day, Article.Id);
        Older = await context.Articles.After(place).Live().NewestFirst().Select(a => (int?)a.Id).FirstOrDefaultAsync(cancellationToken);
        Newer = await context.Articles.Before(place).Live().OldestFirst().Select(a => (int?)a.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task OpenAsync(int? card, int? naming, int? shaping, CancellationToken cancellationToken)
    {
        KnownNames = await context.OfferedNamesAsync(cancellationToken);
        Open = Quotes.FirstOrDefault(q => q.Id == (naming ?? shaping ?? card));
        if (Open is null) return;
        OpenFor = naming is not null ? CardMode.Naming : shaping is not null ? CardMode.Shaping : CardMode.Open;
        if (OpenFor == CardMode.Naming) Likely = await context.LikelyAsync(Open, Quotes, cancellationToken);
    }
}
