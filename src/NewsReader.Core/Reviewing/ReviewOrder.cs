namespace NewsReader.Core.Reviewing;

/// <summary>In which order findings are looked at.</summary>
public enum ReviewOrder
{
    /// <summary>The surest first: quick to accept.</summary>
    Surest,

    /// <summary>The least sure first: where a person is needed most.</summary>
    Doubtful,

    /// <summary>One speaker after another; findings without one last.</summary>
    Speaker,

    /// <summary>One article after another, the latest import first, each from its beginning.</summary>
    Article,

    /// <summary>As articles, by the day they were published, the newest first.</summary>
    Date,
}
