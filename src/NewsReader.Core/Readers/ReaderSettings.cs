namespace NewsReader.Core.Readers;

/// <summary>How one reader likes the program. A preference, so no change of it is logged.</summary>
public sealed class ReaderSettings
{
    /// <summary>The reader.</summary>
    public required int ReaderId { get; init; }

    /// <summary>How large the text is.</summary>
    public TextSize Size { get; set; } = TextSize.Normal;

    /// <summary>How long its lines are.</summary>
    public Measure Measure { get; set; } = Measure.Normal;

    /// <summary>Its letters.</summary>
    public Typeface Face { get; set; } = Typeface.Serif;

    /// <summary>Light or dark.</summary>
    public Scheme Scheme { get; set; } = Scheme.System;

    /// <summary>Whether articles hide what is worth checking and nobody has made a claim of.</summary>
    public bool HidesSuggestions { get; set; }

    /// <summary>The reader's own keys, where they differ from the program's.</summary>
    public IReadOnlyList<OwnKey> Keys { get; set; } = [];
}

/// <summary>A key that a reader chose.</summary>
/// <param name="Act">The name of what it does.</param>
/// <param name="Key">The key.</param>
public sealed record OwnKey(string Act, string Key);
