namespace NewsReader.Analysis.Speakers;

/// <summary>Which pronoun fits a person.</summary>
internal enum Gender
{
    /// <summary>Not known: both fit.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,
}
