namespace NewsReader.Analysis.Speakers;

/// <summary>Everybody whom the text names, each under the fullest name, with every mention linked.</summary>
internal sealed class Roster
{
    // More people of one name than this are told apart no further: the work on each name stays bounded.
    private const int MostAlike = 64;

    private readonly Draft _draft;
    private readonly Dictionary<string, List<Entity>> _bySurname = [];
    private readonly Dictionary<string, List<Entity>> _byGivenName = [];
    private readonly Dictionary<string, Entity> _bodies = [];
    private readonly Dictionary<string, Entity> _bodyByStart = [];
    private readonly Dictionary<char, List<Entity>> _byInitial = [];
    private readonly HashSet<string> _placeWords = [];

    /// <summary>Links <paramref name="mentions"/>, full names first.</summary>
    public Roster(Draft draft, List<NameMention> mentions)
    {
        _draft = draft;
        Mentions = mentions;
        foreach (NameMention mention in mentions) if (mention is { IsBodyBeside: true, IsPersonBeside: false, Parts.Length: 1 }) _placeWords.Add(mention.Surname);
        foreach (NameMention mention in mentions.Where(m => m.Parts.Length > 1 && IsBody(m))) Link(mention, NewEntity(mention));
        foreach (NameMention mention in mentions.Where(IsFullPerson)) LinkFull(mention);
        foreach (NameMention mention in mentions.Where(m => m.Entity is null)) LinkShort(mention);
    }

    /// <summary>The names in order.</summary>
    public List<NameMention> Mentions { get; }

    /// <summary>Whether <paramref name="surname"/> is the name of more than one person.</summary>
    public bool IsShared(string surname) => _bySurname.TryGetValue(surname, out List<Entity>? people) && people.Count > 1;

    private static bool IsFullPerson(NameMention mention) => mention.Parts.Length > 1 && !IsBody(mention);

    private static bool IsBody(NameMention mention)
    {
        if (mention.IsPersonBeside && PersonWords.OfGivenName(mention.Parts[0]) != Gender.Unknown) return false;
        if (mention.Parts.Any(p => PersonWords.Bodies.Contains(p)) && !(mention.IsPersonBeside && mention.Parts.Length == 1)) return true;
        return mention.IsBodyBeside && !mention.IsPersonBeside && PersonWords.OfGivenName(mention.Parts[0]) == Gender.Unknown;
    }

    private void LinkFull(NameMention mention)
    {
        Entity? person = _bySurname.GetValueOrDefault(mention.Surname)?.FirstOrDefault(p => SamePerson(p, mention));
        person ??= _byInitial.GetValueOrDefault(mention.Surname[0])?.FirstOrDefault(p => SpeltLike(p, mention));
        person ??= mention.IsPersonBeside ? null : _bodies.GetValueOrDefault(string.Join(' ', mention.Parts)) ?? _bodyByStart.GetValueOrDefault(string.Join(' ', mention.Parts));
        Link(mention, person ?? NewPerson(mention));
    }

    private static bool SamePerson(Entity person, NameMention mention)
    {
        if (person.Parts.Length < 2) return true;
        string given = person.Parts[0], other = mention.Parts[0];
        return IsParticle(other) || given == other || (IsInitial(other) && given[0] == other[0]) || (IsInitial(given) && given[0] == other[0]) || person.Parts.Contains(other) || Spelling.IsVariant(given, other);
    }

    private static bool IsParticle(string word) => word is "van" or "von" or "de" or "der" or "la" or "al" or "bin";

    private static bool IsInitial(string word) => word.Length == 1 || (word.Length >= 2 && word[1] == '.');

    private static bool SpeltLike(Entity person, NameMention mention) =>
        person.Parts.Length > 1 && (person.Parts[0] == mention.Parts[0] || Spelling.IsVariant(person.Parts[0], mention.Parts[0])) && Spelling.IsVariant(person.Parts[^1], mention.Surname);

    private Entity NewPerson(NameMention mention)
    {
        Entity person = new(mention.Span.In(_draft.Text), SpeakerKind.Person, _draft.ParagraphOf[mention.Tokens.First])
        {
            Parts = mention.Parts,
            Gender = mention.Gender != Gender.Unknown ? mention.Gender : mention.Parts.Length > 1 ? PersonWords.OfGivenName(mention.Parts[0]) : Gender.Unknown,
        };
        Add(_bySurname, mention.Surname, person);
        if (mention.Parts.Length > 1) Add(_byGivenName, mention.Parts[0], person);
        Add(_byInitial, mention.Surname[0], person);
        return person;
    }

    private static void Add<TKey>(Dictionary<TKey, List<Entity>> index, TKey key, Entity person) where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<Entity>? people)) index[key] = people = [];
        if (people.Count < MostAlike) people.Add(person);
    }

    private static void Link(NameMention mention, Entity entity)
    {
        mention.Entity = entity;
        entity.Mentions.Add(mention.Span);
        entity.Roles.UnionWith(mention.Roles);
        if (entity.Gender == Gender.Unknown) entity.Gender = mention.Gender;
    }

    private void LinkShort(NameMention mention)
    {
        if (_bySurname.TryGetValue(mention.Surname, out List<Entity>? people))
        {
            Entity? one = people.Count == 1 && Fits(people[0], mention) ? people[0] : Tell(people, mention);
            if (one is not null) Link(mention, one);
            else if (people.Count == 1 && mention.Gender != Gender.Unknown) Link(mention, NewPerson(mention));
        }
        else
        {
            Link(mention, GivenNameOnly(mention) ?? Misspelt(mention) ?? NewEntity(mention));
        }
    }

    private static bool Fits(Entity person, NameMention mention) =>
        mention.Gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == mention.Gender;

    // Two people with one surname: a title, a role or the gender must tell them apart.
    private static Entity? Tell(List<Entity> people, NameMention mention)
    {
        List<Entity> titled = [.. people.Where(p => mention.Roles.Exists(p.Roles.Contains))];
        if (titled.Count == 1) return titled[0];
        if (mention.Gender == Gender.Unknown) return null;
        List<Entity> fitting = [.. people.Where(p => p.Gender == mention.Gender)];
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private Entity? GivenNameOnly(NameMention mention) =>
        mention.Parts.Length == 1 && _byGivenName.TryGetValue(mention.Surname, out List<Entity>? people) && people.Count == 1 && !_placeWords.Contains(mention.Surname) ? people[0] : null;

    private Entity? Misspelt(NameMention mention)
    {
        if (mention.Parts.Length > 1 || _placeWords.Contains(mention.Surname) || PersonWords.Places.Contains(mention.Surname) || IsBody(mention)) return null;
        if (!_byInitial.TryGetValue(mention.Surname[0], out List<Entity>? people)) return null;
        List<Entity> close = [.. people.Where(p => p.Parts.Length > 1 && Spelling.IsVariant(p.Parts[^1], mention.Surname))];
        if (close.Count == 0) close = [.. people.Where(p => p.Parts.Length > 1 && IsNear(p, mention) && Spelling.IsDistantVariant(p.Parts[^1], mention.Surname))];
        return close.Count == 1 ? close[0] : null;
    }

    // A stranger spelling is believed only in the paragraph of the introduction or the next one.
    private bool IsNear(Entity person, NameMention mention) => _draft.ParagraphOf[mention.Tokens.First] - person.FirstParagraph is >= 0 and <= 1;

    private Entity NewEntity(NameMention mention)
    {
        string key = string.Join(' ', mention.Parts);
        bool place = PersonWords.Places.Contains(key) || (mention.Parts.Length == 1 && _placeWords.Contains(mention.Surname) && !mention.IsPersonBeside);
        bool acronym = mention.Parts.Length == 1 && mention.Span.Length >= 2 && mention.Span.In(_draft.Text).All(c => char.IsUpper(c) || c == '.');
        if (!place && !acronym && !IsBody(mention)) return NewPerson(mention);
        if (_bodies.TryGetValue(key, out Entity? body)) return body;
        body = (acronym ? Spelled(key) : null) ?? new Entity(mention.Span.In(_draft.Text), SpeakerKind.Organisation, _draft.ParagraphOf[mention.Tokens.First]) { Parts = mention.Parts };
        _bodies[key] = body;
        if (mention.Parts.Length > 2) _bodyByStart.TryAdd(string.Join(' ', mention.Parts[..^1]), body);
        return body;
    }

    // An acronym stands for the body whose initials it gives.
    private Entity? Spelled(string acronym) => _bodies.Values.FirstOrDefault(b =>
        b.Parts.Length > 1 && string.Concat(b.Parts.Where(p => p is not ("of" or "the" or "and" or "for")).Select(p => p[0])) == acronym.Replace(".", "", StringComparison.Ordinal));
}
