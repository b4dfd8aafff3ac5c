namespace NewsReader.Core.Importing.Formats;

/// <summary>Where a file's front matter is: the lines between <c>---</c> at the very start and the next <c>---</c> or <c>...</c>.</summary>
/// <param name="Yaml">The lines between.</param>
/// <param name="BodyStart">Index of the first character after the closing line.</param>
internal sealed record FrontMatterBlock(string Yaml, int BodyStart)
{
    /// <summary>The front matter of a text with LF line ends; null when it has none.</summary>
    public static FrontMatterBlock? Find(string text)
    {
        int yaml = EndOfLine(text, 0);
        if (!IsFence(text.AsSpan(0, yaml), "---")) return null;
        for (int start = yaml; start < text.Length;)
        {
            int end = EndOfLine(text, start);
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            if (IsFence(line, "---") || IsFence(line, "...")) return new FrontMatterBlock(text[yaml..start], end);
            start = end;
        }

        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line, string fence) => line.TrimEnd(" \t\n").SequenceEqual(fence);

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is var end && end < 0 ? text.Length : end + 1;
}
