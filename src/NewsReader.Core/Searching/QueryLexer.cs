using System.Buffers;
using NewsReader.Analysis;

namespace NewsReader.Core.Searching;

/// <summary>Reads the pieces of a query's text one after another, up to the end or the first fault.</summary>
internal sealed class QueryLexer(string text)
{
    private static readonly SearchValues<char> QuoteMarks = SearchValues.Create("\"“”„");

    private int _at;

    /// <summary>What is wrong with the text; null as long as nothing is.</summary>
    public QueryFault? Fault { get; private set; }

    /// <summary>The pieces, the last of them an <see cref="QueryTokenKind.End"/>; of no use with a <see cref="Fault"/>.</summary>
    public List<QueryToken> ReadAll()
    {
        var tokens = new List<QueryToken>();
        do tokens.Add(Read(isNegated: tokens.Count > 0 && tokens[^1].Kind == QueryTokenKind.Minus));
        while (Fault is null && tokens[^1].Kind != QueryTokenKind.End);
        return tokens;
    }

    private QueryToken Read(bool isNegated)
    {
        while (_at < text.Length && IsBlank(text[_at])) _at++;
        if (_at == text.Length) return new QueryToken(QueryTokenKind.End, new TextSpan(_at, _at));
        return text[_at] switch
        {
            '(' => Sign(QueryTokenKind.Open),
            ')' => Sign(QueryTokenKind.Close),
            '-' => ReadMinus(),
            char c when QuoteMarks.Contains(c) => ReadPhrase(),
            _ => ReadTerm(isNegated),
        };
    }

    private QueryToken Sign(QueryTokenKind kind) => new(kind, new TextSpan(_at, ++_at));

    private QueryToken ReadMinus()
    {
        QueryToken minus = Sign(QueryTokenKind.Minus);
        if (_at == text.Length || IsBlank(text[_at]) || text[_at] is '-' or ')') Fault = QueryFault.LoneMinus(minus.Where);
        return minus;
    }

    private QueryToken ReadPhrase()
    {
        int start = _at;
        string? words = ReadQuoted();
        if (words is null) return default;
        bool isPrefix = _at < text.Length && text[_at] == '*';
        if (isPrefix) _at++;
        var where = new TextSpan(start, _at);
        if (string.IsNullOrWhiteSpace(words)) Fault = QueryFault.EmptyPhrase(where);
        return Words(words, isPrefix, where);
    }

    /// <summary>The text up to the closing quotation mark; null with a fault where there is none.</summary>
    private string? ReadQuoted()
    {
        int start = _at + 1;
        int length = text.AsSpan(start).IndexOfAny(QuoteMarks);
        if (length < 0)
        {
            Fault = QueryFault.UnclosedQuote(new TextSpan(_at, text.Length), text[_at..]);
            return null;
        }

        _at = start + length + 1;
        return text.Substring(start, length);
    }

    private QueryToken ReadTerm(bool isNegated)
    {
        int start = _at;
        string run = ReadRun();
        if (run == "OR" && !isNegated) return new QueryToken(QueryTokenKind.Or, new TextSpan(start, _at));
        int colon = FieldNameLength(run);
        return colon > 0 ? ReadField(start, run, colon) : ReadWord(start, run);
    }

    private string ReadRun()
    {
        int start = _at;
        while (_at < text.Length && !IsBlank(text[_at]) && text[_at] is not ('(' or ')') && !QuoteMarks.Contains(text[_at])) _at++;
        return text[start.._at];
    }

    /// <summary>How long the field name is that the run starts with; 0 for plain text, as in 10:30, https://… and “Kyiv: ”.</summary>
    private int FieldNameLength(string run)
    {
        int colon = run.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !run[..colon].All(char.IsLetter)) return 0;
        if (run.Length > colon + 1) return run[colon + 1] == '/' ? 0 : colon;
        return QueryFields.Find(run[..colon]) is not null || IsQuoteMark(_at) ? colon : 0;
    }

    private bool IsQuoteMark(int at) => at < text.Length && QuoteMarks.Contains(text[at]);

    private QueryToken ReadField(int start, string run, int colon)
    {
        bool isQuoted = run.Length == colon + 1 && IsQuoteMark(_at);
        string? typed = isQuoted ? ReadQuoted() : run[(colon + 1)..];
        if (typed is null) return default;
        string value = OneSpaced(typed);
        var where = new TextSpan(start, _at);
        string name = run[..colon];
        if (QueryFields.Find(name) is { } field) return Leaf(FieldNode(field, value, isQuoted, where), where);
        Fault = QueryFault.UnknownField(name, value, QueryFields.Nearest(name), where.In(text), where);
        return default;
    }

    private QueryNode? FieldNode(QueryField field, string value, bool isQuoted, TextSpan where)
    {
        if (value.Length == 0) Fault = QueryFault.EmptyField(field, where);
        else if (QueryFields.IsDate(field)) return DatedNode(field, value, where);
        else if (!isQuoted && value.Contains('*', StringComparison.Ordinal)) Fault = QueryFault.StarInField(field, where);
        return new QueryNode.Field(field, value, where);
    }

    private QueryNode.Dated? DatedNode(QueryField field, string value, TextSpan where)
    {
        if (QueryDates.FirstDay(value) is { } day) return new QueryNode.Dated(field, day, where);
        Fault = QueryFault.UnreadableDate(field, value, where);
        return null;
    }

    private QueryToken ReadWord(int start, string run)
    {
        var where = new TextSpan(start, _at);
        string word = run.TrimEnd('*');
        if (word.Length == 0 || word.Contains('*', StringComparison.Ordinal)) Fault = QueryFault.MisplacedStar(where);
        return Words(word, isPrefix: word.Length < run.Length, where);
    }

    private QueryToken Words(string typed, bool isPrefix, TextSpan where)
    {
        string[] words = [.. SearchWords.In(typed).Select(found => found.Folded)];
        if (words.Length == 0) Fault ??= QueryFault.NoLetters(typed, where);
        return Leaf(words is [var word] ? new QueryNode.Word(word, isPrefix, where) : new QueryNode.Phrase(words, isPrefix, where), where);
    }

    private static QueryToken Leaf(QueryNode? node, TextSpan where) => new(QueryTokenKind.Leaf, where, node);

    private static string OneSpaced(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Pasted text brings invisible characters along.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';
}
