using NewsReader.Core.Searching.Parsing;

namespace NewsReader.Web.Pages.Search;

/// <summary>A query that can’t be answered, to be shown with where and what would work.</summary>
/// <param name="Text">The query as typed.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="AddressOf">Where another query is answered.</param>
public sealed record QueryProblem(string Text, QueryParseResult.Unreadable Fault, Func<string, string> AddressOf)
{
    // A mark over thousands of letters shows nothing.
    private const int MostMarked = 200;

    /// <summary>What stands before the fault.</summary>
    public string Before => Text[..Fault.Where.Start];

    /// <summary>The fault; of a long one that goes on to the end, its beginning.</summary>
    public string Marked => Fault.Where is { Length: > MostMarked } where && where.End == Text.Length ? string.Concat(Text.AsSpan(where.Start, MostMarked), "…") : Fault.Where.In(Text);

    /// <summary>What stands after it.</summary>
    public string After => Text[Fault.Where.End..];

    /// <summary>As much of a query as a search box holds.</summary>
    public static string? InBox(string? text)
    {
        const int most = QueryParser.MaxLength;
        return text?.Length > most ? text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] : text;
    }
}
