using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Plans;
using SQLitePCL;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>A query with all that its passes through the archive need.</summary>
/// <param name="Context">The archive, its connection open.</param>
/// <param name="Root">What is looked for.</param>
/// <param name="Names">What its names mean.</param>
/// <param name="Today">What its relative dates count from.</param>
/// <param name="ReaderId">Whose reading it asks about.</param>
/// <param name="Limits">How far it goes.</param>
/// <param name="Cancelled">Stops it.</param>
internal sealed record SearchTask(
    NewsContext Context, QueryNode Root, KnownNames Names, DateOnly Today, int ReaderId, SearchLimits Limits, CancellationToken Cancelled)
{
    /// <summary>The articles that it is looked for in.</summary>
    public KeyRange Range { get; init; } = KeyRange.All;

    /// <summary>How long it has been going on.</summary>
    public SearchClock Clock { get; init; } = new(Limits.Time);

    /// <summary>About how many articles there are: the number of the last that can be found.</summary>
    public Task<int> ArticlesAsync() => Context.Database.SqlQuery<int>($"SELECT COALESCE(max(ArticleId), 0) AS Value FROM ArticleKeys").SingleAsync(Cancelled);

    /// <summary>The connection, which is open.</summary>
    public sqlite3 Database => ((SqliteConnection)Context.Database.GetDbConnection()).Handle!;
}
