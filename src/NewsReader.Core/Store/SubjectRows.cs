using NewsReader.Core.Changes;

namespace NewsReader.Core.Store;

/// <summary>What the log of changes is asked for, by the undo and by the histories.</summary>
public static class SubjectRows
{
    /// <summary>The numbers of the changes that are about one thing.</summary>
    public static IQueryable<int> About(this IQueryable<ChangeSubject> subjects, SubjectKind kind, int id) =>
        subjects.Where(s => s.Kind == kind && s.SubjectId == id).Select(s => s.ChangeId);

    /// <summary>The acts that nobody has taken back.</summary>
    public static IQueryable<Change> Standing(this IQueryable<Change> changes) => changes.Where(c => !c.IsUndone && c.UndoesId == null);
}
