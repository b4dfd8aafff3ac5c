using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching.Ranking;

/// <summary>A full-text index as hits are ranked by it.</summary>
/// <param name="Name">Its table.</param>
/// <param name="Keys">The table that has all its keys, and the column.</param>
/// <param name="ColumnWeights">How much a word counts in each of its columns.</param>
internal sealed record RankedIndex(string Name, (string Table, string Column) Keys, double[] ColumnWeights)
{
    /// <summary>The index of hits of this kind.</summary>
    public static RankedIndex Of(SearchKind kind) => kind switch
    {
        SearchKind.Articles => new("ArticleIndex", ("ArticleKeys", "Key"), [1, 8, 0]),
        SearchKind.Quotes => new("QuoteIndex", ("QuoteKeys", "Key"), [1, 0]),
        SearchKind.Claims => new("ClaimIndex", ("Claims", "Id"), [1]),
        _ => new("NoteIndex", ("Notes", "Id"), [1]),
    };
}
