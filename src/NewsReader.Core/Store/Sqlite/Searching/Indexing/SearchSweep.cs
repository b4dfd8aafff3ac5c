using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>Takes out of the search's tables what belongs to no row, some thousand entries at a time, so that nobody waits long to write.</summary>
internal sealed class SearchSweep(NewsContext context)
{
    private const int Batch = 5_000, WordBatch = 1_000;

    private const string LastWord = "SELECT max(Word) AS Value FROM (SELECT Word FROM IndexedWords WHERE Word > {0} ORDER BY Word LIMIT {1})";

    private const string SweepWords = """
        DELETE FROM IndexedWords WHERE Word > {0} AND Word <= {1}
        AND NOT EXISTS (SELECT 1 FROM ArticleIndex WHERE ArticleIndex MATCH '"' || Word || '"') AND NOT EXISTS (SELECT 1 FROM QuoteIndex WHERE QuoteIndex MATCH '"' || Word || '"')
        """;

    // Keys first: what the indexes have of them belongs to nothing then.
    private static readonly Entries[] Tables =
    [
        new("ArticleKeys", "Key", "SELECT Id FROM Articles WHERE Id = ArticleId"),
        new("QuoteKeys", "Key", "SELECT Id FROM Quotes WHERE Id = QuoteId"),
        new("ArticleIndex", "rowid", "SELECT Key FROM ArticleKeys WHERE Key = ArticleIndex.rowid"),
        new("QuoteIndex", "rowid", "SELECT Key FROM QuoteKeys WHERE Key = QuoteIndex.rowid"),
        new("ClaimPlaces", "Key", "SELECT Key FROM ArticleKeys WHERE Key = ClaimPlaces.Key >> 16"),
        new("NotePlaces", "Key", "SELECT Key FROM ArticleKeys WHERE Key = NotePlaces.Key"),
        new("NameIndex", "rowid", "SELECT Id FROM SpeakerNames WHERE Id = NameIndex.rowid"),
        new("ClaimIndex", "rowid", "SELECT Id FROM Claims WHERE Id = ClaimIndex.rowid"),
        new("NoteIndex", "rowid", "SELECT Id FROM Notes WHERE Id = NoteIndex.rowid"),
        new("SpeakerTotals", "SpeakerId", "SELECT Id FROM Speakers WHERE Id = SpeakerId"),
    ];

    /// <summary>Goes through all of them.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var table in Tables) await SweepAsync(table, cancellationToken);
        await SweepWordsAsync(cancellationToken);
    }

    private async Task SweepAsync(Entries table, CancellationToken cancellationToken)
    {
        long first = long.MinValue;
        while (await context.Database.SqlQueryRaw<long?>(table.Last, first, Batch).SingleAsync(cancellationToken) is { } last)
        {
            await context.Database.ExecuteSqlRawAsync(table.Sweep, [first, last], cancellationToken);
            first = last;
        }
    }

    // A word that no text has any longer finds nothing, but it counts when too many begin alike.
    private async Task SweepWordsAsync(CancellationToken cancellationToken)
    {
        string first = "";
        while (await context.Database.SqlQueryRaw<string?>(LastWord, first, WordBatch).SingleAsync(cancellationToken) is { } last)
        {
            await context.Database.ExecuteSqlRawAsync(SweepWords, [first, last], cancellationToken);
            first = last;
        }
    }

    /// <summary>A table of which each entry is to belong to something.</summary>
    /// <param name="Table">The table.</param>
    /// <param name="Key">Its number.</param>
    /// <param name="Owner">What finds the row that an entry belongs to.</param>
    private sealed record Entries(string Table, string Key, string Owner)
    {
        public string Last { get; } = $"SELECT max({Key}) AS Value FROM (SELECT {Key} FROM {Table} WHERE {Key} > {{0}} ORDER BY {Key} LIMIT {{1}})";

        public string Sweep { get; } = $"DELETE FROM {Table} WHERE {Key} > {{0}} AND {Key} <= {{1}} AND NOT EXISTS ({Owner})";
    }
}
