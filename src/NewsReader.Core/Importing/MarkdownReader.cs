using Markdig;
using NewsReader.Core.Markup;

namespace NewsReader.Core.Importing;

/// <summary>
/// Markdown with or without front matter, rendered to plain text. Where either cannot be read, the whole file is taken as plain text
/// instead, so that nothing is lost.
/// </summary>
internal static class MarkdownReader
{
    private const string TooDeep = "the Markdown is nested too deeply or too large to be rendered; the whole file was imported as plain text";

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder { MaximumNestingDepth = BoundedMarkdown.DeepestNesting }.UsePipeTables().UseFootnotes().Build();

    /// <summary>Reads any text.</summary>
    public static ArticleContent Read(string text)
    {
        string lines = PlainTextReader.WithLineFeeds(text);
        if (FrontMatterBlock.Find(lines) is not { } block) return Rendered(lines, lines, FrontMatter.Empty, []);
        return FrontMatterReader.Read(block.Yaml, out IReadOnlyList<string> warnings) is { } fields
            ? Rendered(lines, lines[block.BodyStart..], fields, warnings)
            : PlainTextReader.Read(lines) with { Warnings = warnings };
    }

    private static ArticleContent Rendered(string file, string body, FrontMatter fields, IReadOnlyList<string> warnings)
    {
        if (BoundedMarkdown.Parse(body, Pipeline) is not { } document)
            return PlainTextReader.Read(file) with { FrontMatter = fields, Warnings = [.. warnings, TooDeep] };
        var text = new MarkdownText(fields.Title);
        text.Add(document);
        // A file of link definitions alone renders to nothing; its characters are then the best text there is.
        if (text.IsEmpty) return PlainTextReader.Read(body) with { FrontMatter = fields, Warnings = warnings };
        return new ArticleContent("markdown", text.ToString()) { KnownParagraphs = text.Known, FrontMatter = fields, Warnings = warnings };
    }
}
