using AngleSharp.Html.Parser;
using CsCheck;
using NewsReader.Core.Markup;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Core.Tests.Searching;
using Xunit;

namespace NewsReader.Core.Tests.Markup;

/// <summary>Markdown with what a search looks for marked in it.</summary>
public sealed class MarkedHtmlTests
{
    private static readonly Gen<string> Written = Gen.OneOf(
        Gen.OneOf("grain", "deal", "*grain*", "**deal**", "[grain](https://deal.org)", "![grain](https://x.org \"a > deal\")", "`deal`", "grain & deal", "<b>", "😀 grain", "1. deal\n", "> grain\n\n", "# deal\n\n", " ", "\n", "a|b\n-|-\ngrain|deal\n"),
        Texts.Any).Array[0, 8].Select(string.Concat);

    [Theory]
    [InlineData("Grain and storms", "grain", "<p><mark>Grain</mark> and storms</p>\n")]
    [InlineData("the *grain* deal", "\"grain deal\"", "<p>the <em><mark>grain</mark></em><mark> deal</mark></p>\n")]
    [InlineData("grain\ndeal", "\"grain deal\"", "<p><mark>grain</mark><br><mark>\ndeal</mark></p>\n")]
    [InlineData("- grain\n- deal", "\"grain deal\"", "<ul>\n<li><mark>grain</mark></li>\n<li><mark>deal</mark></li>\n</ul>\n")]
    [InlineData("grain & <deal>", "\"grain deal\"", "<p><mark>grain &amp; &lt;deal</mark>&gt;</p>\n")]
    [InlineData("[grain](https://grain.org \"a > grain\")", "grain", "<p><a href=\"https://grain.org\" title=\"a &gt; grain\" rel=\"nofollow noopener noreferrer\"><mark>grain</mark></a></p>\n")]
    [InlineData("[see](https://grain.org)", "grain", "<p><a href=\"https://grain.org\" rel=\"nofollow noopener noreferrer\">see</a></p>\n")]
    [InlineData("Grain", "claim:grain", "<p>Grain</p>\n")]
    [InlineData("Grain", "-grain", "<p>Grain</p>\n")]
    public void The_words_asked_for_are_marked_where_they_are_shown(string markdown, string query, string html) =>
        Assert.Equal(html, MarkdownHtml.ToSafeHtml(markdown, Finder(query)));

    [Fact]
    public void Marks_add_nothing_but_themselves_and_stand_on_words_alone() => Gen.Select(Written, Gen.OneOf("grain", "deal OR gr*", "\"grain deal\"", "b")).Sample((markdown, query) =>
    {
        string marked = MarkdownHtml.ToSafeHtml(markdown, Finder(query));
        Assert.Equal(MarkdownHtml.ToSafeHtml(markdown), marked.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
        Assert.All(new HtmlParser().ParseDocument(marked).QuerySelectorAll("mark"), mark => Assert.False(string.IsNullOrWhiteSpace(mark.TextContent) || mark.Children.Length > 0));
    });

    private static HitFinder Finder(string query) => new(Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(query)).Query, TextPlace.Note);
}
