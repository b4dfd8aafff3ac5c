namespace NewsReader.Core.Searching.Queries;

/// <summary>Where a word or phrase of a query is looked for.</summary>
public enum TextPlace
{
    /// <summary>In all that is searched: a bare word.</summary>
    Anywhere = 0,

    /// <summary>In the article's title: <c>title:</c> or <c>in:title</c>.</summary>
    Title = 1,

    /// <summary>In the article's text without its title: <c>in:body</c>.</summary>
    Body = 2,

    /// <summary>In the words of a quote: <c>said:</c> or <c>in:quote</c>.</summary>
    Quote = 3,

    /// <summary>In a note that somebody wrote: <c>in:note</c>.</summary>
    Note = 4,

    /// <summary>In the statement of a claim: <c>claim:</c>.</summary>
    Claim = 5,
}
