using System.Text.RegularExpressions;
using SQLitePCL;
using static SQLitePCL.raw;

namespace NewsReader.Web.Tests.Plans;

/// <summary>A statement, and the steps by which SQLite answers it.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="Steps">Its plan.</param>
internal sealed partial record PlannedStatement(string Sql, IReadOnlyList<PlanStep> Steps)
{
    /// <summary>Asks a connection for the plan.</summary>
    public static PlannedStatement Of(sqlite3 database, string sql)
    {
        var tables = Rows(database, "SELECT name FROM sqlite_schema WHERE type = 'table'", row => sqlite3_column_text(row, 0).utf8_to_string());
        return new PlannedStatement(sql, Rows(database, "EXPLAIN QUERY PLAN " + sql, row => StepOf(row, sql, tables)));
    }

    /// <summary>The steps that go through a whole table or index other than <paramref name="but"/>.</summary>
    public IEnumerable<string> WholeScans(IReadOnlyList<string> but) => EndsAtOnce().IsMatch(Sql) ? [] : Steps.Where(step => step.IsWholeScan && !IsLimited(step) && step.Tables.Except(but).Any()).Select(Told);

    /// <summary>A step with what it is a step of.</summary>
    public string Told(PlanStep step) => $"{step.Text} ({string.Join(", ", step.Tables)}): {Sql}";

    // A limit ends what is gone through in the outermost place, in the order in which an index has it: not what is looked up for each row, nor what is sorted first.
    private bool IsLimited(PlanStep step)
    {
        var beside = Steps.Where(other => other.Parent == step.Parent).ToList();
        return step.IsScan && Sql.Contains("LIMIT", StringComparison.Ordinal) && beside.First(other => other.Tables.Count > 0 || other.IsScan) == step
            && !beside.Exists(other => other.Text.Contains("TEMP B-TREE", StringComparison.Ordinal)) && IsAskedOnce(step);
    }

    private bool IsAskedOnce(PlanStep step) =>
        Steps.FirstOrDefault(other => other.Id == step.Parent) is not { } parent
        || (!parent.Text.Contains("SUBQUERY", StringComparison.Ordinal) && !parent.Text.Contains("RECURSIVE", StringComparison.Ordinal) && IsAskedOnce(parent));

    private static PlanStep StepOf(sqlite3_stmt row, string sql, List<string> tables)
    {
        string text = sqlite3_column_text(row, 3).utf8_to_string();
        return new PlanStep(sqlite3_column_int(row, 0), sqlite3_column_int(row, 1), text, TablesOf(text, sql, tables));
    }

    // A plan names what a statement calls a table, which may be the name of several within it. What is no table is a part of the statement, a list in JSON or a constant.
    private static List<string> TablesOf(string step, string sql, List<string> tables)
    {
        if (Regex.Match(step, @"^(?:SCAN|SEARCH) (\w+)") is not { Success: true } read) return [];
        string name = read.Groups[1].Value;
        return [.. tables.Intersect(Regex.Matches(sql, $"(\\w+)\"?(\\s+AS)?\\s+\"?{name}\\b").Select(called => called.Groups[1].Value).Append(name))];
    }

    private static List<T> Rows<T>(sqlite3 database, string sql, Func<sqlite3_stmt, T> read)
    {
        if (sqlite3_prepare_v2(database, sql, out var statement) != SQLITE_OK) throw new InvalidOperationException($"{sqlite3_errmsg(database).utf8_to_string()}: {sql}");
        using (statement)
        {
            var rows = new List<T>();
            while (sqlite3_step(statement) == SQLITE_ROW) rows.Add(read(statement));
            return rows;
        }
    }

    // What nothing can fit is not run, and whether there is any is known at the first.
    [GeneratedRegex("""WHERE 0\s*$|^SELECT EXISTS \(\s*SELECT 1\s+FROM "\w+" AS "\w+"\)\s*$""")]
    private static partial Regex EndsAtOnce();
}

/// <summary>One step of a plan.</summary>
/// <param name="Id">Its number in the plan.</param>
/// <param name="Parent">The number of the step that it is a part of.</param>
/// <param name="Text">As SQLite says it.</param>
/// <param name="Tables">The tables that it may read; none where it reads what another step found.</param>
internal sealed record PlanStep(int Id, int Parent, string Text, IReadOnlyList<string> Tables)
{
    /// <summary>Whether it goes through all of something.</summary>
    public bool IsScan => Text.StartsWith("SCAN ", StringComparison.Ordinal);

    /// <summary>
    /// Whether it goes through a whole table or index, if only to make an index that is missing. A full-text index is asked for what matches, or for a range of its
    /// keys, and says so behind the colon; deleted articles have an index of their own.
    /// </summary>
    public bool IsWholeScan => (IsScan || Text.Contains("AUTOMATIC", StringComparison.Ordinal)) && Tables.Count > 0 && !Text.Contains("IX_Articles_Deleted", StringComparison.Ordinal)
        && !(Text.Contains("VIRTUAL TABLE INDEX ", StringComparison.Ordinal) && !Text.EndsWith(':'));

    /// <summary>Whether it reads one of these tables, by whichever name.</summary>
    public bool Reads(params IReadOnlyList<string> tables) => Tables.Intersect(tables).Any();
}
