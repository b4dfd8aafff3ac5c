using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using NewsReader.Core.Markup;
using Xunit;

namespace NewsReader.Core.Tests.Markup;

public sealed class MarkdownHtmlTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("A **bold** _word_\nnext", "<p>A <strong>bold</strong> <em>word</em><br>\nnext</p>\n")]
    [InlineData("# One\n#### Four\n###### Six", "<h3>One</h3>\n<h6>Four</h6>\n<h6>Six</h6>\n")]
    [InlineData("[a](https://x.org)", "<p><a href=\"https://x.org\" rel=\"nofollow noopener noreferrer\">a</a></p>\n")]
    [InlineData("https://x.org", "<p><a href=\"https://x.org\" rel=\"nofollow noopener noreferrer\">https://x.org</a></p>\n")]
    [InlineData("[a](/articles/7#q3)", "<p><a href=\"/articles/7#q3\">a</a></p>\n")]
    [InlineData("[a](mailto:a@x.org)", "<p><a href=\"mailto:a@x.org\">a</a></p>\n")]
    [InlineData("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n")]
    [InlineData("`<b>`", "<p><code>&lt;b&gt;</code></p>\n")]
    public void Markdown_is_shown(string markdown, string html) => Assert.Equal(html, MarkdownHtml.ToSafeHtml(markdown));

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java&#9;script:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](//evil.org/x)")]
    [InlineData("[a](/settings/delete)")]
    [InlineData("[a](/articles/../settings)")]
    [InlineData("[a](/articles/%2e%2e/settings)")]
    [InlineData("[a](/articles/..%5Csettings/../../x)")]
    [InlineData("[a](relative)")]
    [InlineData("[a](#here)")]
    public void A_link_elsewhere_is_left_as_words(string markdown) => Assert.Equal("<p><a>a</a></p>\n", MarkdownHtml.ToSafeHtml(markdown));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg onload=alert(1)><script>1</script></svg>")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<p style=\"position:fixed\" id=\"top\">x</p>")]
    [InlineData("<iframe src=//x.org></iframe>")]
    [InlineData("<!-- c --><math><mtext></math>")]
    [InlineData("a <input type=text name=password> b")]
    public void Html_is_shown_as_it_was_written(string markdown)
    {
        string html = MarkdownHtml.ToSafeHtml(markdown);

        Assert.Equal($"<p>{System.Net.WebUtility.HtmlEncode(markdown).Replace("&quot;", "\"", StringComparison.Ordinal)}</p>\n", html);
    }

    [Fact]
    public void An_image_is_a_link_and_never_fetched() =>
        Assert.Equal(
            "<p><a href=\"https://x.org/c.png\" rel=\"nofollow noopener noreferrer\">A cat</a></p>\n",
            MarkdownHtml.ToSafeHtml("![A cat](https://x.org/c.png)"));

    [Fact]
    public void Tables_keep_their_cells_without_styles() =>
        Assert.Equal(
            "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n",
            MarkdownHtml.ToSafeHtml("a|b\n-|-:\n1|2"));

    [Fact]
    public void Tasks_are_boxes_that_cannot_be_ticked() =>
        Assert.Equal(
            "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\"> done</li>\n</ul>\n",
            MarkdownHtml.ToSafeHtml("- [x] done"));

    // The time limits are far above what is needed: they only end what would go on for minutes.
    [Theory(Timeout = 60_000)]
    [InlineData(">", 100_000)]
    [InlineData("[", 100_000)]
    [InlineData("*a ", 100_000)]
    [InlineData("www.a.b ", 100_000)]
    [InlineData("mailto:a@b.c ", 76_000)]
    [InlineData("tel:1 ", 160_000)]
    [InlineData("`a` `b` `c` `d` `e` `f` `g` `h` www.a.b ", 24_000)]
    [InlineData("a\nb\nc\nd\ne\nf\ng\nmailto:a@b.c\n", 37_000)]
    [InlineData("|a|", 100_000)]
    [InlineData("a|b\n-|-\n", 120_000)]
    [InlineData("- item\n", 140_000)]
    [InlineData("- a\n", 200_000)]
    [InlineData("- a\n", 12_000)]
    [InlineData("1. a\n", 150_000)]
    [InlineData("- a\n\n", 50_000)]
    [InlineData("- a\n  - b\n", 90_000)]
    [InlineData("# b\n", 60_000)]
    [InlineData("b\n\n", 300_000)]
    [InlineData("> a\n>\n", 160_000)]
    [InlineData("---\n\n", 200_000)]
    [InlineData("[a]: b\n\n", 120_000)]
    [InlineData("&amp; ", 160_000)]
    [InlineData("`a` ", 250_000)]
    [InlineData("a\n", 200_000)]
    public async Task Markdown_out_of_bounds_is_shown_as_written(string part, int times)
    {
        string note = Repeated(part, times);

        Assert.Equal($"<pre>{System.Net.WebUtility.HtmlEncode(note)}</pre>", await ShownAsync(note, TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 60_000)]
    public async Task Quotations_nested_deeply_again_and_again_are_shown_as_written() =>
        Assert.StartsWith(
            "<pre>",
            await ShownAsync(Repeated(Repeated("> ", 60) + "a\n\n", 8_000), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);

    [Theory(Timeout = 60_000)]
    [InlineData("A *note* of some [length](https://x.org).\n\n", 23_000)]
    [InlineData("just words ", 90_000)]
    [InlineData("b\n\n", 45_000)]
    [InlineData("# b\n\n", 45_000)]
    [InlineData("> a quotation\n\n", 45_000)]
    [InlineData("***\n\n", 45_000)]
    [InlineData("<!-- a -->\n\n", 45_000)]
    [InlineData("- see [a](https://x.org/b) and *this*\n", 2_000)]
    [InlineData("1. a\n\n", 2_000)]
    [InlineData("- a\n  - b\n", 2_000)]
    [InlineData("https://x.org\n", 2_000)]
    public async Task A_long_note_is_shown(string part, int times) =>
        Assert.DoesNotContain("<pre>", await ShownAsync(Repeated(part, times), TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Fact]
    public void A_long_table_is_shown() =>
        Assert.Equal(501, MarkdownHtml.ToSafeHtml("a|b|c\n-|-|-\n" + Repeated("1|2|3\n", 500)).Split("<tr>").Length - 1);

    [Fact]
    public void A_long_note_is_shown_as_its_parts_are()
    {
        const string part = "# One\n\nTwo *words*, [a link][r] and <b>\n\n- three\n- four\n\n> five\n\n```\nsix\n```\n\n";
        const string link = "\n[r]: https://x.org\n";

        Assert.Equal(Repeated(MarkdownHtml.ToSafeHtml(part + link), 300), MarkdownHtml.ToSafeHtml(Repeated(part, 300) + link));
    }

    private static string Repeated(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static Task<string> ShownAsync(string note, CancellationToken end) => Task.Run(() => MarkdownHtml.ToSafeHtml(note), end).WaitAsync(end);

    [Fact]
    public void Several_threads_share_it() =>
        Parallel.For(0, 500, i => Assert.Equal($"<p><strong>{i}</strong></p>\n", MarkdownHtml.ToSafeHtml($"**{i}**")));

    [Fact]
    public void No_markdown_makes_harmful_html() =>
        Gen.OneOf(
            "<script>", "</script>", "<img src=x onerror=a>", "<svg/onload=a>", "<a href=\"javascript:a\" onclick='b'>", "[a](javascript:b)", "[a](<javascript:b>)", "![a](data:b)",
            "[r]", "[r]: javascript:x\n", "<javascript:alert(1)>", "`", "```\n", "\" onmouseover=\"a", "' onfocus='", "|", "-|-\n", "\n", " ", "> ", "- [ ] ", "**", "&#106;avascript:", "<style>", "\\", "[", "](", ")", "<", ">", "\"")
            .Array[0, 30].Select(string.Concat).Sample(markdown => AssertHarmless(MarkdownHtml.ToSafeHtml(markdown)), iter: 3000);

    private static void AssertHarmless(string html)
    {
        foreach (IElement element in new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.LocalName, new[] { "script", "style", "img", "svg", "iframe", "math", "link" });
            Assert.All(element.Attributes, attribute => Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"));
            if (element.GetAttribute("href") is { } link) Assert.Matches("^(?:https?://|mailto:|/articles/)", link.ToLowerInvariant());
        }

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }
}
