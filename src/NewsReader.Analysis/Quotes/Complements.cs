using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Quotes;

/// <summary>Finds where the words begin that a cue announces after itself.</summary>
internal sealed class Complements(Draft draft, NounPhrases phrases)
{
    // How far "that" or a quotation may stand from its cue: told reporters outside the company’s offices on Quay Street that.
    private const int Reach = 16;

    /// <summary>The first token of the words and the rule it was found by; null where nothing follows.</summary>
    public (int First, Rule Rule)? After(CueHit cue, int end)
    {
        int i = cue.Last + 1;
        if (cue.Verb is null) return cue.IsInverted && i + 1 < end && draft.IsSign(i, ',') ? (i + 1, Rule.AccordingTo) : null;
        if (cue.IsInverted) return AfterInverted(i, end);
        if (cue.Verb.Takes.HasFlag(Complement.Hearer)) return AfterHearer(cue.Verb, i, end);
        return At(cue.Verb, SkipTimes(i, end), end, clause: cue.Verb.Takes.HasFlag(Complement.Clause));
    }

    /// <summary>The token after the one spoken to: reporters, the Senate, him.</summary>
    public int SkipHearer(int i, int end)
    {
        if (i >= end || draft.IsQuoted(i)) return i;
        if (SmallWords.ObjectPronouns.Contains(draft.Words[i])) return i + 1;
        if (SmallWords.ContentOpeners.Contains(draft.Words[i]) || draft.Words[i] == "to") return i;
        if (draft.IsCapital(i)) return SkipName(i, end);
        return phrases.StartingAt(i, end) is { } hearer ? hearer.Last + 1 : i;
    }

    /// <summary>The token after days, times and small adverbs.</summary>
    public int SkipTimes(int i, int end)
    {
        while (i < end && !draft.IsQuoted(i) && draft.Tokens[i].Kind == TokenKind.Word)
        {
            string word = draft.Words[i];
            bool onDay = word == "on" && i + 1 < end && SmallWords.TimeWords.Contains(draft.Words[i + 1]);
            bool time = SmallWords.TimeWords.Contains(word) || word is "week" or "month" or "year" or "night" or "morning" or "evening" or "afternoon" || (SmallWords.IsAdverb(word) && word is not ("only" or "both" or "all" or "almost" or "even" or "nearly"));
            if (word is "this" or "last" or "late" or "early" or "earlier" && !(i + 1 < end && IsTimeNoun(draft.Words[i + 1]))) break;
            if (!onDay && !time) break;
            i++;
        }
        return i;
    }

    private static bool IsTimeNoun(string word) => word is "week" or "month" or "year" or "night" or "morning" or "evening" or "afternoon" or "in" or "on" or "that" or "," || SmallWords.TimeWords.Contains(word);

    /// <summary>The last token of words that run up to <paramref name="end"/>: signs of pause or stop outside quotation marks are left out.</summary>
    public int LastOfContent(int end)
    {
        int last = end - 1;
        while (last >= 0 && draft.QuoteOf[last] < 0 && IsPauseOrStop(last)) last--;
        return last;
    }

    private bool IsPauseOrStop(int i) =>
        draft.Tokens[i].Kind == TokenKind.Sign && draft.Text[draft.Tokens[i].Span.Start] is '.' or ',' or ';' or ':' or '—' or '–' or '!' or '*' or '_';

    private int SkipName(int i, int end)
    {
        while (i < end && draft.IsCapital(i) && !draft.IsQuoted(i)) i++;
        // "Russian media that": one more noun belongs to the hearer.
        bool noun = i + 1 < end && draft.Tokens[i].Kind == TokenKind.Word && !SmallWords.ContentOpeners.Contains(draft.Words[i]) && !SmallWords.Prepositions.Contains(draft.Words[i])
            && (draft.Words[i + 1] is "that" or "to" or "," or ":" || draft.IsQuoted(i + 1)) && !draft.IsQuoted(i);
        return noun ? i + 1 : i;
    }

    private (int First, Rule Rule)? AfterInverted(int i, int end)
    {
        if (i < end && draft.IsSign(i, ':') && i + 1 < end) return (i + 1, draft.IsQuoted(i + 1) ? Rule.QuoteAndCue : Rule.Clause);
        return null;
    }

    private (int First, Rule Rule)? AfterHearer(CueVerb verb, int i, int end)
    {
        if (i < end && draft.Words[i] == "not") return null;
        int after = SkipHearer(i, end);
        bool clause = verb.Lemma is "tell" or "assure" or "inform" or "remind" or "warn" && after > i;
        if (after < end && draft.Words[after] == "to" && verb.Takes.HasFlag(Complement.Infinitive)) return (after, Rule.Phrase);
        if (At(verb, SkipTimes(after, end), end, clause) is { } found) return found;
        return after == i || verb.Takes.HasFlag(Complement.Clause) ? At(verb, i, end, verb.Takes.HasFlag(Complement.Clause)) : null;
    }

    private (int First, Rule Rule)? At(CueVerb verb, int i, int end, bool clause)
    {
        if (i >= end) return null;
        if (draft.IsQuoted(i)) return (i, Rule.QuoteAndCue);
        string word = draft.Words[i];
        if (SmallWords.ContentOpeners.Contains(word) && word is not ("when" or "where" or "which" or "who" or "if") || (word == "if" && verb.Lemma is "ask" or "wonder" or "say" or "know" or "see")) return (i, Thought(verb, Rule.That));
        if (draft.QuoteOf[i] >= 0) return (i, Thought(verb, Rule.Phrase));
        if (draft.Tokens[i].Kind == TokenKind.Sign) return AtSign(verb, i, end, clause);
        if (word == "to") return verb.Takes.HasFlag(Complement.Infinitive) ? (i, Thought(verb, Rule.Phrase)) : Further(verb, i, end);
        if (SmallWords.Prepositions.Contains(word) || SmallWords.ClauseOpeners.Contains(word) || (SmallWords.TimeWords.Contains(word) && word is not ("this" or "last" or "late" or "early" or "earlier" or "here" or "there" or "today"))) return Further(verb, i, end);
        if (clause && !IsLonePronoun(i, end)) return (i, Thought(verb, Rule.Clause));
        return verb.Takes.HasFlag(Complement.Noun) && !IsLonePronoun(i, end) ? (i, Thought(verb, Rule.Phrase)) : Further(verb, i, end);
    }

    // "said so", "said it": nothing follows that could be the words.
    private bool IsLonePronoun(int i, int end) =>
        (draft.Words[i] is "so" or "nothing" or "much" or "little" or "nobody" or "something" or "anything" or "it" or "this" or "that") && (i + 1 >= end || draft.Tokens[i + 1].Kind == TokenKind.Sign);

    private static Rule Thought(CueVerb verb, Rule rule) => verb.Takes.HasFlag(Complement.Thought) ? Rule.Thought : rule;

    private (int First, Rule Rule)? AtSign(CueVerb verb, int i, int end, bool clause)
    {
        if (i + 1 >= end) return null;
        if (draft.IsSign(i, ':')) return (i + 1, draft.IsQuoted(i + 1) ? Rule.QuoteAndCue : Rule.Clause);
        if (!draft.IsSign(i, ',')) return draft.IsSign(i, '$') || draft.IsSign(i, '£') || draft.IsSign(i, '€') ? (i, Rule.Clause) : null;
        return draft.IsQuoted(i + 1) ? (i + 1, Rule.QuoteAndCue) : clause ? Further(verb, i + 1, end) : null;
    }

    // Looks past "in a statement", "of the talks" and the like for "that", a colon or words in marks.
    private (int First, Rule Rule)? Further(CueVerb verb, int from, int end)
    {
        bool says = (verb.Takes & (Complement.Clause | Complement.Hearer | Complement.Weak)) != 0;
        for (int i = from; i < end && i < from + Reach; i++)
        {
            if (draft.IsQuoted(i)) return says && (i == from || draft.Tokens[i - 1].Kind == TokenKind.Sign || draft.Tokens[i - 1].Span.End < draft.Tokens[i].Span.Start) ? (i, Rule.QuoteAndCue) : null;
            if (says && draft.Words[i] == "that" && i > from && draft.Words[i - 1] != "condition" && !SmallWords.Prepositions.Contains(draft.Words[i - 1]) && !SmallWords.ClauseOpeners.Contains(draft.Words[i - 1])) return (i, Thought(verb, Rule.That));
            if (says && draft.IsSign(i, ':') && i + 1 < end) return (i + 1, draft.IsQuoted(i + 1) ? Rule.QuoteAndCue : Rule.Clause);
            if (i > from && CueLexicon.Find(draft.Words[i]) is { Form: VerbForm.Past or VerbForm.Ing }) return null;
            if (says && i > from && SmallWords.SubjectPronouns.Contains(draft.Words[i]) && draft.Words[i] is "he" or "she" or "they" or "it" or "we" or "i" && verb.Takes.HasFlag(Complement.Clause)) return (i, Thought(verb, Rule.Clause));
        }
        return null;
    }
}
