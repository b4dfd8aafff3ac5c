using System.Text;

namespace NewsReader.Benchmarks.Fuzzing;

/// <summary>Damages texts.</summary>
internal static class TextChanges
{
    private const int MostChanges = 30;

    private static readonly Func<Random, string, string>[] Ways =
    [
        (random, text) => Replace(random, text, 1, TextPieces.AnyCharacter(random)),
        (random, text) => Replace(random, text, 0, TextPieces.One(random, TextPieces.Marks)),
        (random, text) => Replace(random, text, 0, TextPieces.Any(random)),
        (random, text) => Replace(random, text, random.Next(1, 40), ""),
        (random, text) => Replace(random, text, 0, new string(TextPieces.AnyCharacter(random)[0], random.Next(1, 300))),
        (random, text) => Move(random, text, ' '),
        (random, text) => Move(random, text, '\n'),
        (random, text) => Replace(random, text, 0, Piece(random, text)),
        (random, text) => text.Replace(TextPieces.One(random, TextPieces.Marks), TextPieces.One(random, TextPieces.Marks), StringComparison.Ordinal),
        Misread,
        (random, text) => random.Next(2) == 0 ? text.ToUpperInvariant() : text.ToLowerInvariant(),
    ];

    /// <summary>A few changes, each anywhere: characters, words and lines lost, doubled, moved or replaced.</summary>
    public static string Change(Random random, string text)
    {
        for (int left = random.Next(1, MostChanges); left > 0 && text.Length > 0; left--) text = Ways[random.Next(Ways.Length)](random, text);
        return text;
    }

    /// <summary>The beginning of one text and the end of the other.</summary>
    public static string Cross(Random random, string one, string other) => one[..random.Next(one.Length + 1)] + other[random.Next(other.Length + 1)..];

    /// <summary>The same lines with other ends, or none.</summary>
    public static string BreakLines(Random random, string text)
    {
        string[] ends = ["\r\n", "\r", "\n\r", "", " ", "\u2028", "\n\n\n", "\n \n"];
        return random.Next(4) > 0 ? text.Replace("\n", TextPieces.One(random, ends), StringComparison.Ordinal) : string.Concat(text.Split('\n').Select(line => line + TextPieces.One(random, ends)));
    }

    private static string Replace(Random random, string text, int length, string by)
    {
        int at = random.Next(text.Length);
        return string.Concat(text.AsSpan(0, at), by, text.AsSpan(Math.Min(text.Length, at + length)));
    }

    private static string Move(Random random, string text, char between)
    {
        string[] parts = text.Split(between);
        int one = random.Next(parts.Length), other = random.Next(parts.Length);
        (parts[one], parts[other]) = (parts[other], parts[one]);
        return string.Join(between, parts);
    }

    private static string Piece(Random random, string text)
    {
        int start = random.Next(text.Length);
        return text.Substring(start, random.Next(Math.Min(200, text.Length - start) + 1));
    }

    // The bytes damaged, or read in another encoding.
    private static string Misread(Random random, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int left = random.Next(4); left > 0; left--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return (random.Next(4) == 0 ? Encoding.Latin1 : Encoding.UTF8).GetString(bytes);
    }
}
