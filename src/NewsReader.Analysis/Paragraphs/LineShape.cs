using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Paragraphs;

/// <summary>
/// A paragraph's words with the particulars left out: a run of capitalised words is a name, digits are a number, handles, addresses and links are
/// no more than that. So two lines that differ only in whom they name have one shape.
/// </summary>
internal static class LineShape
{
    /// <summary>What stands for a name, a number, a handle, a mail address, a link, markup and a colon.</summary>
    public const uint Name = 3, Number = 4, Handle = 5, Mail = 6, Link = 7, Markup = 8, Colon = 9;

    private const int LongestKey = 12;

    /// <summary>Adds the shape of <paramref name="line"/> to <paramref name="tokens"/>. Its first word stays itself, with or without a capital.</summary>
    public static void Read(ReadOnlySpan<char> line, List<uint> tokens)
    {
        int first = tokens.Count;
        for (int start = 0; start < line.Length;)
        {
            int end = start;
            while (end < line.Length && !char.IsWhiteSpace(line[end])) end++;
            if (end > start) Add(line[start..end], tokens, first);
            start = end + 1;
        }
    }

    /// <summary>One number for the first words of a shape.</summary>
    public static uint Key(ReadOnlySpan<uint> shape)
    {
        uint key = (uint)Math.Min(shape.Length, LongestKey + 1);
        foreach (uint token in shape[..Math.Min(shape.Length, LongestKey)]) key = FeatureHash.Mix(key, token);
        return key;
    }

    private static void Add(ReadOnlySpan<char> chunk, List<uint> tokens, int first)
    {
        uint token = Of(chunk, tokens.Count == first);
        bool goesOn = token is Name or Markup && tokens.Count > first && tokens[^1] == token;
        if (token != 0 && !goesOn) tokens.Add(token);
        if (chunk[^1] == ':') tokens.Add(Colon);
    }

    private static uint Of(ReadOnlySpan<char> chunk, bool isFirst)
    {
        if (chunk.ContainsAny("<>{}")) return Markup;
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains("www.", StringComparison.Ordinal)) return Link;
        int at = chunk.IndexOf('@');
        if (at >= 0) return at > 0 && char.IsLetterOrDigit(chunk[at - 1]) ? Mail : Handle;
        ReadOnlySpan<char> word = Bare(chunk);
        if (word.IsEmpty) return 0;
        if (word.ContainsAnyInRange('0', '9')) return Number;
        return char.IsUpper(word[0]) && !isFirst ? Name : OfLower(word);
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> chunk)
    {
        int start = 0, end = chunk.Length;
        while (start < end && !char.IsLetterOrDigit(chunk[start])) start++;
        while (end > start && !char.IsLetterOrDigit(chunk[end - 1])) end--;
        return chunk[start..end];
    }

    private static uint OfLower(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        return FeatureHash.Of(lower);
    }
}
