namespace NewsReader.Core.Changes;

/// <summary>One act of a person, however many rows it touched. It is undone as one.</summary>
public sealed class Change
{
    /// <summary>The format that <see cref="ChangedRow.Before"/> and <see cref="ChangedRow.After"/> are written in today.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The store's number for it; later acts have higher ones.</summary>
    public int Id { get; set; }

    /// <summary>What was done, as "Named Marco Rubio as the speaker of “We are all…”".</summary>
    public required string Summary { get; init; }

    /// <summary>The article it was done in; null where it was in none.</summary>
    public int? ArticleId { get; init; }

    /// <summary>The address, inside this site, of where to see it.</summary>
    public required string Address { get; init; }

    /// <summary>Who did it.</summary>
    public required int AuthorId { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>The key of the form that asked for it: the same form sent twice is done once. Unique.</summary>
    public Guid? FormKey { get; init; }

    /// <summary>The change that this one undoes; null for any other act.</summary>
    public int? UndoesId { get; init; }

    /// <summary>The change that this one undoes.</summary>
    public Change? Undoes { get; init; }

    /// <summary>Whether it has been undone.</summary>
    public bool IsUndone { get; set; }

    /// <summary>The format that the rows are written in.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The rows it touched, in the order they were.</summary>
    public List<ChangedRow> Rows { get; } = [];

    /// <summary>What it is about, each thing once.</summary>
    public List<ChangeSubject> Subjects { get; } = [];
}
