using System.Globalization;
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
    public required IReadOnlyList<ChangedRow> Rows { get; init; }

    /// <summary>The change that the button beside it undoes: itself, or what undid it; null where it has no button.</summary>
    public int? Undoable => IsUndo ? null : IsUndone ? UndoneBy : Id;
}

/// <summary>A change and what puts its rows into words.</summary>
/// <param name="Row">The change.</param>
/// <param name="Words">What puts its rows into words.</param>
public sealed record BeforeAfter(HistoryRow Row, ChangeWords Words);

/// <summary>Changes as lists show them, and those about one thing.</summary>
public static class HistoryRows
{
    // By rows of this type, changes that were undone together say so: they are nothing a person did.
    private const string Mark = nameof(Change);

    /// <summary>The changes as lists show them.</summary>
    public static IQueryable<HistoryRow> HistoryOf(this NewsContext context, IQueryable<Change> changes) => changes.AsNoTracking().Select(c => new HistoryRow
    {
        Id = c.Id,
        Summary = c.Summary,
        Address = c.Address,
        Author = context.Readers.Where(r => r.Id == c.AuthorId).Select(r => r.Name).First(),
        AtUtc = c.AtUtc,
        IsUndo = c.UndoesId != null,
        IsUndone = c.IsUndone,
        UndoneBy = context.Changes.Where(u => u.UndoesId == c.Id && !u.IsUndone).Select(u => (int?)u.Id).Max()
            ?? context.ChangedRows.Where(r => r.Entity == Mark && r.Key == "[" + c.Id + "]" && context.Changes.Any(u => u.Id == r.ChangeId && !u.IsUndone)).Select(r => (int?)r.ChangeId).Max(),
        RowCount = c.Rows.Count(r => r.Entity != Mark),
        Rows = c.Rows.Where(r => r.Entity != Mark).OrderBy(r => r.Id).Take(HistoryRow.RowsShown).ToList(),
    });

    /// <summary>The changes that touched a speaker, its names, or quotes that are or once were its.</summary>
    public static IQueryable<Change> AboutSpeaker(this NewsContext context, int id)
    {
        var rows = context.ChangedRows;
        string key = Key(id), value = $"\"SpeakerId\":{id}";
        var once = rows.Holding("Quote", value).Select(r => r.Key);
        var now = context.Quotes.Where(q => q.SpeakerId == id).Select(q => "[" + q.Id + "]");
        var changes = rows.Where(r => r.Entity == "Speaker" && r.Key == key).Select(r => r.ChangeId)
            .Union(rows.Holding("Speaker", $"\"MergedIntoId\":{id}").Select(r => r.ChangeId))
            .Union(rows.Holding("SpeakerName", value).Select(r => r.ChangeId))
            .Union(rows.Where(r => r.Entity == "Quote" && once.Contains(r.Key)).Select(r => r.ChangeId))
            .Union(rows.Where(r => r.Entity == "Quote" && now.Contains(r.Key)).Select(r => r.ChangeId));
        return context.Changes.Where(c => changes.Contains(c.Id));
    }

    /// <summary>The changes that touched a claim, its appearances, evidence and verdicts.</summary>
    public static IQueryable<Change> AboutClaim(this NewsContext context, int id)
    {
        var rows = context.ChangedRows;
        string key = Key(id), value = $"\"ClaimId\":{id}";
        var changes = rows.Where(r => r.Entity == "Claim" && r.Key == key).Select(r => r.ChangeId)
            .Union(rows.Holding("ClaimAppearance", value).Select(r => r.ChangeId))
            .Union(rows.Holding("Evidence", value).Select(r => r.ChangeId))
            .Union(rows.Holding("Ruling", value).Select(r => r.ChangeId));
        return context.Changes.Where(c => changes.Contains(c.Id));
    }

    private static string Key(int id) => string.Create(CultureInfo.InvariantCulture, $"[{id}]");
}
