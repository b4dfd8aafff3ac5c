namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>How the search's indexes differ from the rows they are made from. All lists are in ascending order.</summary>
public sealed record SearchIndexDifferences
{
    /// <summary>Whether the indexes are of another version, or were not made to their end: then nothing of them was compared.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>The full-text indexes that are damaged inside, and the tables beside them that are gone. Where there are any, nothing else was compared.</summary>
    public IReadOnlyList<string> Damaged { get; init; } = [];

    /// <summary>Articles, by their words and what is known of them.</summary>
    public RowDifferences Articles { get; init; } = RowDifferences.None;

    /// <summary>Quotes, by their words and what is known of them.</summary>
    public RowDifferences Quotes { get; init; } = RowDifferences.None;

    /// <summary>Names of speakers.</summary>
    public RowDifferences Names { get; init; } = RowDifferences.None;

    /// <summary>Claims, by their statements.</summary>
    public RowDifferences Claims { get; init; } = RowDifferences.None;

    /// <summary>Notes.</summary>
    public RowDifferences Notes { get; init; } = RowDifferences.None;

    /// <summary>Ids of articles that hits are divided by otherwise than by what is known of them and their quotes.</summary>
    public IReadOnlyList<int> StaleFacets { get; init; } = [];

    /// <summary>Ids of articles in which claims or notes are found elsewhere than they stand.</summary>
    public IReadOnlyList<int> StalePlaces { get; init; } = [];

    /// <summary>Ids of speakers that are listed or counted otherwise than what is in the archive tells.</summary>
    public IReadOnlyList<int> StaleSpeakers { get; init; } = [];

    /// <summary>Names that no speaker is linked to and that are counted otherwise; an empty one stands for quotes beside which there is none.</summary>
    public IReadOnlyList<string> StaleNames { get; init; } = [];

    /// <summary>Words that some text has and that can’t be found by their beginning: the first thousand, as one that is lost seldom goes alone.</summary>
    public IReadOnlyList<string> MissingWords { get; init; } = [];

    /// <summary>How many entries belong to no number at all.</summary>
    public int Strays { get; init; }

    /// <summary>Whether there is no difference.</summary>
    public bool IsNone => !IsUnfinished && Strays == 0 && (Articles.Count, Quotes.Count, Names.Count, Claims.Count, Notes.Count) == default
        && Damaged.Count + StaleFacets.Count + StalePlaces.Count + StaleSpeakers.Count + StaleNames.Count + MissingWords.Count == 0;
}
