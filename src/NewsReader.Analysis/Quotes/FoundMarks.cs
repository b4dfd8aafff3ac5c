namespace NewsReader.Analysis.Quotes;

/// <summary>A quotation while it is being found.</summary>
internal sealed class FoundMarks(MarkFamily family, List<TextSpan> parts)
{
    /// <summary>Its marks.</summary>
    public MarkFamily Family => family;

    /// <summary>One span a paragraph.</summary>
    public List<TextSpan> Parts => parts;

    /// <summary>Whether a closing mark was found.</summary>
    public bool IsClosed { get; set; }
}
