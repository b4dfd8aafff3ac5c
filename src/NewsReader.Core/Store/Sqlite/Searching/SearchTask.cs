using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>A query with all that its passes through the archive need.</summary>
/// <param name="Context">The archive, its connection open.</param>
/// <param name="Root">What is looked for.</param>
/// <param name="Names">What its names mean.</param>
/// <param name="Today">What its relative dates count from.</param>
/// <param name="ReaderId">Whose reading it asks about.</param>
/// <param name="MostRows">How many rows a pass may read.</param>
/// <param name="Cancelled">Stops it.</param>
internal sealed record SearchTask(
    NewsContext Context, QueryNode Root, KnownNames Names, DateOnly Today, int ReaderId, long MostRows, CancellationToken Cancelled);
