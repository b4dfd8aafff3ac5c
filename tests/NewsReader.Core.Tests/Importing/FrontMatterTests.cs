using NewsReader.Core.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

public sealed class FrontMatterTests
{
    [Fact]
    public void All_fields_are_read()
    {
        SourceArticle article = Reading.Markdown(
            "---\ntitle: 'Talks: a start'\nOutlet: The Daily\nauthor: [Jane Doe, John Roe]\ndate: 2025-03-12T23:30:00-05:00\n"
            + "URL: https://example.org/a\ntags: war, peace,  war\nlanguage: en-GB\nlayout: post\n---\n\nThe words.\n");

        Assert.Equal("Talks: a start", article.Title);
        Assert.Equal("The Daily", article.Outlet);
        Assert.Equal("Jane Doe, John Roe", article.Author);
        Assert.Equal(new DateOnly(2025, 3, 12), article.PublishedOn);
        Assert.Equal(new DateTime(2025, 3, 13, 4, 30, 0, DateTimeKind.Utc), article.PublishedUtc);
        Assert.Equal(DateTimeKind.Utc, article.PublishedUtc?.Kind);
        Assert.Equal("https://example.org/a", article.Url);
        Assert.Equal(["war", "peace"], article.Tags);
        Assert.Equal("en", article.Language);
        Assert.Equal("The words.", article.Text);
        Assert.Empty(article.Warnings);
    }

    [Fact]
    public void Other_names_of_fields_and_lists_are_understood()
    {
        SourceArticle article = Reading.Markdown(
            "---\r\nsource: The Daily\r\npublished: 12 March 2025\r\nlink: http://example.org\r\ntags:\r\n  - war\r\n  - Peace\r\nlang: DE\r\n...\r\nWords.");

        Assert.Equal("The Daily", article.Outlet);
        Assert.Equal(new DateOnly(2025, 3, 12), article.PublishedOn);
        Assert.Equal("http://example.org", article.Url);
        Assert.Equal(["war", "Peace"], article.Tags);
        Assert.Equal("de", article.Language);
        Assert.Equal("Words.", article.Text);
    }

    [Theory]
    [InlineData("2025-03-12", null)]
    [InlineData("2025-03-12 10:00", null)]
    [InlineData("2025-03-12T10:00:00.123", null)]
    [InlineData("March 12, 2025", null)]
    [InlineData("Mar 12, 2025", null)]
    [InlineData("2025/03/12", null)]
    [InlineData("2025-03-12T10:00Z", "2025-03-12T10:00:00")]
    [InlineData("2025-03-12 10:00:00 +0200", "2025-03-12T08:00:00")]
    [InlineData("2025-03-12T10:00:00.5+02:00", "2025-03-12T08:00:00.5")]
    [InlineData("Wed, 12 Mar 2025 10:00:00 GMT", "2025-03-12T10:00:00")]
    [InlineData("Wed, 12 Mar 2025 10:00:00 +0200", "2025-03-12T08:00:00")]
    public void A_date_has_a_moment_only_with_an_offset(string written, string? utc)
    {
        SourceArticle article = Reading.Markdown($"---\ndate: \"{written}\"\n---\nWords.");

        Assert.Equal(new DateOnly(2025, 3, 12), article.PublishedOn);
        Assert.Equal(utc is null ? null : DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), article.PublishedUtc);
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData("date: yesterday", "front matter, line 3: date “yesterday” is not a date; write it like 2025-03-12; it was left out")]
    [InlineData("date: 2025-02-30", "front matter, line 3: date “2025-02-30” is not a date; write it like 2025-03-12; it was left out")]
    [InlineData("date: 03/04/2025", "front matter, line 3: date “03/04/2025” is not a date; write it like 2025-03-12; it was left out")]
    [InlineData("date: 0001-01-01T00:00+14:00", "front matter, line 3: date “0001-01-01T00:00+14:00” is not a date; write it like 2025-03-12; it was left out")]
    [InlineData("url: javascript:alert(1)", "front matter, line 3: url “javascript:alert(1)” is not an http or https address; it was left out")]
    [InlineData("Link: example.org/a", "front matter, line 3: Link “example.org/a” is not an http or https address; it was left out")]
    [InlineData("lang: English", "front matter, line 3: lang “English” is not a language code; write it like en; it was left out")]
    [InlineData("title: [a, b]", "front matter, line 3: title has more than one value; it was left out")]
    [InlineData("title: {a: b}", "front matter, line 3: title is neither a text nor a list of texts; it was left out")]
    [InlineData("author: [{name: Jane}]", "front matter, line 3: author is neither a text nor a list of texts; it was left out")]
    [InlineData("source: Other", "front matter, line 3: source is given a second time; it was left out")]
    [InlineData("author: *anchor", "front matter, line 3: author is neither a text nor a list of texts; it was left out")]
    public void A_bad_field_is_left_out_with_a_warning_and_the_rest_is_kept(string line, string warning)
    {
        SourceArticle article = Reading.Markdown($"---\noutlet: &anchor The Daily\n{line}\n---\nThe words\n\nMore.");

        Assert.Equal([warning], article.Warnings);
        Assert.Equal("The Daily", article.Outlet);
        Assert.Null(article.Author);
        Assert.Null(article.Url);
        Assert.Null(article.PublishedOn);
        Assert.Null(article.Language);
        Assert.Equal("The words", article.Title);
    }

    [Theory]
    [InlineData("---\ntitle: 'open\n---\n\nWords.", "front matter, line 2: it is not valid YAML; the whole file was imported as plain text")]
    [InlineData("---\ntitle: x\nurl: [a\n---\n\nWords.", "front matter, line 4: it is not valid YAML; the whole file was imported as plain text")]
    [InlineData("---\n- a\n- b\n---\n\nWords.", "front matter, line 2: it is not a list of “name: value” lines; the whole file was imported as plain text")]
    [InlineData("---\nJust words\n---\n\nWords.", "front matter, line 2: it is not a list of “name: value” lines; the whole file was imported as plain text")]
    public void Front_matter_that_cannot_be_read_is_kept_as_text(string file, string warning)
    {
        SourceArticle article = Reading.Markdown(file);

        Assert.Equal([warning], article.Warnings);
        Assert.Equal(file, article.Text);
        Assert.Equal("text", article.Format);
        Assert.Empty(article.KnownParagraphs);
    }

    [Fact]
    public void Front_matter_over_64_KB_is_kept_as_text()
    {
        string file = $"---\nnote: {new string('x', 70_000)}\n---\nWords.";

        SourceArticle article = Reading.Markdown(file);

        Assert.Equal(["front matter: it is longer than 64 KB; the whole file was imported as plain text"], article.Warnings);
        Assert.Equal(file, article.Text);
    }

    [Theory]
    [InlineData("---\n---\nWords.")]
    [InlineData("---\n# only a comment\n---\nWords.")]
    [InlineData("---\ntitle:\nauthor: ~\ntags: []\n---\nWords.")]
    public void Front_matter_that_says_nothing_is_no_problem(string file)
    {
        SourceArticle article = Reading.Markdown(file);

        Assert.Equal("Words.", article.Text);
        Assert.Null(article.Author);
        Assert.Empty(article.Tags);
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData("---\n\nNever closed.", "Never closed.")]
    [InlineData("\n---\ntitle: x\n---\nWords.", "title: x\n\nWords.")]
    [InlineData("----\ntitle: x\n----\nWords.", "title: x\n\nWords.")]
    public void Lines_elsewhere_are_no_front_matter(string file, string text) => Assert.Equal(text, Reading.Markdown(file).Text);

    [Fact]
    public void A_file_of_front_matter_alone_is_refused() =>
        Assert.Equal("it holds no text besides its front matter", Reading.Refusal("---\ntitle: x\n---\n\n"u8.ToArray(), "news.md"));

    [Theory]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ntags: *d", "front matter, line 6: tags is neither a text nor a list of texts; it was left out")]
    [InlineData("tags: &t [*t]", "front matter, line 2: tags is neither a text nor a list of texts; it was left out")]
    public void Aliases_are_never_expanded(string yaml, string warning) =>
        Assert.Equal([warning], Reading.Markdown($"---\n{yaml}\n---\nWords.").Warnings);

    [Fact]
    public void Front_matter_of_brackets_is_kept_as_text() =>
        Assert.Equal(
            ["front matter: it has too many brackets; the whole file was imported as plain text"],
            Reading.Markdown($"---\n{new string('{', 60_000)}\n---\nWords.").Warnings);

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: [")]
    [InlineData("&a ")]
    [InlineData("x: {y: ")]
    public void Nesting_in_front_matter_is_survived(string part)
    {
        SourceArticle article = Reading.Markdown($"---\n{string.Concat(Enumerable.Repeat(part, 60_000 / part.Length))}\n---\nWords.");

        Assert.NotEmpty(article.Text);
    }
}
