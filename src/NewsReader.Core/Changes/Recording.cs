namespace NewsReader.Core.Changes;

/// <summary>What one change did, saved in one or more steps: which rows it touched and what they are about.</summary>
internal sealed class Recording
{
    private readonly List<ChangedRow> _rows = [];
    private readonly HashSet<Subject> _subjects = [];

    /// <summary>Takes in rows that have been saved.</summary>
    public void Add(IReadOnlyList<RecordedRow> saved)
    {
        foreach (var row in saved)
        {
            _rows.Add(row.Finish());
            _subjects.UnionWith(row.Subjects());
        }
    }

    /// <summary>Takes in a row that is the log's own.</summary>
    public void Add(ChangedRow row) => _rows.Add(row);

    /// <summary>Takes in what else it is about.</summary>
    public void Concern(IEnumerable<Subject> subjects) => _subjects.UnionWith(subjects);

    /// <summary>Writes it all down with the change.</summary>
    public void WriteTo(Change change)
    {
        if (change.ArticleId is { } articleId) _subjects.Add(new Subject(SubjectKind.Article, articleId));
        change.Rows.AddRange(_rows);
        change.Subjects.AddRange(_subjects.Select(subject => new ChangeSubject { Kind = subject.Kind, SubjectId = subject.Id }));
    }
}
