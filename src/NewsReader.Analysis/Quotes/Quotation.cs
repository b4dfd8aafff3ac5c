namespace NewsReader.Analysis.Quotes;

/// <summary>What stands between one pair of quotation marks, whoever said it.</summary>
public sealed record Quotation
{
    /// <summary>
    /// The spans with their marks, one for each paragraph that the quotation runs over (a quotation carried over paragraphs
    /// opens again in each and closes in the last). Never empty; in order; disjoint.
    /// </summary>
    public required IReadOnlyList<TextSpan> Parts { get; init; }

    /// <summary>0 for an outermost quotation, 1 for one inside it, and so on.</summary>
    public required int Depth { get; init; }

    /// <summary>A few words set in marks inside a sentence (scare quotes, titles, single terms): not a statement of its own.</summary>
    public required bool IsFragment { get; init; }

    /// <summary>Whether a closing mark was found; an unclosed quotation ends with its paragraph.</summary>
    public required bool IsClosed { get; init; }
}
