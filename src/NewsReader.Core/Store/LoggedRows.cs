using NewsReader.Core.Changes;

namespace NewsReader.Core.Store;

/// <summary>What the log of changes is asked for, by the undo and by the histories.</summary>
public static class LoggedRows
{
    /// <summary>Rows of a type that had or got a number as a value, given as it is logged: <c>"SpeakerId":7</c>.</summary>
    public static IQueryable<ChangedRow> Holding(this IQueryable<ChangedRow> rows, string entity, string value)
    {
        // A quotation mark in a logged text is escaped, so that no text looks like a value.
        var (within, last) = (value + ",", value + "}");
        return rows.Where(r => r.Entity == entity
            && (r.Before!.Contains(within) || r.Before.Contains(last) || r.After!.Contains(within) || r.After.Contains(last)));
    }
}
