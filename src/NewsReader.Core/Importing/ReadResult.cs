namespace NewsReader.Core.Importing;

/// <summary>What came of reading a file: an article, or the reason why there is none.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Article">What it holds.</param>
    public sealed record Read(SourceArticle Article) : ReadResult;

    /// <summary>The file cannot be imported.</summary>
    /// <param name="Reason">Why, in words that follow the file's name and a colon; no capital, no full stop.</param>
    public sealed record Unreadable(string Reason) : ReadResult;
}
