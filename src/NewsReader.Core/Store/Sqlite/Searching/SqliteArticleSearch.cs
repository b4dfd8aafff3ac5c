using Microsoft.Data.Sqlite;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Facets;
using NewsReader.Core.Store.Sqlite.Searching.Hits;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Listing;
using NewsReader.Core.Store.Sqlite.Searching.Passes;
using NewsReader.Core.Store.Sqlite.Searching.Plans;
using NewsReader.Core.Store.Sqlite.Searching.Ranking;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>
/// Searches an archive in SQLite. Hits are read in the order of time as far as they are needed, so the work of a page does not grow with the
/// archive, but for words that are common and seldom stand together.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="limits">How far it goes; as usual where nothing is said.</param>
public sealed class SqliteArticleSearch(NewsContext context, SearchLimits? limits = null) : IArticleSearch
{
    // About a hundredth of a second.
    private const long FewRows = 60_000;

    // A third of that.
    private const long RowsAGlance = 20_000;

    // New hits of which the last to come are listed.
    private const int MostCame = 5 * IArticleSearch.MostLookedAt;

    private readonly SearchLimits _limits = limits ?? SearchLimits.Usual;

    private static readonly Positions NewestFirst = new(IsBackward: false), OldestFirst = new(IsBackward: true);

    /// <inheritdoc/>
    public async Task<SearchAnswer> SearchAsync(ArticleQuery query, SearchOptions options, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Size, 1);
        return await SearchConnection.AskAsync<SearchAnswer>(
            context,
            async () =>
            {
                var names = await KnownNames.InAsync(context, query.Root, ct);
                return names.TooBroad is { } refused ? refused : new SearchAnswer.Found(await FindAsync(query, options, TaskOf(query.Root, names, options.ReaderId, options.Today, _limits, ct)));
            },
            ct);
    }

    /// <inheritdoc/>
    public Task<SearchGlance> GlanceAsync(ArticleQuery query, SearchOptions options, CancellationToken ct) => SearchConnection.AskAsync(
        context,
        async () =>
        {
            var names = await KnownNames.InAsync(context, query.Root, ct);
            if (names.TooBroad is not null || names.AreWordsMany) return new SearchGlance(options.Kind, new HitCount(0, IsMore: true));
            var task = TaskOf(query.Root, names, options.ReaderId, options.Today, Short(RowsAGlance), ct);
            bool isSure = true;
            foreach (var kind in Enum.GetValues<SearchKind>().OrderByDescending(kind => kind == options.Kind))
            {
                var count = (await CountedAsync(kind, task, _limits.MostHits)).Count;
                if (count.Counted > 0) return new SearchGlance(kind, count);
                isSure &= count.IsNone;
            }

            return new SearchGlance(options.Kind, new HitCount(0, IsMore: !isSure));
        },
        ct);

    /// <inheritdoc/>
    public Task<WaitingQuotes> UnreviewedAsync(ArticleQuery query, int readerId, DateOnly today, CancellationToken ct) => SearchConnection.AskAsync(
        context,
        async () =>
        {
            var names = await KnownNames.InAsync(context, query.Root, ct);
            if (names.TooBroad is { } refused) return new WaitingQuotes([], IsBounded: false, refused);
            var task = TaskOf(Waiting(query.Root), names, readerId, today, _limits, ct);
            using var pass = new SearchPass(task, NewestFirst);
            int most = Math.Min(_limits.MostHits, IArticleSearch.MostWaiting);
            var keys = await pass.KeysAsync(SearchKind.Quotes, most + 1);
            var ids = await LoaderOf(query, task).QuoteIdsAsync([.. keys.Take(most)]);
            return new WaitingQuotes([.. ids.Values], keys.Count > most || pass.IsCutShort);
        },
        ct);

    /// <inheritdoc/>
    public Task<SearchAnswer> NewAsync(ArticleQuery query, SearchOptions options, DateTime sinceUtc, CancellationToken ct) => SearchConnection.AskAsync<SearchAnswer>(
        context,
        async () =>
        {
            var arrivals = new Arrivals(context, sinceUtc, ct);
            if (!await arrivals.AreThereAsync(options.Kind)) return new SearchAnswer.Found(PageOf(options.Kind, new NewestHits([], IsMore: false, IsCutShort: false)));
            var names = await KnownNames.InAsync(context, query.Root, ct);
            if (names.TooBroad is { } refused) return refused;
            var task = TaskOf(query.Root, names, options.ReaderId, options.Today, Short(FewRows), ct);
            var came = options.Kind is SearchKind.Claims or SearchKind.Notes ? await ItemsAmongAsync(options.Kind, task, arrivals) : await HitsAmongAsync(options.Kind, task, arrivals);
            return new SearchAnswer.Found(await LoaderOf(query, task).FillAsync(PageOf(options.Kind, came), options.Kind, [.. came.Keys.Take(options.Size)]));
        },
        ct);

    private static SearchPage PageOf(SearchKind kind, NewestHits hits) => new() { Counts = new Dictionary<SearchKind, HitCount> { [kind] = hits.Count } };

    private static async Task<NewestHits> HitsAmongAsync(SearchKind kind, SearchTask task, Arrivals arrivals)
    {
        var articles = await arrivals.ArticlesAsync(IArticleSearch.MostLookedAt);
        var came = articles.Take(IArticleSearch.MostLookedAt).Index().ToDictionary(article => article.Item, article => article.Index);
        using var pass = new SearchPass(task, NewestFirst);
        var keys = await pass.KeysInAsync(kind, [.. came.Keys.Order()], MostCame);
        var last = keys.OrderBy(key => came[kind == SearchKind.Articles ? key : SearchKey.ArticleOf(key)]).Take(IArticleSearch.MostNew);
        return new NewestHits([.. last], keys.Count > IArticleSearch.MostNew || articles.Count > IArticleSearch.MostLookedAt, pass.IsCutShort);
    }

    private static async Task<NewestHits> ItemsAmongAsync(SearchKind kind, SearchTask task, Arrivals arrivals)
    {
        var found = await ItemsAsync(kind, task, Effort.Of(task));
        var came = await arrivals.AmongAsync(kind, [.. found.Keys.Take(IArticleSearch.MostLookedAt)]);
        return new NewestHits([.. came.Take(IArticleSearch.MostNew)], came.Count > IArticleSearch.MostNew, found.IsCutShort);
    }

    private static QueryNode Waiting(QueryNode root)
    {
        var unreviewed = new QueryNode.Choice(QueryField.Review, Articles.Review.Unreviewed, default);
        return new QueryNode.All(root is QueryNode.All all ? [.. all.Children, unreviewed] : [root, unreviewed], default);
    }

    private SearchTask TaskOf(QueryNode root, KnownNames names, int readerId, DateOnly today, SearchLimits limits, CancellationToken ct) =>
        new(context, root, names, today, readerId, limits, ct);

    // For searches of which many are made one after another.
    private SearchLimits Short(long rows) => _limits with { MostRows = Math.Min(rows, _limits.MostRows), Time = _limits.Time / 2 };

    private static HitLoader LoaderOf(ArticleQuery query, SearchTask task) =>
        new(task.Context, query, task.Names, new SmallSets(task.Context, task.ReaderId, task.Cancelled), task.Limits, task.Cancelled);

    // Hits of the kinds that are not listed are counted meanwhile; quotes once it is known which articles they can be in, where that is sooner done.
    private async Task<SearchPage> FindAsync(ArticleQuery query, SearchOptions options, SearchTask task)
    {
        var rank = options.Order == SearchOrder.Best && SearchRank.HasWords(query, options.Kind) ? new SearchRank(task, query, options.Kind) : null;
        int mostRead = options.Kind == SearchKind.Articles ? await QuotesOfHits.MostArticlesAsync(task) : 0;
        var meanwhile = Enum.GetValues<SearchKind>().Where(kind => kind != options.Kind && (kind != SearchKind.Quotes || mostRead == 0));
        await using var others = await Beside<Dictionary<SearchKind, HitCount>>.BeginAsync(task, beside => CountAsync(meanwhile, beside));
        var listed = await NewestAsync(options.Kind, rank, task);
        await using var quotes = mostRead > 0 ? await Beside<HitCount>.BeginAsync(task, beside => CountQuotesAsync(listed, mostRead, beside)) : null;
        var (page, keys) = await ListAsync(listed, rank, options, task);
        page = await LoaderOf(query, task).FillAsync(page, options.Kind, keys);
        var counts = new Dictionary<SearchKind, HitCount>(page.Counts.Concat(await others.Answer));
        if (quotes is not null) counts.Add(SearchKind.Quotes, await quotes.Answer);
        return page with { Counts = counts };
    }

    private async Task<(SearchPage Page, IReadOnlyList<long> Keys)> ListAsync(NewestHits listed, SearchRank? rank, SearchOptions options, SearchTask task)
    {
        var ranked = rank is null ? null : await rank.BestFirstAsync(listed);
        bool isKnownWhole = options.Kind is SearchKind.Claims or SearchKind.Notes || ranked is not null || (!listed.Count.IsMore && (options.From is not { } from || listed.Keys.Contains(from.Key)));
        var shown = isKnownWhole
            ? new WholeList(ranked?.Keys ?? InOrder(listed.Keys, options.Order), ranked?.Scores, options).Page()
            : await PageAsync(task, listed, options);
        var page = new SearchPage
        {
            Counts = new Dictionary<SearchKind, HitCount> { [options.Kind] = listed.Count },
            Previous = shown.Previous,
            Next = shown.Next,
            BestAmong = ranked is not null && (listed.Count.IsMore || ranked.Looked < ranked.Keys.Count) ? ranked.Looked : null,
            IsCutShort = listed.IsCutShort || shown.IsCutShort,
            Facets = options is { WithFacets: true, Kind: SearchKind.Articles or SearchKind.Quotes } ? await new FacetMaker(task).MakeAsync(options.Kind, listed.Keys, listed.Count.IsMore) : null,
        };
        return (page, shown.Keys);
    }

    private async Task<NewestHits> NewestAsync(SearchKind kind, SearchRank? rank, SearchTask task)
    {
        if (kind is SearchKind.Claims or SearchKind.Notes) return await ItemsAsync(kind, task, Effort.Of(task));
        if (rank?.AtOnce() is { } whole) return await InHalves.NewestAsync(task, _limits.MostHits, half => Task.FromResult(rank.Newest(half, whole, _limits.MostHits)));
        return await InHalves.NewestAsync(task, _limits.MostHits, half => NewestAsync(kind, half, _limits.MostHits));
    }

    private int MostOthers => Math.Min(_limits.MostOthers, _limits.MostHits);

    private async Task<Dictionary<SearchKind, HitCount>> CountAsync(IEnumerable<SearchKind> kinds, SearchTask task)
    {
        var counts = new Dictionary<SearchKind, HitCount>();
        foreach (var kind in kinds) counts.Add(kind, (await CountedAsync(kind, task, MostOthers)).Count);
        return counts;
    }

    // Articles may have taken all the time. Where they are very many, the newest of them have as many quotes as are counted: then the older half would be gone through in vain.
    private async Task<HitCount> CountQuotesAsync(NewestHits articles, int mostRead, SearchTask task)
    {
        if (articles.Keys.Count <= mostRead && await QuotesOfHits.CountAsync(task, articles, MostOthers) is { } read) return read;
        var anew = task with { Clock = new SearchClock(_limits.Time / 2) };
        var counted = articles.IsMore ? await NewestAsync(SearchKind.Quotes, anew, MostOthers) : await InHalves.NewestAsync(anew, MostOthers, half => NewestAsync(SearchKind.Quotes, half, MostOthers));
        return counted.Count;
    }

    private static async Task<NewestHits> NewestAsync(SearchKind kind, SearchTask task, int most)
    {
        using var pass = new SearchPass(task, NewestFirst);
        var keys = await pass.KeysAsync(kind, most + 1);
        return new NewestHits([.. keys.Take(most)], keys.Count > most, pass.IsCutShort);
    }

    // Claims and notes of which there are many are counted as far as a glance goes.
    private static Task<NewestHits> CountedAsync(SearchKind kind, SearchTask task, int most) =>
        kind is SearchKind.Claims or SearchKind.Notes ? ItemsAsync(kind, task, Effort.Of(task, RowsAGlance)) : NewestAsync(kind, task, most);

    private static async Task<NewestHits> ItemsAsync(SearchKind kind, SearchTask task, Effort effort)
    {
        using var alarm = task.Clock.Watch(task.Database);
        try
        {
            return await FoundItemsAsync(kind, task, effort);
        }
        catch (Exception error) when (error is OperationCanceledException or SqliteException { SqliteErrorCode: SQLITE_INTERRUPT } && !task.Cancelled.IsCancellationRequested)
        {
            return new NewestHits([], IsMore: false, IsCutShort: true);
        }
    }

    private static async Task<NewestHits> FoundItemsAsync(SearchKind kind, SearchTask task, Effort effort)
    {
        using var source = new KeySource(task.Context, NewestFirst, effort);
        var sets = new SmallSets(task.Context, task.ReaderId, task.Cancelled);
        var plan = new ItemPlan(task.Context, source, sets, task.Names, task.Today, task.Cancelled);
        var found = kind == SearchKind.Claims ? await plan.ClaimsAsync(task.Root) : await plan.NotesAsync(task.Root);
        return new NewestHits([.. found.OrderDescending().Select(id => (long)id)], IsMore: false, effort.IsSpent);
    }

    private static List<long> InOrder(List<long> newestFirst, SearchOrder order) => order == SearchOrder.Oldest ? [.. newestFirst.AsEnumerable().Reverse()] : newestFirst;

    // A part of what is only known as far as it is read: one key more tells whether the list goes on.
    private static async Task<KeyPage> PageAsync(SearchTask task, NewestHits newest, SearchOptions options)
    {
        bool isAtHand = newest.IsCutShort || newest.Keys.Count >= options.Size;
        if (isAtHand && options is { Order: not SearchOrder.Oldest, From: null }) return KeyPage.Of([.. newest.Keys.Take(options.Size)], hasBefore: false, newest.Keys.Count > options.Size || newest.IsMore);
        bool isBack = options.From is { IsBack: true };
        using var pass = new SearchPass(task, (options.Order == SearchOrder.Oldest) == isBack ? NewestFirst : OldestFirst);
        var keys = await pass.KeysAsync(options.Kind, options.Size + 1, options.From?.Key);
        bool goesOn = keys.Count > options.Size;
        if (goesOn) keys.RemoveAt(options.Size);
        if (isBack) keys.Reverse();
        var page = isBack ? KeyPage.Of(keys, goesOn, hasAfter: true) : KeyPage.Of(keys, hasBefore: options.From is not null, goesOn);
        return page with { IsCutShort = pass.IsCutShort };
    }
}
