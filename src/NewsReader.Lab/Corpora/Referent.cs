namespace NewsReader.Lab.Corpora;

/// <summary>Who a source is, as people told from the whole article.</summary>
/// <param name="Names">What the article calls them; none where it leaves them unnamed.</param>
internal sealed record Referent(IReadOnlyList<string> Names)
{
    /// <summary>Whether the article has a name for them.</summary>
    public bool IsNamed => Names.Count > 0;
}
