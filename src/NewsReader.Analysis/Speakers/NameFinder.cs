using System.Collections.Frozen;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Finds names by their capitals, with the titles and roles beside them.</summary>
internal sealed class NameFinder
{
    private const int RoleReach = 12;

    private static readonly FrozenSet<string> NotNames = ("i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
        "god christmas easter meanwhile asked still yet economists q a").Split(' ').ToFrozenSet();

    private readonly Draft _draft;
    private readonly HashSet<string> _smallWords = [];
    private readonly HashSet<string> _innerNames = [];

    private NameFinder(Draft draft)
    {
        _draft = draft;
        for (int i = 0; i < draft.Tokens.Length; i++)
        {
            if (draft.Tokens[i].Kind != TokenKind.Word) continue;
            if (!draft.IsCapital(i)) _smallWords.Add(draft.Words[i]);
            else if (!StartsSentence(i)) _innerNames.Add(Bare(i));
        }
    }

    /// <summary>The names in order; none in bylines or boilerplate.</summary>
    public static List<NameMention> Find(Draft draft)
    {
        NameFinder finder = new(draft);
        List<NameMention> mentions = [];
        for (int i = 0; i < draft.Tokens.Length; i++)
        {
            if (!StatementFinder.Holds(draft.Paragraphs[draft.ParagraphOf[i]].Kind) || !finder.IsNameWord(i)) continue;
            int last = finder.EndOfRun(i);
            if (finder.Read(i, last) is { } mention) mentions.Add(mention);
            i = last;
        }
        return mentions;
    }

    private bool StartsSentence(int i)
    {
        if (i == 0 || _draft.SentenceOf[i] != _draft.SentenceOf[i - 1]) return true;
        return _draft.Tokens[i - 1].Kind == TokenKind.Sign && (_draft.QuoteOf[i] != _draft.QuoteOf[i - 1] || _draft.IsSign(i - 1, ':') || _draft.Tokens[i - 1].Span.End == _draft.Tokens[i].Span.Start);
    }

    private string Bare(int i) => _draft.Words[i].EndsWith("'s", StringComparison.Ordinal) ? _draft.Words[i][..^2] : _draft.Words[i];

    private bool IsNameWord(int i)
    {
        if (!_draft.IsCapital(i)) return false;
        string word = Bare(i);
        if (NotNames.Contains(word) || IsSmall(word)) return false;
        if (!StartsSentence(i) || PersonWords.Titles.ContainsKey(word)) return !word.StartsWith('#');
        if (i + 1 < _draft.Tokens.Length && _draft.IsSign(i + 1, ':') && word.Length > 1) return true;
        // At a sentence's start a capital tells little.
        if (_innerNames.Contains(word)) return true;
        bool namesOn = i + 1 < _draft.Tokens.Length && _draft.IsCapital(i + 1) && Touches(i);
        if (!namesOn && PersonWords.IsRoleOrGroup(word)) return false;
        return !_smallWords.Contains(word) && !SmallWords.IsAdverb(word) && (namesOn || CueFollows(i) || word.EndsWith("'s", StringComparison.Ordinal) || PersonWords.OfGivenName(word) != Gender.Unknown);
    }

    private static bool IsSmall(string word) =>
        SmallWords.Determiners.Contains(word) || SmallWords.SubjectPronouns.Contains(word) || SmallWords.ClauseOpeners.Contains(word) || SmallWords.Prepositions.Contains(word)
        || SmallWords.TimeWords.Contains(word) || SmallWords.Auxiliaries.Contains(word) || SmallWords.Modals.Contains(word);

    private bool CueFollows(int i) => i + 1 < _draft.Tokens.Length && (CueLexicon.Find(_draft.Words[i + 1]) is { Form: not VerbForm.Base } || SmallWords.Auxiliaries.Contains(_draft.Words[i + 1]));

    private bool Touches(int i) => _draft.Tokens[i + 1].Span.Start - _draft.Tokens[i].Span.End == 1 && _draft.ParagraphOf[i] == _draft.ParagraphOf[i + 1];

    private int EndOfRun(int first)
    {
        int last = first;
        while (last + 1 < _draft.Tokens.Length && Touches(last) && !_draft.Words[last].EndsWith("'s", StringComparison.Ordinal))
        {
            int next = last + 1;
            if (_draft.IsCapital(next) && !IsPlainWord(next)) last = next;
            else if (ParticleRun(next) is { } afterParticles) last = afterParticles;
            else if (_draft.Words[next] == "of" && Ties(first, last) && AfterOf(next) is { } tied) last = tied;
            else break;
        }
        return last;
    }

    private bool IsPlainWord(int i) => SmallWords.SubjectPronouns.Contains(_draft.Words[i]) || NotNames.Contains(_draft.Words[i]) && _draft.Words[i] != "may";

    private int? ParticleRun(int i)
    {
        int next = i;
        while (next < i + 3 && next + 1 < _draft.Tokens.Length && SmallWords.NameParticles.Contains(_draft.Words[next]) && Touches(next)) next++;
        return next > i && next < _draft.Tokens.Length && _draft.IsCapital(next) ? next : null;
    }

    // Secretary of State, Ministry of Health, University of Port Ellery.
    private bool Ties(int first, int last)
    {
        for (int i = first; i <= last; i++) if (PersonWords.Titles.ContainsKey(_draft.Words[i]) || PersonWords.Bodies.Contains(_draft.Words[i])) return true;
        return false;
    }

    private int? AfterOf(int of)
    {
        int next = of + 1;
        if (next < _draft.Tokens.Length && _draft.Words[next] == "the") next++;
        return next < _draft.Tokens.Length && _draft.IsCapital(next) && _draft.ParagraphOf[next] == _draft.ParagraphOf[of] ? next : null;
    }

    private NameMention? Read(int first, int last)
    {
        List<string> roles = [];
        Gender gender = Gender.Unknown;
        int name = AfterTitles(first, last, roles, ref gender);
        if (name > last || (name == first && IsPeopleAdjective(first, last))) return null;
        TextSpan bare = _draft.Bare(last);
        NameMention mention = new()
        {
            Tokens = new TokenRange(name, last),
            RunFirst = first,
            Span = new TextSpan(_draft.Tokens[name].Span.Start, bare.End),
            Parts = [.. Enumerable.Range(name, last - name + 1).Select(Bare)],
            Roles = roles,
            Gender = gender,
            IsPossessive = bare.End != _draft.Tokens[last].Span.End,
            IsPersonBeside = name > first,
        };
        LookBefore(mention, first);
        LookAfter(mention, last);
        return mention;
    }

    // "a Karsavian director": a people's adjective before a noun names nobody.
    private bool IsPeopleAdjective(int first, int last)
    {
        string word = _draft.Words[first];
        bool adjective = word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal);
        return first == last && adjective && PersonWords.OfGivenName(word) == Gender.Unknown && last + 1 < _draft.Tokens.Length
            && _draft.Tokens[last + 1].Kind == TokenKind.Word && !CueFollows(last);
    }

    private int AfterTitles(int first, int last, List<string> roles, ref Gender gender)
    {
        int name = first;
        bool body = Enumerable.Range(first, last - first + 1).Any(i => PersonWords.Bodies.Contains(_draft.Words[i]) && !PersonWords.Titles.ContainsKey(_draft.Words[i]));
        for (int i = first; i < last || (i == last && i > name && _draft.Words[i - 1] == "of"); i++)
        {
            bool title = PersonWords.Titles.TryGetValue(_draft.Words[i], out Gender told) && !(body && i > first);
            bool tied = i > first && _draft.Words[i - 1] == "of" && name == i;
            if (_draft.Words[i] == "of" && name == i && name > first) { name = i + 1; continue; }
            if (!title && !tied) continue;
            if (title) roles.Add(PersonWords.Role(_draft.Words[i], i > 0 ? _draft.Words[i - 1] : ""));
            if (told != Gender.Unknown) gender = told;
            name = i + 1;
        }
        // A title alone, as "the Mayor", is no name.
        return name == last && PersonWords.Titles.ContainsKey(_draft.Words[last]) && !_draft.IsQuoted(last) && PersonWords.OfGivenName(_draft.Words[last]) == Gender.Unknown ? last + 1 : name;
    }

    private void LookBefore(NameMention mention, int first)
    {
        for (int i = first - 1; i >= 0 && i >= first - 4 && _draft.ParagraphOf[i] == _draft.ParagraphOf[first] && _draft.Tokens[i].Kind == TokenKind.Word; i--)
        {
            string word = _draft.Words[i];
            if (i == first - 1 && word is "the") mention.IsBodyBeside |= !mention.IsPersonBeside;
            if (i == first - 1 && word is "in" or "across" or "throughout") mention.IsBodyBeside = true;
            if (!PersonWords.Roles.TryGetValue(word, out Gender told)) { if (i == first - 1) return; continue; }
            if (i == first - 1 || mention.IsPersonBeside) Note(mention, word, told);
        }
    }

    // "X, a prominent analyst who …", "X, 44,", "X, who".
    private void LookAfter(NameMention mention, int last)
    {
        int i = last + 1;
        if (i + 1 >= _draft.Tokens.Length || !_draft.IsSign(i, ',') || mention.IsPossessive) return;
        if (_draft.Words[i + 1] == "who" || (_draft.Tokens[i + 1].Kind == TokenKind.Number && _draft.Tokens[i + 1].Span.Length == 2)) mention.IsPersonBeside = true;
        int end = Math.Min(_draft.FirstToken[_draft.ParagraphOf[last] + 1], i + 1 + RoleReach);
        for (i++; i < end && !_draft.IsQuoted(i) && _draft.Tokens[i].Kind != TokenKind.Sign; i++)
        {
            string word = _draft.Words[i];
            if (word is "said" or "told" or "and" or "but" or "was" or "is" or "were") return;
            bool head = i + 1 >= end || _draft.Tokens[i + 1].Kind == TokenKind.Sign || SmallWords.Prepositions.Contains(_draft.Words[i + 1]) || SmallWords.ClauseOpeners.Contains(_draft.Words[i + 1]);
            if (word is "who" || SmallWords.Prepositions.Contains(word)) return;
            if (head && PersonWords.Roles.TryGetValue(word, out Gender told)) Note(mention, word, told);
        }
    }

    private static void Note(NameMention mention, string role, Gender told)
    {
        mention.Roles.Add(PersonWords.Role(role, ""));
        mention.IsPersonBeside = true;
        if (told != Gender.Unknown) mention.Gender = told;
    }
}
