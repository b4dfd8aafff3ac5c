using System.Buffers;
using System.Text.RegularExpressions;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Acts;

/// <summary>The beginning of somebody's words or of a name, in quotation marks, as a sentence has it: “I said ‘no’ …”.</summary>
public static partial class Quoted
{
    // “English”, „German“, „Polish”, ”Swedish”, «French», »Danish« and »Finnish» ones, and those of a typewriter.
    private static readonly (char Open, char Close)[] Pairs = [('“', '”'), ('„', '“'), ('„', '”'), ('”', '”'), ('«', '»'), ('»', '«'), ('»', '»'), ('"', '"')];

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„«»\"");

    /// <summary>What a quote says: see <see cref="Of(string, int)"/>.</summary>
    public static string Of(Quote quote, int length = 60) => Of(string.Join(" … ", quote.Parts), length);

    /// <summary>
    /// The first words of <paramref name="words"/>, at most <paramref name="length"/> characters, in quotation marks. Marks that all of them stand in give
    /// way to these; those within are single ones.
    /// </summary>
    public static string Of(string words, int length = 60) => $"“{Within(Excerpt.Of(Bare(words), length))}”";

    /// <summary>A whole sentence in quotation marks; those within it are single ones.</summary>
    public static string Whole(string sentence) => $"“{Within(sentence)}”";

    /// <summary>Words without the marks that all of them stand in, and without the comma that they end in.</summary>
    public static string Inner(string words) => Bare(words).TrimEnd(',', ' ');

    private static string Within(string words) =>
        string.Create(words.Length, words, (single, all) =>
        {
            for (int i = 0; i < all.Length; i++) single[i] = all[i] switch { '“' => '‘', '”' => '’', '„' => '‚', '«' => '‹', '»' => '›', '"' => '\'', var sign => sign };
        });

    private static string Bare(string words)
    {
        // What is said in parts has marks around each of them: “Yes,” … “and soon.”
        string joined = BetweenParts().Replace(words.Trim(), " … ");
        foreach (var (open, close) in Pairs)
        {
            // A quote that goes on in a further paragraph opens there anew, and may not close.
            bool isOpen = joined.StartsWith(open), isClosed = joined.Length > 1 && joined.EndsWith(close);
            if (isOpen && !joined.AsSpan(1).Contains(close)) return joined.Replace(open.ToString(), "");
            if (isClosed && !joined.AsSpan(0, joined.Length - 1).ContainsAny(Marks)) return joined[..^1];
            if (isOpen && isClosed && IsAround(joined, open, close)) return Inside(joined, open, close);
        }

        return IsSingle(joined) ? joined[1..^1] : joined;
    }

    // ‘British’ ones; a closing one within may be an apostrophe.
    private static bool IsSingle(string words) => words.Length > 1 && words[0] == '‘' && words[^1] == '’' && !words.AsSpan(1).Contains('‘');

    // Not the two of “Yes” and “no”.
    private static bool IsAround(string words, char open, char close)
    {
        int depth = 0;
        for (int i = 1; i < words.Length - 1; i++)
        {
            if (words[i] == close && depth-- == 0) return false;
            if (words[i] == open) depth++;
        }

        return true;
    }

    private static string Inside(string words, char open, char close) =>
        words.AsSpan(1, words.Length - 2).Contains(close) ? words[1..^1] : words[1..^1].Replace(open.ToString(), "");

    [GeneratedRegex("[”“»«\"]\\s*…\\s*[“„«»\"]")]
    private static partial Regex BetweenParts();
}
