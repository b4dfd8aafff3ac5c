using NewsReader.Core.Acts;

namespace NewsReader.Web.Pages.Articles;

/// <summary>Selected words as a form sends them: by place where a script knows it, else by the words themselves.</summary>
public sealed record SelectionInput
{
    /// <summary>The revision that was shown.</summary>
    public int Revision { get; init; }

    /// <summary>The ranges; null where the words are sent.</summary>
    public string? Ranges { get; init; }

    /// <summary>The exact words.</summary>
    public string? Words { get; init; }

    /// <summary>Which occurrence of them, from 1.</summary>
    public int Occurrence { get; init; } = 1;

    /// <summary>Where the paragraph begins from which they are counted.</summary>
    public int From { get; init; }

    public Selection ToSelection() => Ranges is null ? Selection.OfWords(Revision, Words, Occurrence, From) : Selection.At(Revision, Ranges);
}
