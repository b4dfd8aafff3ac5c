namespace NewsReader.Core.Readers;

/// <summary>The letters that an article is set in.</summary>
public enum Typeface
{
    /// <summary>With serifs, as in a newspaper.</summary>
    Serif,

    /// <summary>Without serifs.</summary>
    Sans,

    /// <summary>Without serifs, with more room between letters, words and lines: easier for many who find reading hard.</summary>
    Spaced,
}
