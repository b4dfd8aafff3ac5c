using NewsReader.Analysis;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>
/// Reads the query language.
/// <list type="bullet">
/// <item><c>grain deal</c>: both words. <c>"grain deal"</c>: the phrase; curly marks do as well. <c>elect*</c>: words that begin so.</item>
/// <item><c>grain OR wheat</c>: either one. OR binds tighter than the space, as on the web: <c>deal grain OR wheat</c> is
/// <c>deal (grain OR wheat)</c>.</item>
/// <item><c>-word</c>, <c>-"a phrase"</c>, <c>-tag:x</c>, <c>-(a group)</c>: not this. NOT, AND and a dash in place of the minus are
/// errors, since they would be words to look for, or nothing.</item>
/// <item><c>speaker:peskov</c>, <c>said:"grain deal"</c>, <c>after:7d</c>: fields; <see cref="QueryFields"/> lists them all. A value with
/// spaces goes in quotation marks.</item>
/// <item><c>in:title</c> says where the bare words of its own group are looked for: of the whole query, or of the brackets it stands in.
/// Brackets inside it follow it unless they have one of their own.</item>
/// </list>
/// Letters followed by a colon and more are a field, and an error where no field has that name; times, web addresses and a
/// colon at a word's end are plain text.
/// </summary>
public static class QueryParser
{
    /// <summary>The most UTF-16 code units a query may have, as typed and as printed by <see cref="ArticleQuery.ToString"/>.</summary>
    public const int MaxLength = 2000;

    /// <summary>The most words, phrases and fields a query may have.</summary>
    public const int MaxTerms = 64;

    /// <summary>How deep brackets may be nested, as typed and as printed.</summary>
    public const int MaxDepth = 32;

    /// <summary>Reads <paramref name="text"/>, whatever it holds; the answer says what became of it.</summary>
    public static QueryParseResult Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new QueryParseResult.Empty();
        (QueryNode? root, QueryFault? fault) = Read(text);
        if (fault is not null) return new QueryParseResult.Unreadable(fault.Message, fault.Where, Suggestion(text, fault));
        return root is null ? new QueryParseResult.Empty() : new QueryParseResult.Parsed(new ArticleQuery(root));
    }

    private static (QueryNode? Root, QueryFault? Fault) Read(string text)
    {
        if (text.Length > MaxLength) return (null, QueryFault.TooLong(new TextSpan(MaxLength, text.Length)));
        var lexer = new QueryLexer(text);
        List<QueryToken> tokens = lexer.ReadAll();
        if (lexer.Fault is not null) return (null, lexer.Fault);
        if (ExcessTerm(tokens) is { } excess) return (null, QueryFault.TooManyTerms(new TextSpan(excess.Where.Start, text.Length)));
        var grammar = new QueryGrammar(tokens);
        QueryNode? root = grammar.Read();
        return (root, grammar.Fault ?? FaultInPrint(root, text));
    }

    private static QueryToken? ExcessTerm(List<QueryToken> tokens) => tokens
        .Where(token => token.Kind == QueryTokenKind.Leaf).Skip(MaxTerms)
        .Select(token => (QueryToken?)token).FirstOrDefault();

    // What is printed must parse again, and printing can add brackets, marks and letters.
    private static QueryFault? FaultInPrint(QueryNode? root, string text)
    {
        if (root is null) return null;
        var whole = new TextSpan(0, text.Length);
        if (QueryPrinter.Depth(root) > MaxDepth) return QueryFault.TooDeep(whole);
        return QueryPrinter.Print(root).Length > MaxLength ? QueryFault.TooLong(whole) : null;
    }

    private static string? Suggestion(string text, QueryFault fault) => Suggestion(text, fault, fault.Fix) ?? Suggestion(text, fault, fault.OtherFix);

    private static string? Suggestion(string text, QueryFault fault, string? fix)
    {
        if (fix is null) return null;
        string mended = (text[..fault.Where.Start] + fix + text[fault.Where.End..]).Trim();
        return Read(mended) switch
        {
            (not null, null) => mended,
            (_, { IsForeign: true } next) when fault.IsForeign => Suggestion(mended, next),
            _ => null,
        };
    }
}
