namespace NewsReader.Analysis.Speakers;

/// <summary>Someone the text speaks of, while names are being linked and the text is read from start to end.</summary>
internal sealed class Entity(string name, SpeakerKind kind, int firstParagraph)
{
    /// <summary>The fullest name.</summary>
    public string Name { get; set; } = name;

    /// <summary>What it is.</summary>
    public SpeakerKind Kind => kind;

    /// <summary>The paragraph that introduces it, as an index.</summary>
    public int FirstParagraph => firstParagraph;

    /// <summary>Which pronoun fits.</summary>
    public Gender Gender { get; set; }

    /// <summary>How much shows that it is a person: nothing (0), a given name (1), the tagger (2), a title, role, age or "who" (3).</summary>
    public int Evidence { get; set; }

    /// <summary>The name's words in small letters.</summary>
    public string[] Parts { get; set; } = [];

    /// <summary>Titles and roles that the text gives it.</summary>
    public List<string> Roles { get; } = [];

    /// <summary>Every span that refers to it.</summary>
    public List<TextSpan> Mentions { get; } = [];

    /// <summary>How often the whole text names it.</summary>
    public int TimesNamed { get; set; }

    /// <summary>How often it was referred to so far.</summary>
    public int TimesMentioned { get; set; }

    /// <summary>How often it has spoken so far.</summary>
    public int TimesSpoken { get; set; }

    /// <summary>The number of the statement in which it spoke last; -1 where it has not.</summary>
    public int LastSpoken { get; set; } = -1;

    /// <summary>Where it was referred to last.</summary>
    public Reference Last { get; set; } = Reference.None;

    /// <summary>Where it was named last.</summary>
    public Reference LastNamed { get; set; } = Reference.None;
}
