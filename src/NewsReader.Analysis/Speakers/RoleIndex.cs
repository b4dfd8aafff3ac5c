namespace NewsReader.Analysis.Speakers;

/// <summary>Who bears which title or role in the text.</summary>
internal sealed class RoleIndex
{
    private const int MostBearers = 16;
    private const int ParagraphsNear = 3;

    private readonly Draft _draft;
    private readonly Dictionary<string, List<Entity>> _bearers = [];

    /// <summary>The roles of all whom <paramref name="mentions"/> name.</summary>
    public RoleIndex(Draft draft, List<NameMention> mentions)
    {
        _draft = draft;
        foreach (NameMention mention in mentions) if (mention.Entity is { Kind: SpeakerKind.Person } person) Add(mention, person);
    }

    /// <summary>Notes the roles that are told beside a name of <paramref name="person"/>.</summary>
    public void Add(NameMention mention, Entity person)
    {
        foreach (string role in mention.Roles) Add(role, person);
    }

    /// <summary>Those who bear <paramref name="role"/>.</summary>
    public List<Entity> Bearers(string role) => _bearers.GetValueOrDefault(role) ?? [];

    /// <summary>The one who is meant by <paramref name="role"/>: the only bearer, the last spoken of where no other was near, or before any (in a headline) the first; else null.</summary>
    public Entity? Bearer(string role)
    {
        List<Entity> bearers = Bearers(role);
        if (bearers.Count < 2) return bearers.FirstOrDefault();
        Entity last = bearers.MaxBy(b => b.Last.Last)!;
        if (last.Last.Last < 0) return bearers[0];
        int paragraph = _draft.ParagraphOf[last.Last.Last];
        return bearers.Exists(b => b != last && b.Last.Last >= 0 && paragraph - _draft.ParagraphOf[b.Last.Last] < ParagraphsNear) ? null : last;
    }

    private void Add(string role, Entity person)
    {
        if (!_bearers.TryGetValue(role, out List<Entity>? bearers)) _bearers[role] = bearers = [];
        if (bearers.Count < MostBearers && !bearers.Contains(person)) bearers.Add(person);
    }
}
