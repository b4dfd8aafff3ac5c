using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Reads sources that are noun phrases: "the minister", "the Clinton campaign", "Trump and Clinton", "a senior official".</summary>
internal sealed class NounReader(Draft draft, NameMention?[] mentionAt, Dictionary<int, Judgement> meant, Discourse discourse)
{
    private const int LongestHead = 14;
    private const int LongestList = 56;

    private readonly Dictionary<string, Entity> _described = [];
    private readonly Dictionary<string, Entity> _bodyOfNoun = [];
    private readonly HashSet<string> _unnamed = [];

    /// <summary>The last token of the phrase's head: it ends before the first comma, bracket, preposition or "who".</summary>
    public int EndOfHead(TokenRange source)
    {
        int i = source.First;
        for (; i <= source.Last; i++)
        {
            if (i == source.First || (mentionAt[i] is { } mention && mention.RunFirst < i)) continue;
            if (draft.Tokens[i].Kind == TokenKind.Sign && !IsApostrophe(i) && !draft.IsSign(i, '-') && !OpensWord(i)) break;
            if (draft.Tagged.Tags[i].IsVerb() && draft.Tagged.Tags[i - 1].IsNoun() && mentionAt[i] is null) break;
            if (IsTime(i)) break;
            if (SmallWords.Prepositions.Contains(draft.Words[i]) || draft.Words[i] is "who" or "which" or "that" or "whose" or "familiar" or "close" or "briefed" or "involved" or "including") break;
        }
        return Math.Max(source.First, i - 1);
    }

    /// <summary>Two or more names joined by "and", as one group; null where the source is no such list.</summary>
    public Lead? Joined(TokenRange source, int end)
    {
        List<Entity> people = [];
        bool and = false;
        int limit = Math.Min(source.Last, source.First + LongestList);
        for (int i = source.First; i <= limit; i++)
        {
            if (draft.IsSign(i, '(')) i = AfterBracket(i, source.Last);
            if (i > limit) break;
            if (mentionAt[i] is { } mention)
            {
                if (mention.Entity is not { } entity) return null;
                if (!IsOrigin(mention) && !people.Contains(entity)) people.Add(entity);
                i = Math.Max(i, mention.Tokens.Last);
            }
            else if (IsBetween(i) || (i > source.First && draft.IsSign(i, '.') && PartyTags.Is(draft, i - 1)))
            {
                and |= draft.Words[i] == "and";
            }
            else
            {
                return null;
            }
        }
        return and && people.Count > 1 && end <= source.Last ? Leads.To(Group(people, source)) : null;
    }

    /// <summary>The name that a noun is followed by between commas: "his running mate, Indiana Gov. Mike Pence,", "a spokesman for the port, Erik Sund,".</summary>
    public NameMention? Apposition(TokenRange source, int end)
    {
        int comma = EndOfComplement(source, end);
        if (comma >= source.Last || !draft.IsSign(comma, ',')) return null;
        NameMention? name = NameAfter(comma, source, end);
        // In "the lawyer of the victim, Jane Holt," the name may be either's.
        bool isPlain = comma == end + 1 || (name is { Entity.Kind: SpeakerKind.Person } && !PersonWords.Roles.ContainsKey(draft.Words[comma - 1]));
        return isPlain ? name : null;
    }

    private NameMention? NameAfter(int comma, TokenRange source, int end)
    {
        for (int i = comma + 1; i <= source.Last && i <= comma + LongestHead; i++)
        {
            if (mentionAt[i] is not { } mention)
            {
                if (EndsApposition(i)) return null;
                continue;
            }
            if (Closes(mention, source)) return mention.Entity is { Kind: SpeakerKind.Organisation } && !IsBodyWord(end) ? null : mention;
            i = mention.Tokens.Last;
        }
        return null;
    }

    /// <summary>The names that are given as examples: "critics, like Senators Ann Lee and Bo Dahl,"; null where there are none.</summary>
    public Lead? Examples(TokenRange source, int end)
    {
        int like = end + 1;
        while (like < source.Last && like < source.First + (2 * LongestHead) && !IsLike(like)) like++;
        if (like >= source.Last || !IsLike(like) || mentionAt[end] is not null) return null;
        int first = like + 1, last = source.Last;
        while (last > first && draft.Tokens[last].Kind == TokenKind.Sign) last--;
        if (Joined(TokenRange.Through(first, last), last) is { } several) return several;
        return mentionAt[last] is { Entity: { } one } mention && mention.RunFirst <= first + 1 ? Leads.To(one) : null;
    }

    /// <summary>Whom the phrase with its head at <paramref name="end"/> leads to.</summary>
    public Lead Read(TokenRange source, int end)
    {
        string head = draft.Words[end];
        if (PersonWords.Documents.Contains(head)) return Document(source, end);
        if (IsBodyWord(end)) return Body(source, end);
        if (source.First == end && Peoples.Are(draft, end)) return Leads.To(Known(head, draft.Tokens[end].Span.In(draft.Text), SpeakerKind.Group, source));
        if (!PersonWords.Roles.ContainsKey(head)) return Lead.Unnamed;
        if (IsIndefinite(source.First)) _unnamed.Add(head);
        return IsIndefinite(source.First) ? Lead.Unnamed : Role(source, end);
    }

    // "Harrow Rail this week".
    private bool IsTime(int i) => mentionAt[i - 1] is not null && mentionAt[i] is null && draft.Words[i] is "this" or "last" or "next" or "later" or "earlier" or "just" or "recently";

    // After "a spokesman" the words "for the port" say whose he is, not who.
    private int EndOfComplement(TokenRange source, int end)
    {
        int i = end + 1;
        if (i > source.Last || draft.Words[i] is not ("for" or "of" or "at" or "with" or "from" or "in") || !PersonWords.Roles.ContainsKey(draft.Words[end])) return i;
        while (i < source.Last && i < end + LongestHead && draft.Tokens[i].Kind != TokenKind.Sign && !draft.Tagged.Tags[i].IsVerb()) i++;
        return i;
    }

    private bool EndsApposition(int i) =>
        draft.Tokens[i].Kind == TokenKind.Sign || SmallWords.Prepositions.Contains(draft.Words[i]) || draft.Words[i] is "who" or "and" or "including" or "like";

    private bool Closes(NameMention mention, TokenRange source)
    {
        int after = mention.Tokens.Last + 1;
        return !mention.IsPossessive && (after > source.Last || draft.Tokens[after].Kind == TokenKind.Sign);
    }

    private bool IsLike(int i) => draft.Words[i] is "like" or "including" || (draft.Words[i] == "as" && draft.Words[i - 1] == "such");

    // "… of Ohio", "Republican of Iowa".
    private bool IsOrigin(NameMention mention) => mention.Tokens.First > 0 && draft.Words[mention.Tokens.First - 1] is "of" or "from";

    // "(D-Ohio)" beside a name.
    private int AfterBracket(int open, int last)
    {
        int close = open;
        while (close < last && close < open + LongestHead && !draft.IsSign(close, ')')) close++;
        return close + 1;
    }

    private bool IsBetween(int i) => draft.Words[i] is "and" or "both" or "of" or "from" || draft.IsSign(i, ',') || PartyTags.Is(draft, i) || PersonWords.Titles.ContainsKey(draft.Words[i]) || PersonWords.Roles.ContainsKey(draft.Words[i]);

    private bool IsApostrophe(int i) => draft.Words[i] is "'";

    // "Cia" in marks inside a phrase ends nothing.
    private bool OpensWord(int i) => draft.Words[i] is "\"" or "“" && draft.QuoteOf[i] >= 0 && draft.OuterParts[draft.QuoteOf[i]].Quotation.IsFragment;

    private bool IsBodyWord(int end) => PersonWords.Bodies.Contains(draft.Words[end]);

    private bool IsDefinite(int i) => draft.Words[i] is "the" or "that" or "this" or "his" or "her" or "their" or "its" or "our" or "my";

    private bool IsIndefinite(int i) => SmallWords.Determiners.Contains(draft.Words[i]) && !IsDefinite(i);

    // A letter speaks for its writer; a body's report is named by its words; another document is nobody.
    private Lead Document(TokenRange source, int end)
    {
        if (PersonWords.Letters.Contains(draft.Words[end]) && Writer(source, end) is { } writer) return Leads.By(draft, writer);
        bool published = NameBefore(source, end) is { Entity.Kind: SpeakerKind.Organisation };
        return published ? Body(source, end) : Lead.Unknown("a document is no speaker");
    }

    private Entity? Writer(TokenRange source, int end)
    {
        if (meant.TryGetValue(source.First, out Judgement judgement)) return judgement.Chosen;
        return NameBefore(source, end) is { IsPossessive: true, Entity: { Kind: SpeakerKind.Person } person } ? person : null;
    }

    private Entity Group(List<Entity> people, TokenRange source)
    {
        string name = people.Count == 2 ? $"{people[0].Name} and {people[1].Name}" : $"{string.Join(", ", people.Take(people.Count - 1).Select(p => p.Name))} and {people[^1].Name}";
        return Known(name, name, SpeakerKind.Group, source);
    }

    private Entity Known(string key, string name, SpeakerKind kind, TokenRange source)
    {
        if (!_described.TryGetValue(key, out Entity? entity)) _described[key] = entity = new Entity(name, kind, draft.ParagraphOf[source.First]) { Parts = key.Split(' ') };
        return entity;
    }

    // "the Clinton campaign" is a body of its own; "the campaign" is the one last spoken of; "her campaign" is named after her.
    private Lead Body(TokenRange source, int end)
    {
        string head = draft.Words[end];
        if (Owner(source, end) is { } owned) return Leads.To(_bodyOfNoun[head] = Known(WithoutPossessive(owned).ToLowerInvariant(), owned, SpeakerKind.Organisation, source));
        if (!IsDefinite(source.First) || end - source.First > 1) return Lead.Unnamed;
        return LastCalled(head) is { } body ? Leads.To(body) : Lead.Unnamed;
    }

    // One says "the Clinton campaign", but of an office only whose it is.
    private string? Owner(TokenRange source, int end)
    {
        bool named = draft.Words[end] is "campaign" or "administration";
        if (meant.TryGetValue(source.First, out Judgement judgement)) return judgement.Chosen is { } person && end == source.First + 1 ? $"{person.Name}{(named ? "" : "’s")} {draft.Words[end]}" : null;
        if (NameBefore(source, end) is not { } name) return null;
        string owned = draft.Span(Math.Max(source.First, name.RunFirst), end).In(draft.Text);
        return named ? WithoutPossessive(owned) : owned;
    }

    private static string WithoutPossessive(string owned) => owned.Replace("’s ", " ", StringComparison.Ordinal).Replace("'s ", " ", StringComparison.Ordinal);

    private NameMention? NameBefore(TokenRange source, int end)
    {
        for (int i = source.First; i < end && i < source.First + LongestHead; i++) if (mentionAt[i] is { } mention && mention.Tokens.Last < end) return mention;
        return null;
    }

    // "the company": the body that was last called so, or whose name says so, or the one that the text is about.
    private Entity? LastCalled(string head)
    {
        if (_bodyOfNoun.TryGetValue(head, out Entity? known)) return known;
        return discourse.Bodies.Find(b => b.Parts.Contains(head)) ?? (PersonWords.Companies.Contains(head) ? ForemostCompany() : null);
    }

    // Of the companies in mind the one that the text names far more often than any other.
    private Entity? ForemostCompany()
    {
        List<Entity> companies = discourse.Bodies.FindAll(b => !Array.Exists(b.Parts, PersonWords.IsPublic));
        Entity? foremost = companies.MaxBy(b => b.TimesNamed);
        return companies.Exists(b => b != foremost && b.TimesNamed * 2 > foremost!.TimesNamed) ? null : foremost;
    }

    // "the minister": the last one of that role, if no other one of it is near; "the woman": like "she".
    private Lead Role(TokenRange source, int end)
    {
        string role = PersonWords.Role(draft.Words[end], end > source.First ? draft.Words[end - 1] : "");
        if (Bearer(role) is { } bearer) return Leads.To(bearer);
        if (discourse.Roles.Bearers(role) is { Count: > 1 } several) return Lead.Unknown($"{role}: {several[0].Name} or {several[1].Name}");
        if (!IsDefinite(source.First) || _unnamed.Contains(draft.Words[end])) return Lead.Unnamed;
        Judgement judgement = discourse.Meet(end, PersonWords.Roles[draft.Words[end]], PronounUse.None, -1, PronounForm.Noun);
        // "The mother of Ada Brandt" is not Ada Brandt.
        bool isNamedInside = judgement.Chosen is { } chosen && chosen.LastNamed.First >= source.First && chosen.LastNamed.Last <= source.Last;
        if (judgement is { Chosen: { } person, IsSure: true } && !isNamedInside) return Leads.By(draft, person);
        return end == source.First + 1 ? Lead.Unknown($"no {role} is named before it") : Lead.Unnamed;
    }

    private Entity? Bearer(string role)
    {
        if (discourse.Roles.Bearer(role) is { } bearer) return bearer;
        foreach (string other in PersonWords.Like(role)) if (discourse.Roles.Bearer(other) is { } like) return like;
        return null;
    }
}
