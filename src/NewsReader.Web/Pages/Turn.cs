using NewsReader.Core.Searching;

namespace NewsReader.Web.Pages;

/// <summary>Where a list goes on before and after what a page shows of it.</summary>
/// <param name="Previous">The place before which the part before is; null where there is none.</param>
/// <param name="Next">The place after which the part after is; null where there is none.</param>
public sealed record Turn(SearchCursor? Previous, SearchCursor? Next)
{
    /// <summary>The name of the place in addresses.</summary>
    public const string Key = "from";

    /// <summary>The name of the place in the addresses of this list.</summary>
    public string Name { get; init; } = Key;

    /// <summary>The list is shown whole.</summary>
    public static readonly Turn None = new(null, null);

    /// <summary>Whether the list goes on in any direction.</summary>
    public bool IsAny => Previous is not null || Next is not null;

    /// <summary>The turns from a part by its first and its last row.</summary>
    public static Turn Around(long first, long last, bool hasPrevious, bool hasNext) =>
        new(hasPrevious ? new SearchCursor(first, IsBack: true) : null, hasNext ? new SearchCursor(last, IsBack: false) : null);

    /// <summary>The address of another part: the one shown, with the place exchanged; the first part needs none.</summary>
    public string Address(HttpRequest request, SearchCursor? place)
    {
        var others = request.Query.Where(field => !field.Key.Equals(Name, StringComparison.OrdinalIgnoreCase));
        return request.Path + QueryString.Create(place is { } at ? others.Append(new(Name, at.ToString())) : others);
    }
}
