using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>
/// A query as the arguments of a command line. A shell takes quotation marks for its own: <c>speaker:"Sergei Lavrov" said:grain</c> arrives
/// as <c>speaker:Sergei Lavrov</c> and <c>said:grain</c>, so what holds a space is given them back.
/// </summary>
public static class QueryArguments
{
    /// <summary>The query’s text. One argument alone is the whole text as it is.</summary>
    public static string Join(IReadOnlyList<string> arguments) => arguments is [var whole] ? whole : string.Join(' ', arguments.Select(Term));

    private static string Term(string argument)
    {
        int start = ValueStart(argument);
        string value = argument[start..], words = value.TrimEnd(QueryLanguage.Star);
        return IsOneValue(words) ? $"{argument[..start]}\"{words}\"{value[words.Length..]}" : argument;
    }

    /// <summary>Where the value begins, after a minus and a field.</summary>
    private static int ValueStart(string argument)
    {
        int start = argument.StartsWith(QueryLanguage.Minus) ? 1 : 0;
        return start + FieldLength(argument[start..]);
    }

    private static int FieldLength(string term) =>
        term.IndexOf(QueryLanguage.Colon, StringComparison.Ordinal) is > 0 and var colon && QueryFields.Find(term[..colon]) is not null ? colon + 1 : 0;

    // What has signs of the language between its words is several terms, which the shell was told to keep together.
    private static bool IsOneValue(string value) =>
        value.Any(char.IsWhiteSpace)
        && !value.Any(c => c is QueryLanguage.Open or QueryLanguage.Close or QueryLanguage.Star || QueryLexer.IsQuoteMark(c))
        && value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && !words.Any(word => QueryLanguage.IsOperator(word) || word[0] == QueryLanguage.Minus || FieldLength(word) > 0);
}
