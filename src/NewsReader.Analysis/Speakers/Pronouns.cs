namespace NewsReader.Analysis.Speakers;

/// <summary>The pronouns that mean one person.</summary>
internal static class Pronouns
{
    /// <summary>The gender that the word tells; <see cref="Gender.Unknown"/> where it is no such pronoun.</summary>
    public static Gender Of(string word) => word switch
    {
        "he" or "his" or "him" => Gender.Male,
        "she" or "her" => Gender.Female,
        _ => Gender.Unknown,
    };

    /// <summary>The gender that a reflexive tells of someone named in its clause; <see cref="Gender.Unknown"/> where the word is none.</summary>
    public static Gender OfReflexive(string word) => word switch
    {
        "himself" => Gender.Male,
        "herself" => Gender.Female,
        _ => Gender.Unknown,
    };
}
