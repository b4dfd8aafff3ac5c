namespace NewsReader.Core.Jobs;

/// <summary>A piece of background work and how it ended, so that it is neither lost nor done twice.</summary>
public sealed class Job
{
    /// <summary>The <see cref="Kind"/> of the first import, of the articles that come with the program.</summary>
    public const string ImportSeeds = "import-seeds";

    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>What kind of work.</summary>
    public required string Kind { get; init; }

    /// <summary>When it was finished, in UTC.</summary>
    public required DateTime FinishedUtc { get; init; }

    /// <summary>What came of it, in one line.</summary>
    public required string Outcome { get; init; }
}
