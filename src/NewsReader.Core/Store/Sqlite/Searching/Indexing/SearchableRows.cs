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
    /// <param name="paragraphs">Its paragraphs that are searched.</param>
    /// <param name="quotes">Its quotes that are not rejected, in any order.</param>
    public static string Join(string text, IEnumerable<Paragraph> paragraphs, IEnumerable<PlacedQuote> quotes)
    {
        var joined = new StringBuilder(text.Length);
        var (starts, parts) = (new List<int>(), new List<(TextSpan Span, string Words)>());
        foreach (var paragraph in paragraphs)
        {
            starts.Add(paragraph.Start);
            parts.Add((paragraph.Span, SearchWords.Join(paragraph.Span.In(text))));
            Append(joined, parts[^1].Words);
        }

        foreach (string words in quotes.Where(quote => !IsWithin(quote, starts, parts)).Select(quote => quote.Words).Distinct().Order(StringComparer.Ordinal)) Append(joined, words);
        return joined.ToString();
    }

    // Only where it stands, as a long text may have very many.
    private static bool IsWithin(PlacedQuote quote, List<int> starts, List<(TextSpan Span, string Words)> paragraphs)
    {
        if (quote.Words.Length == 0) return true;
        if (quote.Contents is not [var content]) return false;
        int at = starts.BinarySearch(content.Start);
        if (at < 0) at = ~at - 1;
        return at >= 0 && paragraphs[at].Span.End >= content.End && JoinedWords.Hold(paragraphs[at].Words, quote.Words);
    }

    private static void Append(StringBuilder joined, string words)
    {
        if (joined.Length > 0) joined.Append(Boundary);
        joined.Append(words);
    }
}
