namespace NewsReader.Analysis.Speakers;

/// <summary>A pronoun that means one person, and what the reader knows on reaching it.</summary>
internal readonly record struct PronounContext
{
    /// <summary>The pronoun's token.</summary>
    public required int Token { get; init; }

    /// <summary>How far apart tokens are.</summary>
    public required ReadingOrder Order { get; init; }

    /// <summary>Its case.</summary>
    public required PronounForm Form { get; init; }

    /// <summary>Whether it is a source.</summary>
    public required PronounUse Use { get; init; }

    /// <summary>Whether it opens its sentence.</summary>
    public required bool IsOpening { get; init; }

    /// <summary>Whether it stands in quotation marks.</summary>
    public required bool IsQuoted { get; init; }

    /// <summary>The first token of the words that are attributed to it, where they stand before it; else -1.</summary>
    public required int ContentStart { get; init; }

    /// <summary>Whom the last such pronoun meant.</summary>
    public required Entity? LastMeant { get; init; }

    /// <summary>How many statements came before.</summary>
    public required int Statements { get; init; }

    /// <summary>The person whom the whole text names most often.</summary>
    public required Entity? Foremost { get; init; }

    /// <summary>The same among those of the pronoun's gender.</summary>
    public required Entity? ForemostOfGender { get; init; }

    /// <summary>How many people may be meant.</summary>
    public required int Candidates { get; init; }

    /// <summary>How many sentences back the nearest of them was referred to.</summary>
    public required int Nearest { get; init; }
}

/// <summary>A pronoun's case.</summary>
internal enum PronounForm
{
    /// <summary>He, she.</summary>
    Subject,

    /// <summary>His, her before a noun.</summary>
    Possessive,

    /// <summary>Him, her.</summary>
    Object,

    /// <summary>A noun that stands like a pronoun: the woman.</summary>
    Noun,
}

/// <summary>What a pronoun does in a statement.</summary>
internal enum PronounUse
{
    /// <summary>It is no source.</summary>
    None,

    /// <summary>The source after the words said.</summary>
    After,

    /// <summary>The source before the words said.</summary>
    Before,
}
