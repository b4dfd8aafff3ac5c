namespace NewsReader.Core.Readers;

/// <summary>How large an article's text is set.</summary>
public enum TextSize
{
    /// <summary>A step below normal.</summary>
    Small,

    /// <summary>As the program sets it.</summary>
    Normal,

    /// <summary>A step above normal.</summary>
    Large,

    /// <summary>Two steps above normal.</summary>
    Larger,

    /// <summary>Three steps above normal.</summary>
    Largest,
}
