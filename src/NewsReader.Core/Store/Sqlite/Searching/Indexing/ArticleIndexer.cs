using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Words;
using NewsReader.Core.Store.Sqlite.Searching.Facets;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Voices;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>Keeps <c>ArticleIndex</c> and <c>ArticleKeys</c>: a row for each article that can be found.</summary>
/// <param name="context">The archive.</param>
/// <param name="sums">Told what was packed beside keys that are given up; null where totals are summed up anew.</param>
internal sealed class ArticleIndexer(NewsContext context, VoiceSums? sums)
{
    /// <summary>Writes an article’s row: its key, the words of its body and of its title, and what is known of it.</summary>
    public const string Insert = "INSERT INTO ArticleIndex (rowid, body, title, facts) VALUES (?1, ?2, ?3, ?4)";

    /// <summary>Indexes these articles as they are now. Answers the keys that they have or had, and the quotes of those that got another key, or none: theirs change with it.</summary>
    public async Task<(IReadOnlyCollection<long> Keys, IReadOnlyList<int> MovedQuotes)> IndexAsync(int[] ids, CancellationToken cancellationToken)
    {
        var texts = await TextsAsync(ids, cancellationToken);
        var (keys, left, moved) = KeysOf(ids, texts);
        using var words = new WordList(context);
        using var insert = new SqliteStatement(context, Insert);
        using var sum = new SqliteStatement(context, "UPDATE ArticleKeys SET Sum = ?2 WHERE Key = ?1");
        // In the order of their keys, so that the index takes them as one piece.
        foreach (var text in texts.Where(text => keys.ContainsKey(text.ArticleId)).OrderBy(text => keys[text.ArticleId]))
        {
            insert.Run(keys[text.ArticleId], text.Body, text.Title, text.Facts);
            sum.Run(keys[text.ArticleId], text.Sum);
            words.Add(text.Title);
            words.Add(text.Body);
        }

        return ([.. keys.Values, .. left], await context.QuotesOf(context.Revisions.Where(r => EF.Parameter(moved).Contains(r.ArticleId))).Select(q => q.Id).ToListAsync(cancellationToken));
    }

    /// <summary>What of these articles is to be found.</summary>
    public async Task<List<ArticleText>> TextsAsync(int[] ids, CancellationToken cancellationToken)
    {
        var found = await context.Revisions.AsNoTracking().Searchable().Where(r => EF.Parameter(ids).Contains(r.ArticleId))
            .Select(r => new FoundText(
                r.ArticleId, r.Id, r.Article!.Title, r.Text, r.Article.Outlet, r.Article.Author, r.Article.Language, r.Article.Day, r.Article.PublishedOn == null, r.Article.Tags.Select(t => t.TagId).ToList()))
            .ToListAsync(cancellationToken);
        int[] revisions = [.. found.Select(text => text.RevisionId)];
        var paragraphs = (await context.Paragraphs.Searchable().AsNoTracking().Where(p => EF.Parameter(revisions).Contains(p.RevisionId))
            .OrderBy(p => p.RevisionId).ThenBy(p => p.Ordinal).ToListAsync(cancellationToken)).ToLookup(p => p.RevisionId);
        var quotes = (await context.QuotesOf(context.Revisions.Where(r => EF.Parameter(ids).Contains(r.ArticleId))).AsNoTracking().Live()
            .Select(q => new { q.ArticleId, q.Contents, q.Words }).ToListAsync(cancellationToken)).ToLookup(q => q.ArticleId, q => new PlacedQuote(q.Contents, SearchWords.Join(q.Words)));
        return [.. found.Select(text => text.Folded(paragraphs[text.RevisionId], quotes[text.ArticleId]))];
    }

    /// <summary>Those of these articles that the index has otherwise than they are.</summary>
    public async Task<IReadOnlyList<int>> StaleAsync(int[] ids, CancellationToken cancellationToken)
    {
        var texts = await TextsAsync(ids, cancellationToken);
        using var sum = new SqliteStatement(context, "SELECT Sum FROM ArticleKeys WHERE ArticleId = ?1");
        return [.. texts.Where(text => sum.Ask(text.ArticleId) != text.Sum).Select(text => text.ArticleId)];
    }

    // An article keeps its key as long as it keeps its day, and its quotes keep theirs with it.
    private (Dictionary<int, long> Keys, List<long> Left, int[] Moved) KeysOf(int[] ids, List<ArticleText> texts)
    {
        using var known = new SqliteStatement(context, "SELECT Key FROM ArticleKeys WHERE ArticleId = ?1");
        using var clear = new SqliteStatement(context, "DELETE FROM ArticleIndex WHERE rowid = ?1");
        using var packed = new SqliteStatement(context, FacetIndexer.Packed);
        using var free = new SqliteStatement(context, "DELETE FROM ArticleKeys WHERE Key = ?1");
        using var newest = new SqliteStatement(context, "SELECT min(Key) FROM ArticleKeys WHERE Key >= ?1 AND Key <= ?2");
        using var take = new SqliteStatement(context, "INSERT INTO ArticleKeys (Key, ArticleId) VALUES (?1, ?2)");
        var days = texts.ToDictionary(text => text.ArticleId, text => text.Day);
        var keys = new Dictionary<int, long>();
        var (left, moved) = (new List<long>(), new List<int>());
        foreach (int id in ids)
        {
            bool isFound = days.TryGetValue(id, out var day);
            if (known.Ask(id) is { } old)
            {
                clear.Run(old);
                if (isFound && SearchKey.IsOf(old, day))
                {
                    keys[id] = old;
                    continue;
                }

                sums?.Take(old, packed.AskBytes(old));
                free.Run(old);
                left.Add(old);
            }

            moved.Add(id);
            if (!isFound || SearchKey.NextOf(day, newest.Ask(SearchKey.FirstOf(day), SearchKey.LastOf(day))) is not { } key) continue;
            take.Run(key, id);
            keys.Add(id, key);
        }

        return (keys, left, [.. moved]);
    }

    private sealed record FoundText(
        int ArticleId, int RevisionId, string Title, string Text, string? Outlet, string? Author, string Language, DateOnly Day, bool IsUndated, IReadOnlyList<int> Tags)
    {
        public ArticleText Folded(IEnumerable<Paragraph> paragraphs, IEnumerable<PlacedQuote> quotes) => new(
            ArticleId, SearchWords.Join(Title), SearchableRows.Join(Text, paragraphs, quotes), Outlet, Author, Language, Day, IsUndated, Tags);
    }
}
