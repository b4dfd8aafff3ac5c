namespace NewsReader.Benchmarks;

/// <summary>A kind of text that can be as long as one likes.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Piece">What it repeats, given the articles one after the other.</param>
/// <param name="IsArticle">Whether it is made of articles.</param>
public sealed record TextShape(string Name, Func<string, string> Piece, bool IsArticle = false)
{
    /// <summary>Articles, and what is none.</summary>
    public static IReadOnlyList<TextShape> All { get; } =
    [
        new("articles", articles => articles, IsArticle: true),
        new("articles in one line", articles => articles.Replace('\n', ' '), IsArticle: true),
        new("a short line a paragraph", _ => "He said so.\n\n"),
        new("a quotation a paragraph, words that vary", Quotations),
        new("“", _ => "“"),
        new("\"", _ => "\""),
        new("”“", _ => "”“"),
        new("“a in “a", _ => "“a "),
        new("'a '", _ => "'a '"),
        new("said", _ => "said "),
        new("names", _ => "Ada Brandt, "),
        new("he said that", _ => "he said that "),
        new("turns", _ => "BRANDT: No.\n"),
        new("no letters", _ => "12, 3; 4: (5) "),
        new("one word", _ => "x"),
        new("half a surrogate pair", _ => "\uD83D"),
    ];

    // One speaker is named; everything after goes on from there.
    private static string Quotations(string articles)
    {
        string[] words = [.. articles.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsLetter))];
        return "“It rained,” Ada Brandt said.\n\n" + string.Concat(words.Chunk(6).Select(chunk => $"“{string.Join(' ', chunk)}.”\n\n"));
    }

    /// <summary>The text of this shape, about as long as that.</summary>
    public string OfLength(string articles, int length)
    {
        string piece = Piece(articles);
        return string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
    }
}
