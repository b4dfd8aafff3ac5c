using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests;

/// <summary>Asks of each query how SQLite finds its answer.</summary>
internal sealed class QueryPlans : DbCommandInterceptor
{
    public List<(string Sql, List<string> Steps)> All { get; } = [];

    /// <summary>The plans of the queries that some steps ask an application's database.</summary>
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

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) All.Add((command.CommandText, await PlanAsync(command, cancellationToken)));
        return result;
    }

    private static async Task<List<string>> PlanAsync(DbCommand command, CancellationToken cancellationToken)
    {
        using var explain = command.Connection!.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        explain.Transaction = command.Transaction;
        foreach (DbParameter given in command.Parameters)
        {
            var parameter = explain.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (given.ParameterName, given.Value);
            explain.Parameters.Add(parameter);
        }

        var steps = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) steps.Add(reader.GetString(3));
        return steps;
    }
}
