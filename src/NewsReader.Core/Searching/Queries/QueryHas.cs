namespace NewsReader.Core.Searching.Queries;

/// <summary>What <c>has:</c> can ask for.</summary>
public enum QueryHas
{
    /// <summary>Somebody is quoted.</summary>
    Quote = 0,

    /// <summary>A claim is made in it.</summary>
    Claim = 1,

    /// <summary>Somebody wrote a note on it.</summary>
    Note = 2,

    /// <summary>It is tagged.</summary>
    Tag = 3,
}
