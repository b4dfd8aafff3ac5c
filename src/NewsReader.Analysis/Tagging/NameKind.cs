namespace NewsReader.Analysis.Tagging;

/// <summary>What a name names.</summary>
internal enum NameKind : byte
{
    /// <summary>No name.</summary>
    None,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, party, agency, paper or other body.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Location,

    /// <summary>Anything else with a name: peoples, works, events.</summary>
    Misc,
}
