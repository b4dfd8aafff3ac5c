namespace NewsReader.Web.Pages.Articles;

/// <summary>An article's details as typed.</summary>
public sealed record DetailsInput
{
    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public string? Date { get; init; }

    public string? Language { get; init; }
}
