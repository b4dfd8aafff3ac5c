using NewsReader.Analysis.Tagging;

namespace NewsReader.Analysis.Speakers;

/// <summary>A name at one place of the text.</summary>
internal sealed class NameMention
{
    /// <summary>The name's tokens, titles left out.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>The first token of the titles before the name; the name's own where none stand there.</summary>
    public required int RunFirst { get; init; }

    /// <summary>Where the name stands, a possessive ending left out.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name's words in small letters, possessive endings left out.</summary>
    public required string[] Parts { get; init; }

    /// <summary>The titles and roles told right beside the name.</summary>
    public required List<string> Roles { get; init; }

    /// <summary>What titles, roles or kin words tell.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether a title, role, age or "who" beside it shows a person.</summary>
    public bool IsPersonBeside { get; set; }

    /// <summary>Whether "the", "in" or a word of its own shows a body or place.</summary>
    public bool IsBodyBeside { get; set; }

    /// <summary>Whether the name is in the possessive.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>What the tagger takes it for.</summary>
    public NameKind Kind { get; init; }

    /// <summary>Whether it stands in a headline.</summary>
    public bool IsInHeadline { get; init; }

    /// <summary>Whom it names, once linked; null while that is ambiguous.</summary>
    public Entity? Entity { get; set; }

    /// <summary>Whom it may name, where that is ambiguous.</summary>
    public List<Entity>? Candidates { get; set; }

    /// <summary>The last word, by which a person is called again.</summary>
    public string Surname => Parts[^1];
}
