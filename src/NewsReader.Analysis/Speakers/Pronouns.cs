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
}
