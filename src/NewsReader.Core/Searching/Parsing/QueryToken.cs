using NewsReader.Analysis;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>A piece of a query's text, read without regard to its neighbours.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="Leaf">The finished part of the query, for <see cref="QueryTokenKind.Leaf"/>; else null.</param>
/// <param name="Place">Where the words beside it are looked for, for <see cref="QueryTokenKind.In"/>.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, TextSpan Where, QueryNode? Leaf = null, TextPlace Place = default);

/// <summary>What a piece of a query's text is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A word, phrase or field.</summary>
    Leaf,

    /// <summary>The field <c>in:</c> with a place.</summary>
    In,

    /// <summary>A minus sign before a term.</summary>
    Minus,

    /// <summary>OR in capital letters.</summary>
    Or,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>The end of the text.</summary>
    End,
}
