namespace NewsReader.Analysis.Quotes;

/// <summary>What marks are still to come in a paragraph: counted once, then counted down as they are passed.</summary>
internal sealed class MarksAhead
{
    private readonly HashSet<int> _closedLater = [];
    private readonly HashSet<int> _nestedGuillemets = [];

    /// <summary>Counts the marks of <paramref name="paragraph"/>.</summary>
    public MarksAhead(string text, TextSpan paragraph)
    {
        bool closerAhead = false;
        int openersAhead = 0, closersAhead = 0;
        for (int i = paragraph.End - 1; i >= paragraph.Start; i--)
        {
            switch (text[i])
            {
                case '“': CurlyOpens++; break;
                case '”': CurlyCloses++; break;
                case '"': Straights++; break;
                case '«' or '»':
                    if (closersAhead > openersAhead) _nestedGuillemets.Add(i);
                    if (MarkContext.At(text, paragraph, i, 1).Opens) openersAhead++;
                    else closersAhead++;
                    break;
                case '\'' or '’' or '‘':
                    NoteSingle(text, paragraph, i, ref closerAhead);
                    break;
            }
        }
    }

    /// <summary>“ still to come.</summary>
    public int CurlyOpens { get; private set; }

    /// <summary>” still to come.</summary>
    public int CurlyCloses { get; private set; }

    /// <summary>" still to come.</summary>
    public int Straights { get; private set; }

    /// <summary>Takes one “ off.</summary>
    public void PassCurlyOpen() => CurlyOpens--;

    /// <summary>Takes one ” off.</summary>
    public void PassCurlyClose() => CurlyCloses--;

    /// <summary>Takes one " off.</summary>
    public void PassStraight() => Straights--;

    /// <summary>Whether a single mark after <paramref name="at"/> can close, before any opens.</summary>
    public bool SingleClosesAfter(int at) => _closedLater.Contains(at);

    /// <summary>Whether more guillemets close than open after <paramref name="at"/>, so that one opening there can nest.</summary>
    public bool IsNestedGuillemet(int at) => _nestedGuillemets.Contains(at);

    private void NoteSingle(string text, TextSpan paragraph, int at, ref bool closerAhead)
    {
        MarkContext context = MarkContext.At(text, paragraph, at, 1);
        if (context.IsInWord) return;
        if (closerAhead) _closedLater.Add(at);
        if (context.Opens) closerAhead = false;
        else if (context.Closes) closerAhead = true;
    }
}
