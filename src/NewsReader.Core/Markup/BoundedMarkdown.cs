using System.Buffers;
using Markdig;
using Markdig.Syntax;

namespace NewsReader.Core.Markup;

/// <summary>
/// Parses Markdown in bounded time. The parser takes quadratic time over brackets and emphasis marks left open in one paragraph, walks from
/// every bare address back over all that stands before it in the paragraph, fills short table rows up to the widest, and gives up on deep
/// nesting: text that would run into any of these is not rendered at all.
/// </summary>
internal static class BoundedMarkdown
{
    /// <summary>How deeply blocks and emphasis may be nested.</summary>
    public const int DeepestNesting = 64;

    private const long MostMarkWork = 200_000_000;
    private const long MostCells = 100_000;
    private const int MostColumns = 1_000;
    private const int MostFootnotes = 10_000;

    // What a step back from an address costs, where a mark left open costs one.
    private const int StepBack = 4;

    // What the parser cuts a paragraph at, beside the marks.
    private static readonly SearchValues<char> Cuts = SearchValues.Create("`&\\<!]|~");

    /// <summary>The parsed document; null when the text is out of bounds.</summary>
    public static MarkdownDocument? Parse(string markdown, MarkdownPipeline pipeline)
    {
        if (!IsBounded(markdown)) return null;
        try
        {
            return Markdown.Parse(markdown, pipeline);
        }
        // How the parser says that the nesting is too deep.
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsBounded(string markdown)
    {
        var total = new Work();
        var paragraph = new Paragraph();
        foreach (ReadOnlySpan<char> line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) total.Take(ref paragraph);
            else paragraph.Take(line);
        }

        total.Take(ref paragraph);
        return total is { Marks: <= MostMarkWork, Cells: <= MostCells, Columns: <= MostColumns, Footnotes: <= MostFootnotes };
    }

    // Lines without a blank one between: no paragraph and no table is longer.
    private struct Paragraph
    {
        public long Marks;
        public long Addresses;
        public long Cuts;
        public int Lines;
        public int Columns;
        public int Footnotes;

        public void Take(ReadOnlySpan<char> line)
        {
            Lines++;
            Columns = Math.Max(Columns, line.Count('|'));
            Footnotes += line.Count("[^");
            Marks += line.Count('[') + line.Count('*') + line.Count('_');
            Addresses += line.Count("://") + line.Count("www.") + line.Count("mailto:") + line.Count("tel:");
            Cuts += line.CountAny(BoundedMarkdown.Cuts);
        }
    }

    private struct Work
    {
        public long Marks;
        public long Cells;
        public int Columns;
        public int Footnotes;

        public void Take(ref Paragraph paragraph)
        {
            Marks += paragraph.Marks * paragraph.Marks;
            Marks += StepBack * paragraph.Addresses * (paragraph.Addresses + paragraph.Marks + paragraph.Cuts + paragraph.Lines);
            Cells += (long)paragraph.Lines * paragraph.Columns;
            Columns = Math.Max(Columns, paragraph.Columns);
            Footnotes += paragraph.Footnotes;
            paragraph = default;
        }
    }
}
