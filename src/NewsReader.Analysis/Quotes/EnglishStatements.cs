using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Quotes;

/// <summary>The rules for English: cues with their sources, then the words that belong to each.</summary>
internal sealed class EnglishStatements
{
    // How many cues further on are asked where the words end.
    private const int CuesAhead = 12;

    private readonly Draft _draft;
    private readonly CueFinder _cues;
    private readonly NounPhrases _phrases;
    private readonly Complements _complements;
    private readonly List<Statement> _found = [];
    // Which statement an outermost quotation part belongs to.
    private readonly Statement?[] _ownerOf;
    private readonly Dictionary<Quotation, Statement> _quotationOwner = [];

    /// <summary>Rules over one text.</summary>
    public EnglishStatements(Draft draft)
    {
        _draft = draft;
        _phrases = new NounPhrases(draft);
        _cues = new CueFinder(draft, _phrases);
        _complements = new Complements(draft, _phrases);
        _ownerOf = new Statement?[draft.OuterParts.Length];
    }

    /// <summary>All statements, in no particular order.</summary>
    public List<Statement> Find()
    {
        Transcript transcript = Transcript.In(_draft);
        Statement? previous = null;
        for (int p = 0; p < _draft.Paragraphs.Length; p++)
        {
            if (!StatementFinder.Holds(_draft.Paragraphs[p].Kind) || _draft.FirstToken[p] == _draft.FirstToken[p + 1]) continue;
            if (transcript.Turn(p) is { } turn) _found.Add(previous = turn);
            else previous = Paragraph(p, previous);
        }
        return _found;
    }

    // Returns the statement that a following paragraph of pure quotation goes on with.
    private Statement? Paragraph(int p, Statement? previous)
    {
        Statement? last = null;
        List<Passage> passages = Passage.Of(_draft, p);
        for (int i = 0; i < passages.Count; i++)
        {
            Passage passage = passages[i];
            if (Signed(passage) is { } signed)
            {
                last = signed;
            }
            else if (IsOnlyQuote(passage))
            {
                bool asked = i + 1 < passages.Count && IsBareCue(passages[i + 1]);
                if (!asked) last = QuoteAlone(passage, last, i == 0 ? previous : null);
            }
            else
            {
                last = Narrated(passage, i > 0 ? passages[i - 1] : null) ?? (IsTold(passage) ? last : null);
            }
        }
        return last is not null && Ends(last, p) ? last : null;
    }

    // A sentence without a cue of its own keeps the speaker only where nothing but quotation follows.
    private bool IsTold(Passage passage) => passage.End - passage.First <= 3;

    private bool Ends(Statement statement, int p)
    {
        int lastToken = _draft.FirstToken[p + 1] - 1;
        return statement.Contents[^1].End >= _draft.Tokens[Math.Max(lastToken - 1, 0)].Span.Start || EndsWithCue(statement, lastToken);
    }

    private bool EndsWithCue(Statement statement, int lastToken) =>
        statement.Rule is Rule.QuoteAndCue or Rule.GoesOn && _draft.SentenceOf[lastToken] == _draft.SentenceOf[_draft.TokenAt((statement.Cue ?? statement.Contents[^1]).Start)];

    private bool IsOnlyQuote(Passage passage)
    {
        bool quoted = false;
        for (int i = passage.First; i < passage.End; i++)
        {
            if (_draft.IsQuoted(i)) quoted = true;
            else if (_draft.Tokens[i].Kind != TokenKind.Sign) return false;
        }
        return quoted;
    }

    private bool IsBareCue(Passage passage)
    {
        List<CueHit> hits = _cues.Find(passage.First, passage.End);
        return hits.Count > 0 && hits[0].First <= passage.First + 1 && _complements.After(hits[0], passage.End) is null;
    }

    private Statement QuoteAlone(Passage passage, Statement? last, Statement? previous)
    {
        List<int> parts = PartsIn(passage.First, passage.End);
        Statement? owner = parts.Select(OwnerOf).FirstOrDefault(o => o is not null);
        Statement? joined = owner ?? (last is { Rule: Rule.QuoteAndCue or Rule.GoesOn or Rule.Colon } || (last is not null && EndsQuoted(last)) ? last : null);
        if (joined is not null)
        {
            foreach (int part in parts) Claim(part, joined);
            return joined;
        }
        return Add(parts, null, passage.Paragraph, last is null && previous is null ? Rule.Alone : Rule.GoesOn, last ?? previous);
    }

    private bool EndsQuoted(Statement statement) => _draft.Text[statement.Contents[^1].End - 1] is '”' or '"' or '’' or '»' or '\'';

    private Statement? OwnerOf(int part) => _ownerOf[part] ?? _quotationOwner.GetValueOrDefault(_draft.OuterParts[part].Quotation);

    private List<int> PartsIn(int first, int end)
    {
        List<int> parts = [];
        for (int i = first; i < end; i++)
        {
            if (_draft.IsQuoted(i) && (parts.Count == 0 || parts[^1] != _draft.QuoteOf[i])) parts.Add(_draft.QuoteOf[i]);
        }
        return parts;
    }

    private Statement Add(List<int> parts, CueHit? cue, int paragraph, Rule rule, Statement? from = null)
    {
        Statement statement = New([], cue, paragraph, rule, from);
        foreach (int part in parts) Claim(part, statement);
        return statement;
    }

    private Statement New(List<TextSpan> contents, CueHit? cue, int paragraph, Rule rule, Statement? from = null)
    {
        Statement statement = new()
        {
            Contents = contents,
            Cue = cue is null ? null : _draft.Span(cue.Cue.First, cue.Cue.Last),
            Source = cue?.Source,
            Paragraph = paragraph,
            Rule = rule,
            GoesOnFrom = from,
            Verb = cue?.Verb,
        };
        _found.Add(statement);
        return statement;
    }

    // All parts of a quotation that runs over paragraphs belong together.
    private void Claim(int part, Statement statement)
    {
        if (_ownerOf[part] is not null) return;
        Quotation quotation = _draft.OuterParts[part].Quotation;
        if (_quotationOwner.TryGetValue(quotation, out Statement? earlier) && earlier != statement && earlier.Cue is null)
        {
            statement.Contents.AddRange(earlier.Contents);
            earlier.Contents.Clear();
        }
        _quotationOwner[quotation] = statement;
        _ownerOf[part] = statement;
        statement.Contents.Add(_draft.OuterParts[part].Span);
    }

    // “…” — Name
    private Statement? Signed(Passage passage)
    {
        int dash = passage.End - 1;
        while (dash > passage.First && dash > passage.End - 9 && !IsDash(dash)) dash--;
        if (dash <= passage.First || !IsDash(dash) || !_draft.IsQuoted(dash - 1) || dash + 1 >= passage.End || !_draft.IsCapital(dash + 1)) return null;
        for (int i = dash + 1; i < passage.End; i++) if (CueLexicon.Find(_draft.Words[i]) is not null || _draft.IsQuoted(i)) return null;
        if (_phrases.StartingAt(dash + 1, passage.End) is not { } name) return null;
        CueHit cue = new(new TokenRange(dash, dash), null, dash, name, true, false);
        return Add(PartsIn(passage.First, dash), cue, passage.Paragraph, Rule.Signed);
    }

    private bool IsDash(int i) => _draft.IsSign(i, '—') || _draft.IsSign(i, '–') || _draft.IsSign(i, '-');

    // The sentence holds narration: each cue takes what belongs to it. Returns the statement that goes on after the sentence.
    private Statement? Narrated(Passage passage, Passage? before)
    {
        List<CueHit> cues = _cues.Find(passage.First, passage.End);
        Statement? last = null;
        int free = AfterDateline(passage);
        for (int i = 0; i < cues.Count; i++)
        {
            int next = i + 1 < cues.Count ? cues[i + 1].First : passage.End;
            Statement? statement = Before(cues[i], free, next, passage) ?? AfterCue(cues, i, passage) ?? AskedBefore(cues[i], passage, before);
            if (statement is null) continue;
            last = statement;
            free = Math.Max(free, cues[i].Last + 1);
        }
        return ColonQuote(passage, last) ?? last;
    }

    // "KELBY, January 15 — ": the place and day are no part of what is told.
    private int AfterDateline(Passage passage)
    {
        if (passage.First != _draft.FirstToken[passage.Paragraph] || !_draft.IsCapital(passage.First)) return passage.First;
        TextSpan place = _draft.Tokens[passage.First].Span;
        if (place.Length < 3 || !char.IsUpper(_draft.Text[place.End - 1])) return passage.First;
        for (int i = passage.First; i < passage.End && i < passage.First + 12; i++) if (IsDash(i)) return i + 1;
        return passage.First;
    }

    // “A,” Peskov said … “B.” — or the words without marks: A, Peskov said.
    private Statement? Before(CueHit cue, int free, int next, Passage passage)
    {
        int at = cue.First - 1;
        if (at < free || cue.SharesSource) return null;
        if (cue.Verb is null) return BeforeAccording(cue, free, passage);
        int quote = _draft.IsQuoted(at) ? at : at - 1 >= free && IsPause(at) && _draft.IsQuoted(at - 1) ? at - 1 : -1;
        if (quote >= 0 && _ownerOf[_draft.QuoteOf[quote]] is null) return QuoteBefore(cue, quote, free, passage);
        bool takesClause = (cue.Verb.Takes & (Complement.Clause | Complement.Hearer)) != 0;
        return IsPause(at) && takesClause && IsParenthetical(cue, passage) ? WordsBefore(cue, free, at, passage) : null;
    }

    private bool IsPause(int i) => _draft.IsSign(i, ',') || _draft.IsSign(i, '—') || _draft.IsSign(i, '–');

    private Statement QuoteBefore(CueHit cue, int quote, int free, Passage passage)
    {
        int part = _draft.QuoteOf[quote];
        int first = quote;
        while (first > free && _draft.QuoteOf[first - 1] == part) first--;
        int lead = LeadingWords(first, free);
        List<int> parts = PartsIn(free, quote + 1);
        Statement statement;
        if (lead < first)
        {
            statement = New([_draft.Span(lead, quote)], cue, passage.Paragraph, Rule.QuoteAndCue);
            foreach (int p in parts) _ownerOf[p] = statement;
        }
        else
        {
            statement = Add(parts.Where(p => _ownerOf[p] is null).ToList(), cue, passage.Paragraph, Rule.QuoteAndCue);
        }
        AddSecondHalf(statement, cue, passage);
        return statement;
    }

    // Where narration runs into the quotation without a pause, the retold words before it belong to the content.
    private int LeadingWords(int quoteFirst, int free)
    {
        if (quoteFirst <= free || _draft.Tokens[quoteFirst - 1].Kind == TokenKind.Sign || _draft.IsQuoted(quoteFirst - 1)) return quoteFirst;
        return SkipOpening(free, quoteFirst);
    }

    private int SkipOpening(int first, int end)
    {
        while (first < end && (_draft.Tokens[first].Kind == TokenKind.Sign && _draft.QuoteOf[first] < 0 || _draft.Words[first] is "and" or "but" or "yet" or "still")) first++;
        return first;
    }

    // “We will,” she said, “and soon.”
    private void AddSecondHalf(Statement statement, CueHit cue, Passage passage)
    {
        for (int i = cue.Last + 1; i < passage.End; i++)
        {
            if (_draft.IsQuoted(i))
            {
                if (i == cue.Last + 1 || _draft.Tokens[i - 1].Kind == TokenKind.Sign) Claim(_draft.QuoteOf[i], statement);
                return;
            }
            if (_draft.QuoteOf[i] < 0 && CueLexicon.Find(_draft.Words[i]) is { } verb && (verb.Takes & (Complement.Clause | Complement.Hearer)) != 0) return;
        }
    }

    // What follows the cue is the sentence's end, a comma, or only when and to whom it was said.
    private bool IsParenthetical(CueHit cue, Passage passage)
    {
        int i = cue.Last + 1;
        if (!cue.IsInverted && cue.Verb!.Takes.HasFlag(Complement.Hearer)) i = _complements.SkipHearer(i, passage.End);
        i = _complements.SkipTimes(i, passage.End);
        if (i >= passage.End || _draft.Tokens[i].Kind == TokenKind.Sign) return !(i < passage.End && _draft.IsSign(i, ':')) && !(i + 1 < passage.End && _draft.IsQuoted(i + 1) && _draft.Words[i] == ",");
        return SmallWords.Trailers.Contains(_draft.Words[i]) && _draft.Words[i] is not ("the" or "a" or "an" or "using" or "calling") && _complements.After(cue, passage.End) is null;
    }

    private Statement? WordsBefore(CueHit cue, int free, int comma, Passage passage)
    {
        int first = SkipOpening(free, comma);
        if (comma - first < (cue.Last + 1 < passage.End && IsPause(cue.Last + 1) ? 1 : 3) || OnlyAdjunct(first, comma)) return null;
        Statement statement = New([_draft.Span(first, comma - 1)], cue, passage.Paragraph, Rule.Before);
        foreach (int part in PartsIn(first, comma)) _ownerOf[part] ??= statement;
        AddRest(statement, cue, passage);
        return statement;
    }

    // "On Wednesday, …": no more than when and where.
    private bool OnlyAdjunct(int first, int comma)
    {
        string word = _draft.Words[first];
        bool opens = SmallWords.Prepositions.Contains(word) || SmallWords.TimeWords.Contains(word) || SmallWords.IsAdverb(word);
        if (!opens && !SmallWords.ClauseOpeners.Contains(word)) return false;
        return comma - first <= 6 && !HoldsVerb(first, comma);
    }

    private bool HoldsVerb(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (SmallWords.Auxiliaries.Contains(_draft.Words[i]) || SmallWords.Modals.Contains(_draft.Words[i])) return true;
        }
        return false;
    }

    // "The rest, she argued, came from taxes": what follows the second comma goes on.
    private void AddRest(Statement statement, CueHit cue, Passage passage)
    {
        int i = cue.Last + 1;
        if (i + 1 >= passage.End || !IsPause(i)) return;
        int first = i + 1;
        int last = _complements.LastOfContent(passage.End);
        if (first > last || IsAside(first, passage.End)) return;
        statement.Contents.Add(_draft.Span(first, last));
        foreach (int part in PartsIn(first, last + 1)) _ownerOf[part] ??= statement;
    }

    private bool IsAside(int first, int end)
    {
        string word = _draft.Words[first];
        if (_draft.IsQuoted(first)) return false;
        if (word is "and" or "but" && first + 1 < end) return SmallWords.SubjectPronouns.Contains(_draft.Words[first + 1]) || _draft.IsCapital(first + 1);
        return (SmallWords.Trailers.Contains(word) && word is not ("the" or "a" or "an" or "to" or "and" or "but" or "because" or "from" or "for"))
            || (word.EndsWith("ing", StringComparison.Ordinal) && CueLexicon.Find(word) is not null);
    }

    private Statement? BeforeAccording(CueHit cue, int free, Passage passage)
    {
        int at = cue.First - 1;
        if (at >= 0 && (IsPause(at) || _draft.IsSign(at, ';'))) at--;
        bool afterQuote = free > passage.First && _draft.IsQuoted(passage.First);
        int first = SkipOpening(afterQuote ? free : AfterDateline(passage), at + 1);
        if (at - first < 1 || (afterQuote && !HoldsVerb(first, at + 1))) return null;
        List<int> parts = PartsIn(first, at + 1).Where(p => _ownerOf[p] is null).ToList();
        bool direct = parts.Count > 0 && _draft.IsQuoted(first);
        Statement statement = direct ? Add(parts, cue, passage.Paragraph, Rule.AccordingTo) : New([_draft.Span(first, at)], cue, passage.Paragraph, Rule.AccordingTo);
        AddRest(statement, cue, passage);
        return statement;
    }

    private Statement? AfterCue(List<CueHit> cues, int index, Passage passage)
    {
        CueHit cue = cues[index];
        if (_complements.After(cue, passage.End) is not { } content) return null;
        int end = EndOf(cues, index, content.First, passage.End);
        int last = _complements.LastOfContent(end);
        if (last < content.First) return null;
        if (_draft.IsQuoted(content.First)) return QuoteAfter(cue, content.First, last, passage);
        Statement statement = New([_draft.Span(content.First, last)], cue, passage.Paragraph, content.Rule);
        foreach (int part in PartsIn(content.First, last + 1)) _ownerOf[part] ??= statement;
        return statement;
    }

    private Statement? QuoteAfter(CueHit cue, int first, int last, Passage passage)
    {
        int part = _draft.QuoteOf[first];
        if (_ownerOf[part] is not null) return null;
        int after = first;
        while (after <= last && _draft.QuoteOf[after] == part) after++;
        bool ends = after > last || EndsInside(after - 1) || _draft.Tokens[after].Kind == TokenKind.Sign;
        if (ends)
        {
            Statement direct = Add([part], cue, passage.Paragraph, Rule.QuoteAndCue);
            while (after <= last && (_draft.Words[after] is "and" or "," || _draft.IsQuoted(after)))
            {
                if (_draft.IsQuoted(after)) Claim(_draft.QuoteOf[after], direct);
                after++;
            }
            return direct;
        }
        Statement mixed = New([_draft.Span(first, last)], cue, passage.Paragraph, Rule.QuoteAndCue);
        foreach (int p in PartsIn(first, last + 1)) _ownerOf[p] ??= mixed;
        return mixed;
    }

    // Whether the words in marks that end at this token end with a comma or a sentence's end.
    private bool EndsInside(int closing) => closing > 0 && _draft.Text[_draft.Tokens[closing - 1].Span.End - 1] is ',' or '.' or '!' or '?' or '…';

    // The words run to the sentence's end, or to the next cue that the narrator joins on.
    private int EndOf(List<CueHit> cues, int index, int first, int end)
    {
        for (int i = index + 1; i < cues.Count; i++)
        {
            CueHit next = cues[i];
            // "who had urged both sides to accept, wrote": the relative clause ends where its sentence goes on.
            bool around = next.Source is { } source && !next.SharesSource && source.First <= cues[index].Cue.First && next.Cue.First > first && _draft.IsSign(next.Cue.First - 1, ',');
            if (around) return next.Cue.First - 1;
            if (next.First <= first || i > index + CuesAhead) continue;
            int cut = CutBefore(next, end);
            if (cut > first) return cut;
        }
        return end;
    }

    private int CutBefore(CueHit next, int end)
    {
        int before = next.First - 1;
        bool pause = _draft.IsSign(before, ',') || _draft.IsSign(before, ';') || _draft.IsQuoted(before);
        bool joined = _draft.Words[before] is "and" or "but" or "while";
        bool complete = _complements.After(next, end) is not null;
        if (next.Verb is null) return pause ? before : -1;
        if (next.SharesSource && complete && (pause || joined)) return joined && before > 0 && _draft.IsSign(before - 1, ',') ? before - 1 : before;
        if (!next.SharesSource && joined && complete && before > 0 && (_draft.IsSign(before - 1, ',') || _draft.IsQuoted(before - 1))) return before - 1;
        return -1;
    }

    // “Will you go?” Peskov asked.
    private Statement? AskedBefore(CueHit cue, Passage passage, Passage? before)
    {
        if (before is not { } quote || cue.First > passage.First + 1 || !IsOnlyQuote(quote)) return null;
        List<int> parts = PartsIn(quote.First, quote.End).Where(p => _ownerOf[p] is null).ToList();
        return parts.Count == 0 ? null : Add(parts, cue, passage.Paragraph, Rule.QuoteAndCue);
    }

    // He put it plainly: “…” — no verb of saying, but a colon before words in marks.
    private Statement? ColonQuote(Passage passage, Statement? last)
    {
        if (_draft.Paragraphs[passage.Paragraph].Kind == ParagraphKind.Caption) return null;
        for (int i = passage.First + 1; i + 1 < passage.End; i++)
        {
            if (!_draft.IsSign(i, ':') || _draft.QuoteOf[i] >= 0 || !_draft.IsQuoted(i + 1) || OwnerOf(_draft.QuoteOf[i + 1]) is not null) continue;
            TokenRange? subject = _phrases.SubjectFrom(passage.First, i);
            if (subject is null && last is not null) continue;
            CueHit cue = new(new TokenRange(i, i), null, i, subject, false, false);
            return Add(PartsIn(i + 1, passage.End), cue, passage.Paragraph, Rule.Colon);
        }
        return null;
    }
}
