using NewsReader.Analysis;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>What became of a query's text.</summary>
public abstract record QueryParseResult
{
    private QueryParseResult()
    {
    }

    /// <summary>The text is a query.</summary>
    /// <param name="Query">The query.</param>
    public sealed record Parsed(ArticleQuery Query) : QueryParseResult;

    /// <summary>The text holds nothing but white space.</summary>
    public sealed record Empty : QueryParseResult;

    /// <summary>The text is no query.</summary>
    /// <param name="Message">One or more sentences for the person who typed it: what is wrong and what to do.</param>
    /// <param name="Where">The part of the text that is wrong.</param>
    /// <param name="Suggestion">A whole query to offer in its place, which parses; null where there is none.</param>
    public sealed record Unreadable(string Message, TextSpan Where, string? Suggestion) : QueryParseResult;
}
