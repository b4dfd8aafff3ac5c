using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Paragraphs;

/// <summary>Writes the hashed features of a paragraph: its words, its shape, and its values in steps.</summary>
internal static class ParagraphHashes
{
    /// <summary>What stands for a number.</summary>
    public const uint Number = 1;

    private const uint Edge = 2;

    // Tokens below it stand for what was left out of a shape.
    private const uint FirstWord = 16;

    private static readonly ParagraphSign[] Yes =
    [
        ParagraphSign.You, ParagraphSign.We, ParagraphSign.Telling, ParagraphSign.Asks, ParagraphSign.Links, ParagraphSign.At, ParagraphSign.Signs,
        ParagraphSign.Marks, ParagraphSign.ByRules, ParagraphSign.BeforeByRules, ParagraphSign.AfterByRules, ParagraphSign.Credits, ParagraphSign.Label,
        ParagraphSign.AuthorNote, ParagraphSign.Offers, ParagraphSign.OfItself, ParagraphSign.Makers, ParagraphSign.Agencies, ParagraphSign.Points,
    ];

    /// <summary>Adds the words, one by one, in pairs, and those that open it.</summary>
    public static void AddWords(FeatureList hashed, ReadOnlySpan<uint> words)
    {
        uint before = Edge;
        foreach (uint word in words)
        {
            hashed.Add(1, word);
            hashed.Add(2, before, word);
            before = word;
        }
        hashed.Add(2, before, Edge);
        hashed.Add(3, At(words, 0));
        hashed.Add(4, At(words, 0), At(words, 1), At(words, 2));
    }

    /// <summary>Adds the shape, in pairs around what was left out, in threes, as a whole, and by how it goes on after its first word.</summary>
    public static void AddShape(FeatureList hashed, ReadOnlySpan<uint> shape, float fromEnd)
    {
        uint end = (uint)Math.Min(3, fromEnd), first = Edge, second = Edge;
        foreach (uint token in shape)
        {
            if (token < FirstWord || second < FirstWord) hashed.Add(14, second, token);
            hashed.Add(15, first, second, token);
            (first, second) = (second, token);
        }
        hashed.Add(15, first, second, Edge);
        hashed.Add(16, LineShape.Key(shape));
        hashed.Add(17, At(shape, 1), end);
        hashed.Add(18, At(shape, 1), At(shape, 2), end);
    }

    /// <summary>Adds the values.</summary>
    public static void AddValues(FeatureList hashed, ReadOnlySpan<float> values)
    {
        uint length = Step(Of(values, ParagraphSign.Words)), closing = (uint)Of(values, ParagraphSign.Closing), end = (uint)Math.Min(4, Of(values, ParagraphSign.FromEnd));
        hashed.Add(5, length);
        hashed.Add(6, (uint)Of(values, ParagraphSign.Opening), closing, length);
        hashed.Add(7, (uint)Math.Min(6, Of(values, ParagraphSign.FromStart)), length);
        hashed.Add(8, end, length);
        hashed.Add(9, (uint)(Of(values, ParagraphSign.CapitalWords) * 4), length, closing);
        hashed.Add(10, Step(Of(values, ParagraphSign.ShortRun)), length);
        hashed.Add(11, Step(Of(values, ParagraphSign.Repeated)), length);
        hashed.Add(12, (uint)(Of(values, ParagraphSign.Strange) * 4), end);
        foreach (ParagraphSign sign in Yes)
        {
            if (Of(values, sign) == 0) continue;
            hashed.Add(13, (uint)sign, end);
            hashed.Add(19, (uint)sign, Math.Min(4, length / 2));
        }
    }

    private static float Of(ReadOnlySpan<float> values, ParagraphSign sign) => values[(int)sign];

    private static uint At(ReadOnlySpan<uint> tokens, int i) => i < tokens.Length ? tokens[i] : Edge;

    private static uint Step(float count) => count < 8 ? (uint)count : 6 + (uint)MathF.Log2(count);
}
