namespace NewsReader.Core.Jobs;

/// <summary>A piece of background work, how far it is and how it ended, so that it is neither lost nor done twice.</summary>
public sealed class Job
{
    /// <summary>The <see cref="Kind"/> of the first import, of the articles that come with the program.</summary>
    public const string ImportSeeds = "import-seeds";

    /// <summary>The <see cref="Kind"/> of a re-analysis that the web pages' program runs, and goes on with when it is started again.</summary>
    public const string Reanalyse = "reanalyse";

    /// <summary>The <see cref="Kind"/> of a re-analysis that the command line runs, and goes on with when it is asked again.</summary>
    public const string ReanalyseByCommand = "reanalyse-by-command";

    /// <summary>The <see cref="Kind"/> of counting the days of articles in another time zone, whose name is the <see cref="Outcome"/>.</summary>
    public const string CountDays = "count-days";

    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>What kind of work.</summary>
    public required string Kind { get; init; }

    /// <summary>When it was asked for, in UTC.</summary>
    public required DateTime StartedUtc { get; init; }

    /// <summary>When it was finished or stopped, in UTC; null while there is something left to do.</summary>
    public DateTime? FinishedUtc { get; set; }

    /// <summary>What came of it, in one line; empty while it is under way.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>How many articles it is about.</summary>
    public int Total { get; init; }

    /// <summary>How many of them are done.</summary>
    public int Done { get; set; }

    /// <summary>The last article that is done; they are taken by their numbers.</summary>
    public int LastArticleId { get; set; }

    /// <summary>The last article that was there when it was asked for: what came later was analysed as it came.</summary>
    public int UntilArticleId { get; init; }
}
