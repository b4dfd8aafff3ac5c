namespace NewsReader.Core.Searching;

/// <summary>A field that a query can ask for.</summary>
public enum QueryField
{
    /// <summary><c>speaker:</c> who is quoted.</summary>
    Speaker,

    /// <summary><c>outlet:</c> who published the article.</summary>
    Outlet,

    /// <summary><c>tag:</c> a tag, of the article or of a quote or claim in it.</summary>
    Tag,

    /// <summary><c>after:</c> published on or after the first day of the date given.</summary>
    After,

    /// <summary><c>before:</c> published strictly before the first day of the date given.</summary>
    Before,
}
