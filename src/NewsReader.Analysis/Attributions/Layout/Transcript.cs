using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Attributions.Layout;

/// <summary>Interviews and hearings set as turns: each paragraph begins with who speaks and a colon.</summary>
internal sealed class Transcript
{
    private const int LongestLabel = 4;
    private readonly Dictionary<int, Statement> _turns = [];

    /// <summary>The turns of the text; none unless at least two paragraphs are set so.</summary>
    public static Transcript In(Draft draft)
    {
        Transcript transcript = new();
        for (int p = 0; p < draft.Paragraphs.Length; p++)
        {
            if (StatementFinder.Holds(draft.Paragraphs[p].Kind) && Read(draft, p) is { } turn) transcript._turns.Add(p, turn);
        }
        transcript.LeaveTitle(draft);
        if (transcript._turns.Count < 2 || !transcript.Repeats(draft) || !transcript.IsSpoken(draft)) transcript._turns.Clear();
        return transcript;
    }

    /// <summary>The turn that paragraph <paramref name="p"/> is; null where it is none.</summary>
    public Statement? Turn(int p) => _turns.GetValueOrDefault(p);

    // An interview may open with its first question. "Brona Keel: A life in letters" above one is its title: the label is nobody's turn below.
    private void LeaveTitle(Draft draft)
    {
        Dictionary<string, int> labels = _turns.Values.CountBy(turn => Label(draft, turn)).ToDictionary();
        foreach (int p in _turns.Keys.Where(draft.IsTitle).ToList())
        {
            string label = Label(draft, _turns[p]);
            if (label != "q" && labels[label] < 2) _turns.Remove(p);
        }
    }

    private static string Label(Draft draft, Statement turn) => string.Join(' ', draft.Words, turn.Source!.Value.First, turn.Source.Value.Length);

    // Two speakers or more, one of whom speaks twice, or Q and A. CHAIR LINDA MORENO speaks again as MORENO; ANNA BERG and KARL BERG are two.
    private bool Repeats(Draft draft)
    {
        HashSet<string> labels = [.. _turns.Values.Select(turn => Label(draft, turn))], endings = [];
        foreach (string label in labels)
        {
            for (int space = label.IndexOf(' '); space >= 0; space = label.IndexOf(' ', space + 1)) endings.Add(label[(space + 1)..]);
        }
        int speakers = labels.Count(label => !endings.Contains(label));
        return speakers >= 2 && (labels.Contains("q") || speakers < _turns.Count);
    }

    // Some publishers open a mark before each line of a transcript ("WALLACE: …); it quotes nothing.
    private static bool IsIdleMark(Draft draft, int i) => draft.QuoteOf[i] >= 0 && draft.Tokens[i].Kind == Tokens.TokenKind.Sign;

    // "Clinton: 2,316." is a table: people use verbs.
    private bool IsSpoken(Draft draft) => _turns.Values.Count(turn => HasVerb(draft, turn.Contents[0])) * 2 > _turns.Count;

    private static bool HasVerb(Draft draft, TextSpan words)
    {
        for (int i = draft.TokenAt(words.Start); i < draft.Tokens.Length && draft.Tokens[i].Span.Start < words.End; i++) if (draft.Tagged.Tags[i].IsVerb()) return true;
        return false;
    }

    private static Statement? Read(Draft draft, int p)
    {
        int first = draft.FirstToken[p], end = draft.FirstToken[p + 1];
        while (first < end && (draft.IsSign(first, '*') || draft.IsSign(first, '_') || IsIdleMark(draft, first))) first++;
        int colon = first;
        while (colon < end && colon < first + LongestLabel && draft.IsCapital(colon)) colon++;
        int words = colon + 1;
        while (words < end && (draft.IsSign(words, '*') || draft.IsSign(words, '_'))) words++;
        if (colon == first || words >= end || !draft.IsSign(colon, ':') || (draft.IsQuoted(words) && !draft.IsQuoted(first))) return null;
        return new Statement
        {
            Contents = [draft.Span(words, end - 1)],
            Cue = draft.Tokens[colon].Span,
            Source = TokenRange.Through(first, colon - 1),
            Paragraph = p,
            IsTurn = true,
        };
    }
}
