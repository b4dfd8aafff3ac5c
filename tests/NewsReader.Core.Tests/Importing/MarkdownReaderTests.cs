using NewsReader.Analysis;
using NewsReader.Core.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("One\ntwo  \nthree\\\nfour.\n\n\n\nFive.", "One two three four.\n\nFive.")]
    [InlineData("A **bold _and_ [linked](http://x.org \"t\")** word, `code`.", "A bold and linked word, code.")]
    [InlineData("- one\n- two\n  more\n\n  second\n  - nested\n", "• one\n\n• two more\n\nsecond\n\n• nested")]
    [InlineData("3. three\n4. four", "3. three\n\n4. four")]
    [InlineData("- - both", "• • both")]
    [InlineData("- \n- one\n\nAfter", "• one\n\nAfter")]
    [InlineData("> He said\n> “no”.\n>\n> Again.\n\nEnd.", "He said “no”.\n\nAgain.\n\nEnd.")]
    [InlineData("    indented\n      code\n\nEnd", "indented\n  code\n\nEnd")]
    [InlineData("```cs\nif (x)\n{\n}\n```", "if (x)\n{\n}")]
    [InlineData("a | b\n--|--\n1 | **2**\n3 |\n\nEnd", "a\tb\n1\t2\n3\n\nEnd")]
    [InlineData("<div onclick=\"x()\">\n<script>alert(1)</script>\n</div>\n\nA <b>bold</b> word.", "<div onclick=\"x()\">\n<script>alert(1)</script>\n</div>\n\nA <b>bold</b> word.")]
    [InlineData("AT&amp;T &copy; &lt;b&gt; a&#10;b &#1; \\*not\\*", "AT&T © <b> a b \uFFFD *not*")]
    [InlineData("See <https://x.org/a>.", "See https://x.org/a.")]
    [InlineData("One[^1] two[^b].\n\n[^1]: First *note*.\n[^b]: Second.", "One[1] two[b].\n\n[1] First note.\n\n[b] Second.")]
    [InlineData("One.\n\n[^1]: Nobody refers here.", "One.\n\n[1] Nobody refers here.")]
    [InlineData("One [link][r].\n\n[r]: http://x.org", "One link.")]
    [InlineData("[r]: http://x.org", "[r]: http://x.org")]
    [InlineData("One\n\n***\n\nTwo", "One\n\nTwo")]
    [InlineData("* * *\n\n**open [and _not closed", "**open [and _not closed")]
    [InlineData("\r\nOne\r\ntwo\r\n", "One two")]
    public void Markdown_becomes_plain_text(string markdown, string text) => Assert.Equal(text, Reading.Markdown(markdown).Text);

    [Theory]
    [InlineData("# The *title*\n\nWords.\n\n## Part\n\nMore.\n\n# Late", "The title", "Title: The title|Heading: Part|Heading: Late")]
    [InlineData("The title\n=====\n\nWords.", "The title", "Title: The title")]
    [InlineData("Intro.\n\n# Part\n\nMore.", "Intro.", "Heading: Part")]
    [InlineData("---\ntitle: The Title\n---\n# The title\n\nWords.", "The Title", "Title: The title")]
    [InlineData("---\ntitle: Other\n---\n# The title\n\nWords.", "Other", "Heading: The title")]
    [InlineData("![alt](a.png \"A caption\")\n\n# The title\n\nWords.", "The title", "Caption: A caption|Title: The title")]
    [InlineData("# The title\n\nWords ![A cat](c.png) here.\n\n[![A dog](d.png)](http://x.org)\n\nEnd ![](e.png).", "The title", "Title: The title|Caption: A cat|Caption: A dog")]
    [InlineData("![Rescuers at work](a.png)\n\nFlood hits the north\n\nWords.", "Flood hits the north", "Caption: Rescuers at work")]
    [InlineData("#\n\n## Two\n\nWords.", "Two", "Heading: Two")]
    public void Headings_and_captions_are_known(string markdown, string title, string known)
    {
        SourceArticle article = Reading.Markdown(markdown);

        Assert.Equal(title, article.Title);
        Assert.Equal(known.Split('|'), Reading.Known(article));
    }

    [Theory]
    [InlineData("One **bold** word.", "bold word", "bold** word")]
    [InlineData("# The *title*\r\n\r\nWords\r\nhere.", "Words here", "Words\r\nhere")]
    [InlineData("---\r\ntitle: X\r\n---\r\n\r\nAda\r\nsaid no.", "said no", "said no")]
    [InlineData("> He said\n> “no”.", "said “no”", "said\n> “no”")]
    [InlineData("See [the report](http://x.org \"t\") now.", "report now", "report](http://x.org \"t\") now")]
    [InlineData("AT&amp;T said \\*so\\*.", "T said *so", "T said \\*so")]
    [InlineData("AT&amp;T said.", "&", "&amp;")]
    [InlineData("- one\n- two\n  more\n", "two more", "two\n  more")]
    [InlineData("a | b\n--|--\n1 | **2**\n", "2", "2")]
    [InlineData("    indented\n      code\n\nEnd", "  code", "  code")]
    [InlineData("`some\ncode` here", "code here", "code` here")]
    [InlineData("Words ![A cat](c.png \"A black cat\") here.", "black cat", "black cat")]
    [InlineData("One[^1].\n\nTwo.\n\n[^1]: First *note*.", "First note", "First *note")]
    public void The_words_of_the_text_are_found_in_the_file(string markdown, string words, string inFile)
    {
        SourceArticle article = Reading.Markdown(markdown);
        int at = article.Text.IndexOf(words, StringComparison.Ordinal);

        Assert.Equal(markdown, article.Source.Decoded);
        Assert.Equal(inFile, Assert.Single(article.Source.Find(new TextSpan(at, at + words.Length))).In(markdown));
    }

    [Fact]
    public void Words_that_the_file_has_in_another_order_are_found_in_parts()
    {
        SourceArticle article = Reading.Markdown("Before ![A cat](c.png) after.\n\nEnd.");
        int start = article.Text.IndexOf("after", StringComparison.Ordinal), end = article.Text.IndexOf("cat", StringComparison.Ordinal) + 3;

        Assert.Equal(["A cat", "after."], article.Source.Find(new TextSpan(start, end)).Select(part => part.In(article.Source.Decoded)));
    }

    [Fact]
    public void A_caption_follows_the_words_its_image_stands_in() =>
        Assert.Equal("Words  here.\n\nA cat\n\nEnd.", Reading.Markdown("Words ![A cat](c.png) here.\n\nEnd.").Text);

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("+ ")]
    [InlineData("*a _b ")]
    [InlineData("[a](")]
    [InlineData("[a]: x\n")]
    [InlineData("|*")]
    public void Markdown_out_of_bounds_is_taken_as_it_stands(string part)
    {
        string file = string.Concat(Enumerable.Repeat(part, 100_000)) + "\nEnd.";

        SourceArticle article = Reading.Markdown(file);

        Assert.Equal(file, article.Text);
        Assert.Equal(["the Markdown is nested too deeply or too large to be rendered; the whole file was imported as plain text"], article.Warnings);
    }

    [Fact]
    public void A_table_that_would_fill_millions_of_cells_is_taken_as_it_stands()
    {
        string table = string.Concat(Enumerable.Repeat("|a", 900)) + "\n" + string.Concat(Enumerable.Repeat("|-", 900)) + "\n";

        Assert.Equal("text", Reading.Markdown(table + string.Concat(Enumerable.Repeat("|a\n", 10_000))).Format);
    }

    [Fact]
    public void Front_matter_holds_also_when_its_text_cannot_be_rendered()
    {
        SourceArticle article = Reading.Markdown("---\ntitle: Deep\n---\n" + new string('>', 1000) + " words");

        Assert.Equal("Deep", article.Title);
        Assert.StartsWith("---\ntitle: Deep\n---\n>>>", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_article_is_rendered()
    {
        string file = string.Concat(Enumerable.Repeat("The minister said “[no](http://x.org)” to *all* of them.\nAnd more.\n\n- item\n\n", 40_000));

        Assert.Equal("markdown", Reading.Markdown(file).Format);
    }
}
