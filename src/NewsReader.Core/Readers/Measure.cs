namespace NewsReader.Core.Readers;

/// <summary>How long the lines of an article are.</summary>
public enum Measure
{
    /// <summary>About 56 characters.</summary>
    Narrow,

    /// <summary>About 66 characters.</summary>
    Normal,

    /// <summary>About 76 characters.</summary>
    Wide,
}
