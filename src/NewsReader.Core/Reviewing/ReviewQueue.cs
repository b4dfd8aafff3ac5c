using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Reviewing;

/// <summary>
/// The findings that nobody has looked at, in an order. A place in it is a quote, which may have been judged since: what follows is asked
/// for by the quote's own values, so that nothing is passed over or shown twice while others work on the queue too.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="order">The order.</param>
/// <param name="only">The quotes that alone are meant; null for all.</param>
public sealed class ReviewQueue(NewsContext context, ReviewOrder order, IReadOnlyList<int>? only = null)
{
    /// <summary>How far is counted; beyond that it is many.</summary>
    public const int MostCounted = 10_000;

    /// <summary>The first finding; null where all are reviewed.</summary>
    public Task<int?> FirstAsync(CancellationToken cancellationToken = default) => HeadAsync(Waiting(), cancellationToken);

    /// <summary>The finding after the quote <paramref name="id"/>, whatever became of that one; null where it was the last.</summary>
    public async Task<int?> AfterAsync(int id, CancellationToken cancellationToken = default) =>
        await PlaceAsync(id, cancellationToken) is { } place ? await HeadAsync(After(Waiting(), place), cancellationToken) : null;

    /// <summary>The finding before the quote <paramref name="id"/>, which was skipped; null where that is the first.</summary>
    public async Task<int?> BeforeAsync(int id, CancellationToken cancellationToken = default) =>
        await PlaceAsync(id, cancellationToken) is { } place ? await Ordered(Before(Waiting(), place)).Select(q => (int?)q.Id).LastOrDefaultAsync(cancellationToken) : null;

    /// <summary>How many wait, counted up to one more than <see cref="MostCounted"/>.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken = default) => Waiting().Take(MostCounted + 1).CountAsync(cancellationToken);

    private IQueryable<Quote> Waiting()
    {
        var waiting = context.Quotes.AsNoTracking().Unreviewed();
        return only is null ? waiting : waiting.Where(q => EF.Parameter(only).Contains(q.Id));
    }

    private Task<Place?> PlaceAsync(int id, CancellationToken cancellationToken) => context.Quotes.AsNoTracking().Where(q => q.Id == id)
        .Select(q => new Place(q.Id, q.Confidence, q.SpeakerId, q.ArticleId, q.Position, q.Article!.Day)).SingleOrDefaultAsync(cancellationToken);

    private Task<int?> HeadAsync(IQueryable<Quote> quotes, CancellationToken cancellationToken) =>
        Ordered(quotes).Select(q => (int?)q.Id).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<Quote> Ordered(IQueryable<Quote> quotes) => order switch
    {
        ReviewOrder.Doubtful => quotes.OrderBy(q => q.Confidence).ThenBy(q => q.Id),
        // In a descending order SQLite puts those without a speaker last.
        ReviewOrder.Speaker => quotes.OrderByDescending(q => q.SpeakerId).ThenBy(q => q.Id),
        ReviewOrder.Article => quotes.OrderByDescending(q => q.ArticleId).ThenBy(q => q.Position).ThenBy(q => q.Id),
        ReviewOrder.Date => quotes.OrderByDescending(q => q.Article!.Day).ThenByDescending(q => q.ArticleId).ThenBy(q => q.Position).ThenBy(q => q.Id),
        _ => quotes.OrderByDescending(q => q.Confidence).ThenBy(q => q.Id),
    };

    private IQueryable<Quote> After(IQueryable<Quote> quotes, Place place)
    {
        var (id, confidence, speaker, article, position, day) = place;
        return order switch
        {
            ReviewOrder.Doubtful => quotes.Where(q => q.Confidence > confidence || (q.Confidence == confidence && q.Id > id)),
            ReviewOrder.Speaker when speaker is null => quotes.Where(q => q.SpeakerId == null && q.Id > id),
            ReviewOrder.Speaker => quotes.Where(q => q.SpeakerId == null || q.SpeakerId < speaker || (q.SpeakerId == speaker && q.Id > id)),
            ReviewOrder.Article => quotes.Where(q => q.ArticleId < article || (q.ArticleId == article && (q.Position > position || (q.Position == position && q.Id > id)))),
            ReviewOrder.Date => quotes.Where(q => q.Article!.Day < day || (q.Article.Day == day
                && (q.ArticleId < article || (q.ArticleId == article && (q.Position > position || (q.Position == position && q.Id > id)))))),
            _ => quotes.Where(q => q.Confidence < confidence || (q.Confidence == confidence && q.Id > id)),
        };
    }

    private IQueryable<Quote> Before(IQueryable<Quote> quotes, Place place)
    {
        var (id, confidence, speaker, article, position, day) = place;
        return order switch
        {
            ReviewOrder.Doubtful => quotes.Where(q => q.Confidence < confidence || (q.Confidence == confidence && q.Id < id)),
            ReviewOrder.Speaker when speaker is null => quotes.Where(q => q.SpeakerId != null || q.Id < id),
            ReviewOrder.Speaker => quotes.Where(q => q.SpeakerId > speaker || (q.SpeakerId == speaker && q.Id < id)),
            ReviewOrder.Article => quotes.Where(q => q.ArticleId > article || (q.ArticleId == article && (q.Position < position || (q.Position == position && q.Id < id)))),
            ReviewOrder.Date => quotes.Where(q => q.Article!.Day > day || (q.Article.Day == day
                && (q.ArticleId > article || (q.ArticleId == article && (q.Position < position || (q.Position == position && q.Id < id)))))),
            _ => quotes.Where(q => q.Confidence > confidence || (q.Confidence == confidence && q.Id < id)),
        };
    }

    private sealed record Place(int Id, double Confidence, int? SpeakerId, int ArticleId, int Position, DateOnly Day);
}
