using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Words;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>
/// The words by which the full-text indexes know facts: who speaks, which tag, which language. Each begins with a letter of Unicode’s
/// private use, which no word of a text or of a query has, so that facts and texts are searched as one and never mistaken for each other.
/// What can get another name, such as a speaker, is known by its number.
/// </summary>
internal static class FactWords
{
    /// <summary>A word that nothing has.</summary>
    public const string Never = "\uE00F";

    /// <summary>The article is dated by its import alone.</summary>
    public const string Undated = "\uE00A";

    /// <summary>There is a tag on it.</summary>
    public const string Tagged = "\uE00B";

    /// <summary>The words of an outlet’s name.</summary>
    public static IEnumerable<string> Outlet(string name) => Words('\uE001', name);

    /// <summary>An outlet’s whole name; null where it has no words.</summary>
    public static string? WholeOutlet(string name) => Whole('\uE00C', name);

    /// <summary>The words of an author’s name.</summary>
    public static IEnumerable<string> Author(string name) => Words('\uE002', name);

    /// <summary>The speaker of this number.</summary>
    public static string Speaker(int id) => Number('\uE003', id);

    /// <summary>The name of someone who is no speaker of the archive: its words, and the whole of it.</summary>
    public static IEnumerable<string> FoundName(string name) => FoundName(name, isWhole: false).Concat(FoundName(name, isWhole: true));

    /// <summary>What such a name is looked for by: the whole of it, or words that it has among others; nothing where it has no words.</summary>
    public static IEnumerable<string> FoundName(string name, bool isWhole) => isWhole ? Whole('\uE00D', name) is { } whole ? [whole] : [] : Words('\uE004', name);

    /// <summary>The language of this code.</summary>
    public static string Language(string code) => '\uE005' + string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));

    /// <summary>The tag of this number.</summary>
    public static string Tag(int id) => Number('\uE006', id);

    /// <summary>How the words are given.</summary>
    public static string Form(QuoteForm form) => Number('\uE007', (int)form);

    /// <summary>What a person has said of it: see <see cref="Standing"/>.</summary>
    public static string Review(Review review) => Number('\uE008', (int)review);

    /// <summary>The review that a quote is found by: one that a person marked themselves waits for nobody to confirm it.</summary>
    public static Review Standing(Review review, Origin origin) =>
        review == Articles.Review.Unreviewed && origin == Origin.Person ? Articles.Review.Confirmed : review;

    private static IEnumerable<string> Words(char sign, string name) => SearchWords.In(name).Select(word => sign + word.Folded).Distinct();

    // The sign stands before each word, so that it is not read as another’s that is divided elsewhere.
    private static string? Whole(char sign, string name) => string.Concat(SearchWords.In(name).Select(word => sign + word.Folded)) is { Length: > 0 } words ? words : null;

    private static string Number(char sign, int number) => sign + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
