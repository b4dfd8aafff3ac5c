using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Extensions.Caching.Memory;
using NewsReader.Core.Searching.Snippets;

namespace NewsReader.Core.Markup;

/// <summary>Shows the Markdown of notes and descriptions as HTML that can do no harm. Safe to use from several threads at once.</summary>
public static class MarkdownHtml
{
    // A page's own headings are the first two levels.
    private const int HeadingShift = 2;
    private const int DeepestHeading = 6;
    private const double MostBreadth = 1e8;
    private const long MostDepth = 4_000_000;
    private const int MostLines = 50_000;

    // How many blocks are sanitized at once.
    private const int Batch = 200;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = BoundedMarkdown.DeepestNesting }
        .DisableHtml().UseAutoLinks().UsePipeTables().UseTaskLists().UseSoftlineBreakAsHardlineBreak().Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    // In characters. Notes are shown far more often than they are written, and a page has dozens of them.
    private static readonly MemoryCache Shown = new(new MemoryCacheOptions { SizeLimit = 4_000_000 });

    /// <summary>
    /// The HTML of <paramref name="markdown"/>: no scripts, styles or images; links only over http, https and mailto and to the site's own
    /// <c>/articles/</c>; headings from <c>h3</c> down. An image becomes a link to it. Markdown that would take more than a moment is shown as
    /// written: nested too deeply or too often, tens of thousands of lines, or a list, quotation, table or paragraph of some ten thousand
    /// parts.
    /// </summary>
    public static string ToSafeHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Shown.GetOrCreate(markdown, entry =>
        {
            string html = Make(markdown);
            entry.Size = markdown.Length + html.Length;
            return html;
        })!;
    }

    /// <summary>The same with what a search looks for marked.</summary>
    public static string ToSafeHtml(string markdown, HitFinder finder)
    {
        string html = ToSafeHtml(markdown);
        return finder.Find(markdown).Count == 0 ? html : MarkedHtml.Of(html, finder);
    }

    private static string Make(string markdown)
    {
        if (HasTooManyLines(markdown) || BoundedMarkdown.Parse(markdown, Pipeline) is not { } document || IsTooWide(document) || IsTooDeep(document))
            return $"<pre>{WebUtility.HtmlEncode(markdown)}</pre>";
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + HeadingShift, DeepestHeading);
        foreach (LinkInline link in document.Descendants<LinkInline>()) link.IsImage = false;
        return string.Concat(document.Chunk(Batch).Select(ToSafeHtml));
    }

    // The sanitizer's time grows with the square of the number of siblings: a long note's blocks are never siblings all at once. What is
    // sanitized has all its tags closed, so that batches set side by side are as harmless as each alone.
    private static string ToSafeHtml(Block[] blocks)
    {
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        foreach (Block block in blocks) renderer.Render(block);
        return Sanitizer.Sanitize(html.ToString());
    }

    // Every line may be a block or a part of one; parsing and sanitizing them takes time by their number rather than by their length.
    private static bool HasTooManyLines(string markdown)
    {
        int lines = 0;
        foreach (ReadOnlySpan<char> line in markdown.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace()) lines++;
        }

        return lines > MostLines;
    }

    // Within a block all siblings go to the sanitizer together.
    private static bool IsTooWide(MarkdownDocument document) => document.Descendants().Sum(Breadth) > MostBreadth;

    private static double Breadth(MarkdownObject node) => node switch
    {
        ContainerBlock block => (double)block.Count * block.Count,
        LeafBlock { Inline: { } line } => Math.Pow(line.Count(), 2),
        ContainerInline inline => Math.Pow(inline.Count(), 2),
        _ => 0,
    };

    // For each part the sanitizer goes through all those that it stands in.
    private static bool IsTooDeep(MarkdownDocument document) => document.Descendants().Sum(Depth) > MostDepth;

    private static long Depth(MarkdownObject node)
    {
        long depth = 0;
        for (MarkdownObject? around = Around(node); around is not null; around = Around(around)) depth++;
        return depth;
    }

    private static MarkdownObject? Around(MarkdownObject node) => node switch
    {
        Block block => block.Parent,
        ContainerInline { Parent: null } line => line.ParentBlock,
        Inline inline => inline.Parent,
        _ => null,
    };

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set("p br strong em h3 h4 h5 h6 ul ol li blockquote pre code hr a table thead tbody tr th td input"),
            AllowedAttributes = Set("href title start class type checked disabled"),
            AllowedSchemes = Set("http https mailto"),
            UriAttributes = Set("href"),
            AllowedClasses = Set("contains-task-list task-list-item"),
        });
        sanitizer.FilterUrl += (_, link) => link.SanitizedUrl = IsAllowed(link.OriginalUrl) ? link.SanitizedUrl : null;
        sanitizer.PostProcessDom += (_, post) => Finish(post.Document);
        return sanitizer;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);

    private static bool IsAllowed(string url) => IsOwnArticle(url) || IsExternal(url) || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static bool IsExternal(string? url) =>
        url is not null && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    // Resolved as a browser does, so that no "/articles/../" leads elsewhere.
    private static bool IsOwnArticle(string url) =>
        url.StartsWith("/articles/", StringComparison.Ordinal)
        && Uri.TryCreate("https://site.invalid" + url, UriKind.Absolute, out Uri? resolved)
        && resolved.AbsolutePath.StartsWith("/articles/", StringComparison.Ordinal);

    private static void Finish(IHtmlDocument document)
    {
        foreach (IElement link in document.QuerySelectorAll("a").Where(link => IsExternal(link.GetAttribute("href"))))
            link.SetAttribute("rel", "nofollow noopener noreferrer");
        foreach (IElement input in document.QuerySelectorAll("input:not([type=checkbox][disabled])")) input.Remove();
    }
}
