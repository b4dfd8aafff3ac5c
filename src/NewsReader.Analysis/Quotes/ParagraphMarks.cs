namespace NewsReader.Analysis.Quotes;

/// <summary>
/// One paragraph's quotation marks, matched with a stack. Every mark is pushed and popped once and every look ahead is a table made
/// beforehand, so the time is linear however many marks there are and however deep they nest.
/// </summary>
/// <param name="text">The whole text.</param>
/// <param name="paragraph">The paragraph to scan.</param>
/// <param name="goesOn">The quotation that the paragraph's first mark opens again; null for none.</param>
/// <param name="mayGoOn">Whether the next paragraph starts with a mark, so that one may be left open here.</param>
internal sealed class ParagraphMarks(string text, TextSpan paragraph, FoundMarks? goesOn, bool mayGoOn)
{
    // How far below the top of the stack a single mark looks for its opener.
    private const int SingleReach = 8;

    private readonly record struct Open(MarkFamily Family, int Start);

    private readonly List<Open> _open = [];
    private readonly int[] _openCount = new int[Enum.GetValues<MarkFamily>().Length];
    private readonly List<FoundMarks> _found = [];
    private MarksAhead _ahead = null!;

    /// <summary>The quotations that end here, and the outermost one left open, if any.</summary>
    public List<FoundMarks> Scan(out FoundMarks? carried)
    {
        _ahead = new MarksAhead(text, paragraph);
        for (int at = paragraph.Start; at < paragraph.End;) at += Take(at);
        carried = EndParagraph();
        return _found;
    }

    // Handles the character at the place and returns how many it took.
    private int Take(int at)
    {
        char c = text[at];
        if (c < 0x80 && c is not ('"' or '\'' or '`')) return 1;
        switch (c)
        {
            case '"': Straight(at); break;
            case '\'' or '`' when at + 1 < paragraph.End && text[at + 1] == c && IsTwin(at): Twin(at, c == '`'); return 2;
            case '\'' or '’': SingleCloseOrOpen(at); break;
            case '‘': SingleOpen(at); break;
            case '“': CurlyOpen(at); break;
            case '”': CurlyClose(at); break;
            case '„': Push(MarkFamily.Low, at); break;
            case '‚': if (Context(at).Opens) Push(MarkFamily.SingleLow, at); break;
            case '«': Guillemet(at, MarkFamily.Guillemets, MarkFamily.ReversedGuillemets); break;
            case '»': Guillemet(at, MarkFamily.ReversedGuillemets, MarkFamily.Guillemets); break;
            case '‹' or '›': Angle(at); break;
            case '「': Push(MarkFamily.Corners, at); break;
            case '『': Push(MarkFamily.WhiteCorners, at); break;
            case '」': Close(MarkFamily.Corners, at + 1); break;
            case '』': Close(MarkFamily.WhiteCorners, at + 1); break;
        }
        return 1;
    }

    private MarkContext Context(int at, int length = 1) => MarkContext.At(text, paragraph, at, length);

    private void CurlyOpen(int at)
    {
        _ahead.PassCurlyOpen();
        if (_openCount[(int)MarkFamily.Low] > 0 && !Context(at).Opens && Close(MarkFamily.Low, at + 1)) return;
        int open = _openCount[(int)MarkFamily.Curly];
        // More opened than can still be closed: the earlier one lost its closing mark.
        if (open > 0 && _ahead.CurlyCloses < open + 1 + _ahead.CurlyOpens && !mayGoOn) EndUnclosed(MarkFamily.Curly, at);
        Push(MarkFamily.Curly, at);
    }

    private void CurlyClose(int at)
    {
        _ahead.PassCurlyClose();
        if (Close(NearestOf(MarkFamily.Curly, MarkFamily.Low), at + 1)) return;
        if (Context(at).Closes && Close(MarkFamily.SameCurly, at + 1)) return;
        if (Context(at).Opens && char.IsLetter(Context(at).After)) Push(MarkFamily.SameCurly, at);
    }

    private MarkFamily NearestOf(MarkFamily one, MarkFamily other)
    {
        if (_openCount[(int)other] == 0 || _open.Count == 0) return one;
        return _openCount[(int)one] == 0 || _open[^1].Family == other ? other : one;
    }

    private void Straight(int at)
    {
        _ahead.PassStraight();
        MarkContext context = Context(at);
        bool open = _openCount[(int)MarkFamily.Straight] > 0;
        if (IsInch(at, context, open)) return;
        if (open && !context.Opens)
        {
            Close(MarkFamily.Straight, at + 1);
        }
        else if (!open && (context.Opens || (char.IsLetterOrDigit(context.After) && !char.IsLetterOrDigit(context.Before))))
        {
            Push(MarkFamily.Straight, at);
        }
        else if (open && context.Before is not '\'' and not '‘' and not '“')
        {
            bool nests = _ahead.Straights >= 2 && _ahead.Straights % 2 == 0;
            if (!nests && !mayGoOn) EndUnclosed(MarkFamily.Straight, at);
            Push(MarkFamily.Straight, at);
        }
        else if (open)
        {
            Close(MarkFamily.Straight, at + 1);
        }
    }

    // 5'11" always; 6" where it closes nothing, or where the sentence runs on and another mark closes.
    private bool IsInch(int at, MarkContext context, bool open)
    {
        if (!char.IsDigit(context.Before) || char.IsLetterOrDigit(context.After)) return false;
        if (!open) return true;
        int digits = at - 1;
        while (digits > paragraph.Start && (char.IsDigit(text[digits]) || text[digits] == '.')) digits--;
        if (text[digits] is '\'' or '’' && digits > paragraph.Start && char.IsDigit(text[digits - 1])) return true;
        bool runsOn = at + 2 < paragraph.End && text[at + 1] == ' ' && char.IsLower(text[at + 2]);
        return runsOn && _ahead.Straights % 2 == 1;
    }

    private bool IsTwin(int at)
    {
        if (text[at] == '`' || _openCount[(int)MarkFamily.Twin] > 0) return true;
        return Context(at, 2).Opens && !(_open.Count > 0 && _open[^1].Family == MarkFamily.SingleStraight);
    }

    private void Twin(int at, bool opens)
    {
        if (!opens && _openCount[(int)MarkFamily.Twin] > 0 && !Context(at, 2).Opens) Close(MarkFamily.Twin, at + 2);
        else if (opens || Context(at, 2).Opens) Push(MarkFamily.Twin, at);
    }

    private void SingleOpen(int at)
    {
        MarkContext context = Context(at);
        if (!context.Opens && CloseSingle(at + 1, MarkFamily.SingleLow, MarkFamily.SingleLow)) return;
        if (context.Opens && !Elisions.Is(text, at, paragraph.End)) Push(MarkFamily.SingleCurly, at);
    }

    private void SingleCloseOrOpen(int at)
    {
        MarkContext context = Context(at);
        bool straight = text[at] == '\'';
        if (context.IsInWord || Elisions.Ends(text, at, paragraph)) return;
        (MarkFamily one, MarkFamily other) = straight ? (MarkFamily.SingleStraight, MarkFamily.SingleStraight) : (MarkFamily.SingleCurly, MarkFamily.SingleLow);
        if (context.Closes && !IsPossessive(at, context) && CloseSingle(at + 1, one, other)) return;
        bool foot = char.IsDigit(context.Before);
        if (straight && !foot && context.Opens && !Elisions.Is(text, at, paragraph.End)) Push(MarkFamily.SingleStraight, at);
    }

    // "the ministers’ plan": after an s, before a small letter, with a better closing mark to come.
    private bool IsPossessive(int at, MarkContext context)
    {
        if (context.Before is not ('s' or 'z' or 'x') || !char.IsWhiteSpace(context.After) || at + 2 >= paragraph.End) return false;
        return char.IsLower(text[at + 2]) && _ahead.SingleClosesAfter(at);
    }

    private void Guillemet(int at, MarkFamily opens, MarkFamily closes)
    {
        bool otherOpen = _openCount[(int)closes] > 0;
        bool sameOpen = _openCount[(int)opens] > 0;
        MarkContext context = Context(at);
        if (otherOpen && !(context.Opens && _ahead.IsNestedGuillemet(at))) Close(closes, at + 1);
        else if (opens == MarkFamily.ReversedGuillemets && sameOpen && context.Closes) Close(opens, at + 1);
        else if (opens == MarkFamily.Guillemets || context.Opens) Push(opens, at);
    }

    private void Angle(int at)
    {
        if (!Context(at).Opens && CloseSingle(at + 1, MarkFamily.Angles, MarkFamily.Angles)) return;
        if (Context(at).StartsBefore) Push(MarkFamily.Angles, at);
    }

    private static bool IsSingle(MarkFamily family) => family >= MarkFamily.SingleCurly;

    private void Push(MarkFamily family, int at)
    {
        _open.Add(new Open(family, at));
        _openCount[(int)family]++;
    }

    private Open Pop()
    {
        Open top = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _openCount[(int)top.Family]--;
        return top;
    }

    // Marks opened since and never closed were none.
    private bool Close(MarkFamily family, int end)
    {
        if (_openCount[(int)family] == 0) return false;
        Open top = Pop();
        while (top.Family != family) top = Pop();
        Add(top, end, closed: true);
        return true;
    }

    private bool CloseSingle(int end, MarkFamily one, MarkFamily other)
    {
        int lowest = Math.Max(0, _open.Count - SingleReach);
        for (int i = _open.Count - 1; i >= lowest && IsSingle(_open[i].Family); i--)
        {
            if (_open[i].Family == one || _open[i].Family == other) return Close(_open[i].Family, end);
        }
        return false;
    }

    private void EndUnclosed(MarkFamily family, int before)
    {
        Open top = Pop();
        while (top.Family != family) top = Pop();
        int end = before;
        while (end > top.Start + 1 && char.IsWhiteSpace(text[end - 1])) end--;
        Add(top, end, closed: false);
    }

    private void Add(Open open, int end, bool closed) => Keep(Finished(open, end, closed));

    // One that goes on was kept where it began.
    private void Keep(FoundMarks found)
    {
        if (found != goesOn) _found.Add(found);
    }

    private FoundMarks Finished(Open open, int end, bool closed)
    {
        TextSpan part = new(open.Start, end);
        if (goesOn is null || !IsFirst(open)) return new FoundMarks(open.Family, [part]) { IsClosed = closed };
        goesOn.Parts.Add(part);
        goesOn.IsClosed = closed;
        return goesOn;
    }

    private bool IsFirst(Open open) => open.Family == goesOn!.Family && text.AsSpan(paragraph.Start, open.Start - paragraph.Start).Trim("\u200B\u200C\u200D\u2060\uFEFF\u00AD").IsEmpty;

    // What is still open ends with the paragraph. A lone single mark inside it was an apostrophe.
    private FoundMarks? EndParagraph()
    {
        FoundMarks? outermost = null;
        for (int i = 0; i < _open.Count; i++)
        {
            bool apostrophe = IsSingle(_open[i].Family) && _open[i].Start > paragraph.Start;
            if (apostrophe) continue;
            FoundMarks left = Finished(_open[i], paragraph.End, closed: false);
            Keep(left);
            if (outermost is null && mayGoOn) outermost = left;
        }
        return outermost;
    }
}
