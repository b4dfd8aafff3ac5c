using System.Text;
using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Words;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>What of the archive can be found by its words.</summary>
internal static class SearchableRows
{
    // A letter to SQLite's tokenizer and to no query: words on both sides of it do not follow each other.
    private const string Boundary = " \uE000 ";

    /// <summary>The texts of articles that are not deleted. One without paragraphs is half imported and waits until it has them.</summary>
    public static IQueryable<Revision> Searchable(this IQueryable<Revision> revisions) =>
        revisions.Where(r => r.IsCurrent && r.Article!.DeletedUtc == null && r.Paragraphs.Count != 0);

    /// <summary>The article's own words, but for the title, which is searched apart.</summary>
    public static IQueryable<Paragraph> Searchable(this IQueryable<Paragraph> paragraphs) =>
        paragraphs.Where(p => p.Kind != ParagraphKind.Boilerplate && p.Kind != ParagraphKind.Title);

    /// <summary>The same of one that is at hand.</summary>
    public static bool IsSearchable(Paragraph paragraph) => paragraph.Kind is not (ParagraphKind.Boilerplate or ParagraphKind.Title);

    /// <summary>
    /// The words of an article’s body for the index: of its paragraphs, so that no phrase reaches from one into the next, and those of quotes that stand in none of
    /// these just so: that are interrupted, go on in the next paragraph, or stand in one that is not searched. So whatever is found in a quote is found in its article.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Its paragraphs that are searched, in their order.</param>
    /// <param name="quotes">Its quotes that are not rejected, in any order.</param>
    public static string Join(string text, IEnumerable<Paragraph> paragraphs, IEnumerable<PlacedQuote> quotes)
    {
        var joined = new StringBuilder(text.Length);
        var (whole, parted) = Divide(quotes);
        var places = new List<int>(whole.Length);
        foreach (var paragraph in paragraphs)
        {
            if (joined.Length > 0) joined.Append(Boundary);
            Append(joined, text, paragraph.Span, whole, places);
        }

        string body = joined.ToString();
        string[] others = [.. parted.Concat(whole.Where((quote, i) => i >= places.Count || !StandsAt(body, places[i], quote.Words))).Select(quote => quote.Words).Distinct().Order(StringComparer.Ordinal)];
        return others.Length == 0 ? body : string.Join(Boundary, body.Length == 0 ? others : others.Prepend(body));
    }

    // Those of one part in the order of the text, and the others.
    private static (PlacedQuote[] Whole, IEnumerable<PlacedQuote> Parted) Divide(IEnumerable<PlacedQuote> quotes)
    {
        var byParts = quotes.Where(quote => quote.Words.Length > 0).ToLookup(quote => quote.Contents.Count == 1);
        return ([.. byParts[true].OrderBy(quote => quote.Contents[0].Start)], byParts[false]);
    }

    // Notes meanwhile where the first word of each quote comes to stand, as a long text may have very many.
    private static void Append(StringBuilder joined, string text, TextSpan paragraph, PlacedQuote[] quotes, List<int> places)
    {
        var words = new SearchWordReader(text.AsSpan(paragraph.Start, paragraph.Length));
        for (bool isFirst = true; words.Read(); isFirst = false)
        {
            if (!isFirst) joined.Append(' ');
            while (places.Count < quotes.Length && quotes[places.Count].Contents[0].Start <= paragraph.Start + words.Span.Start) places.Add(joined.Length);
            joined.Append(words.Folded);
        }
    }

    private static bool StandsAt(string body, int at, string words)
    {
        int end = at + words.Length;
        return string.CompareOrdinal(body, at, words, 0, words.Length) == 0 && (end == body.Length || body[end] == ' ');
    }
}
