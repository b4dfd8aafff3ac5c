using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Extensions.Caching.Memory;

namespace NewsReader.Core.Markup;

/// <summary>Shows the Markdown of notes and descriptions as HTML that can do no harm. Safe to use from several threads at once.</summary>
public static class MarkdownHtml
{
    // A page's own headings are the first two levels.
    private const int HeadingShift = 2;
    private const int DeepestHeading = 6;
    private const double MostBreadth = 1e9;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = BoundedMarkdown.DeepestNesting }
        .DisableHtml().UseAutoLinks().UsePipeTables().UseTaskLists().UseSoftlineBreakAsHardlineBreak().Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    // In characters. Notes are shown far more often than they are written, and a page has dozens of them.
    private static readonly MemoryCache Shown = new(new MemoryCacheOptions { SizeLimit = 4_000_000 });

    /// <summary>
    /// The HTML of <paramref name="markdown"/>: no scripts, styles or images; links only over http, https and mailto and to the site's own
    /// <c>/articles/</c>; headings from <c>h3</c> down. An image becomes a link to it. Markdown that is nested too deeply or has tens of
    /// thousands of parts in a row is shown as written.
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

    private static string Make(string markdown)
    {
        if (BoundedMarkdown.Parse(markdown, Pipeline) is not { } document || IsTooWide(document)) return $"<pre>{WebUtility.HtmlEncode(markdown)}</pre>";
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + HeadingShift, DeepestHeading);
        foreach (LinkInline link in document.Descendants<LinkInline>()) link.IsImage = false;
        return Sanitizer.Sanitize(document.ToHtml(Pipeline));
    }

    // The sanitizer's time grows with the square of the number of siblings.
    private static bool IsTooWide(MarkdownDocument document) => document.Descendants().Append(document).Sum(Breadth) > MostBreadth;

    private static double Breadth(MarkdownObject node) => node switch
    {
        ContainerBlock block => (double)block.Count * block.Count,
        LeafBlock { Inline: { } line } => Math.Pow(line.Count(), 2),
        ContainerInline inline => Math.Pow(inline.Count(), 2),
        _ => 0,
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
