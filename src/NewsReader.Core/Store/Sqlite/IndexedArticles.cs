using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// Articles found by the search's index, in its order: by day, the newest first, and of one day what came to it last first. However many there
/// are, as many are read as are asked for.
/// </summary>
public static class IndexedArticles
{
    // A beginning is looked for as all the words that have it.
    private const int MostBegun = 200;

    /// <summary>What the index is asked for; null where nothing is asked that it knows.</summary>
    /// <param name="context">The archive.</param>
    /// <param name="titleWords">Words of the title, each whole or, where not too many words begin so, its beginning.</param>
    /// <param name="tagId">A tag of the article; null for any.</param>
    /// <param name="outlet">The outlet, in any case; null for any.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public static async Task<string?> MatchAsync(this NewsContext context, IEnumerable<string> titleWords, int? tagId, string? outlet, CancellationToken cancellationToken)
    {
        var all = new List<string>();
        foreach (var term in titleWords.Select(word => SearchTerm.Typed(word, isPrefix: false)).OfType<SearchTerm>()) all.Add(TextMatch.In("title", await MeantAsync(context, term, cancellationToken)));
        if (tagId is { } tag) all.Add(TextMatch.Of(FactWords.Tag(tag)));
        if (outlet is not null && FactWords.WholeOutlet(outlet) is { } whole) all.Add(TextMatch.Of(whole));
        return all.Count == 0 ? null : TextMatch.Of(all, []);
    }

    private static async Task<IEnumerable<SearchTerm>> MeantAsync(NewsContext context, SearchTerm term, CancellationToken cancellationToken)
    {
        var begun = await KnownNames.Begun(context, term.Words[^1], MostBegun + 1).ToListAsync(cancellationToken);
        return begun.Count is 0 or > MostBegun ? [term] : begun.Select(word => new SearchTerm([.. term.Words.SkipLast(1), word], IsPrefix: false));
    }

    /// <summary>The numbers of the first <paramref name="most"/> articles on from a place, the nearest to it first.</summary>
    /// <param name="context">The archive.</param>
    /// <param name="match">What <see cref="MatchAsync"/> made; null for all articles.</param>
    /// <param name="from">The number of an article, and whether those before it are meant; null for the beginning.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public static async Task<List<int>> IndexedAsync(this NewsContext context, string? match, SearchCursor? from, int most, CancellationToken cancellationToken)
    {
        var range = from is { } cursor ? await RangeAsync(context, cursor, cancellationToken) : KeyRange.All;
        return await context.Database.SqlQueryRaw<int>(Statement(match is not null, from is { IsBack: true }), range.First, range.Last, most, match ?? "").ToListAsync(cancellationToken);
    }

    private static string Statement(bool hasMatch, bool isBack)
    {
        string keys = hasMatch ? "SELECT rowid AS Key FROM ArticleIndex WHERE ArticleIndex MATCH {3} AND rowid" : "SELECT Key FROM ArticleKeys WHERE Key";
        string order = isBack ? "DESC" : "ASC";
        return $$"""
            SELECT k.ArticleId AS Value
            FROM ({{keys}} BETWEEN {0} AND {1} ORDER BY 1 {{order}} LIMIT {2}) AS i CROSS JOIN ArticleKeys AS k ON k.Key = i.Key
            ORDER BY i.Key {{order}}
            """;
    }

    // An article that is no longer in the index had its place in its day: the day is shown from its beginning, and nothing is passed over.
    private static async Task<KeyRange> RangeAsync(NewsContext context, SearchCursor from, CancellationToken cancellationToken)
    {
        long? key = await context.Database.SqlQuery<long?>($"SELECT Key AS Value FROM ArticleKeys WHERE ArticleId = {from.Key}").SingleOrDefaultAsync(cancellationToken);
        if (key is null && await context.Articles.PlaceAsync(from.Key, cancellationToken) is { } gone) key = from.IsBack ? SearchKey.LastOf(gone.Day) + 1 : SearchKey.FirstOf(gone.Day) - 1;
        if (key is not { } at) return KeyRange.All;
        return from.IsBack ? KeyRange.All with { Last = at - 1 } : KeyRange.All with { First = at + 1 };
    }
}
