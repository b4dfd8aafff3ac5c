using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Suggesting;

/// <summary>The term at the end of a query: what is being typed.</summary>
/// <param name="Before">All that stands before it, its minus included.</param>
/// <param name="Field">The field that it begins with; null for a bare word.</param>
/// <param name="Value">What is typed of its value, or of the word; can be empty.</param>
public sealed record TypedTerm(string Before, QueryField? Field, string Value)
{
    private const char Minus = '-', Colon = ':';

    /// <summary>The term at the end of <paramref name="text"/>; null where a space, a bracket or a closing quotation mark ended the last one, or where a phrase is typed.</summary>
    public static TypedTerm? AtEndOf(string text)
    {
        var (start, isQuoted) = (0, false);
        for (int i = 0; i < text.Length; i++)
        {
            if (QueryLexer.IsQuoteMark(text[i])) isQuoted = !isQuoted;
            else if (!isQuoted && (char.IsWhiteSpace(text[i]) || text[i] is '(' or ')')) start = i + 1;
        }

        while (start < text.Length && text[start] == Minus) start++;
        return start == text.Length || (!isQuoted && QueryLexer.IsQuoteMark(text[^1])) ? null : Of(text[..start], text[start..]);
    }

    private static TypedTerm? Of(string before, string term)
    {
        if (QueryLexer.IsQuoteMark(term[0])) return null;
        int colon = term.IndexOf(Colon, StringComparison.Ordinal);
        if (colon < 0 || QueryFields.Find(term[..colon]) is not { } field) return new TypedTerm(before, null, term);
        string value = term[(colon + 1)..];
        return new TypedTerm(before, field.Field, value is [var mark, ..] && QueryLexer.IsQuoteMark(mark) ? value[1..] : value);
    }
}
