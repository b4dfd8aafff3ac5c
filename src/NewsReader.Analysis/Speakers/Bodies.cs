namespace NewsReader.Analysis.Speakers;

/// <summary>The organisations and places that the text names, by name, by the name's start and by initials.</summary>
internal sealed class Bodies(Draft draft)
{
    private readonly Dictionary<string, Entity> _byName = [];
    private readonly Dictionary<string, Entity> _byStart = [];
    private readonly Dictionary<string, Entity> _byInitials = [];

    /// <summary>Whether the mention is an acronym: DNC, U.N.</summary>
    public static bool IsAcronym(Draft draft, NameMention mention)
    {
        if (mention.Parts.Length != 1 || mention.Span.Length < 2 || mention.Span.Length > 8) return false;
        foreach (char c in draft.Text.AsSpan(mention.Span.Start, mention.Span.Length)) if (!char.IsUpper(c) && c != '.') return false;
        return true;
    }

    /// <summary>The body of this very name, or of a name that starts so; null where the text has named none.</summary>
    public Entity? Known(NameMention mention)
    {
        string key = Key(mention);
        return _byName.GetValueOrDefault(key) ?? _byStart.GetValueOrDefault(key);
    }

    /// <summary>The body that the mention names, made known if it is new.</summary>
    public Entity Named(NameMention mention)
    {
        string key = Key(mention);
        if (_byName.TryGetValue(key, out Entity? body)) return body;
        body = IsAcronym(draft, mention) ? _byInitials.GetValueOrDefault(key.Replace(".", "", StringComparison.Ordinal)) : null;
        body ??= new Entity(mention.Span.In(draft.Text), SpeakerKind.Organisation, draft.ParagraphOf[mention.Tokens.First]) { Parts = mention.Parts };
        _byName[key] = body;
        if (mention.Parts.Length > 2) _byStart.TryAdd(string.Join(' ', mention.Parts[..^1]), body);
        if (mention.Parts.Length > 1) _byInitials.TryAdd(string.Concat(mention.Parts.Where(p => p is not ("of" or "the" or "and" or "for")).Select(p => p[0])), body);
        return body;
    }

    private static string Key(NameMention mention) => string.Join(' ', mention.Parts);
}
