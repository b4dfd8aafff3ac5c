using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static SQLitePCL.raw;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>
/// When the pieces of the full-text indexes are merged. Of a few articles it is done bit by bit as they come; of many it would be done several times over,
/// so there the pieces wait, and in the end all become one, which is also the quickest to search.
/// </summary>
/// <param name="context">The archive, its connection open.</param>
internal sealed class BulkMerging(NewsContext context)
{
    // SQLite’s own: of how many pieces of a size merging bit by bit begins, and of how many nothing else is done before they are merged.
    private const int Usual = 4, UsualAtOnce = 16;

    // More than a load makes; an index has at most 2,000.
    private const int Never = 1_900;

    // In pages: some seconds’ work.
    private const int Step = 20_000;

    private const string Changes = "SELECT total_changes()", Empty = "PRAGMA freelist_count";

    private static readonly string[] Indexes = ["ArticleIndex", "QuoteIndex"];

    /// <summary>Leaves them to wait.</summary>
    public void Pause() => Set(0, Never);

    /// <summary>Has them merged bit by bit again; where a load is ended by force, what is written next goes on with it little by little.</summary>
    public void Resume() => Set(Usual, Never);

    /// <summary>Makes one of all the pieces of each index, a step after another, each to stay.</summary>
    public void Finish(CancellationToken cancellationToken)
    {
        foreach (string index in Indexes)
        {
            // A negative number begins with all that there is.
            for (int pages = -Step; Merge(index, pages); pages = Step) cancellationToken.ThrowIfCancellationRequested();
        }

        Restore();
        GiveBack(cancellationToken);
    }

    /// <summary>Has them merged as they are where nothing was ever left to wait.</summary>
    public void Restore() => Set(Usual, UsualAtOnce);

    // A step that changes fewer than two rows had nothing left to do, as FTS5 documents it.
    private bool Merge(string index, int pages)
    {
        long before = Ask(Changes);
        Order(index, "merge", pages);
        return Ask(Changes) - before >= 2;
    }

    // The pages that are left empty, from the file to the disk.
    private void GiveBack(CancellationToken cancellationToken)
    {
        var database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        string step = string.Create(CultureInfo.InvariantCulture, $"PRAGMA incremental_vacuum({Step})");
        for (long left = Ask(Empty); left > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SqliteResult.Check(database, sqlite3_exec(database, step));
            long before = left;
            left = Ask(Empty);
            // An archive that was made by an earlier version keeps its pages for what comes.
            if (left == before) return;
        }
    }

    private long Ask(string sql)
    {
        using var ask = new SqliteStatement(context, sql);
        return ask.Ask()!.Value;
    }

    private void Set(int pieces, int atOnce)
    {
        foreach (string index in Indexes)
        {
            Order(index, "automerge", pieces);
            Order(index, "crisismerge", atOnce);
        }
    }

    // FTS5 takes orders as rows of its table.
    private void Order(string index, string what, int value)
    {
        using var order = new SqliteStatement(context, $"INSERT INTO {index} ({index}, rank) VALUES (?1, ?2)");
        order.Run(what, value);
    }
}
