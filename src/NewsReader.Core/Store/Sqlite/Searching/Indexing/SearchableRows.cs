using System.Text;
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

    /// <summary>The words of <paramref name="paragraphs"/> for the index, so that no phrase reaches from one paragraph into the next.</summary>
    public static string Join(string text, IEnumerable<Paragraph> paragraphs)
    {
        var joined = new StringBuilder(text.Length);
        foreach (var paragraph in paragraphs)
        {
            if (joined.Length > 0) joined.Append(Boundary);
            joined.Append(SearchWords.Join(paragraph.Span.In(text)));
        }

        return joined.ToString();
    }
}
