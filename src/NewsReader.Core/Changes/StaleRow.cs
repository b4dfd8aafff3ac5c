namespace NewsReader.Core.Changes;

/// <summary>A row that changed since the form about it was made.</summary>
/// <param name="Now">The row as it is.</param>
/// <param name="Asked">What the form asked for, as "Confirm the quote"; null where the words in it say so.</param>
public sealed record StaleRow(IEditioned Now, string? Asked)
{
    /// <summary>Its edition now, as a form about it carries it.</summary>
    public int Edition => Now.Edition();

    /// <summary>The text that the row's places count in; null where the form is about none of them.</summary>
    public string? Text { get; init; }

    /// <summary>What changed it; null where nobody did, but an import or the analysis.</summary>
    public LatestChange? Latest { get; init; }
}

/// <summary>The newest change of a row.</summary>
/// <param name="Summary">What was done.</param>
/// <param name="Author">Who did it.</param>
/// <param name="AtUtc">When, in UTC.</param>
public sealed record LatestChange(string Summary, string Author, DateTime AtUtc);
