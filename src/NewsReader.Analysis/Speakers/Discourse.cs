using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Speakers;

/// <summary>Whom a reader has in mind while reading on: who was referred to, in which order, and who spoke. The work on each word is bounded.</summary>
internal sealed class Discourse
{
    // People further back than this are out of mind.
    private const int MostInMind = 12;
    private const int TokensBack = 1500;

    private readonly Draft _draft;
    private readonly Judge _judge;
    private readonly ReadingOrder _order;
    private readonly List<Entity> _inMind = new(MostInMind + 1);
    private readonly List<Entity> _candidates = new(MostInMind);
    private readonly FeatureList _features = new();
    private readonly Entity?[] _lastMeant = new Entity?[3];
    private readonly Entity?[] _foremost;
    private int _sentenceWithPerson = -1;
    private int _statements;

    /// <summary>A reader who is about to begin.</summary>
    public Discourse(Draft draft, List<NameMention> mentions, Judge judge)
    {
        (_draft, _judge, _order, Roles) = (draft, judge, new ReadingOrder(draft), new RoleIndex(draft, mentions));
        _foremost = [Foremost(mentions, null), Foremost(mentions, Gender.Male), Foremost(mentions, Gender.Female)];
    }

    /// <summary>Who bears which title or role.</summary>
    public RoleIndex Roles { get; }

    /// <summary>The organisations in mind, the last referred to first.</summary>
    public List<Entity> Bodies { get; } = new(MostInMind + 1);

    /// <summary>The reader meets a name.</summary>
    public void Meet(NameMention mention)
    {
        mention.Entity ??= mention.Candidates is null ? null : Namesakes.Tell(_draft, mention);
        if (mention.Entity is not { } entity) return;
        if (mention.Candidates is not null) Named(mention, entity);
        Refer(entity, mention.Tokens.First, mention.Tokens.Last, isPronoun: false);
    }

    /// <summary>The reader meets a pronoun that means one person.</summary>
    /// <param name="token">The pronoun.</param>
    /// <param name="gender">Which it is.</param>
    /// <param name="use">What it does in a statement.</param>
    /// <param name="contentStart">The first token of the words attributed to it, where they come before it; else -1.</param>
    /// <param name="form">Its case; null to tell by its neighbours.</param>
    public Judgement Meet(int token, Gender gender, PronounUse use, int contentStart, PronounForm? form = null)
    {
        FindCandidates(token, gender);
        if (_candidates.Count == 0) return default;
        PronounContext pronoun = Context(token, gender, use, contentStart, form ?? FormOf(token));
        _features.Clear();
        for (int i = 0; i < _candidates.Count; i++) PronounFeatures.Add(_features, _draft, pronoun, _candidates[i], i);
        PronounFeatures.AddNobody(_features, pronoun);
        Judgement judgement = _judge(token, _candidates, _features);
        if (judgement.Chosen is { } meant) Mean(meant, token, gender, judgement.IsSure);
        return judgement;
    }

    /// <summary>The reader meets "himself" or "herself": it tells the gender of the one person of its sentence whom it fits, and refers to nobody new.</summary>
    public void MeetReflexive(int token, Gender gender)
    {
        if (token > 0 && !_draft.IsCapital(token - 1) && PersonWords.Roles.ContainsKey(_draft.Words[token - 1])) return; // The minister himself.
        FindCandidates(token, gender);
        List<Entity> inSentence = _candidates.FindAll(p => _draft.SentenceOf[p.Last.Last] == _draft.SentenceOf[token]);
        if (inSentence is [{ Gender: Gender.Unknown } person]) person.Gender = gender;
    }

    /// <summary>The reader learns who spoke.</summary>
    public void Spoke(Entity? speaker)
    {
        _statements++;
        if (speaker is null) return;
        speaker.TimesSpoken++;
        speaker.LastSpoken = _statements;
    }

    // Told apart only now.
    private void Named(NameMention mention, Entity entity)
    {
        entity.Mentions.Add(mention.Span);
        Roles.Add(mention, entity);
    }

    private static Entity? Foremost(List<NameMention> mentions, Gender? gender)
    {
        Entity? foremost = null;
        foreach (NameMention mention in mentions)
        {
            if (mention.Entity is not { Kind: SpeakerKind.Person } person || (gender is not null && person.Gender != gender)) continue;
            if (foremost is null || person.TimesNamed > foremost.TimesNamed) foremost = person;
        }
        return foremost;
    }

    private void FindCandidates(int token, Gender gender)
    {
        _candidates.Clear();
        foreach (Entity person in _inMind)
        {
            if ((gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == gender) && token - person.Last.Last <= TokensBack) _candidates.Add(person);
        }
    }

    private PronounContext Context(int token, Gender gender, PronounUse use, int contentStart, PronounForm form) => new()
    {
        Token = token,
        Order = _order,
        Form = form,
        Use = use,
        IsOpening = Places.IsOpening(_draft, token),
        IsQuoted = _draft.IsQuoted(token),
        ContentStart = contentStart,
        LastMeant = _lastMeant[(int)gender],
        Statements = _statements,
        Foremost = _foremost[0],
        ForemostOfGender = _foremost[(int)gender],
        Candidates = _candidates.Count,
        Nearest = _order.Sentences(_candidates[0].Last.Last, token),
    };

    private PronounForm FormOf(int token) => _draft.Words[token] switch
    {
        "he" or "she" => PronounForm.Subject,
        "his" => PronounForm.Possessive,
        "her" when Places.Of(_draft, token, token) == Place.Possessive => PronounForm.Possessive,
        _ => PronounForm.Object,
    };

    private void Mean(Entity meant, int token, Gender gender, bool isSure)
    {
        if (meant.Gender == Gender.Unknown && isSure) meant.Gender = gender;
        if (gender != Gender.Unknown) _lastMeant[(int)gender] = meant;
        Refer(meant, token, token, isPronoun: true);
    }

    private void Refer(Entity entity, int first, int last, bool isPronoun)
    {
        bool isFirst = entity.Kind == SpeakerKind.Person && _sentenceWithPerson != _draft.SentenceOf[first];
        if (isFirst) _sentenceWithPerson = _draft.SentenceOf[first];
        entity.Last = new Reference(first, last, isPronoun, Places.Of(_draft, first, last), isFirst);
        if (!isPronoun) entity.LastNamed = entity.Last;
        entity.TimesMentioned++;
        BringToMind(entity.Kind == SpeakerKind.Person ? _inMind : Bodies, entity);
    }

    private static void BringToMind(List<Entity> inMind, Entity entity)
    {
        if (!inMind.Remove(entity) && inMind.Count == MostInMind) inMind.RemoveAt(MostInMind - 1);
        inMind.Insert(0, entity);
    }
}
