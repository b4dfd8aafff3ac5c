using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Facets;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>Compares <c>ArticleIndex</c> and what stands beside its keys with the articles.</summary>
/// <param name="context">The archive.</param>
/// <param name="words">Given the texts, which are at hand here.</param>
internal sealed class ArticleCheck(NewsContext context, WordListCheck words)
{
    private const string Indexed = """
        SELECT k.ArticleId AS Id, k.Key, k.Sum, k.Facts FROM ArticleKeys k JOIN ArticleIndex i ON i.rowid = k.Key WHERE k.ArticleId BETWEEN {0} AND {1}
        """;

    private readonly ArticleIndexer _articles = new(context, sums: null);
    private readonly RowComparison _rows = new();
    private readonly List<int> _staleFacets = [];

    /// <summary>How the index differs.</summary>
    public RowDifferences Rows => _rows.Differences;

    /// <summary>The articles beside whose keys other facts are packed than theirs.</summary>
    public IReadOnlyList<int> StaleFacets => _staleFacets;

    /// <summary>Compares the articles from one number to another, in a transaction that is open.</summary>
    public async Task CompareAsync(int first, int last, CancellationToken cancellationToken)
    {
        var meant = (await _articles.TextsAsync([.. Enumerable.Range(first, last - first + 1)], cancellationToken)).ToDictionary(text => text.ArticleId);
        var indexed = await context.Database.SqlQueryRaw<Entry>(Indexed, first, last).ToDictionaryAsync(entry => entry.Id, cancellationToken);
        using var probe = new IndexProbe(context, "ArticleIndex");
        foreach (var text in meant.Values)
            if (indexed.TryGetValue(text.ArticleId, out var entry) && !probe.Finds(entry.Key, FactWords.Language(text.Language))) indexed.Remove(text.ArticleId);
        _rows.Add(meant, indexed, (text, entry) => text.Sum == entry.Sum);
        words.Compare(meant.Values.SelectMany(text => (string[])[text.Title, text.Body]));
        await CompareFacetsAsync([.. indexed.Values.Where(entry => meant.ContainsKey(entry.Id)).OrderBy(entry => entry.Id)], cancellationToken);
    }

    private async Task CompareFacetsAsync(List<Entry> entries, CancellationToken cancellationToken)
    {
        // Nothing is written: a name without a number is a difference.
        var facts = new PackedFacts(context, new NameNumbers(context, "FacetNames", givesNew: false), new NameNumbers(context, "NameTotals", givesNew: false));
        var packed = (await facts.OfAsync([.. entries.Select(entry => entry.Key)], cancellationToken)).ToDictionary(article => article.Key, article => article.Packed);
        _staleFacets.AddRange(entries.Where(entry => !packed[entry.Key].AsSpan().SequenceEqual(entry.Facts)).Select(entry => entry.Id));
    }

    private sealed record Entry(int Id, long Key, long? Sum, byte[]? Facts);
}
