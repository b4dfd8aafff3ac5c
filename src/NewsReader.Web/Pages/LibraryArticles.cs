using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web.Pages;

/// <summary>
/// Finds the articles that the library shows, with work that has a bound however many there are: few are listed whole, many are read from
/// their index as far as they are shown, and what no index of theirs answers is asked of the search's.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="readerId">Who looks at it.</param>
/// <param name="filter">Which articles are meant.</param>
/// <param name="few">How many are gone through one by one, and counted; 1 or more.</param>
public sealed class LibraryArticles(NewsContext context, int readerId, LibraryFilter filter, int few = BoundedCount.Most)
{
    /// <summary>How many are looked through, and counted, of those that an index tells: each is far from the last.</summary>
    public const int MostLookedUp = 2_000;

    private readonly int _mostLookedUp = Math.Min(few, MostLookedUp);
    private readonly string[] _words = (filter.Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many articles fit the filter.</summary>
    public HitCount Count { get; private set; }

    /// <summary>Whether words were found by their beginnings alone, since there are too many titles to look for them anywhere.</summary>
    public bool IsByBeginnings { get; private set; }

    /// <summary>The numbers of the articles that fit, from a place on.</summary>
    public async Task<Stretch<int>> ReadAsync(SearchCursor? from, int size, CancellationToken cancellationToken)
    {
        var at = from is { } asked ? await context.Articles.PlaceAsync(asked.Key, cancellationToken) : null;
        if (at is null) from = null;
        int? tag = filter.Tag is null ? null : await TagAsync(cancellationToken);
        if (filter.Tag is not null && tag is null) return Stretch<int>.Empty;
        if (await FewAsync(tag, cancellationToken) is { } articles) return await ListAsync(Fitting(articles, tag), from, at, size, cancellationToken);
        if (tag is null && _words.Length == 0) return await WalkAsync(from, at, size, cancellationToken);
        return await LookUpAsync(tag, from, size, cancellationToken);
    }

    private Task<int?> TagAsync(CancellationToken cancellationToken)
    {
        string folded = NameFolding.Fold(filter.Tag!);
        return context.Tags.Where(t => t.Folded == folded).Select(t => (int?)t.Id).SingleOrDefaultAsync(cancellationToken);
    }

    // Articles among which are all that fit, where they are few: those that people chose one by one, and those of a number that can be gone through.
    private async Task<IQueryable<Article>?> FewAsync(int? tag, CancellationToken cancellationToken)
    {
        if (filter.State == LibraryState.Deleted) return context.Articles.Deleted();
        if (filter.State == LibraryState.Starred) return context.Articles.Starred(readerId).Live();
        if (tag is { } id && await AreFewAsync(context.ArticleTags.Where(t => t.TagId == id), cancellationToken)) return context.Articles.Tagged(id).Live();
        return tag is null && _words.Length > 0 && await AreFewAsync(OfOutlet(context.Articles), cancellationToken) ? context.Articles.Live() : null;
    }

    private async Task<bool> AreFewAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken) => !(await rows.CountUpToAsync(few, cancellationToken)).IsMore;

    private async Task<Stretch<int>> ListAsync(IQueryable<Article> fitting, SearchCursor? from, ArticlePlace? at, int size, CancellationToken cancellationToken)
    {
        var places = await fitting.NewestFirst().Select(a => new ArticlePlace(a.Day, a.Id)).ToListAsync(cancellationToken);
        Count = BoundedCount.Of(places.Count, few);
        return await Stretch.ReadAsync(from, size, id => id, (cursor, most) =>
        {
            var on = cursor is null ? places
                : cursor.Value.IsBack ? places.AsEnumerable().Reverse().SkipWhile(place => !place.IsBefore(at!))
                : places.SkipWhile(place => !at!.IsBefore(place));
            return Task.FromResult(on.Take(most).Select(place => place.Id).ToList());
        });
    }

    private async Task<Stretch<int>> WalkAsync(SearchCursor? from, ArticlePlace? at, int size, CancellationToken cancellationToken)
    {
        Count = await Fitting(context.Articles.Live(), null).CountUpToAsync(few, cancellationToken);
        return await Stretch.ReadAsync(from, size, id => id, async (cursor, most) =>
        {
            bool isBack = cursor is { IsBack: true };
            var on = Fitting((cursor is null ? context.Articles : isBack ? context.Articles.Before(at!) : context.Articles.After(at!)).Live(), null);
            return await (isBack ? on.OldestFirst() : on.NewestFirst()).Select(a => a.Id).Take(most).ToListAsync(cancellationToken);
        });
    }

    // The index tells which articles have the words and the tag; what it does not know is asked of as many of them as are counted.
    private async Task<Stretch<int>> LookUpAsync(int? tag, SearchCursor? from, int size, CancellationToken cancellationToken)
    {
        IsByBeginnings = _words.Length > 0;
        string? match = await context.MatchAsync(_words, tag, filter.Outlet, cancellationToken);
        var first = await RunAsync(match, null, cancellationToken);
        Count = first.Count;
        return await Stretch.LookThroughAsync(first, from, size, place => RunAsync(match, place, cancellationToken));
    }

    private async Task<Run> RunAsync(string? match, SearchCursor? from, CancellationToken cancellationToken) =>
        await Run.OfAsync(await context.IndexedAsync(match, from, _mostLookedUp + 1, cancellationToken), _mostLookedUp, ids => StillFittingAsync(ids, cancellationToken));

    private async Task<List<int>> StillFittingAsync(List<int> ids, CancellationToken cancellationToken)
    {
        string[] signed = [.. _words.Where(word => !word.All(char.IsLetterOrDigit))];
        if (ids.Count == 0 || (filter.Outlet is null && filter.State == LibraryState.All && signed.Length == 0)) return ids;
        var among = InState(OfOutlet(context.Articles.Numbered(ids)));
        var fitting = await signed.Aggregate(among, WithTitleWord).Select(a => a.Id).ToHashSetAsync(cancellationToken);
        return [.. ids.Where(fitting.Contains)];
    }

    private IQueryable<Article> Fitting(IQueryable<Article> articles, int? tag)
    {
        articles = InState(OfOutlet(articles));
        if (tag is { } id) articles = articles.Where(a => a.Tags.Any(t => t.TagId == id));
        return _words.Aggregate(articles, WithTitleWord);
    }

    private IQueryable<Article> OfOutlet(IQueryable<Article> articles) => filter.Outlet is { } outlet ? articles.Where(a => a.Outlet == outlet) : articles;

    private IQueryable<Article> InState(IQueryable<Article> articles) => filter.State == LibraryState.Unread
        ? articles.Where(a => !context.ReadStates.Any(s => s.ReaderId == readerId && s.ArticleId == a.Id && s.ReadUtc != null))
        : articles;

    // The database folds the case of A to Z alone; words with other letters are looked for in the cases that titles have.
    private static IQueryable<Article> WithTitleWord(IQueryable<Article> articles, string word)
    {
        string lower = Like(word.ToLowerInvariant()), upper = Like(word.ToUpperInvariant());
        string initial = Like(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())), typed = Like(word);
        return articles.Where(a =>
            EF.Functions.Like(a.Title, typed, "\\") || EF.Functions.Like(a.Title, lower, "\\")
            || EF.Functions.Like(a.Title, upper, "\\") || EF.Functions.Like(a.Title, initial, "\\"));
    }

    private static string Like(string word) => $"%{LikePattern.Escaped(word)}%";
}
