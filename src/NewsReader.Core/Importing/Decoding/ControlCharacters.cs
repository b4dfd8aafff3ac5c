using System.Buffers;

namespace NewsReader.Core.Importing.Decoding;

/// <summary>
/// Characters that no text shows: NUL and the other controls but for tab, line ends and form feed. NEL (U+0085) stays too, being a line
/// end of its own; the rest of U+0080-U+009F comes of a wrong encoding.
/// </summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> All = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u0085'))]);

    /// <summary>How many there are.</summary>
    public static int CountIn(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int next = text.IndexOfAny(All); next >= 0; next = text.IndexOfAny(All))
        {
            count++;
            text = text[(next + 1)..];
        }

        return count;
    }

    /// <summary>The text with U+FFFD for each of them.</summary>
    public static string Replaced(string text)
    {
        if (!text.AsSpan().ContainsAny(All)) return text;
        char[] characters = text.ToCharArray();
        characters.AsSpan().ReplaceAny(All, '\uFFFD');
        return new string(characters);
    }
}
