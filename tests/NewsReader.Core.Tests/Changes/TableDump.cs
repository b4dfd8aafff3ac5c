using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Tests.Changes;

/// <summary>Every row of an archive as text, read past the mapping, so that two states can be compared whole.</summary>
internal static class TableDump
{
    private static readonly string[] Left = ["Changes", "ChangedRows", "ChangeSubjects", "FacetNames", "NameTotals", "IndexedWords"];

    // The search’s tables by its numbers, and what in them is one, or made of some: another way to the same rows can give others.
    private static readonly string[] Numbered = ["ArticleKeys", "QuoteKeys", "ClaimPlaces", "NotePlaces"], Numbers = ["Key", "Sum", "Facts", "Voice", "Outlet"];

    /// <summary>
    /// A line for each row, sorted. Left out are the log itself, the counters of versions, and of the search, which is made from the rows, the
    /// words, the numbers by which it puts its hits in order, and what it divides them by.
    /// </summary>
    public static async Task<string[]> OfAsync(TestArchive archive)
    {
        await using var context = archive.Open();
        await context.Database.OpenConnectionAsync();
        var connection = context.Database.GetDbConnection();
        var lines = new List<string>();
        foreach (string table in await TablesAsync(connection)) lines.AddRange(await RowsAsync(connection, table));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<string>> TablesAsync(DbConnection connection)
    {
        var names = await ReadAsync(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'");
        return names.Except(Left).Where(name => !name.StartsWith("sqlite_", StringComparison.Ordinal)
            && !name.StartsWith("__EF", StringComparison.Ordinal) && !name.Contains("Index", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> RowsAsync(DbConnection connection, string table)
    {
        var columns = (await ReadAsync(connection, $"SELECT name FROM pragma_table_info('{table}')")).Where(name => name != "Version" && !(Numbered.Contains(table) && Numbers.Contains(name)));
        string values = string.Join(" || ', ' || ", columns.Select(name => $"'{name} ' || quote(\"{name}\")"));
        return (await ReadAsync(connection, $"SELECT {values} FROM \"{table}\"")).Select(row => $"{table}: {row}");
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
