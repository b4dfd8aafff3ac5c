using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Words;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>Keeps <c>QuoteIndex</c> and <c>QuoteKeys</c>: a row for each quote that has its place in an article that can be found, rejected ones included.</summary>
internal sealed class QuoteIndexer(NewsContext context)
{
    /// <summary>Writes a quote’s row: its key, its words, and what is known of it.</summary>
    public const string Insert = "INSERT INTO QuoteIndex (rowid, words, facts) VALUES (?1, ?2, ?3)";

    /// <summary>Indexes these quotes as they are now. Answers the keys of the articles that they are or were in.</summary>
    public async Task<IReadOnlyCollection<long>> IndexAsync(int[] ids, CancellationToken cancellationToken)
    {
        var quotes = await FoundAsync(ids, cancellationToken);
        var (keys, articles) = KeysOf(ids, quotes);
        using var words = new WordList(context);
        using var insert = new SqliteStatement(context, Insert);
        using var sum = new SqliteStatement(context, "UPDATE QuoteKeys SET Sum = ?2 WHERE Key = ?1");
        foreach (var found in quotes.Where(quote => keys.ContainsKey(quote.Id)).OrderBy(quote => keys[quote.Id]))
        {
            var quote = found.Text();
            insert.Run(keys[found.Id], quote.Words, quote.Facts);
            sum.Run(keys[found.Id], quote.Sum);
            words.Add(quote.Words);
        }

        return articles;
    }

    /// <summary>What of these quotes is to be found, where their articles are.</summary>
    public async Task<IEnumerable<QuoteText>> TextsAsync(int[] ids, CancellationToken cancellationToken) => (await FoundAsync(ids, cancellationToken)).Select(quote => quote.Text());

    private Task<List<FoundQuote>> FoundAsync(int[] ids, CancellationToken cancellationToken) =>
        context.Quotes.AsNoTracking().InPlace().Where(q => EF.Parameter(ids).Contains(q.Id))
            .OrderBy(q => q.ArticleId).ThenBy(q => q.Position).ThenBy(q => q.Id)
            .Select(q => new FoundQuote(q.Id, q.ArticleId, q.Words, q.SpeakerId, q.NameAsFound, q.Form, q.Review, q.Origin, q.Tags.Select(t => t.TagId).ToList()))
            .ToListAsync(cancellationToken);

    private (Dictionary<int, long> Keys, HashSet<long> Articles) KeysOf(int[] ids, List<FoundQuote> quotes)
    {
        using var known = new SqliteStatement(context, "SELECT Key FROM QuoteKeys WHERE QuoteId = ?1");
        using var clear = new SqliteStatement(context, "DELETE FROM QuoteIndex WHERE rowid = ?1");
        using var free = new SqliteStatement(context, "DELETE FROM QuoteKeys WHERE Key = ?1");
        using var article = new SqliteStatement(context, "SELECT Key FROM ArticleKeys WHERE ArticleId = ?1");
        using var last = new SqliteStatement(context, "SELECT max(Key) FROM QuoteKeys WHERE Key >= ?1 AND Key <= ?2");
        using var take = new SqliteStatement(context, "INSERT INTO QuoteKeys (Key, QuoteId) VALUES (?1, ?2)");
        var old = new Dictionary<int, long>();
        foreach (int id in ids)
        {
            if (known.Ask(id) is not { } key) continue;
            clear.Run(key);
            old.Add(id, key);
        }

        var articles = quotes.Select(quote => quote.ArticleId).Distinct().ToDictionary(id => id, id => article.Ask(id));
        var keys = new Dictionary<int, long>();
        foreach (var quote in quotes)
            if (articles[quote.ArticleId] is { } its && old.TryGetValue(quote.Id, out long key) && SearchKey.ArticleOf(key) == its) keys.Add(quote.Id, key);
        foreach (var (id, key) in old)
            if (!keys.ContainsKey(id)) free.Run(key);
        foreach (var quote in quotes)
        {
            if (keys.ContainsKey(quote.Id) || articles[quote.ArticleId] is not { } its) continue;
            long next = last.Ask(SearchKey.FirstIn(its), SearchKey.LastIn(its)) + 1 ?? SearchKey.FirstIn(its);
            if (next == SearchKey.LastIn(its)) continue;
            take.Run(next, quote.Id);
            keys.Add(quote.Id, next);
        }

        return (keys, [.. old.Values.Concat(keys.Values).Select(SearchKey.ArticleOf)]);
    }

    private sealed record FoundQuote(
        int Id, int ArticleId, string Words, int? SpeakerId, string? NameAsFound, QuoteForm Form, Review Review, Origin Origin, IReadOnlyList<int> Tags)
    {
        public QuoteText Text() => new(Id, SearchWords.Join(Words), SpeakerId, NameAsFound, Form, FactWords.Standing(Review, Origin), Tags);
    }
}
