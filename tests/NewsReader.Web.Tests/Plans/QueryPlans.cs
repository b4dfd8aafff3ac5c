using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.Plans;

/// <summary>
/// Asks of each statement that is run how SQLite finds its answer: of those that the context makes and of those that the search prepares itself, on whichever
/// connection.
/// </summary>
internal sealed class QueryPlans : DbConnectionInterceptor
{
    /// <summary>The tables of what people make, choose and ask for one by one, and of who they are: they do not grow with the archive, and are gone through where they are asked for.</summary>
    public static readonly IReadOnlyList<string> Made = ["Claims", "ClaimAppearances", "ClaimTags", "Evidence", "Jobs", "Notes", "ReadStates", "Readers", "Rulings", "SavedSearches", "Tags", "ClaimPlaces", "NotePlaces"];

    private readonly ConcurrentDictionary<DbConnection, StatementTrace> _open = [];
    private readonly ConcurrentDictionary<string, PlannedStatement> _known = [];
    private readonly List<PlannedStatement> _all = [];

    /// <summary>What was run so far, in the order in which it was.</summary>
    public IReadOnlyList<PlannedStatement> All
    {
        get
        {
            lock (_all) return [.. _all];
        }
    }

    /// <summary>The plans of the statements that some steps run in an application's database.</summary>
    public static async Task<QueryPlans> OfAsync(NewsApp app, Func<NewsContext, Task> steps)
    {
        var plans = new QueryPlans();
        var options = new DbContextOptionsBuilder<SqliteNewsContext>();
        options.UseNewsDatabase(app.Data.Database).AddInterceptors(plans);
        await using var context = new SqliteNewsContext(options.Options);
        await steps(context);
        Assert.NotEmpty(plans.All);
        return plans;
    }

    /// <summary>Whatever goes through a whole table or index that is not one of <paramref name="but"/>, with its statement.</summary>
    public IEnumerable<string> WholeScans(params IReadOnlyList<string> but) => All.SelectMany(statement => statement.WholeScans(but)).Distinct();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => _open[connection] = new StatementTrace(((SqliteConnection)connection).Handle!);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (_open.TryRemove(connection, out var trace)) Note(trace);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(ConnectionClosing(connection, eventData, result));

    // Explained where it was run: the functions that it calls are known to that connection alone.
    private void Note(StatementTrace trace)
    {
        trace.Dispose();
        var run = trace.Statements.Select(sql => _known.GetOrAdd(sql, sql => PlannedStatement.Of(trace.Database, sql))).ToList();
        lock (_all) _all.AddRange(run);
    }
}
