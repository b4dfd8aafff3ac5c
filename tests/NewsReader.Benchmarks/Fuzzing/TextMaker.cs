using System.Text;

namespace NewsReader.Benchmarks.Fuzzing;

/// <summary>Makes texts that nobody would write, and articles that went wrong. The same number makes the same text.</summary>
/// <param name="articles">Real articles, to take apart.</param>
internal sealed class TextMaker(IReadOnlyList<string> articles)
{
    private const int Longest = 3_000_000, LongOneIn = 12, HugeOneIn = 2000;

    private static readonly Func<TextMaker, Random, int, string>[] Kinds =
    [
        (_, random, length) => Fill(random, length, TextPieces.AnyCharacter),
        (_, random, length) => Fill(random, length, r => TextPieces.One(r, TextPieces.Marks)),
        (_, random, length) => Fill(random, length, r => TextPieces.One(r, TextPieces.News)),
        (_, random, length) => Fill(random, length, r => TextPieces.One(r, TextPieces.Turns)),
        (_, random, length) => Fill(random, length, r => TextPieces.One(r, TextPieces.Posts)),
        (_, random, length) => Fill(random, length, TextPieces.Any),
        (_, random, length) => Repeat(TextPieces.Any(random), length),
        (_, random, length) => Repeat(Fill(random, random.Next(1, 60), TextPieces.Any), length),
        (_, random, length) => Nested(random, length),
        (maker, random, length) => Cut(maker.Article(random), length),
        (maker, random, length) => Cut(maker.Article(random), length),
        (maker, random, length) => Repeat(maker.Line(random), length),
        (maker, random, length) => Fill(random, length, maker.Line),
        (maker, random, length) => Fill(random, length, r => r.Next(3) == 0 ? TextPieces.Any(r) : maker.Line(r)),
    ];

    /// <summary>The text with the number <paramref name="seed"/>.</summary>
    public string Make(int seed)
    {
        Random random = new(seed);
        string text = One(random);
        if (random.Next(4) == 0) text = TextChanges.Cross(random, text, One(random));
        if (random.Next(2) == 0) text = TextChanges.Change(random, text);
        return random.Next(6) == 0 ? TextChanges.BreakLines(random, text) : text;
    }

    private string One(Random random) => Kinds[random.Next(Kinds.Length)](this, random, Length(random));

    // As many short texts as long ones, whatever the scale.
    private static int Length(Random random)
    {
        int most = random.Next(HugeOneIn) == 0 ? Longest : random.Next(LongOneIn) == 0 ? 100_000 : 4000;
        return (int)Math.Pow(most, random.NextDouble());
    }

    private static string Fill(Random random, int length, Func<Random, string> piece)
    {
        StringBuilder text = new();
        while (text.Length < length) text.Append(piece(random));
        return text.ToString();
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / Math.Max(1, piece.Length)) + 1));

    private static string Nested(Random random, int length)
    {
        int depth = Math.Min(length / 6, 5000);
        string[] pairs = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => TextPieces.One(random, TextPieces.Pairs))];
        string opened = string.Concat(Enumerable.Range(0, depth).Select(i => $"{pairs[i % pairs.Length][0]}a "));
        string closed = string.Concat(Enumerable.Range(0, depth).Select(i => $"b{pairs[(depth - 1 - i) % pairs.Length][1]} "));
        return opened + TextPieces.Any(random) + closed;
    }

    private string Article(Random random) => articles[random.Next(articles.Count)];

    private string Line(Random random)
    {
        string[] lines = Article(random).Split('\n');
        return lines[random.Next(lines.Length)] + '\n';
    }

    private static string Cut(string text, int length) => text[..Math.Min(text.Length, Math.Max(length, text.Length / 3))];
}
