using System.Globalization;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Reads source words in the text's order: names, pronouns, and nouns such as "the minister" or "a senior official".</summary>
internal sealed class SourceReader(Draft draft, Roster roster)
{
    // How far back a pronoun looks, in paragraphs and in tokens, and a role such as "the minister", in tokens.
    private const int PronounReach = 4;
    private const int PronounTokens = 800;
    private const int RoleTokens = 4000;

    // What each sentence is about: its first fitting name and who spoke in it last.
    private readonly Dictionary<int, Entity> _speakerOfSentence = [];
    private readonly Dictionary<string, Entity> _described = [];
    private readonly List<Entity> _bodies = [];
    private readonly NameMention?[] _mentionAt = Index(draft, roster.Mentions);

    /// <summary>Whom the statement's source leads to.</summary>
    public Lead Read(Statement statement)
    {
        TokenRange source = statement.Source!.Value;
        if (statement.Rule == Rule.Transcript && Turn(source) is { } turn) return turn;
        if (source.First == source.Last && Pronoun(source.First) is { } lead) return lead;
        return Phrase(source);
    }

    /// <summary>Remembers who spoke, for the pronouns that follow.</summary>
    public void Spoke(Statement statement, Entity entity)
    {
        int token = statement.Source?.First ?? draft.TokenAt(statement.Contents[0].Start);
        if (token < draft.Tokens.Length) _speakerOfSentence[draft.SentenceOf[token]] = entity;
        if (statement.Source is null) _speakerOfSentence[draft.SentenceOf[draft.TokenAt(statement.Contents[^1].End - 1)]] = entity;
        if (entity.Kind == SpeakerKind.Organisation) _bodies.Add(entity);
    }

    private static NameMention?[] Index(Draft draft, List<NameMention> mentions)
    {
        NameMention?[] index = new NameMention?[draft.Tokens.Length];
        foreach (NameMention mention in mentions)
        {
            for (int i = mention.RunFirst; i <= mention.Tokens.Last; i++) index[i] = mention;
        }
        return index;
    }

    private Lead? Turn(TokenRange source)
    {
        if (draft.Words[source.First] == "q") return Lead.Unknown("the one who asks is not named");
        if (draft.Words[source.First] != "a" || source.First != source.Last) return null;
        Entity? guest = roster.Mentions.Find(m => m.Tokens.First < source.First && m.Entity is { Kind: SpeakerKind.Person, Parts.Length: > 1 })?.Entity;
        return guest is null ? Lead.Unknown("the one who answers is not introduced") : Named(guest);
    }

    private Lead Named(Entity entity) => new(entity, string.Create(CultureInfo.InvariantCulture, $", paragraph {entity.FirstParagraph + 1}"));

    private Lead? Pronoun(int at)
    {
        switch (draft.Words[at])
        {
            case "he": return Person(at, Gender.Male);
            case "she": return Person(at, Gender.Female);
            case "it": return Body(at);
            case "they": return Several(at);
            case "i" or "we" or "you": return Lead.Unknown("the writer or the reader is meant");
            case "who" or "which" or "that": return Antecedent(at);
            default: return null;
        }
    }

    private Lead Antecedent(int who)
    {
        int before = who - 1;
        if (before >= 0 && draft.IsSign(before, ',')) before--;
        if (before >= 0 && _mentionAt[before]?.Entity is { } entity) return Named(entity);
        return before >= 0 && new NounPhrases(draft).EndingAt(before, draft.FirstToken[draft.ParagraphOf[who]]) is { } phrase && draft.Tokens[phrase.Last].Kind == TokenKind.Word
            && !SmallWords.SubjectPronouns.Contains(draft.Words[phrase.Last]) ? Phrase(phrase) : Lead.Unknown("whom it refers to is not clear");
    }

    // The nearest fitting person, sentence by sentence backwards; in each the one who spoke, else the first named.
    private Lead Person(int at, Gender gender)
    {
        int lowest = Lowest(draft.ParagraphOf[at]);
        int token = at;
        while (token > Math.Max(-1, at - PronounTokens) && draft.ParagraphOf[token] >= lowest)
        {
            int sentence = draft.SentenceOf[token];
            int end = token;
            while (token >= 0 && draft.SentenceOf[token] == sentence && token > at - PronounTokens) token--;
            if (Fitting(sentence, token + 1, end, gender) is not { } person) continue;
            if (person.Gender == Gender.Unknown) person.Gender = gender;
            return Named(person);
        }
        return Lead.Unknown("nobody named before it fits");
    }

    // A sign-up in between is no distance.
    private int Lowest(int paragraph)
    {
        int lowest = paragraph;
        for (int reach = PronounReach; lowest > 0 && reach > 0; lowest--) if (StatementFinder.Holds(draft.Paragraphs[lowest - 1].Kind)) reach--;
        return lowest;
    }

    private Entity? Fitting(int sentence, int first, int end, Gender gender)
    {
        Entity? spoke = _speakerOfSentence.GetValueOrDefault(sentence);
        if (spoke is not null && Fits(spoke, gender)) return spoke;
        for (int i = first; i < end; i++)
        {
            if (_mentionAt[i] is { Entity: { } entity } mention && !draft.IsQuoted(i) && mention.Tokens.First == i && !mention.IsPossessive && Fits(entity, gender) && !IsObject(i)) return entity;
        }
        return null;
    }

    private bool IsObject(int i) => i > 0 && draft.Words[i - 1] is "to" or "with" or "from" or "by" or "against" or "for" or "about" or "of" or "told" or "asked";

    private static bool Fits(Entity entity, Gender gender) =>
        entity.Kind is SpeakerKind.Person or SpeakerKind.Unnamed && (entity.Gender == Gender.Unknown || entity.Gender == gender);

    private Lead Body(int at)
    {
        int lowest = Math.Max(0, draft.ParagraphOf[at] - 1);
        for (int i = at - 1; i >= Math.Max(0, at - PronounTokens) && draft.ParagraphOf[i] >= lowest; i--)
        {
            if (_mentionAt[i] is { Entity: { Kind: SpeakerKind.Organisation } entity } && !draft.IsQuoted(i)) return Named(entity);
            if (_speakerOfSentence.GetValueOrDefault(draft.SentenceOf[i]) is { Kind: SpeakerKind.Organisation } spoke) return Named(spoke);
            if (i > 0 && draft.Words[i - 1] == "the" && PersonWords.Bodies.Contains(draft.Words[i]) && _mentionAt[i] is null) return NamedBody(new TokenRange(i - 1, i), i, draft.Words[i]);
        }
        return Lead.Unknown("what it refers to is not clear");
    }

    private Lead Several(int at)
    {
        int lowest = Math.Max(0, draft.ParagraphOf[at] - 1);
        for (int i = at - 1; i >= Math.Max(0, at - PronounTokens) && draft.ParagraphOf[i] >= lowest; i--)
        {
            if (_speakerOfSentence.GetValueOrDefault(draft.SentenceOf[i]) is { Kind: SpeakerKind.Group or SpeakerKind.Organisation } spoke) return Named(spoke);
        }
        return Lead.Unknown("who they are is not clear");
    }

    private Lead Phrase(TokenRange source)
    {
        int end = EndOfHead(source);
        if (NameEnding(source.First, end) is { } name)
        {
            if (name.Entity is not null) return Named(name.Entity);
            string surname = draft.Text[name.Span.Start..name.Span.End];
            return Lead.Unknown($"two people are called {surname}");
        }
        return Noun(source, end);
    }

    // The head of the phrase ends before its first comma, bracket, preposition or "who".
    private int EndOfHead(TokenRange source)
    {
        int i = source.First;
        for (; i <= source.Last; i++)
        {
            bool inName = i > source.First && _mentionAt[i] is { } mention && mention.RunFirst < i;
            if (inName) continue;
            if (draft.Tokens[i].Kind == TokenKind.Sign && draft.QuoteOf[i] < 0 && i > source.First) break;
            if (i > source.First && (SmallWords.Prepositions.Contains(draft.Words[i]) || draft.Words[i] is "who" or "which" or "that" or "whose" or "familiar" or "close" or "briefed" or "involved")) break;
        }
        return Math.Max(source.First, i - 1);
    }

    private NameMention? NameEnding(int first, int end)
    {
        if (SmallWords.IsAdverb(draft.Words[end]) && end > first) end--;
        NameMention? mention = _mentionAt[end];
        if (mention is null || mention.IsPossessive || mention.Tokens.First < first - 1) return null;
        // "Trump and Clinton": two people are no one person.
        for (int i = first; i < mention.Tokens.First; i++) if (draft.Words[i] == "and" && _mentionAt[Math.Max(first, i - 1)] is not null) return null;
        return mention;
    }

    private Lead Noun(TokenRange source, int end)
    {
        string head = draft.Words[end];
        bool joined = Enumerable.Range(source.First, end - source.First + 1).Any(i => draft.Words[i] == "and" && draft.QuoteOf[i] < 0);
        if (joined) return Described(source, end, SpeakerKind.Group);
        if (PersonWords.Documents.Contains(head)) return Lead.Unknown("a document is no speaker");
        bool definite = draft.Words[source.First] is "the" or "that" or "this" or "his" or "her" or "their" or "its" || draft.Words[source.First].EndsWith("'s", StringComparison.Ordinal);
        if (PersonWords.Bodies.Contains(head)) return definite && end - source.First <= 1 ? NamedBody(source, end, head) : Described(source, end, SpeakerKind.Organisation);
        if (PersonWords.Roles.ContainsKey(head)) return definite || source.First == end ? ByRole(source, end, PersonWords.Role(head, end > source.First ? draft.Words[end - 1] : "")) : Described(source, end, SpeakerKind.Unnamed);
        bool several = PersonWords.Groups.Contains(head) || (head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal) && !head.EndsWith("'s", StringComparison.Ordinal));
        if (several) return Described(source, end, SpeakerKind.Group);
        return draft.Words[source.First] is "a" or "an" or "another" or "one" ? Described(source, end, SpeakerKind.Unnamed) : Lead.Unknown("nobody of that description is named");
    }

    // "the company": the named body that it was last spoken of as; without one it stays as it is described.
    private Lead NamedBody(TokenRange source, int end, string head)
    {
        string key = Key(source, end);
        if (_described.TryGetValue(key, out Entity? known)) return Named(known);
        for (int i = source.First - 1; i >= Math.Max(0, source.First - PronounTokens) && draft.ParagraphOf[i] >= draft.ParagraphOf[source.First] - PronounReach; i--)
        {
            if (_mentionAt[i]?.Entity is { Kind: SpeakerKind.Organisation } body && (body.Parts.Contains(head) || (head is "company" or "firm" && !PersonWords.Places.Contains(body.Parts[0]) && body.Parts.Length > 1))) return Named(body);
        }
        return Described(source, end, SpeakerKind.Organisation);
    }

    private Lead ByRole(TokenRange source, int end, string head)
    {
        List<Entity> bearers = [];
        int start = source.First;
        for (int i = start - 1; i >= Math.Max(0, start - RoleTokens) && bearers.Count < 2; i--)
        {
            if (_mentionAt[i]?.Entity is { Kind: SpeakerKind.Person } person && person.Roles.Contains(head) && !bearers.Contains(person)) bearers.Add(person);
        }
        if (bearers.Count == 1) return Named(bearers[0]);
        if (bearers.Count > 1) return Lead.Unknown($"two people are called {head}");
        if (_described.GetValueOrDefault(head) is { } unnamed) return Named(unnamed);
        return draft.Words[source.First] is "the" or "that" or "this" || source.First == end ? Lead.Unknown($"no {head} is named before it") : Described(source, end, SpeakerKind.Unnamed);
    }

    private Lead Described(TokenRange source, int end, SpeakerKind kind)
    {
        string key = Key(source, end);
        if (!_described.TryGetValue(key, out Entity? entity))
        {
            TextSpan span = draft.Span(source.First, DescriptionEnd(source, end));
            entity = new Entity(Description(span, source.First), kind, draft.ParagraphOf[source.First]) { Parts = [draft.Words[end]], Gender = PersonWords.Roles.GetValueOrDefault(draft.Words[end]) };
            _described[key] = entity;
            if (kind == SpeakerKind.Unnamed) _described[draft.Words[end]] = entity;
        }
        entity.Mentions.Add(draft.Span(source.First, end));
        return Named(entity);
    }

    // "a spokeswoman for Harrow Rail", but not its relative clause.
    private int DescriptionEnd(TokenRange source, int end)
    {
        int last = end;
        while (last < source.Last && draft.Tokens[last + 1].Kind != TokenKind.Sign && draft.Words[last + 1] is not ("who" or "which" or "that" or "whose") && last - source.First < 12) last++;
        return last;
    }

    private string Description(TextSpan span, int first)
    {
        string words = span.In(draft.Text);
        return _mentionAt[first] is null ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    private string Key(TokenRange source, int end)
    {
        int first = source.First;
        while (first < end && SmallWords.Determiners.Contains(draft.Words[first])) first++;
        return string.Join(' ', draft.Words[first..(DescriptionEnd(source, end) + 1)]);
    }
}
