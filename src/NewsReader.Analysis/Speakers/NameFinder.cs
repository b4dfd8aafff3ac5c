using System.Collections.Frozen;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Finds names by their capitals, with the titles before them.</summary>
internal sealed class NameFinder
{
    // A body's name goes on for no longer than this where the tagger has ended it.
    private const int LongestRest = 12;

    private static readonly FrozenSet<string> NotNames = ("i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
        "god christmas easter meanwhile asked still yet economists q a transcript analysis opinion explainer correction editorial exclusive video live update podcast interview").Split(' ').ToFrozenSet();

    private readonly Draft _draft;
    private readonly NameGenders _genders;
    private readonly bool[] _headlines;
    private readonly HashSet<string> _smallWords = [];
    private readonly HashSet<string> _innerNames = [];

    private NameFinder(Draft draft, NameGenders genders)
    {
        (_draft, _genders, _headlines) = (draft, genders, Headlines.Find(draft));
        for (int i = 0; i < draft.Tokens.Length; i++)
        {
            if (draft.Tokens[i].Kind != TokenKind.Word) continue;
            if (!draft.IsCapital(i)) _smallWords.Add(draft.Words[i]);
            else if (!StartsSentence(i) && !IsInHeadline(i)) _innerNames.Add(draft.Words[i]);
        }
    }

    /// <summary>The names in order; none in bylines, datelines or boilerplate. What the tagger takes for a name is one; so is what its capitals show, where the tagger saw none.</summary>
    public static List<NameMention> Find(Draft draft, NameGenders genders)
    {
        NameFinder finder = new(draft, genders);
        List<NameMention> mentions = [];
        for (int i = 0; i < draft.Tokens.Length; i++)
        {
            if (!StatementFinder.Holds(draft.Paragraphs[draft.ParagraphOf[i]].Kind) || Datelines.Holds(draft, i) || Credits.IsLabel(draft, i)) continue;
            bool tagged = finder.IsTagged(i);
            if (!tagged && !finder.IsNameWord(i)) continue;
            int last = Math.Max(tagged ? finder.EndOfTagged(i) : i, finder.IsNameWord(i) ? finder.EndOfRun(i) : i);
            i = finder.Add(mentions, i, last);
        }
        return mentions;
    }

    private bool IsTagged(int i)
    {
        NameTag tag = _draft.Tagged.Names[i];
        if (tag is NameTag.Outside || tag.Kind() == NameKind.Misc || _draft.Tokens[i].Kind != TokenKind.Word || !BeginsName(i) || IsGeneration(i)) return false;
        return !IsInHeadline(i) || IsHeadlineName(i);
    }

    // The tagger now and then takes a plain word before a name for its first.
    private bool BeginsName(int i)
    {
        NameTag tag = _draft.Tagged.Names[i];
        if (IsPlain(i)) return false;
        return tag.Begins() || (i > 0 && tag.Kind() != NameKind.None && IsPlain(i - 1) && _draft.Tagged.Names[i - 1].Kind() == tag.Kind());
    }

    private bool IsPlain(int i) => NotNames.Contains(_draft.Words[i]) || IsSmall(_draft.Words[i]) || PartyTags.Is(_draft, i);

    private bool IsAcronym(int i)
    {
        TextSpan span = _draft.Tokens[i].Span;
        if (span.Length is < 2 or > 6) return false;
        for (int at = span.Start; at < span.End; at++) if (!char.IsUpper(_draft.Text[at]) && _draft.Text[at] != '.') return false;
        return true;
    }

    private bool IsGeneration(int i) => _draft.IsCapital(i) && _draft.Words[i] is "jr" or "jr." or "sr" or "sr." or "ii" or "iii";

    private int EndOfTagged(int first)
    {
        int last = first;
        while (last + 1 < _draft.Tokens.Length && !_draft.Tagged.Names[last + 1].Begins() && _draft.Tagged.Names[last + 1].Kind() == _draft.Tagged.Names[first].Kind() && _draft.ParagraphOf[last + 1] == _draft.ParagraphOf[first]) last++;
        if (last + 1 < _draft.Tokens.Length && IsGeneration(last + 1)) last++;
        while (last > first && !_draft.IsCapital(last)) last--;
        return last;
    }

    // A run of capitals that holds names of the tagger is cut at them; returns the last token read.
    private int Add(List<NameMention> mentions, int first, int last)
    {
        int start = first;
        for (int i = first; i <= last; i++)
        {
            if (!IsTagged(i)) continue;
            int end = Extent(i, last);
            if (Read(start, end, i) is { } mention) mentions.Add(mention);
            last = Math.Max(last, end);
            start = end + 1;
            i = end;
        }
        if (start == first && Read(first, last, -1) is { } untagged) mentions.Add(untagged);
        return last;
    }

    // The tagger cuts bodies and strange names short; what it takes for a full name of a person ends there.
    private int Extent(int first, int last)
    {
        int end = EndOfTagged(first);
        if (IsInHeadline(first)) return EndOfHeadlineName(first, end);
        NameKind kind = _draft.Tagged.Names[first].Kind();
        if (kind == NameKind.Person && end < last && Nickname(end + 1) is { } named) return Math.Max(named, EndOfTagged(named));
        if (kind == NameKind.Person && end < last && ParticleRun(end + 1) is { } family) return Math.Max(family, EndOfTagged(family));
        if (end >= last || (kind == NameKind.Person && end > first)) return end;
        int reach = end;
        while (reach < Math.Min(last, end + LongestRest) && (!IsTagged(reach + 1) || (kind == NameKind.Organisation && _draft.Words[end + 1] is "of" or "for" && _draft.Tagged.Names[reach + 1].Kind() != NameKind.Person))) reach++;
        return reach == last ? last : end;
    }

    private int EndOfHeadlineName(int first, int end)
    {
        int last = first;
        while (last < end && IsHeadlineRun(last, last + 1)) last++;
        return last;
    }

    private bool IsInHeadline(int i) => _headlines[_draft.ParagraphOf[i]];

    private bool StartsSentence(int i)
    {
        if (i == 0 || _draft.SentenceOf[i] != _draft.SentenceOf[i - 1]) return true;
        return _draft.Tokens[i - 1].Kind == TokenKind.Sign && (_draft.QuoteOf[i] != _draft.QuoteOf[i - 1] || _draft.IsSign(i - 1, ':') || _draft.Tokens[i - 1].Span.End == _draft.Tokens[i].Span.Start);
    }

    private bool IsNameWord(int i)
    {
        if (!_draft.IsCapital(i)) return false;
        string word = _draft.Words[i];
        if (IsPlain(i) || word[0] is '\'' or '#') return false;
        if (IsInHeadline(i)) return IsHeadlineName(i);
        if (PersonWords.Titles.ContainsKey(word)) return true;
        if (i + 1 < _draft.Tokens.Length && _draft.IsSign(i + 1, ':') && word.Length > 1 && StartsSentence(i)) return true;
        if (!_draft.Tagged.Tags[i].IsProper() && !IsAcronym(i)) return false;
        // At a sentence's start a capital tells little.
        if (!StartsSentence(i) || _innerNames.Contains(word)) return true;
        bool namesOn = i + 1 < _draft.Tokens.Length && _draft.IsCapital(i + 1) && Touches(i);
        if (!namesOn && PersonWords.IsRoleOrGroup(word)) return false;
        return !_smallWords.Contains(word) && !SmallWords.IsAdverb(word) && (namesOn || CueFollows(i) || PossessiveFollows(i) || PersonIsJoined(i) || _genders.Has(word));
    }

    // In a headline only what the text names elsewhere, or a given name with what follows it.
    private bool IsHeadlineName(int i)
    {
        string word = _draft.Words[i];
        if (PersonWords.Titles.ContainsKey(word)) return true;
        return !_smallWords.Contains(word) && (_innerNames.Contains(word) || (_genders.Has(word) && !PersonWords.IsRoleOrGroup(word)));
    }

    private static bool IsSmall(string word) =>
        SmallWords.Determiners.Contains(word) || SmallWords.SubjectPronouns.Contains(word) || SmallWords.ClauseOpeners.Contains(word) || SmallWords.Prepositions.Contains(word)
        || SmallWords.TimeWords.Contains(word) || SmallWords.Auxiliaries.Contains(word) || SmallWords.Modals.Contains(word);

    private bool CueFollows(int i) => i + 1 < _draft.Tokens.Length && (PersonWords.Speaks.Contains(_draft.Words[i + 1]) || SmallWords.Auxiliaries.Contains(_draft.Words[i + 1]));

    // "Trump and Clinton": the second of two shows what the first is.
    private bool PersonIsJoined(int i) => i + 2 < _draft.Tokens.Length && _draft.Words[i + 1] == "and" && _draft.Tagged.Names[i + 2].Kind() == NameKind.Person;

    private bool PossessiveFollows(int i)
    {
        if (i + 1 >= _draft.Tokens.Length || _draft.Tokens[i + 1].Span.Start != _draft.Tokens[i].Span.End) return false;
        return _draft.Words[i + 1] is "'s" or "'" && (_draft.Words[i + 1] == "'s" || _draft.Words[i].EndsWith('s'));
    }

    private bool Touches(int i) => _draft.Tokens[i + 1].Span.Start - _draft.Tokens[i].Span.End == 1 && _draft.ParagraphOf[i] == _draft.ParagraphOf[i + 1];

    private int EndOfRun(int first)
    {
        int last = first;
        while (last + 1 < _draft.Tokens.Length && !_draft.IsSign(last, '\'') && Continuation(first, last) is { } next) last = next;
        return last;
    }

    private int? Continuation(int first, int last)
    {
        int next = last + 1;
        if (Nickname(next) is { } afterNickname) return afterNickname;
        if (!Touches(last)) return null;
        if (_draft.IsCapital(next) && !IsPlainWord(next)) return !IsInHeadline(next) || IsHeadlineRun(last, next) ? next : null;
        if (ParticleRun(next) is { } afterParticles) return afterParticles;
        return _draft.Words[next] is "of" or "for" && Ties(last) && last - first < 6 ? AfterOf(next) : null;
    }

    // A given name takes one more word; else a headline's names are those of the text.
    private bool IsHeadlineRun(int last, int next) =>
        IsHeadlineName(next) || (_genders.Has(_draft.Words[last]) && !_innerNames.Contains(_draft.Words[last]) && !_smallWords.Contains(_draft.Words[next]) && !PersonWords.Speaks.Contains(_draft.Words[next]));

    private bool IsPlainWord(int i) => SmallWords.SubjectPronouns.Contains(_draft.Words[i]) || (NotNames.Contains(_draft.Words[i]) && _draft.Words[i] != "may");

    // Robert C. "Bobby" Scott.
    private int? Nickname(int open)
    {
        if (open + 3 >= _draft.Tokens.Length || _draft.ParagraphOf[open + 3] != _draft.ParagraphOf[open - 1]) return null;
        bool marks = (_draft.IsSign(open, '"') || _draft.IsSign(open, '“')) && (_draft.IsSign(open + 2, '"') || _draft.IsSign(open + 2, '”'));
        return marks && _draft.IsCapital(open + 1) && _draft.IsCapital(open + 3) ? open + 3 : null;
    }

    private int? ParticleRun(int i)
    {
        int next = i;
        while (next < i + 3 && next + 1 < _draft.Tokens.Length && SmallWords.NameParticles.Contains(_draft.Words[next]) && Touches(next)) next++;
        return next > i && next < _draft.Tokens.Length && _draft.IsCapital(next) ? next : null;
    }

    // Secretary of State, Ministry of Health, University of Port Ellery; but no "Senator Ann Lee of Ohio".
    private bool Ties(int last) => PersonWords.Titles.ContainsKey(_draft.Words[last]) || PersonWords.Bodies.Contains(_draft.Words[last]);

    private int? AfterOf(int of)
    {
        int next = of + 1;
        while (next < of + 3 && next < _draft.Tokens.Length && _draft.Words[next] is "the" or "a") next++;
        return next < _draft.Tokens.Length && _draft.IsCapital(next) && _draft.ParagraphOf[next] == _draft.ParagraphOf[of] ? next : null;
    }

    private NameMention? Read(int first, int last, int tagged)
    {
        List<string> roles = [];
        Gender gender = Gender.Unknown;
        NameKind kind = tagged < 0 ? NameKind.None : _draft.Tagged.Names[tagged].Kind();
        int name = NameTitles.After(_draft, _genders, first, last, roles, ref gender);
        if (kind == NameKind.Person && name < tagged) name = _genders.Has(_draft.Words[tagged - 1]) ? tagged - 1 : tagged;
        if (name > last || Peoples.Are(_draft, last) || IsBodyAlone(name, last) || (name == first && kind == NameKind.None && IsPeopleAdjective(first, last))) return null;
        NameMention mention = new()
        {
            Tokens = TokenRange.Through(name, last),
            RunFirst = first,
            Span = _draft.Span(name, last),
            Parts = Parts(name, last),
            Roles = roles,
            Gender = gender,
            IsPossessive = PossessiveFollows(last),
            IsPersonBeside = roles.Count > 0,
            Kind = kind,
            IsInHeadline = IsInHeadline(first),
        };
        NameContext.Look(_draft, mention, first, last);
        return mention;
    }

    private string[] Parts(int name, int last)
    {
        List<string> parts = new(last - name + 1);
        for (int i = name; i <= last; i++) if (_draft.Tokens[i].Kind != TokenKind.Sign) parts.Add(_draft.Words[i]);
        if (parts.Count > 2 && parts[^1] is "jr" or "jr." or "sr" or "sr." or "ii" or "iii") parts.RemoveAt(parts.Count - 1);
        return [.. parts];
    }

    // "the Department", "the Committee": it needs the text to say which.
    private bool IsBodyAlone(int name, int last) => name == last && PersonWords.PlainBodies.Contains(_draft.Words[last]);

    // "a Karsavian director", "Americans": a people names nobody.
    private bool IsPeopleAdjective(int first, int last)
    {
        if (first != last) return false;
        string word = _draft.Words[first].TrimEnd('s');
        bool adjective = word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith("ican", StringComparison.Ordinal);
        return adjective && !_genders.Has(word) && !CueFollows(last) && !PossessiveFollows(last);
    }
}
