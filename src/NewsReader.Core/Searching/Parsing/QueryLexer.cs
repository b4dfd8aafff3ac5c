using System.Buffers;
using NewsReader.Analysis;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>Reads the pieces of a query's text one after another, up to the end or the first fault.</summary>
internal sealed class QueryLexer(string text)
{
    private static readonly SearchValues<char> QuoteMarks = SearchValues.Create(QueryLanguage.QuoteMarks);

    private int _at;

    /// <summary>What is wrong with the text; null as long as nothing is.</summary>
    public QueryFault? Fault { get; private set; }

    /// <summary>Whether the sign begins or ends a phrase.</summary>
    public static bool IsQuoteMark(char c) => QuoteMarks.Contains(c);

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
        SkipToPiece();
        if (_at == text.Length) return new QueryToken(QueryTokenKind.End, new TextSpan(_at, _at));
        return text[_at] switch
        {
            QueryLanguage.Open => Sign(QueryTokenKind.Open),
            QueryLanguage.Close => Sign(QueryTokenKind.Close),
            QueryLanguage.Minus => ReadMinus(),
            char c when IsQuoteMark(c) => ReadPhrase(),
            char c when IsDash(c) => ReadDash(),
            _ => ReadTerm(isNegated),
        };
    }

    private void SkipToPiece()
    {
        while (_at < text.Length && (IsBlank(text[_at]) || IsDashOfText())) _at++;
    }

    // One with space behind it, or that closes up to what stands before it, is none that was meant to exclude.
    private bool IsDashOfText() => IsDash(text[_at]) && (!BeginsTerm(_at) || EndsTerm(DashesEnd()));

    private bool BeginsTerm(int at) => at == 0 || IsBlank(text[at - 1]) || text[at - 1] is QueryLanguage.Open;

    private bool EndsTerm(int at) => at == text.Length || IsBlank(text[at]) || text[at] is QueryLanguage.Close;

    private int DashesEnd()
    {
        int end = _at;
        while (end < text.Length && IsDash(text[end])) end++;
        return end;
    }

    private QueryToken Sign(QueryTokenKind kind) => new(kind, new TextSpan(_at, ++_at));

    private QueryToken ReadMinus()
    {
        QueryToken minus = Sign(QueryTokenKind.Minus);
        if (EndsTerm(_at) || text[_at] is QueryLanguage.Minus || IsDash(text[_at])) Fault = QueryFault.LoneMinus(minus.Where);
        return minus;
    }

    private QueryToken ReadDash()
    {
        Fault = QueryFault.DashForMinus(text[_at], new TextSpan(_at, DashesEnd()));
        return default;
    }

    private QueryToken ReadPhrase()
    {
        int start = _at;
        string? words = ReadQuoted();
        if (words is null) return default;
        bool isPrefix = SkipStar();
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
        if (!isNegated && QueryLanguage.IsOperator(run)) return ReadOperator(start, run);
        int colon = FieldNameLength(run);
        return colon > 0 ? ReadField(start, run, colon) : ReadWord(start, run);
    }

    private QueryToken ReadOperator(int start, string run)
    {
        var where = new TextSpan(start, _at);
        if (run == QueryLanguage.Or) return new QueryToken(QueryTokenKind.Or, where);
        Fault = run == QueryLanguage.And ? QueryFault.NeedlessAnd(where) : NotForMinus(where);
        return default;
    }

    private QueryFault NotForMinus(TextSpan not)
    {
        SkipToPiece();
        if (EndsTerm(_at)) return QueryFault.NotOfNothing(not);
        var where = new TextSpan(not.Start, _at);
        return QueryFault.NotForMinus(where, canBeMinus: text[_at] != QueryLanguage.Minus && !QueryLanguage.IsOperator(ReadRun()));
    }

    private string ReadRun()
    {
        int start = _at;
        while (_at < text.Length && !IsBlank(text[_at]) && text[_at] is not (QueryLanguage.Open or QueryLanguage.Close) && !IsQuoteMark(text[_at])) _at++;
        return text[start.._at];
    }

    /// <summary>How long the field name is that the run starts with; 0 for plain text, as in 10:30, https://… and “Kyiv: ”.</summary>
    private int FieldNameLength(string run)
    {
        int colon = run.IndexOf(QueryLanguage.Colon, StringComparison.Ordinal);
        if (colon < 1 || !run[..colon].All(char.IsLetter)) return 0;
        if (run.Length > colon + 1) return run[colon + 1] == '/' ? 0 : colon;
        return QueryFields.Find(run[..colon]) is not null || IsQuoteMarkNext() ? colon : 0;
    }

    private bool IsQuoteMarkNext() => _at < text.Length && IsQuoteMark(text[_at]);

    private QueryToken ReadField(int start, string run, int colon)
    {
        bool isQuoted = run.Length == colon + 1 && IsQuoteMarkNext();
        string? typed = isQuoted ? ReadQuoted() : run[(colon + 1)..];
        if (typed is null) return default;
        string name = run[..colon];
        QueryFieldDefinition? field = QueryFields.Find(name);
        bool isPrefix = isQuoted && field?.Kind == QueryValueKind.Text && SkipStar();
        var where = new TextSpan(start, _at);
        QueryToken token = default;
        if (field is null) Fault = QueryFault.UnknownField(name, QueryFieldReader.OneSpaced(typed), where.In(text), where);
        else (token, Fault) = QueryFieldReader.Read(field, typed, isQuoted, isPrefix, where);
        return token;
    }

    private bool SkipStar()
    {
        if (_at == text.Length || text[_at] != QueryLanguage.Star) return false;
        _at++;
        return true;
    }

    private QueryToken ReadWord(int start, string run)
    {
        var where = new TextSpan(start, _at);
        string word = run.TrimEnd(QueryLanguage.Star);
        if (word.Length == 0 || word.Contains(QueryLanguage.Star, StringComparison.Ordinal)) Fault = QueryFault.MisplacedStar(where);
        return Words(word, isPrefix: word.Length < run.Length, where);
    }

    private QueryToken Words(string typed, bool isPrefix, TextSpan where)
    {
        if (SearchTerm.Typed(typed, isPrefix) is { } term)
        {
            return new QueryToken(QueryTokenKind.Leaf, where, new QueryNode.Text(term, TextPlace.Anywhere, where));
        }

        Fault ??= QueryFault.NoLetters(typed, where);
        return default;
    }

    private static bool IsDash(char c) => QueryLanguage.Dashes.Contains(c, StringComparison.Ordinal);

    // Pasted text brings invisible characters along.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';
}
