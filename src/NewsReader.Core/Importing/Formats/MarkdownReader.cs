using Markdig;
using NewsReader.Analysis;
using NewsReader.Core.Importing.Decoding;
using NewsReader.Core.Markup;

namespace NewsReader.Core.Importing.Formats;

/// <summary>
/// Markdown with or without front matter, rendered to plain text. Where either cannot be read, the whole file is taken as plain text
/// instead, so that nothing is lost.
/// </summary>
internal static class MarkdownReader
{
    private const string TooDeep = "the Markdown is nested too deeply or too large to be rendered; the whole file was imported as plain text";

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder { MaximumNestingDepth = BoundedMarkdown.DeepestNesting }.UsePreciseSourceLocation().UsePipeTables().UseFootnotes().Build();

    /// <summary>Reads any text.</summary>
    public static ArticleContent Read(string text)
    {
        string lines = PlainTextReader.WithLineFeeds(text);
        if (FrontMatterBlock.Find(lines) is not { } block) return Rendered(lines, 0, FrontMatter.Empty, []);
        return FrontMatterReader.Read(block.Yaml, out IReadOnlyList<string> warnings) is { } fields
            ? Rendered(lines, block.BodyStart, fields, warnings)
            : PlainTextReader.Read(lines) with { Warnings = warnings };
    }

    private static ArticleContent Rendered(string file, int start, FrontMatter fields, IReadOnlyList<string> warnings)
    {
        string body = file[start..];
        if (BoundedMarkdown.Parse(body, Pipeline) is not { } document)
            return PlainTextReader.Read(file) with { FrontMatter = fields, Warnings = [.. warnings, TooDeep] };
        var text = new MarkdownText(body, fields.Title);
        text.Add(document);
        // A file of link definitions alone renders to nothing; its characters are then the best text there is.
        if (text.IsEmpty) return PlainTextReader.Read(body) with { Pieces = [Whole(body).Moved(0, start)], FrontMatter = fields, Warnings = warnings };
        TracedPiece[] pieces = [.. text.Pieces.Select(piece => piece.Moved(0, start))];
        return new ArticleContent("markdown", text.ToString()) { KnownParagraphs = text.Known, Pieces = pieces, FrontMatter = fields, Warnings = warnings };
    }

    private static TracedPiece Whole(string body) => new(new TextSpan(0, body.Length), new TextSpan(0, body.Length));
}
