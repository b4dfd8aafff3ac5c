using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Words;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>Expressions in the language of SQLite's full-text index. Every word stands in quotation marks, so none is ever read as a sign.</summary>
internal static class TextMatch
{
    /// <summary>Texts that have the word or phrase.</summary>
    public static string Of(SearchTerm term) => Quoted(string.Join(' ', term.Words)) + (term.IsPrefix ? "*" : "");

    /// <summary>Texts that have one of these words or phrases, one or more.</summary>
    public static string Of(IEnumerable<SearchTerm> terms) => AnyOf([.. terms.Select(Of)])!;

    /// <summary>Texts that have one of them in one column.</summary>
    public static string In(string column, IEnumerable<SearchTerm> terms) => $"({column} : {Of(terms)})";

    /// <summary>Texts that have this word.</summary>
    public static string Of(string word) => Quoted(word);

    /// <summary>Texts that have all these words; null where there are none.</summary>
    public static string? AllOf(IEnumerable<string> words) => Joined(" AND ", [.. words.Select(Quoted)]);

    /// <summary>Texts that have all the words of <paramref name="typed"/>, each whole or its beginning; null where there is none.</summary>
    public static string? Begun(string typed) => Joined(" AND ", [.. SearchWords.In(typed).Select(word => Quoted(word.Folded) + "*")]);

    /// <summary>Texts that match one of these expressions; null where there are none.</summary>
    public static string? AnyOf(IReadOnlyList<string> expressions) => Joined(" OR ", expressions);

    /// <summary>Texts that match all of these expressions, one or more, and none of the others.</summary>
    public static string Of(IReadOnlyList<string> all, IReadOnlyList<string> none) =>
        none.Count == 0 ? Joined(" AND ", all)! : $"({Joined(" AND ", all)} NOT {Joined(" OR ", none)})";

    private static string? Joined(string sign, IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => $"({string.Join(sign, parts)})",
    };

    private static string Quoted(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
