namespace NewsReader.Core.Importing.Formats;

/// <summary>What a file says of itself ahead of its text; null for what it does not say.</summary>
internal sealed record FrontMatter
{
    /// <summary>A file that says nothing.</summary>
    public static readonly FrontMatter Empty = new();

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public PublicationDate? Published { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
}
