using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Web.Answers;
using NewsReader.Web.Pages.Articles;
using NewsReader.Web.Pages.Quotes;

namespace NewsReader.Web.Pages.Reviewing;

/// <summary>The findings that nobody has looked at, one after another, each among the words around it.</summary>
public sealed class ReviewModel(NewsContext context, IArticleSearch search, Reader reader, TimeProvider time) : PageModel
{
    // A speech of many paragraphs is shown by its beginning; the article has all of it. While its bounds are corrected all of it is here
    // too: they are put where the words are seen.
    private const int MostParagraphs = 12;

    public ReviewFilter Filter { get; private set; } = new();

    /// <summary>What became of the search that the queue is narrowed by.</summary>
    public QueryParseResult Search { get; private set; } = new QueryParseResult.Empty();

    /// <summary>The finding to look at; null where none is left.</summary>
    public Quote? Quote { get; private set; }

    public QuoteCard Card { get; private set; } = null!;

    /// <summary>The paragraphs of the finding, the one before and the one after.</summary>
    public IReadOnlyList<ReadingParagraph> Context { get; private set; } = [];

    /// <summary>The finding after this one; null where it is the last.</summary>
    public int? Next { get; private set; }

    /// <summary>The finding before this one that was skipped; null where there is none.</summary>
    public int? Previous { get; private set; }

    /// <summary>Whether the search finds more that wait than are counted: the newest alone are gone through.</summary>
    public bool IsBounded { get; private set; }

    /// <summary>How many wait, this one included; one more than <see cref="ReviewQueue.MostCounted"/> where there are more.</summary>
    public int Waiting { get; private set; }

    public IReadOnlyList<string> KnownNames { get; private set; } = [];

    /// <param name="filter">Which findings.</param>
    /// <param name="at">The finding to show, whether or not it was judged; the first that waits where none is given.</param>
    /// <param name="quote">Given where its speaker is being named.</param>
    /// <param name="edit">Given where its bounds are being corrected.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task OnGetAsync(ReviewFilter filter, int? at, int? quote, int? edit, CancellationToken cancellationToken)
    {
        Filter = filter;
        Search = QueryParser.Parse(filter.Q);
        if (Search is QueryParseResult.Unreadable) return;
        var queue = await QueueAsync(cancellationToken);
        if (Search is QueryParseResult.Unreadable) return;
        Waiting = await queue.CountAsync(cancellationToken);
        Quote = await FindAsync(at ?? await queue.FirstAsync(cancellationToken), cancellationToken) ?? await FindAsync(await queue.FirstAsync(cancellationToken), cancellationToken);
        if (Quote is null) return;
        Next = await queue.AfterAsync(Quote.Id, cancellationToken);
        Previous = await queue.BeforeAsync(Quote.Id, cancellationToken);
        await LoadAroundAsync(Quote, quote is not null ? CardMode.Naming : edit is not null ? CardMode.Shaping : CardMode.Open, cancellationToken);
        KnownNames = await context.OfferedNamesAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAcceptAsync([FromServices] QuoteActs acts, ReviewFilter filter, string? on) =>
        JudgeAsync(filter, on, quote => acts.ConfirmAsync(this.Asked(), quote.Id, quote.Version));

    public Task<IActionResult> OnPostRejectAsync([FromServices] QuoteActs acts, ReviewFilter filter, string? on) =>
        JudgeAsync(filter, on, quote => acts.RejectAsync(this.Asked(), quote.Id, quote.Version));

    public Task<IActionResult> OnPostSpeakerAsync([FromServices] QuoteActs acts, ReviewFilter filter, string? on, int? speakerId, string? name) =>
        JudgeAsync(filter, on, quote => acts.NameSpeakerAsync(this.Asked(), quote.Id, quote.Version, new SpeakerChoice(speakerId, name)));

    // Whoever has corrected the bounds sees them, and the speaker, once more: one key goes on.
    public async Task<IActionResult> OnPostShapeAsync([FromServices] QuoteShapeActs acts, ReviewFilter filter, string? on, ShapeInput shape)
    {
        if (!RowVersion.TryRead(on, out var quote)) return BadRequest();
        // It confirms one that waits.
        bool waits = await context.Quotes.Unreviewed().AnyAsync(q => q.Id == quote.Id);
        string address = filter.Address(quote.Id, filter.Done + (waits ? 1 : 0));
        return await this.ReshapeAsync(context, acts, quote, shape, address, address);
    }

    public async Task<IActionResult> OnPostUntagQuoteAsync([FromServices] TagActs acts, ReviewFilter filter, string? on, int tagId) =>
        RowVersion.TryRead(on, out var quote) ? this.Answer(await acts.UntagQuoteAsync(this.Asked(), quote.Id, tagId), filter.Address(quote.Id)) : BadRequest();

    // Back to the finding that it was about, so that it can be judged again.
    public async Task<IActionResult> OnPostUndoAsync([FromServices] ChangeLog log, ReviewFilter filter)
    {
        var result = await log.UndoLatestAsync(this.Asked());
        int? about = result is ActResult.Done done ? await QuoteInAsync(done.ChangeId) : null;
        return this.Answer(result, filter.Address(about, Math.Max(0, filter.Done - (about is null ? 0 : 1))));
    }

    private async Task<IActionResult> JudgeAsync(ReviewFilter filter, string? on, Func<RowVersion, Task<ActResult>> act)
    {
        if (!RowVersion.TryRead(on, out var quote)) return BadRequest();
        Filter = filter;
        // Asked before the act: a quote that gets another speaker gets another place among the speakers.
        Search = QueryParser.Parse(filter.Q);
        int? next = await (await QueueAsync(HttpContext.RequestAborted)).AfterAsync(quote.Id, HttpContext.RequestAborted);
        var result = await act(quote);
        if (result is not ActResult.Done) return this.Answer(result, filter.Address(quote.Id));
        return this.Answer(result, filter.Address(next, filter.Done + 1), await Similar.OfferAsync(context, quote.Id, filter.Address(next, filter.Done + 1)));
    }

    private async Task<ReviewQueue> QueueAsync(CancellationToken cancellationToken)
    {
        var only = Search is QueryParseResult.Parsed(var query) ? await search.UnreviewedAsync(query, reader.Id, time.Today(), cancellationToken) : null;
        if (only?.Refused is { } refused) Search = new QueryParseResult.Unreadable(refused.Message, refused.Where, null);
        IsBounded = only?.IsBounded == true;
        return new ReviewQueue(context, Filter.Order, only?.Ids);
    }

    private Task<Quote?> FindAsync(int? id, CancellationToken cancellationToken) => context.Quotes.AsNoTracking()
        .Include(q => q.Article).Include(q => q.Speaker).Include(q => q.Tags).ThenInclude(t => t.Tag).AsSplitQuery()
        .SingleOrDefaultAsync(q => q.Id == id && q.Article!.DeletedUtc == null, cancellationToken);

    private async Task LoadAroundAsync(Quote quote, CardMode mode, CancellationToken cancellationToken)
    {
        var revision = await context.Revisions.AsNoTracking().Where(r => r.Id == quote.RevisionId).WithoutOriginal().SingleAsync(cancellationToken);
        var all = await context.Paragraphs.AsNoTracking().Where(p => p.RevisionId == revision.Id).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken);
        int first = Math.Max(0, all.FindIndex(p => p.End > quote.Position) - 1);
        int last = all.FindLastIndex(p => p.Start < quote.Contents[^1].End) + 1;
        if (mode != CardMode.Shaping) last = Math.Min(last, first + MostParagraphs);
        revision.Paragraphs.AddRange(all.Skip(first).Take(last - first + 1));
        var quotes = await context.Quotes.AsNoTracking().Include(q => q.Speaker).Where(q => q.RevisionId == revision.Id && q.Review != Review.Rejected)
            .OrderBy(q => q.Position).Take(ReadModel.MostQuotes).ToListAsync(cancellationToken);
        if (!quotes.Exists(q => q.Id == quote.Id)) quotes.Add(quote);
        Context = [.. ReadingBlocks.Of(revision, [.. quotes.Where(q => Touches(q, revision))], [], [], [], null, lookedAt: quote).SelectMany(block => block.Paragraphs)];
        Card = await CardAsync(quote, quotes, mode, revision, all.Count, cancellationToken);
    }

    private static bool Touches(Quote quote, Revision revision) =>
        quote.Contents[0].Start < revision.Paragraphs[^1].End && quote.Contents[^1].End > revision.Paragraphs[0].Start;

    private async Task<QuoteCard> CardAsync(Quote quote, List<Quote> quotes, CardMode mode, Revision revision, int paragraphs, CancellationToken cancellationToken) =>
        new(quote, new CardPage(Filter.Address(quote.Id), paragraphs, $"/articles/{quote.ArticleId}"))
        {
            IsCorrected = (await context.CorrectedAsync([quote], cancellationToken)).Count > 0,
            Namesakes = (await context.NamesakesAsync([quote], cancellationToken)).TryGetValue(quote.Id, out int namesakes) ? namesakes : null,
            Mode = mode,
            Likely = mode == CardMode.Naming ? await context.LikelyAsync(quote, quotes, cancellationToken) : [],
            Shape = mode == CardMode.Shaping ? ShapeView.Of(quote, revision.Text) : null,
        };

    private async Task<int?> QuoteInAsync(int changeId)
    {
        string? key = await context.ChangedRows.Where(r => r.ChangeId == changeId && r.Entity == nameof(Quote)).OrderBy(r => r.Id).Select(r => r.Key).FirstOrDefaultAsync();
        return int.TryParse(key?.Trim('[', ']'), out int id) ? id : null;
    }
}
