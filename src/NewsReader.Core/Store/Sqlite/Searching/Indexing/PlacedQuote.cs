using NewsReader.Analysis;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>A quote as the index of articles takes it in.</summary>
/// <param name="Contents">Where its parts stand in the text.</param>
/// <param name="Words">Its words, folded.</param>
internal sealed record PlacedQuote(IReadOnlyList<TextSpan> Contents, string Words);
