namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>How far a search goes, so that none runs for ever or takes all memory; what it leaves is said beside its hits.</summary>
public sealed record SearchLimits
{
    /// <summary>As the program searches.</summary>
    public static readonly SearchLimits Usual = new();

    /// <summary>How many articles or quotes that are listed are counted, divided, and the best looked for among, the newest where there are more; 1 or more.</summary>
    public int MostHits { get; init; } = 10_000;

    /// <summary>How many articles or quotes are counted where others are listed, so that nobody waits for them long; 1 or more.</summary>
    public int MostOthers { get; init; } = 1_000;

    /// <summary>From how many hits on it is counted how they divide, and weighed how well they match, in two halves at once: of fewer, beginning takes as long as counting; 2 or more.</summary>
    public int ManyHits { get; init; } = 1_000;

    /// <summary>How many articles must have come before what takes long is looked for in two halves of them at once; 1 or more. One processor alone does no two things at once.</summary>
    public int ManyArticles { get; init; } = Environment.ProcessorCount > 1 ? 50_000 : int.MaxValue;

    /// <summary>The quotes of the articles that were found are read where that is at most one of so many that there are; else quotes are counted from their index, which takes about as long for so many articles as to read the quotes of one; 1 or more.</summary>
    public int ArticlesARead { get; init; } = 1_500;

    /// <summary>Up to how many claims or notes are looked up one by one; more are sooner found by going through all; 0 or more.</summary>
    public int FewItems { get; init; } = 500;

    /// <summary>How many rows one pass through the archive, or through a half of it, reads: about half a second.</summary>
    public long MostRows { get; init; } = 3_000_000;

    /// <summary>After how long no pass goes on: words of which none stand together take an index long between one row and the next.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Over how many rows of a full-text index a stream reads on before it asks its index anew, which costs about as much; 1 or more.</summary>
    public int RowsBeforeAsking { get; init; } = 400;

    /// <summary>The same for a stream that goes downwards: asked anew, an index goes through all that it skips.</summary>
    public int RowsBeforeAskingBackward { get; init; } = 4_000;
}
