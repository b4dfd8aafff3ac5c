namespace NewsReader.Core.Searching.Queries;

/// <summary>What kind of value a field takes.</summary>
public enum QueryValueKind
{
    /// <summary>A word, a word's beginning with a star, or a phrase in quotation marks.</summary>
    Text = 0,

    /// <summary>A name, in quotation marks if it has spaces.</summary>
    Name = 1,

    /// <summary>One of a list.</summary>
    Choice = 2,

    /// <summary>A <see cref="QueryDate"/>.</summary>
    Date = 3,

    /// <summary>A language's code.</summary>
    Language = 4,

    /// <summary>One of a list of places, for the words beside it.</summary>
    Place = 5,
}
