namespace NewsReader.Analysis.Speakers;

/// <summary>Someone the text speaks of, while names are being linked.</summary>
internal sealed class Entity(string name, SpeakerKind kind, int firstParagraph)
{
    /// <summary>The fullest name.</summary>
    public string Name => name;

    /// <summary>What it is.</summary>
    public SpeakerKind Kind => kind;

    /// <summary>The paragraph that introduces it, as an index.</summary>
    public int FirstParagraph => firstParagraph;

    /// <summary>Which pronoun fits.</summary>
    public Gender Gender { get; set; }

    /// <summary>Name words in small letters; empty for the unnamed.</summary>
    public string[] Parts { get; init; } = [];

    /// <summary>Titles and roles that the text gives it.</summary>
    public HashSet<string> Roles { get; } = [];

    /// <summary>Every span that names it.</summary>
    public List<TextSpan> Mentions { get; } = [];
}
