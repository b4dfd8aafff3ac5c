namespace NewsReader.Analysis.Paragraphs;

/// <summary>Lines that say who wrote an article, and lines under its pictures.</summary>
internal static class Bylines
{
    private const int LongestByline = 120;

    private static readonly string[] BylineOpenings = ["by ", "words: ", "words by ", "text: ", "text by ", "story by ", "reporting by ", "written by ", "interview by "];

    private static readonly string[] CaptionOpenings =
    [
        "photo: ", "photos: ", "photo by ", "photograph: ", "photographs: ", "photograph by ", "photography: ", "image: ", "images: ",
        "image credit", "picture: ", "pictures: ", "picture credit", "photo credit", "caption: ", "illustration: ", "graphic: ", "video: ",
        "map: ", "chart: ", "figure: ",
    ];

    /// <summary>"By Marta Quill", "Words: …", "Pavel Sorrin reports from Kelby".</summary>
    public static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestByline) return false;
        foreach (string opening in BylineOpenings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return NamesOnly(line[opening.Length..]);
        }
        return ReportsFrom(line);
    }

    /// <summary>"Additional reporting by …", which may stand anywhere.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.Trim("*_()[] ");
        return bare.Length <= LongestByline && (bare.StartsWith("additional reporting", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("reporting by ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Photo: …", "Image credit …".</summary>
    public static bool IsCaption(ReadOnlySpan<char> line)
    {
        foreach (string opening in CaptionOpenings) if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool ReportsFrom(ReadOnlySpan<char> line)
    {
        int verb = line.IndexOf(" reports from ", StringComparison.Ordinal);
        return verb > 0 && NamesOnly(line[..verb]) && line[(verb + 1)..].Count(' ') <= 5;
    }

    // Every word begins with a capital or is a small word that joins names; a sentence-final period belongs to a sentence.
    private static bool NamesOnly(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || !char.IsUpper(words[0]) || (words[^1] == '.' && words.Count(' ') > 6)) return false;
        foreach (Range part in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[part].TrimEnd(",.;:");
            if (!word.IsEmpty && char.IsLower(word[0]) && !Joins(word)) return false;
        }
        return true;
    }

    private static bool Joins(ReadOnlySpan<char> word) =>
        word is "and" or "in" or "at" or "for" or "of" or "the" or "van" or "von" or "der" or "den" or "de" or "la" or "du" or "da" or "di" or "del"
            or "al" or "bin" or "correspondent" or "editor" or "reporter";
}
