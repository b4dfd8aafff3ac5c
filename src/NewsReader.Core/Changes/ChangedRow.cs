namespace NewsReader.Core.Changes;

/// <summary>What one act did to one row.</summary>
public sealed class ChangedRow
{
    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>The act.</summary>
    public int ChangeId { get; set; }

    /// <summary>The name of the row's type, as "Quote".</summary>
    public required string Entity { get; init; }

    /// <summary>The row's key as a JSON array.</summary>
    public required string Key { get; init; }

    /// <summary>The values before, as a JSON object of property names: those that changed, or all where the row was removed. Null where it was added.</summary>
    public string? Before { get; init; }

    /// <summary>The values after: those that changed, or all where the row was added. Null where it was removed.</summary>
    public string? After { get; init; }
}
