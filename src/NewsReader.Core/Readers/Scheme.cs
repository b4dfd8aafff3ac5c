namespace NewsReader.Core.Readers;

/// <summary>Dark letters on a light page, or light ones on a dark page.</summary>
public enum Scheme
{
    /// <summary>As the reader's system has it.</summary>
    System,

    /// <summary>A light page.</summary>
    Light,

    /// <summary>A dark page.</summary>
    Dark,
}
