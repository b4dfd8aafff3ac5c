using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Quotes;

/// <summary>Finds where the noun phrase beside a cue begins and ends, by closed word classes and capitals.</summary>
internal sealed class NounPhrases(Draft draft)
{
    private const int LongestPhrase = 24;
    private const int LongestApposition = 40;

    /// <summary>The phrase that ends at token <paramref name="last"/> and does not begin before <paramref name="lowest"/>; null for none.</summary>
    public TokenRange? EndingAt(int last, int lowest)
    {
        if (last < lowest || draft.IsQuoted(last)) return null;
        if (draft.IsSign(last, ',')) return WithApposition(last - 1, lowest);
        if (draft.IsSign(last, ')')) return EndingAtBracket(last, lowest);
        if (draft.Tokens[last].Kind == TokenKind.Sign) return null;
        if (SmallWords.SubjectPronouns.Contains(draft.Words[last])) return Pronoun(last, lowest);
        int first = Start(last, lowest);
        return first > last ? null : new TokenRange(first, last);
    }

    /// <summary>The phrase that begins at token <paramref name="first"/> and ends before <paramref name="end"/>, appositions left out; null for none.</summary>
    public TokenRange? StartingAt(int first, int end)
    {
        if (first >= end || draft.IsQuoted(first) || draft.Tokens[first].Kind == TokenKind.Sign) return null;
        if (SmallWords.SubjectPronouns.Contains(draft.Words[first]) && !SmallWords.Determiners.Contains(draft.Words[first])) return new TokenRange(first, first);
        int i = first;
        bool head = false;
        while (i < end && i < first + LongestPhrase && MayGoOn(i, first, head))
        {
            head |= draft.Tokens[i].Kind != TokenKind.Sign && !SmallWords.Determiners.Contains(draft.Words[i]) && !SmallWords.NounTies.Contains(draft.Words[i]);
            i++;
        }
        while (i > first && SmallWords.NounTies.Contains(draft.Words[i - 1])) i--;
        return head && i > first ? new TokenRange(first, i - 1) : null;
    }

    /// <summary>Takes in ", general secretary of the union," after a phrase that stands after its verb.</summary>
    public TokenRange WithTrailingApposition(TokenRange phrase, int end)
    {
        int comma = phrase.Last + 1;
        if (comma + 1 >= end || !draft.IsSign(comma, ',') || draft.IsQuoted(comma + 1) || !OpensApposition(comma + 1)) return phrase;
        int i = comma + 1;
        while (i < end && i < comma + LongestApposition && !draft.IsQuoted(i) && !EndsApposition(i, end)) i++;
        return new TokenRange(phrase.First, i - 1);
    }

    /// <summary>The first subject in the tokens from <paramref name="first"/> on: the pronoun, name or noun phrase that opens the sentence.</summary>
    public TokenRange? SubjectFrom(int first, int end)
    {
        int i = first;
        while (i < end && (draft.IsQuoted(i) || draft.Tokens[i].Kind == TokenKind.Sign || SmallWords.ClauseOpeners.Contains(draft.Words[i]) || SmallWords.IsAdverb(draft.Words[i]))) i++;
        // "On Wednesday, …": the subject comes after the comma.
        if (i < end && SmallWords.Prepositions.Contains(draft.Words[i])) i = AfterComma(i, end);
        if (i >= end) return null;
        if (SmallWords.SubjectPronouns.Contains(draft.Words[i]) && !SmallWords.Determiners.Contains(draft.Words[i])) return new TokenRange(i, i);
        if (draft.IsCapital(i) || SmallWords.Determiners.Contains(draft.Words[i])) return UpToVerb(i, end);
        return null;
    }

    private int AfterComma(int i, int end)
    {
        while (i < end && !draft.IsSign(i, ',')) i++;
        return i + 1;
    }

    private TokenRange? UpToVerb(int first, int end)
    {
        int i = first;
        bool names = draft.IsCapital(first) && !SmallWords.Determiners.Contains(draft.Words[first]);
        while (i < end && i < first + 8 && IsSubjectWord(i, names)) i++;
        while (i > first + 1 && (SmallWords.NounTies.Contains(draft.Words[i - 1]) || SmallWords.IsAdverb(draft.Words[i - 1]))) i--;
        return i > first ? new TokenRange(first, i - 1) : null;
    }

    private bool IsSubjectWord(int i, bool names) =>
        draft.Tokens[i].Kind != TokenKind.Sign && !draft.IsQuoted(i) && !IsVerbLike(i) && !SmallWords.ClauseOpeners.Contains(draft.Words[i])
        && !SmallWords.SubjectPronouns.Contains(draft.Words[i]) && (!names || draft.IsCapital(i) || SmallWords.NounTies.Contains(draft.Words[i]) || SmallWords.NameParticles.Contains(draft.Words[i]));

    /// <summary>Whether the words before the comma at token <paramref name="comma"/> are an apposition: ", a health economist at the university,".</summary>
    public bool IsAppositionBefore(int comma, int lowest)
    {
        int first = comma;
        while (first > lowest && first > comma - LongestApposition && !IsSegmentEdge(first - 1)) first--;
        return first > lowest && draft.IsSign(first - 1, ',') && (draft.Words[first] is "a" or "an" or "the" or "who" or "whose" or "his" or "her" || OpensPossessive(first));
    }

    private TokenRange? Pronoun(int at, int lowest)
    {
        bool many = draft.Words[at] is "many" or "some" or "most" or "both" or "all" or "others" or "that" or "this" or "these" or "those" or "one" or "none";
        return many && at > lowest && SmallWords.Articles.Contains(draft.Words[at - 1]) ? new TokenRange(at - 1, at) : new TokenRange(at, at);
    }

    // "Sen. Johnny Isakson (R-Ga.)": the bracket belongs to the name before it.
    private TokenRange? EndingAtBracket(int last, int lowest)
    {
        int open = last;
        while (open > lowest && open > last - 10 && !draft.IsSign(open, '(')) open--;
        return open > lowest && draft.IsSign(open, '(') && EndingAt(open - 1, lowest) is { } inner ? inner with { Last = last } : null;
    }

    private int Start(int last, int lowest)
    {
        int i = last;
        while (i >= lowest && i > last - LongestPhrase)
        {
            string word = draft.Words[i];
            if (draft.IsQuoted(i) || IsBoundary(i, lowest)) return i + 1;
            if (SmallWords.Determiners.Contains(word))
            {
                bool tied = i - 1 > lowest && SmallWords.NounTies.Contains(draft.Words[i - 1]) && !IsBoundary(i - 2, lowest);
                if (!tied) return i;
                i--;
            }
            else if (SmallWords.Prepositions.Contains(word) && (i == lowest || !SmallWords.NounTies.Contains(word) || IsBoundary(i - 1, lowest)))
            {
                return i + 1;
            }
            i--;
        }
        return i + 1;
    }

    private bool IsBoundary(int i, int lowest)
    {
        if (i < lowest) return true;
        if (draft.Tokens[i].Kind == TokenKind.Sign) return !draft.IsSign(i, '&') && !draft.IsSign(i, '/') && !IsPluralPossessive(i) && draft.QuoteOf[i] < 0 && !draft.IsSign(i, '$') && !draft.IsSign(i, '%');
        string word = draft.Words[i];
        if (word == "and") return !JoinsNouns(i, lowest);
        if (SmallWords.SubjectPronouns.Contains(word) && !SmallWords.Determiners.Contains(word)) return true;
        return SmallWords.ClauseOpeners.Contains(word) || (SmallWords.ObjectPronouns.Contains(word) && !SmallWords.Determiners.Contains(word) && !draft.IsCapital(i)) || IsVerbLike(i)
            || (SmallWords.IsAdverb(word) && !draft.IsCapital(i) && (i == lowest || draft.Tokens[i - 1].Kind == TokenKind.Sign));
    }

    // passengers’, officials'
    private bool IsPluralPossessive(int i) =>
        i > 0 && draft.Words[i] is "'" && draft.Tokens[i - 1].Span.End == draft.Tokens[i].Span.Start && draft.Words[i - 1].EndsWith('s');

    private bool JoinsNouns(int i, int lowest) =>
        i > lowest && i + 1 < draft.Tokens.Length && draft.Tokens[i - 1].Kind == TokenKind.Word
        && (draft.IsCapital(i - 1) == draft.IsCapital(i + 1)) && !SmallWords.SubjectPronouns.Contains(draft.Words[i + 1]);

    private bool IsVerbLike(int i)
    {
        string word = draft.Words[i];
        if (SmallWords.Auxiliaries.Contains(word) || SmallWords.Modals.Contains(word) || SmallWords.Negations.Contains(word)) return true;
        return !draft.IsCapital(i) && CueLexicon.Find(word) is { Form: VerbForm.Past };
    }

    // Goes left over the segments between commas to the one that holds the head: "Ruslan Levieviv, founder of …, an … arm, said".
    private TokenRange? WithApposition(int last, int lowest)
    {
        int end = last;
        for (int segments = 0; segments < 5 && end >= lowest; segments++)
        {
            int first = end;
            while (first > lowest && first > end - LongestApposition && !IsSegmentEdge(first - 1)) first--;
            bool opens = first <= lowest || !draft.IsSign(first - 1, ',');
            bool inside = !opens && (OpensApposition(first) || IsAside(first) || IsPlaceTail(first, end)) && segments < 4;
            if (!inside) return Head(first, end) is { } head ? new TokenRange(head, last) : null;
            end = first - 2;
        }
        return null;
    }

    // ", sitting without a jury,", ", in a statement,".
    private bool IsAside(int i) => draft.Tokens[i].Kind == TokenKind.Word && !draft.IsCapital(i) && draft.Words[i] is not ("and" or "but" or "that")
        && !SmallWords.SubjectPronouns.Contains(draft.Words[i]);

    private bool IsSegmentEdge(int i) => draft.IsQuoted(i) || (draft.Tokens[i].Kind == TokenKind.Sign && draft.Text[draft.Tokens[i].Span.Start] is ',' or ';' or ':' or '—' or '–');

    // ", Alabama,": one or two capitals after a phrase that ends in a place.
    private bool IsPlaceTail(int first, int end) => end - first <= 1 && draft.IsCapital(first) && first >= 4 && draft.IsCapital(first - 2) && !SmallWords.TimeWords.Contains(draft.Words[first - 2])
        && (SmallWords.NounTies.Contains(draft.Words[first - 3]) || SmallWords.NounTies.Contains(draft.Words[first - 4]));

    private int? Head(int first, int end)
    {
        while (first <= end && (SmallWords.ClauseOpeners.Contains(draft.Words[first]) || SmallWords.IsAdverb(draft.Words[first]))) first++;
        if (first > end || SmallWords.Prepositions.Contains(draft.Words[first])) return null;
        int start = Start(end, first);
        return start > end ? null : start;
    }

    private bool OpensApposition(int i)
    {
        string word = draft.Words[i];
        if (draft.Tokens[i].Kind == TokenKind.Number) return true;
        if (word is "who" or "whose" or "which" or "a" or "an" or "the" or "his" or "her" or "their" or "its" or "one" or "another" or "of" or "from" or "formerly" or "now" or "then") return true;
        if (SmallWords.Trailers.Contains(word) || SmallWords.ClauseOpeners.Contains(word) || SmallWords.SubjectPronouns.Contains(word)) return false;
        if (OpensPossessive(i)) return true;
        return draft.Tokens[i].Kind == TokenKind.Word && (!draft.IsCapital(i) ? !word.EndsWith("ing", StringComparison.Ordinal) : IsCapitalRole(i));
    }

    // ", Peter Lusk’s widow".
    private bool OpensPossessive(int i)
    {
        for (int last = i; last < i + 4 && last + 1 < draft.Tokens.Length && draft.IsCapital(last); last++)
        {
            if (draft.Words[last].EndsWith("'s", StringComparison.Ordinal)) return !draft.IsCapital(last + 1) && draft.Tokens[last + 1].Kind == TokenKind.Word;
        }
        return false;
    }

    // ", Putin adviser", ", Republican of Iowa", ", Oxford professor": capitals that run into small letters.
    private bool IsCapitalRole(int i) => i + 1 < draft.Tokens.Length && draft.Tokens[i + 1].Kind == TokenKind.Word && !draft.IsCapital(i + 1) && !IsVerbLike(i + 1)
        && CueLexicon.Find(draft.Words[i + 1]) is null && !SmallWords.IsAdverb(draft.Words[i + 1]);

    private bool EndsApposition(int i, int end)
    {
        if (!draft.IsSign(i, ',')) return draft.Tokens[i].Kind == TokenKind.Sign && draft.Text[draft.Tokens[i].Span.Start] is ';' or ':' or '—' or '.';
        if (i + 1 >= end || draft.IsQuoted(i + 1)) return true;
        return !OpensApposition(i + 1) || draft.Words[i + 1] is "a" or "an" or "the" || draft.Words[i + 1] is "and" or "but";
    }

    private bool MayGoOn(int i, int first, bool head)
    {
        if (draft.QuoteOf[i] >= 0 && draft.IsQuoted(i)) return false;
        string word = draft.Words[i];
        if (draft.Tokens[i].Kind == TokenKind.Sign) return draft.QuoteOf[i] >= 0 || draft.IsSign(i, '&') || draft.IsSign(i, '(') || draft.IsSign(i, ')') || (draft.IsSign(i, '/'));
        if (SmallWords.Determiners.Contains(word)) return i == first || SmallWords.NounTies.Contains(draft.Words[i - 1]) || draft.Words[i - 1] is "and" or "of" or "all" or "both";
        if (word == "and") return head && i + 1 < draft.Tokens.Length && draft.IsCapital(i - 1) == draft.IsCapital(i + 1) && !SmallWords.SubjectPronouns.Contains(draft.Words[i + 1]);
        if (SmallWords.NounTies.Contains(word)) return head && word is "of" or "for" or "at" or "from" or "in" or "with" && i + 1 < draft.Tokens.Length && !TimeFollows(i + 1);
        if (SmallWords.ClauseOpeners.Contains(word) || SmallWords.Prepositions.Contains(word) || IsVerbLike(i)) return false;
        return !SmallWords.SubjectPronouns.Contains(word) && (draft.IsCapital(i) || !SmallWords.ObjectPronouns.Contains(word)) && !(head && SmallWords.TimeWords.Contains(word)) && !(head && SmallWords.IsAdverb(word));
    }

    private bool TimeFollows(int i) =>
        SmallWords.TimeWords.Contains(draft.Words[i]) || draft.Tokens[i].Kind == TokenKind.Number
        || draft.Words[i] is "a" or "an" && i + 1 < draft.Tokens.Length && draft.Words[i + 1] is "statement" or "interview" or "speech" or "tweet" or "letter" or "post" or "news" or "report" or "phone" or "telephone" or "television" or "radio";
}
