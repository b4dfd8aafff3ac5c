using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Quotes;

/// <summary>Finds the English cues in a passage, each with its source.</summary>
internal sealed class CueFinder(Draft draft, NounPhrases phrases)
{
    /// <summary>The cues outside quotation marks in the tokens from <paramref name="first"/> up to <paramref name="end"/>, in order.</summary>
    public List<CueHit> Find(int first, int end)
    {
        List<CueHit> hits = [];
        for (int i = first; i < end; i++)
        {
            if (draft.QuoteOf[i] >= 0 || draft.Tokens[i].Kind != TokenKind.Word) continue;
            CueHit? hit = Fixed(i, first, end) ?? (CueLexicon.Find(draft.Words[i]) is { } verb ? Verb(verb, i, first, end, hits) : null);
            if (hit is null) continue;
            hits.Add(hit);
            i = Math.Max(i, hit.Cue.Last);
        }
        return hits;
    }

    // "according to X", "in the words of X".
    private CueHit? Fixed(int i, int first, int end)
    {
        int length = draft.Words[i] switch
        {
            "according" when IsWord(i + 1, end, "to") => 2,
            "in" when IsWord(i + 1, end, "the") && IsWord(i + 2, end, "words") && IsWord(i + 3, end, "of") => 4,
            _ => 0,
        };
        if (length == 0 || phrases.StartingAt(i + length, end) is not { } source) return null;
        return new CueHit(new TokenRange(i, i + length - 1), null, i, WithRelative(i == first ? source : phrases.WithTrailingApposition(source, end), end), IsInverted: true, SharesSource: false);
    }

    // "an official who asked not to be named,"
    private TokenRange WithRelative(TokenRange source, int end)
    {
        if (!IsWord(source.Last + 1, end, "who") && !IsWord(source.Last + 1, end, "familiar") && !IsWord(source.Last + 1, end, "close")) return source;
        int last = source.Last;
        while (last + 1 < end && last < source.Last + 20 && draft.Tokens[last + 1].Kind != TokenKind.Sign) last++;
        return source with { Last = last };
    }

    private bool IsWord(int i, int end, string word) => i < end && draft.Words[i] == word;

    private CueHit? Verb(CueVerb verb, int at, int first, int end, List<CueHit> earlier)
    {
        int start = at;
        bool helped = false, being = false;
        while (start > first && draft.QuoteOf[start - 1] < 0 && IsHelper(draft.Words[start - 1]))
        {
            string helper = draft.Words[--start];
            if (SmallWords.Negations.Contains(helper) && verb.Lemma is not "deny") return null;
            being |= SmallWords.Be.Contains(helper);
            helped |= SmallWords.Auxiliaries.Contains(helper);
        }
        if (being && verb.Form == VerbForm.Past) return null;
        if (start > first && IsUnreal(draft.Words[start - 1], verb)) return null;
        if (verb.Lemma == "call" && IsWord(at + 1, end, "off")) return null;
        TokenRange cue = new(start, WithParticle(at, end));
        if (verb.Form == VerbForm.Ing && !being) return Participle(verb, at, cue, first, end, earlier);
        if (start > first && draft.Words[start - 1] is "and" or "but" or "or" or "then" && !IsInvertedAt(verb, at, start, first, end)) return Coordinated(verb, at, cue, first, earlier);
        if (Inverted(verb, at, start, first, end) is { } after) return new CueHit(cue with { First = at }, verb, at, after, IsInverted: true, SharesSource: false);
        return SubjectFirst(verb, at, cue, first, helped);
    }

    private static bool IsHelper(string word) =>
        SmallWords.Auxiliaries.Contains(word) || SmallWords.IsAdverb(word) || SmallWords.Negations.Contains(word);

    private static bool IsUnreal(string before, CueVerb verb) =>
        SmallWords.Modals.Contains(before) || before == "to" || (verb.Form == VerbForm.Base && before is "not" or "let");

    private int WithParticle(int at, int end)
    {
        string next = at + 1 < end && draft.QuoteOf[at + 1] < 0 ? draft.Words[at + 1] : "";
        bool particle = draft.Words[at].StartsWith("call", StringComparison.Ordinal) && next is "for" or "on";
        return particle ? at + 1 : at;
    }

    private bool IsInvertedAt(CueVerb verb, int at, int start, int first, int end) => Inverted(verb, at, start, first, end) is not null;

    // “…,” said Okafor; …, argued Okafor.
    private TokenRange? Inverted(CueVerb verb, int at, int start, int first, int end)
    {
        if (verb.Form is not (VerbForm.Past or VerbForm.Third) || start != at || at == first) return null;
        bool afterQuote = draft.IsQuoted(at - 1) || ((draft.IsSign(at - 1, ',') || draft.IsSign(at - 1, '—')) && at - 2 >= first && draft.IsQuoted(at - 2));
        bool afterComma = draft.IsSign(at - 1, ',') || draft.IsSign(at - 1, '—');
        if (!afterQuote && (!afterComma || phrases.IsAppositionBefore(at - 1, first))) return null;
        if (phrases.StartingAt(at + 1, end) is not { } source) return null;
        int next = source.Last + 1;
        if (!afterQuote && !MayFollowInversion(next, end)) return null;
        if (afterQuote && next < end && draft.Words[next] is "that" or "to" && verb.Takes.HasFlag(Complement.Hearer)) return null;
        return phrases.WithTrailingApposition(source, end);
    }

    private bool MayFollowInversion(int i, int end) =>
        i >= end || draft.Tokens[i].Kind == TokenKind.Sign || draft.IsQuoted(i) || draft.Words[i] is "in" or "on" or "at" or "as" or "when" or "while" or "during" or "after" or "who";

    private CueHit? Participle(CueVerb verb, int at, TokenRange cue, int first, int end, List<CueHit> earlier)
    {
        int before = cue.First - 1;
        bool opens = before < first || draft.Tokens[before].Kind == TokenKind.Sign || draft.IsQuoted(before)
            || draft.Words[before] is "by" or "while" or "after" or "before" or "in" or "and" or "when" or "without" or "or" or "but";
        if (!opens)
        {
            if (draft.Words[before].EndsWith("'s", StringComparison.Ordinal)) return null;
            return phrases.EndingAt(before, first) is { } own && SmallWords.SubjectPronouns.Contains(draft.Words[own.First]) is false
                ? new CueHit(cue, verb, at, own, IsInverted: false, SharesSource: false) : null;
        }
        if (before < first) return Leading(verb, at, cue, end);
        return Shared(verb, at, cue, first, earlier);
    }

    // "Speaking to reporters, Okafor argued …": a participle that opens the sentence is told by its own main verb.
    private CueHit? Leading(CueVerb verb, int at, TokenRange cue, int end)
    {
        int comma = at;
        while (comma < end && !draft.IsSign(comma, ',')) comma++;
        return phrases.SubjectFrom(comma + 1, end) is { } subject ? new CueHit(cue, verb, at, subject, IsInverted: false, SharesSource: true) : null;
    }

    private CueHit? Coordinated(CueVerb verb, int at, TokenRange cue, int first, List<CueHit> earlier) =>
        verb.Form == VerbForm.Base ? null : Shared(verb, at, cue, first, earlier);

    private CueHit? Shared(CueVerb verb, int at, TokenRange cue, int first, List<CueHit> earlier)
    {
        TokenRange? source = earlier.Count > 0 ? earlier[^1].Source : phrases.SubjectFrom(first, cue.First);
        return source is null ? null : new CueHit(cue, verb, at, source, IsInverted: false, SharesSource: true);
    }

    private CueHit? SubjectFirst(CueVerb verb, int at, TokenRange cue, int first, bool helped)
    {
        int before = cue.First - 1;
        if (before < first || draft.IsQuoted(before)) return null;
        if (!helped && verb.Form != VerbForm.Past && LooksLikeNoun(verb, before)) return null;
        if (SmallWords.Articles.Contains(draft.Words[before]) && draft.Words[before] is not ("this" or "these")) return null;
        if (SmallWords.Prepositions.Contains(draft.Words[before])) return null;
        return phrases.EndingAt(before, first) is { } source && !IsPrepositionalObject(source, first)
            && !IsHypothetical(source, first)
            ? new CueHit(cue, verb, at, source, IsInverted: false, SharesSource: false) : null;
    }

    // "if drivers reject": nobody has said anything yet.
    private bool IsHypothetical(TokenRange source, int first) => source.First > first && draft.Words[source.First - 1] is "if" or "unless";

    // "the claim", "Trump’s call", "a big show": a possessive or an adjective before it makes it a noun.
    private bool LooksLikeNoun(CueVerb verb, int before)
    {
        string word = draft.Words[before];
        if (word.EndsWith("'s", StringComparison.Ordinal) || SmallWords.Articles.Contains(word) || SmallWords.Prepositions.Contains(word) || word is "other" or "more" or "all" or "new") return true;
        if (verb.Form == VerbForm.Third) return verb.Lemma is not ("say" or "tell" or "add" or "argue" or "insist" or "write") && (draft.IsCapital(before) ? IsPeopleAdjective(word) : !IsSingularSubject(word));
        return !(word is "i" or "we" or "you" or "they" or "who" or "many" or "some" or "others" or "most" or "both" or "which" or "that" or "people" || word.EndsWith('s') || word is "police" or "critics");
    }

    private static bool IsPeopleAdjective(string word) =>
        word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal) || word is "american" or "german";

    private static bool IsSingularSubject(string word) =>
        word is "he" or "she" or "it" or "who" or "which" or "one" or "that" or "everyone" or "nobody" || word.EndsWith("man", StringComparison.Ordinal)
        || word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("or", StringComparison.Ordinal) || word.EndsWith("ist", StringComparison.Ordinal)
        || word is "report" or "poll" or "study" or "survey" or "statement" or "letter" or "document" or "memo" or "data" or "ministry" or "company" or "government" or "campaign" or "official" or "book" or "ad" or "law";

    private bool IsPrepositionalObject(TokenRange source, int first) =>
        source.First > first && draft.Words[source.First - 1] is "to" or "of" or "than" && SmallWords.ObjectPronouns.Contains(draft.Words[source.First]);
}
