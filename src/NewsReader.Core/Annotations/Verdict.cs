namespace NewsReader.Core.Annotations;

/// <summary>What checking a claim came to. The numbers are stored.</summary>
public enum Verdict
{
    /// <summary>Nobody has looked yet.</summary>
    Unchecked = 0,

    /// <summary>The evidence bears it out.</summary>
    Supported = 1,

    /// <summary>The evidence points both ways.</summary>
    Disputed = 2,

    /// <summary>The evidence is against it.</summary>
    Refuted = 3,

    /// <summary>It can't be settled.</summary>
    Unprovable = 4,
}
