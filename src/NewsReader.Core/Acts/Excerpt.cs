namespace NewsReader.Core.Acts;

/// <summary>A few words of something longer, for summaries and lists.</summary>
public static class Excerpt
{
    /// <summary>The first words of <paramref name="text"/>, on one line, cut at a word with … where it is longer than <paramref name="length"/> characters.</summary>
    public static string Of(string text, int length = 60)
    {
        // Twice the length leaves room for white space to fold without walking through a whole book.
        string start = text.Length > length * 2 ? text[..(length * 2)] : text;
        string line = string.Join(' ', start.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length && start.Length == text.Length) return line;
        int cut = line.LastIndexOf(' ', Math.Min(length, line.Length - 1));
        if (cut < length / 2) cut = Math.Min(length, line.Length);
        if (cut > 0 && char.IsHighSurrogate(line[cut - 1])) cut--;
        return line[..cut].TrimEnd(' ', ',', ';', ':', '.', '…') + "…";
    }
}
