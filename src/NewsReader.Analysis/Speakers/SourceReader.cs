using System.Globalization;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Reads source words in the text's order: names, pronouns, and nouns such as "the minister" or "a senior official".</summary>
internal sealed class SourceReader
{
    // How far back "they" and "it" look, in tokens.
    private const int TokensBack = 400;
    private const int GroupParagraphs = 4;

    private readonly Draft _draft;
    private readonly NameMention?[] _mentionAt;
    private readonly Dictionary<int, Judgement> _meant = [];
    private readonly Discourse _discourse;
    private readonly NounReader _nouns;
    private readonly Entity? _guest;
    private Entity? _lastBody;
    private int _lastBodyToken;

    /// <summary>A reader of the sources of <paramref name="draft"/>, whose names are <paramref name="mentions"/>.</summary>
    public SourceReader(Draft draft, List<NameMention> mentions, Discourse discourse)
    {
        _draft = draft;
        _mentionAt = Index(draft, mentions);
        _discourse = discourse;
        _nouns = new NounReader(draft, _mentionAt, _meant, discourse);
        _guest = mentions.Find(m => m.Entity is { Kind: SpeakerKind.Person, Parts.Length: > 1 })?.Entity;
    }

    /// <summary>Remembers whom the pronoun at <paramref name="token"/> means.</summary>
    public void Met(int token, Judgement judgement) => _meant[token] = judgement;

    /// <summary>Remembers who spoke, for "they" and "it".</summary>
    public void Spoke(Entity? entity, int token)
    {
        if (entity is null or { Kind: SpeakerKind.Person }) return;
        (_lastBody, _lastBodyToken) = (entity, token);
    }

    /// <summary>Whom the source leads to. "I" is left to the quotation it stands in.</summary>
    public Lead Read(TokenRange source)
    {
        source = Bare(source);
        if (Datelines.Holds(_draft, source.First)) return Lead.Unknown("where and when it was written is no speaker");
        if (Credits.Is(_draft, source)) return Lead.Unknown("whose picture it is, is no speaker");
        if (IsTurn(source) && Turn(source) is { } turn) return turn;
        return Pronoun(source) ?? Phrase(source);
    }

    /// <summary>The source without a dateline before it, marks at either end and a possessive ending.</summary>
    public TokenRange Bare(TokenRange source)
    {
        source = Datelines.Without(_draft, source);
        (int first, int last) = (source.First, source.Last);
        while (first < last && _draft.Tokens[first].Kind == TokenKind.Sign) first++;
        while (last > first && (_draft.Tokens[last].Kind == TokenKind.Sign || _draft.Words[last] == "'s")) last--;
        return TokenRange.Through(first, last);
    }

    private static NameMention?[] Index(Draft draft, List<NameMention> mentions)
    {
        NameMention?[] index = new NameMention?[draft.Tokens.Length];
        foreach (NameMention mention in mentions) Array.Fill(index, mention, mention.RunFirst, mention.Tokens.Last - mention.RunFirst + 1);
        return index;
    }

    private bool IsTurn(TokenRange source) => source.First == source.Last && _draft.Words[source.First] is "q" or "a" && source.Last + 1 < _draft.Tokens.Length && _draft.IsSign(source.Last + 1, ':');

    // In an interview of questions and answers the one who answers is the first named in full.
    private Lead? Turn(TokenRange source)
    {
        if (_draft.Words[source.First] == "q") return Lead.Unknown("the one who asks is not named");
        return _guest is null ? Lead.Unknown("the one who answers is not introduced") : Leads.To(_guest);
    }

    private Lead? Pronoun(TokenRange source)
    {
        int last = source.Last;
        while (last > source.First && (_draft.Words[last].EndsWith("self", StringComparison.Ordinal) || _draft.Words[last] is "also" or "too" or "then" || _draft.Tokens[last].Kind == TokenKind.Sign)) last--;
        if (last > source.First) return null;
        switch (_draft.Words[last])
        {
            case "he" or "she" or "his" or "her" or "him": return Person(last);
            case "it" when IsRead(last): return Lead.Unknown("a document is no speaker");
            case "it" or "its" or "they" or "their": return Body(last);
            case "i" or "we" or "you" or "my" or "our" or "your" or "me" or "us": return Lead.Unknown("the writer or the reader is meant");
            case "who" or "which" or "that" or "whose": return Antecedent(last);
            case "this" or "these" or "those" or "one" or "some" or "many" or "most" or "others" or "all" or "both" or "each" or "everyone" or "everybody" or "someone" or "somebody" or "nobody" or "none" or "few" or "several" or "another" or "anyone" or "people":
                return Lead.Unnamed;
            default: return null;
        }
    }

    // "I own this," it read: a letter or a sign.
    private bool IsRead(int it) => it + 1 < _draft.Tokens.Length && _draft.Words[it + 1] is "read" or "reads";

    private Lead Person(int token)
    {
        Judgement judgement = _meant.GetValueOrDefault(token);
        if (judgement.Chosen is { } person) return Leads.By(_draft, person);
        if (judgement.Likely is null) return Lead.Unknown("nobody named before it fits");
        return Lead.Unknown(judgement.Rival is null ? $"perhaps {judgement.Likely.Name}" : $"{judgement.Likely.Name} or {judgement.Rival.Name}");
    }

    private Lead Body(int token)
    {
        if (_lastBody is not null && token - _lastBodyToken <= TokensBack && _draft.ParagraphOf[token] - _draft.ParagraphOf[_lastBodyToken] <= 1) return Leads.To(_lastBody);
        if (_draft.Words[token] is "they" or "their") return Lead.Unknown("who they are is not clear");
        Entity? near = _discourse.Bodies.Find(b => _draft.ParagraphOf[token] - _draft.ParagraphOf[b.Last.Last] <= 1);
        if (near is not null) return Leads.To(near);
        return Lead.Unknown("what it refers to is not clear");
    }

    // "Hicks, who …", "Hicks, a spokeswoman, who …".
    private Lead Antecedent(int who)
    {
        int before = who - 1;
        while (before >= 0 && _draft.ParagraphOf[before] == _draft.ParagraphOf[who] && _draft.Tokens[before].Kind == TokenKind.Sign) before--;
        if (before >= 0 && _mentionAt[before] is { Entity: { } entity } mention && !mention.IsPossessive) return Leads.To(entity);
        return Lead.Unnamed;
    }

    private Lead Phrase(TokenRange source)
    {
        int end = _nouns.EndOfHead(source);
        if (_nouns.Joined(source, end) is { } joined) return joined;
        if (NameEnding(source.First, end) is { } name) return Named(name);
        if (_nouns.Apposition(source, end) is { } told) return Named(told);
        return _nouns.Examples(source, end) ?? TheGroup(source, end) ?? _nouns.Read(source, end);
    }

    // "the senators", after two of them spoke.
    private Lead? TheGroup(TokenRange source, int end)
    {
        if (_lastBody is not { Kind: SpeakerKind.Group } || end != source.First + 1 || _draft.Words[source.First] is not ("the" or "these")) return null;
        bool several = _draft.Words[end].EndsWith('s') && PersonWords.IsRoleOrGroup(_draft.Words[end]);
        return several && _draft.ParagraphOf[end] - _draft.ParagraphOf[_lastBodyToken] <= GroupParagraphs ? Leads.To(_lastBody) : null;
    }

    private Lead Named(NameMention name)
    {
        if (name.Entity is { } entity) return Leads.To(entity);
        string called = name.Span.In(_draft.Text);
        IEnumerable<string> names = (name.Candidates ?? []).Take(2).Select(c => c.Name);
        return Lead.Unknown(string.Create(CultureInfo.InvariantCulture, $"{called}: {string.Join(" or ", names)}"));
    }

    private NameMention? NameEnding(int first, int end)
    {
        if (SmallWords.IsAdverb(_draft.Words[end]) && end > first) end--;
        NameMention? mention = _mentionAt[end];
        bool isCut = mention is not null && (mention.Tokens.First < first - 1 || (mention.Tokens.Last > end && mention.Tokens.First > first));
        return isCut ? null : mention;
    }
}
