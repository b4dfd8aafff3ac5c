using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Attributions;

/// <summary>Quotations without a cue of their own, sentences by themselves or whole paragraphs: whoever was quoted last goes on, or whoever's retold words stand just before.</summary>
internal sealed class Continuations
{
    // Fewer words than this are a heading or a scrap.
    private const int LeastWords = 3;

    /// <summary>How much less sure an attribution is with such quotations: on articles not seen, 50 of 65 were one with the words before; most of the others were the same speaker's.</summary>
    public const double Sure = 0.8;

    private readonly Draft _draft;
    private readonly bool[] _isSaid;
    private readonly bool _isSingle;

    // Who was quoted last, whose words were retold last, and whether anybody else had a say since the former.
    private Statement? _quoted, _retold;
    private bool _isInterrupted;

    private Continuations(Draft draft, List<Statement> statements)
    {
        _draft = draft;
        _isSaid = SaidWords.In(draft, statements);
        int single = 0, all = 0;
        foreach (Quotation quotation in draft.Quotations)
        {
            if (quotation.Depth > 0 || quotation.IsFragment) continue;
            all++;
            if (IsSingle(quotation.Parts[0])) single++;
        }
        _isSingle = single * 2 > all;
    }

    /// <summary>Adds to the contents of <paramref name="statements"/>, which come in order, the quotations that go on from them: annotators take both for one attribution.</summary>
    public static void Add(Draft draft, List<Statement> statements)
    {
        Continuations continuations = new(draft, statements);
        int next = 0;
        foreach (Quotation quotation in draft.Quotations)
        {
            if (quotation.Depth > 0 || quotation.IsFragment) continue;
            for (; next < statements.Count && statements[next].Contents[0].Start < quotation.Parts[0].Start; next++) continuations.Hear(statements[next]);
            continuations.GoOn(quotation);
        }
    }

    // From a headline's or a caption's words nobody goes on.
    private void Hear(Statement statement)
    {
        if (_draft.Paragraphs[statement.Paragraph].Kind != ParagraphKind.Body || (_quoted is not null && IsInside(statement, _quoted))) return;
        // Below a signature somebody else begins.
        if (IsSigned(statement))
        {
            (_quoted, _retold, _isInterrupted) = (null, null, false);
        }
        else if (EndsQuoted(statement))
        {
            (_quoted, _isInterrupted) = (statement, false);
        }
        else if (statement.Source is { } source)
        {
            _retold = statement;
            _isInterrupted |= _quoted is not null && !MayBeTheSame(_quoted, source);
        }
    }

    private void GoOn(Quotation quotation)
    {
        (int first, int end) = (_draft.TokenAt(quotation.Parts[0].Start), _draft.TokenAt(quotation.Parts[^1].End));
        if (!IsOpen(quotation, first, end))
        {
            // "Why?", and nobody is found to have asked.
            if (IsNobodys(first, end)) (_isInterrupted, _retold) = (true, null);
            return;
        }
        Statement? last = FillsParagraphs(first, end) ? Before(ParagraphBefore(_draft.ParagraphOf[first])) : StandsAlone(first, end) ? Beside(first) : null;
        if (last is null || last.Contents[^1].End > quotation.Parts[0].Start || IsAnswered(last)) return;
        last.Contents.AddRange(quotation.Parts);
        last.Joined.Add(quotation);
        (_quoted, _isInterrupted) = (last, false);
    }

    // Who spoke last in the paragraph before.
    private Statement? Before(int paragraph)
    {
        if (_retold is not null && _retold.Paragraph == paragraph && ReachesTo(_retold, _draft.FirstToken[paragraph + 1])) return _retold;
        return _quoted is not null && !_isInterrupted && (_quoted.Paragraph == paragraph || ParagraphAt(_quoted.Contents[^1]) == paragraph) ? _quoted : null;
    }

    // Who spoke last in this paragraph.
    private Statement? Beside(int first)
    {
        int paragraph = _draft.ParagraphOf[first];
        if (_retold is not null && _retold.Paragraph == paragraph && ReachesTo(_retold, first)) return _retold;
        return _quoted is not null && !_isInterrupted && ParagraphAt(_quoted.Contents[^1]) == paragraph ? _quoted : null;
    }

    // Whom somebody quotes has no say of their own.
    private static bool IsInside(Statement inner, Statement outer)
    {
        int at = outer.Contents.BinarySearch(inner.Contents[0]);
        if (at < 0) at = ~at - 1;
        return at >= 0 && outer.Contents[at].Contains(inner.Contents[0]) && outer.Contents[at].Contains(inner.Contents[^1]);
    }

    private bool IsSigned(Statement statement) => statement.Cue is { Length: 1 } cue && _draft.Text[cue.Start] is '-' or '–' or '—' or '―';

    private bool IsNobodys(int first, int end)
    {
        for (int i = first; i < end; i++) if (_isSaid[i]) return false;
        return true;
    }

    // Its last words are a whole quotation, or the last part of one.
    private bool EndsQuoted(Statement statement)
    {
        TextSpan words = statement.Contents[^1];
        int last = _draft.TokenAt(words.End) - 1;
        return last >= 0 && _draft.IsQuoted(last) && words.Contains(_draft.OuterParts[_draft.QuoteOf[last]].Span);
    }

    // She, or the same name again.
    private bool MayBeTheSame(Statement quoted, TokenRange source) =>
        _draft.Tagged.Tags[source.Last] == PennTag.PRP || (quoted.Source is { } other && _draft.Words[EndOfHead(other)] == _draft.Words[EndOfHead(source)]);

    // The last word before a sign or a preposition: "Rep. Owen Strake (R-Tenn.)", "a spokesman for the port".
    private int EndOfHead(TokenRange source)
    {
        int end = source.First;
        while (end < source.Last && _draft.Tokens[end + 1].Kind != TokenKind.Sign && !SmallWords.Prepositions.Contains(_draft.Words[end + 1])) end++;
        return end;
    }

    // It is more than a scrap, no heading in the other kind of marks, and nobody is known to have said it: not its first words, nor most of them.
    private bool IsOpen(Quotation quotation, int first, int end)
    {
        if (first >= _draft.Tokens.Length || _draft.QuoteOf[first] < 0 || !quotation.IsClosed || IsSingle(quotation.Parts[0]) != _isSingle) return false;
        if (_draft.Paragraphs[_draft.ParagraphOf[first]].Kind != ParagraphKind.Body) return false;
        (int words, int said) = (0, 0);
        for (int i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Kind == TokenKind.Sign) continue;
            if (_isSaid[i] && words == 0) return false;
            words++;
            if (_isSaid[i]) said++;
        }
        return words >= LeastWords && said * 2 < words;
    }

    private bool FillsParagraphs(int first, int end) =>
        _draft.FirstToken[_draft.ParagraphOf[first]] == first && (end >= _draft.Tokens.Length || _draft.ParagraphOf[end] != _draft.ParagraphOf[end - 1]);

    // It opens a sentence and ends one, and the words after it are another's.
    private bool StandsAlone(int first, int end)
    {
        if (first > 0 && _draft.SentenceOf[first - 1] == _draft.SentenceOf[first] && !_draft.IsSign(first - 1, ':')) return false;
        if (end < _draft.Tokens.Length && _draft.SentenceOf[end] == _draft.SentenceOf[end - 1]) return false;
        for (int i = end - 1; i > first && _draft.Tokens[i].Kind == TokenKind.Sign; i--) if (_draft.Text[_draft.Tokens[i].Span.Start] is '.' or '!' or '?' or '…') return true;
        return false;
    }

    // ' or ‘; '' stands for a double mark.
    private bool IsSingle(TextSpan part) =>
        _draft.Text[part.Start] is '\'' or '‘' && (part.Length < 2 || _draft.Text[part.Start + 1] is not ('\'' or '‘'));

    private int ParagraphAt(TextSpan words) => _draft.ParagraphOf[Math.Min(_draft.TokenAt(words.Start), _draft.Tokens.Length - 1)];

    // Whether retold words, or who said them, are the last before this token.
    private bool ReachesTo(Statement retold, int token)
    {
        int end = Math.Max(retold.Contents[^1].End, Math.Max(retold.Cue?.End ?? 0, _draft.Tokens[retold.Source!.Value.Last].Span.End));
        int rest = _draft.TokenAt(end);
        while (rest < token && _draft.Tokens[rest].Kind == TokenKind.Sign) rest++;
        return rest >= token;
    }

    // To a question the next words are somebody else's answer.
    private bool IsAnswered(Statement statement)
    {
        for (int i = _draft.TokenAt(statement.Contents[^1].End) - 1; i >= 0 && _draft.Tokens[i].Kind == TokenKind.Sign; i--) if (_draft.IsSign(i, '?')) return true;
        return statement.Cue is { } cue && _draft.Words[_draft.TokenAt(cue.Start)] is "asked" or "asks" or "wondered" or "wonders";
    }

    // Pictures and sign-ups stand between without a say; -1 where nothing comes before.
    private int ParagraphBefore(int paragraph)
    {
        int before = paragraph - 1;
        while (before >= 0 && _draft.Paragraphs[before].Kind is ParagraphKind.Boilerplate or ParagraphKind.Caption) before--;
        return before;
    }
}
