using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Speakers;

/// <summary>Everybody whom the text names, each under the fullest name, with every mention linked.</summary>
internal sealed class Roster
{
    // More people of one name than this are told apart no further: the work on each name stays bounded.
    private const int MostAlike = 64;
    private const int MostRoles = 8;

    private readonly Draft _draft;
    private readonly NameGenders _genders;
    private readonly Dictionary<string, List<Entity>> _bySurname = [];
    private readonly Dictionary<string, List<Entity>> _byGivenName = [];
    private readonly Dictionary<string, List<Entity>> _byMiddle = [];
    private readonly Dictionary<char, List<Entity>> _byInitial = [];
    private readonly HashSet<string> _placeWords = [];
    private readonly Dictionary<string, int> _votes = [];
    private readonly Bodies _bodies;

    /// <summary>Links <paramref name="mentions"/>: bodies first, then full names of people, then single words.</summary>
    public Roster(Draft draft, NameGenders genders, List<NameMention> mentions)
    {
        (_draft, _genders, Mentions, _bodies) = (draft, genders, mentions, new Bodies(draft));
        foreach (NameMention mention in mentions) Vote(mention);
        foreach (NameMention mention in mentions) if (mention.Parts.Length > 1 && IsBody(mention)) Link(mention, _bodies.Named(mention));
        foreach (NameMention mention in mentions) if (IsFullPerson(mention) && !mention.IsInHeadline) LinkFull(mention);
        foreach (NameMention mention in mentions) if (mention.Entity is null) LinkLate(mention);
    }

    /// <summary>The names in order.</summary>
    public List<NameMention> Mentions { get; }

    private static Entity? Only(Dictionary<string, List<Entity>> index, string key) => index.TryGetValue(key, out List<Entity>? people) && people.Count == 1 ? people[0] : null;

    private bool IsFullPerson(NameMention mention) => mention.Parts.Length > 1 && !IsBody(mention);

    private bool IsBody(NameMention mention)
    {
        bool given = _genders.Has(mention.Parts[0]);
        if (mention.IsPersonBeside && (given || mention.Kind == NameKind.Person)) return false;
        int votes = _votes.GetValueOrDefault(Key(mention));
        // Two words may be a person of that surname, Charlotte Church; three are a body named for its founder, Ada Brandt Bank, unless they read as a name, Mary Jo White.
        bool isRead = given && votes > 0 && PersonWords.BodiesAndSurnames.Contains(mention.Surname);
        if (mention.Parts.Length > (given ? 2 : 1) && !isRead && PersonWords.Bodies.Contains(mention.Surname)) return true;
        if (votes != 0 && !(mention.IsPersonBeside && mention.Parts.Length == 1)) return votes < 0;
        if (Array.Exists(mention.Parts, PersonWords.Bodies.Contains) && !(mention.IsPersonBeside && mention.Parts.Length == 1)) return true;
        return mention.IsBodyBeside && !mention.IsPersonBeside && !given;
    }

    // What the tagger takes a name for in most places.
    private void Vote(NameMention mention)
    {
        if (mention is { IsBodyBeside: true, IsPersonBeside: false, Parts.Length: 1, Kind: not NameKind.Person }) _placeWords.Add(mention.Surname);
        int vote = mention.Kind switch { NameKind.Person => 1, NameKind.None => 0, _ => -1 };
        if (vote != 0) _votes[Key(mention)] = _votes.GetValueOrDefault(Key(mention)) + vote;
    }

    private static string Key(NameMention mention) => mention.Parts.Length == 1 ? mention.Parts[0] : string.Join(' ', mention.Parts);

    private void LinkLate(NameMention mention)
    {
        if (IsFullPerson(mention)) LinkFull(mention);
        else LinkShort(mention);
    }

    private void LinkFull(NameMention mention)
    {
        Entity? person = _bySurname.GetValueOrDefault(mention.Surname)?.Find(p => SamePerson(p, mention));
        person ??= _byInitial.GetValueOrDefault(mention.Surname[0])?.Find(p => SpeltLike(p, mention));
        person ??= mention.IsPersonBeside ? null : _bodies.Known(mention);
        Link(mention, person ?? NewPerson(mention));
    }

    private bool SamePerson(Entity person, NameMention mention)
    {
        string given = person.Parts[0], other = mention.Parts[0];
        if (person.Parts.Length > 1 && given == other) return true;
        if (AreOpposite(person, mention)) return false;
        return person.Parts.Length < 2 || IsParticle(other) || (IsInitial(other) && given[0] == other[0]) || (IsInitial(given) && given[0] == other[0]) || person.Parts.AsSpan(0, person.Parts.Length - 1).Contains(other)
            || mention.Parts.AsSpan(0, mention.Parts.Length - 1).Contains(given) || IsShortForm(given, other) || IsShortForm(other, given) || Spelling.IsVariant(given, other);
    }

    // Ben and Benjamin, Chris and Christopher.
    private static bool IsShortForm(string shorter, string longer) => shorter.Length >= 3 && longer.Length > shorter.Length && longer.StartsWith(shorter, StringComparison.Ordinal);

    private static bool IsParticle(string word) => word is "van" or "von" or "de" or "der" or "la" or "al" or "bin";

    private static bool IsInitial(string word) => word.Length == 1 || (word.Length >= 2 && word[1] == '.');

    private bool SpeltLike(Entity person, NameMention mention) =>
        person.Parts.Length > 1 && (person.Parts[0] == mention.Parts[0] || (Spelling.IsVariant(person.Parts[0], mention.Parts[0]) && !AreOpposite(person, mention))) && Spelling.IsVariant(person.Parts[^1], mention.Surname);

    // Paul and Paula, Daniel and Daniela: alike, but a man and a woman.
    private bool AreOpposite(Entity person, NameMention mention)
    {
        if (person.Gender != Gender.Unknown && Told(mention) is not Gender.Unknown and var told) return told != person.Gender;
        return IsFeminineOf(person.Parts[0], mention.Parts[0]) || IsFeminineOf(mention.Parts[0], person.Parts[0]);
    }

    // A title tells more than a given name.
    private Gender Told(NameMention mention) =>
        mention.Gender != Gender.Unknown || mention.Parts.Length < 2 ? mention.Gender : _genders.Of(mention.Parts[0]);

    // Daniel is now and then a woman's name; beside Daniela it is not.
    private bool IsFeminineOf(string name, string other) =>
        name.Length == other.Length + 1 && name[^1] == 'a' && name.StartsWith(other, StringComparison.Ordinal)
        && _genders.Of(name) == Gender.Female && _genders.Has(other) && _genders.Of(other) != Gender.Female;

    private Entity NewPerson(NameMention mention)
    {
        bool given = mention.Parts.Length > 1 && _genders.Has(mention.Parts[0]);
        Entity person = new(mention.Span.In(_draft.Text), SpeakerKind.Person, _draft.ParagraphOf[mention.Tokens.First])
        {
            Parts = mention.Parts,
            Gender = Told(mention),
            Evidence = given ? 1 : 0,
        };
        Add(_bySurname, mention.Surname, person);
        if (mention.Parts.Length > 1) Add(_byGivenName, mention.Parts[0], person);
        for (int i = 1; i < Math.Min(mention.Parts.Length - 1, 4); i++) Add(_byMiddle, mention.Parts[i], person);
        Add(_byInitial, mention.Surname[0], person);
        return person;
    }

    private static void Add<TKey>(Dictionary<TKey, List<Entity>> index, TKey key, Entity person) where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<Entity>? people)) index[key] = people = [];
        if (people.Count < MostAlike) people.Add(person);
    }

    private void Link(NameMention mention, Entity entity)
    {
        mention.Entity = entity;
        entity.TimesNamed++;
        entity.Mentions.Add(mention.Span);
        foreach (string role in mention.Roles) if (entity.Roles.Count < MostRoles && !entity.Roles.Contains(role)) entity.Roles.Add(role);
        if (mention.IsPersonBeside) entity.Evidence = 3;
        else if (mention.Kind == NameKind.Person) entity.Evidence = Math.Max(entity.Evidence, 2);
        if (entity.Gender == Gender.Unknown) entity.Gender = mention.Gender;
        if (entity.Kind == SpeakerKind.Person && IsFuller(mention, entity)) Rename(entity, mention);
    }

    // The fullest name of all; one that a headline runs on into is not.
    private static bool IsFuller(NameMention mention, Entity entity) =>
        mention.Parts.Length > entity.Parts.Length && mention.Parts.Length <= 5 && !mention.IsInHeadline && mention.Surname == entity.Parts[^1];

    private void Rename(Entity person, NameMention mention)
    {
        (person.Name, bool wasShort, person.Parts) = (mention.Span.In(_draft.Text), person.Parts.Length == 1, mention.Parts);
        if (!wasShort) return;
        Add(_byGivenName, mention.Parts[0], person);
        if (person.Gender == Gender.Unknown) person.Gender = _genders.Of(mention.Parts[0]);
        if (_genders.Has(mention.Parts[0])) person.Evidence = Math.Max(person.Evidence, 1);
    }

    private void LinkShort(NameMention mention)
    {
        if (!_bySurname.TryGetValue(mention.Surname, out List<Entity>? people))
        {
            Link(mention, GivenNameOnly(mention) ?? Misspelt(mention) ?? NewEntity(mention));
            return;
        }
        Entity? one = people.Count == 1 && Fits(people[0], mention) ? people[0] : Tell(people, mention);
        if (one is not null) Link(mention, one);
        else if (people.Count == 1) Link(mention, NewPerson(mention));
        else mention.Candidates = people;
    }

    private static bool Fits(Entity person, NameMention mention) =>
        mention.Gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == mention.Gender;

    // Two people with one surname: a title, a role or the gender must tell them apart.
    private static Entity? Tell(List<Entity> people, NameMention mention)
    {
        Entity? titled = Single(people, p => mention.Roles.Exists(p.Roles.Contains) && Fits(p, mention));
        if (titled is not null || mention.Gender == Gender.Unknown) return titled;
        return Single(people, p => p.Gender == mention.Gender);
    }

    private static Entity? Single(List<Entity> people, Predicate<Entity> fits)
    {
        Entity? first = people.Find(fits);
        return first is not null && people.FindLast(fits) == first ? first : null;
    }

    private Entity? GivenNameOnly(NameMention mention)
    {
        if (mention.Parts.Length > 1 || _placeWords.Contains(mention.Surname)) return null;
        return Only(_byGivenName, mention.Surname) ?? Only(_byMiddle, mention.Surname);
    }

    private Entity? Misspelt(NameMention mention)
    {
        if (mention.Parts.Length > 1 || _placeWords.Contains(mention.Surname) || PersonWords.Places.Contains(mention.Surname) || IsBody(mention)) return null;
        if (!_byInitial.TryGetValue(mention.Surname[0], out List<Entity>? people)) return null;
        return Single(people, p => p.Parts.Length > 1 && Fits(p, mention) && Spelling.IsVariant(p.Parts[^1], mention.Surname))
            ?? Single(people, p => p.Parts.Length > 1 && Fits(p, mention) && IsNear(p, mention) && Spelling.IsDistantVariant(p.Parts[^1], mention.Surname));
    }

    // A stranger spelling is believed only in the paragraph of the introduction or the next one.
    private bool IsNear(Entity person, NameMention mention) => _draft.ParagraphOf[mention.Tokens.First] - person.FirstParagraph is >= 0 and <= 1;

    private Entity NewEntity(NameMention mention)
    {
        bool place = PersonWords.Places.Contains(string.Join(' ', mention.Parts)) || (mention.Parts.Length == 1 && _placeWords.Contains(mention.Surname) && !mention.IsPersonBeside);
        return place || Bodies.IsAcronym(_draft, mention) || IsBody(mention) ? _bodies.Named(mention) : NewPerson(mention);
    }
}
