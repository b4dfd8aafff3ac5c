namespace NewsReader.Analysis.Speakers;

/// <summary>What a speaker is. The numbers are stored: never change or reuse one.</summary>
public enum SpeakerKind
{
    /// <summary>One person with a name.</summary>
    Person = 0,

    /// <summary>A company, ministry, party, paper or other body.</summary>
    Organisation = 1,

    /// <summary>Several people taken together: "analysts", "two ministers".</summary>
    Group = 2,

    /// <summary>Left unnamed on purpose: "a senior official who asked not to be named".</summary>
    Unnamed = 3,
}
