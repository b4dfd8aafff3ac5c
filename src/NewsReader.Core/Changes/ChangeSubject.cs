namespace NewsReader.Core.Changes;

/// <summary>That a change is about something: by these rows it is found in the history of that thing, also when that is gone.</summary>
public sealed class ChangeSubject
{
    /// <summary>What kind of thing it is about.</summary>
    public required SubjectKind Kind { get; init; }

    /// <summary>The number of that thing.</summary>
    public required int SubjectId { get; init; }

    /// <summary>The change.</summary>
    public int ChangeId { get; set; }
}
