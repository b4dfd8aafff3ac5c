using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>Compares <c>QuoteIndex</c> with the quotes.</summary>
/// <param name="context">The archive.</param>
/// <param name="words">Given the words of quotes, which are at hand here.</param>
internal sealed class QuoteCheck(NewsContext context, WordListCheck words)
{
    private const string Indexed = """
        SELECT k.QuoteId AS Id, k.Key, k.Sum FROM QuoteKeys k JOIN QuoteIndex i ON i.rowid = k.Key WHERE k.QuoteId BETWEEN {0} AND {1}
        """;

    private readonly QuoteIndexer _quotes = new(context);
    private readonly RowComparison _rows = new();

    /// <summary>How the index differs.</summary>
    public RowDifferences Rows => _rows.Differences;

    /// <summary>Compares the quotes from one number to another, in a transaction that is open.</summary>
    public async Task CompareAsync(int first, int last, CancellationToken cancellationToken)
    {
        var meant = await MeantAsync(first, last, cancellationToken);
        var indexed = await context.Database.SqlQueryRaw<Entry>(Indexed, first, last).ToDictionaryAsync(entry => entry.Id, cancellationToken);
        using var probe = new IndexProbe(context, "QuoteIndex");
        foreach (var quote in meant.Values)
            if (indexed.TryGetValue(quote.Id, out var entry) && !probe.Finds(entry.Key, FactWords.Form(quote.Form))) indexed.Remove(quote.Id);
        _rows.Add(meant, indexed, (quote, entry) => quote.Sum == entry.Sum);
        words.Compare(meant.Values.Select(quote => quote.Words));
    }

    private async Task<Dictionary<int, QuoteText>> MeantAsync(int first, int last, CancellationToken cancellationToken)
    {
        int[] ids = await context.Quotes.InPlace().Where(q => q.Id >= first && q.Id <= last && q.Article!.Revisions.Any(r => r.IsCurrent && r.Paragraphs.Count != 0))
            .Select(q => q.Id).ToArrayAsync(cancellationToken);
        return (await _quotes.TextsAsync(ids, cancellationToken)).ToDictionary(quote => quote.Id);
    }

    private sealed record Entry(int Id, long Key, long? Sum);
}
