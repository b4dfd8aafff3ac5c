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
    public async Task<int?> FirstAsync(CancellationToken cancellationToken = default) =>
        only is null ? await EndAsync(await BesideAsync(null, isBack: false, cancellationToken), isBack: false, cancellationToken) : await HeadAsync(Waiting(), cancellationToken);

    /// <summary>The finding after the quote <paramref name="id"/>, whatever became of that one; null where it was the last.</summary>
    public async Task<int?> AfterAsync(int id, CancellationToken cancellationToken = default)
    {
        if (await PlaceAsync(id, cancellationToken) is not { } place) return null;
        return only is null ? await NeighbourAsync(place, isBack: false, cancellationToken) : await HeadAsync(After(Waiting(), place), cancellationToken);
    }

    /// <summary>The finding before the quote <paramref name="id"/>, which was skipped; null where that is the first.</summary>
    public async Task<int?> BeforeAsync(int id, CancellationToken cancellationToken = default)
    {
        if (await PlaceAsync(id, cancellationToken) is not { } place) return null;
        return only is null
            ? await NeighbourAsync(place, isBack: true, cancellationToken)
            : await Ordered(Before(Waiting(), place)).Select(q => (int?)q.Id).LastOrDefaultAsync(cancellationToken);
    }

    /// <summary>How many wait, counted up to one more than <see cref="MostCounted"/>.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken = default) => Waiting().Take(MostCounted + 1).CountAsync(cancellationToken);

    private IQueryable<Quote> Waiting()
    {
        var waiting = context.Quotes.AsNoTracking().Unreviewed();
        return only is null ? waiting : waiting.Where(q => EF.Parameter(only).Contains(q.Id));
    }

    private Task<Place?> PlaceAsync(int id, CancellationToken cancellationToken) => context.Quotes.AsNoTracking().Where(q => q.Id == id)
        .Select(q => new Place(q.Id, q.Confidence, q.SpeakerId, q.ArticleId, q.Position, q.Article!.Day)).SingleOrDefaultAsync(cancellationToken);

    // Findings that are alike in what the order goes by first, such as those of one speaker, are a group: a neighbour is in the same group, or
    // at the end of the one beside it. Asked for at once, both would have the database go through all that wait.
    private async Task<int?> NeighbourAsync(Place place, bool isBack, CancellationToken cancellationToken) =>
        await EndAsync(Within(place, isBack), isBack, cancellationToken) ?? await EndAsync(await BesideAsync(place, isBack, cancellationToken), isBack, cancellationToken);

    private async Task<int?> EndAsync(IQueryable<Quote>? group, bool isBack, CancellationToken cancellationToken)
    {
        if (group is null) return null;
        bool isByPosition = order is ReviewOrder.Article or ReviewOrder.Date;
        var ordered = (isByPosition, isBack) switch
        {
            (true, false) => group.OrderBy(q => q.Position).ThenBy(q => q.Id),
            (true, true) => group.OrderByDescending(q => q.Position).ThenByDescending(q => q.Id),
            (false, false) => group.OrderBy(q => q.Id),
            _ => group.OrderByDescending(q => q.Id),
        };
        return await ordered.Select(q => (int?)q.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private IQueryable<Quote> Within(Place place, bool isBack)
    {
        var (id, confidence, speaker, article, position, _) = place;
        return (order, isBack) switch
        {
            (ReviewOrder.Article or ReviewOrder.Date, false) => Of(article).Where(q => q.Position > position || (q.Position == position && q.Id > id)),
            (ReviewOrder.Article or ReviewOrder.Date, true) => Of(article).Where(q => q.Position < position || (q.Position == position && q.Id < id)),
            (ReviewOrder.Speaker, false) => By(speaker).Where(q => q.Id > id),
            (ReviewOrder.Speaker, true) => By(speaker).Where(q => q.Id < id),
            (_, false) => SureBy(confidence).Where(q => q.Id > id),
            _ => SureBy(confidence).Where(q => q.Id < id),
        };
    }

    private IQueryable<Quote> Of(int article) => Waiting().Where(q => q.ArticleId == article);

    private IQueryable<Quote> By(int? speaker) => speaker is null ? Waiting().Where(q => q.SpeakerId == null) : Waiting().Where(q => q.SpeakerId == speaker);

    private IQueryable<Quote> SureBy(double confidence) => Waiting().Where(q => q.Confidence == confidence);

    // The group after the one of a place, or before it; the first of all where no place is given; null where there is none.
    private async Task<IQueryable<Quote>?> BesideAsync(Place? place, bool isBack, CancellationToken cancellationToken) => order switch
    {
        ReviewOrder.Speaker => await SpeakerBesideAsync(place, isBack, cancellationToken),
        ReviewOrder.Article => await ArticleBesideAsync(place, isBack, cancellationToken) is { } article ? Of(article) : null,
        ReviewOrder.Date => await DatedBesideAsync(place, isBack, cancellationToken) is { } article ? Of(article) : null,
        ReviewOrder.Doubtful => await ConfidenceBesideAsync(place, isLower: isBack, cancellationToken) is { } confidence ? SureBy(confidence) : null,
        _ => await ConfidenceBesideAsync(place, isLower: !isBack, cancellationToken) is { } confidence ? SureBy(confidence) : null,
    };

    private Task<double?> ConfidenceBesideAsync(Place? place, bool isLower, CancellationToken cancellationToken)
    {
        var others = place is not { Confidence: var at } ? Waiting() : isLower ? Waiting().Where(q => q.Confidence < at) : Waiting().Where(q => q.Confidence > at);
        return (isLower ? others.OrderByDescending(q => q.Confidence) : others.OrderBy(q => q.Confidence)).Select(q => (double?)q.Confidence).FirstOrDefaultAsync(cancellationToken);
    }

    // Those without a speaker come last.
    private async Task<IQueryable<Quote>?> SpeakerBesideAsync(Place? place, bool isBack, CancellationToken cancellationToken)
    {
        if (place is { SpeakerId: null } && !isBack) return null;
        var others = Waiting().Where(q => q.SpeakerId != null);
        if (place?.SpeakerId is { } at) others = isBack ? others.Where(q => q.SpeakerId > at) : others.Where(q => q.SpeakerId < at);
        int? speaker = await (isBack ? others.OrderBy(q => q.SpeakerId) : others.OrderByDescending(q => q.SpeakerId)).Select(q => q.SpeakerId).FirstOrDefaultAsync(cancellationToken);
        return speaker is not null ? By(speaker) : isBack ? null : By(null);
    }

    private Task<int?> ArticleBesideAsync(Place? place, bool isBack, CancellationToken cancellationToken)
    {
        var others = place is not { ArticleId: var at } ? Waiting() : isBack ? Waiting().Where(q => q.ArticleId > at) : Waiting().Where(q => q.ArticleId < at);
        return (isBack ? others.OrderBy(q => q.ArticleId) : others.OrderByDescending(q => q.ArticleId)).Select(q => (int?)q.ArticleId).FirstOrDefaultAsync(cancellationToken);
    }

    private Task<int?> DatedBesideAsync(Place? place, bool isBack, CancellationToken cancellationToken)
    {
        var at = place is null ? null : new ArticlePlace(place.Day, place.ArticleId);
        var others = (at is null ? context.Articles : isBack ? context.Articles.Before(at) : context.Articles.After(at)).Live().Where(a => Waiting().Any(q => q.ArticleId == a.Id));
        return (isBack ? others.OldestFirst() : others.NewestFirst()).Select(a => (int?)a.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private Task<int?> HeadAsync(IQueryable<Quote> quotes, CancellationToken cancellationToken) =>
        Ordered(quotes).Select(q => (int?)q.Id).FirstOrDefaultAsync(cancellationToken);

    // What a search finds is little enough to be put in order each time.
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
