using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Changes;

/// <summary>A change as lists show it.</summary>
public sealed record HistoryRow
{
    /// <summary>How many rows of one change are shown; merging a speaker touches thousands.</summary>
    public const int RowsShown = 20;

    public required int Id { get; init; }

    /// <summary>What was done.</summary>
    public required string Summary { get; init; }

    /// <summary>Where to see it.</summary>
    public required string Address { get; init; }

    /// <summary>The title of the article that it was done in; null where it was done in none, or in several.</summary>
    public required string? Article { get; init; }

    /// <summary>Who did it.</summary>
    public required string Author { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>Whether it undoes another change, or does one again.</summary>
    public required bool IsUndo { get; init; }

    /// <summary>Whether it has been undone.</summary>
    public required bool IsUndone { get; init; }

    /// <summary>The change that undid it, alone or with others; null where none did or that was undone.</summary>
    public required int? UndoneBy { get; init; }

    /// <summary>How many rows it touched.</summary>
    public required int RowCount { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<ChangedRow> Rows { get; set; } = [];

    /// <summary>The change that the button beside it undoes: itself, or what undid it; null where it has no button.</summary>
    public int? Undoable => IsUndo ? null : IsUndone ? UndoneBy : Id;
}

/// <summary>A change and what puts its rows into words.</summary>
/// <param name="Row">The change.</param>
/// <param name="Words">What puts its rows into words.</param>
public sealed record BeforeAfter(HistoryRow Row, ChangeWords Words);

/// <summary>Changes as lists show them.</summary>
public static class HistoryRows
{
    // By rows of this type, changes that were undone together say so: they are nothing a person did.
    private const string Mark = nameof(Change);

    /// <summary>The changes of these numbers as lists show them, newest first.</summary>
    public static async Task<IReadOnlyList<HistoryRow>> HistoryOfAsync(this NewsContext context, IReadOnlyList<int> changes, CancellationToken cancellationToken)
    {
        var history = await context.Changes.Where(c => EF.Parameter(changes).Contains(c.Id)).OrderByDescending(c => c.Id).Select(c => new HistoryRow
        {
            Id = c.Id,
            Summary = c.Summary,
            Address = c.Address,
            Article = context.Articles.Where(a => a.Id == c.ArticleId).Select(a => a.Title).FirstOrDefault(),
            Author = context.Readers.Where(r => r.Id == c.AuthorId).Select(r => r.Name).First(),
            AtUtc = c.AtUtc,
            IsUndo = c.UndoesId != null,
            IsUndone = c.IsUndone,
            UndoneBy = context.Changes.Where(u => u.UndoesId == c.Id && !u.IsUndone).Select(u => (int?)u.Id).Max()
                ?? context.ChangedRows.Where(r => r.Entity == Mark && r.Key == "[" + c.Id + "]" && context.Changes.Any(u => u.Id == r.ChangeId && !u.IsUndone)).Select(r => (int?)r.ChangeId).Max(),
            RowCount = c.Rows.Count(r => r.Entity != Mark),
        }).ToListAsync(cancellationToken);
        // One by one: the first rows of each in one query are all rows of the log, numbered.
        foreach (var row in history)
            row.Rows = await context.ChangedRows.AsNoTracking().Where(r => r.ChangeId == row.Id && r.Entity != Mark).OrderBy(r => r.Id).Take(HistoryRow.RowsShown).ToListAsync(cancellationToken);
        return history;
    }
}
