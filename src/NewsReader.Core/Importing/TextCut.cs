using System.Text;

namespace NewsReader.Core.Importing;

/// <summary>Making short lines of any text.</summary>
internal static class TextCut
{
    /// <summary>The text on one line: every run of white space and control characters is one space, none at the ends.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>
    /// At most <paramref name="longest"/> UTF-16 units of <paramref name="line"/>, cut after a word and ended with "…" where it is longer.
    /// </summary>
    public static string AtWord(string line, int longest)
    {
        if (line.Length <= longest) return line;
        int end = line.LastIndexOf(' ', longest - 1);
        if (end < longest / 2) end = longest - 1;
        if (char.IsHighSurrogate(line[end - 1])) end--;
        return string.Concat(line.AsSpan(0, end).TrimEnd(" ,;:–—-"), "…");
    }
}
