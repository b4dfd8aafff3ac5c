using System.Text;
using CsCheck;
using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

public sealed class ReadingLaws
{
    private static readonly Gen<string> Markdown = Gen.OneOf(
        "# ", "## ", "\n", "\n\n", "- ", "1. ", "> ", "    ", "![a](b \"c\")", "[x](y)", "[^1]", "[^1]: ", "*", "**", "_", "`", "```\n", "|", "|-|-|\n", "<b>", "<div>\n",
        "&nbsp;", "&#13;", "&#0;", "\t", "\u00A0", "word", " ", "é", "😀", "---\n", "title: x\n", "date: y\n", "...\n", "\\", "===\n", "[r]: z\n", "\f", "\u200B", "\uFFFD")
        .Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf("\r\n", "\r", "\n", "\f", "\t", "\u200B", "\uFEFF", "\u202E", "😀", "שלום", "\u0085", "\u2028", "“", "a"),
        Gen.Char[' ', '~'].Select(c => c.ToString())).Array[0, 60].Select(parts => "a" + string.Concat(parts));

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Bool).Sample((bytes, markdown) =>
        {
            switch (Reading.Of(bytes, markdown ? "a.md" : "a.txt"))
            {
                case ReadResult.Read(var article): AssertSound(article); break;
                case ReadResult.Unreadable(var reason): Assert.NotEmpty(reason); break;
            }
        });

    [Fact]
    public void Any_bytes_after_a_mark_are_read_or_refused() =>
        Gen.Select(Gen.OneOf("EFBBBF", "FFFE", "FEFF", "FFFE0000", "0000FEFF"), Gen.Byte.Array[0, 100]).Sample((mark, bytes) =>
        {
            if (Reading.Of([.. Convert.FromHexString(mark), .. bytes]) is ReadResult.Read(var article)) AssertSound(article);
        });

    [Fact]
    public void Plain_text_is_kept_but_for_its_line_ends() =>
        Text.Sample(text => Assert.Equal(text.Replace("\r\n", "\n").Replace('\r', '\n'), Reading.Text(text).Text));

    [Fact]
    public void Known_paragraphs_lie_in_the_text_in_order_apart_and_trimmed() =>
        Markdown.Sample(markdown =>
        {
            if (Reading.Of(Encoding.UTF8.GetBytes(markdown), "a.md") is ReadResult.Read(var article)) AssertSound(article);
        }, iter: 5000);

    [Fact]
    public void Words_are_found_again_in_the_file_where_they_stand() =>
        Gen.Select(Markdown, Gen.Bool).Sample(
            (markdown, isMarkdown) =>
            {
                // In a heading with a tab the parser errs about places by a few characters.
                string file = markdown.Replace("\n", "\r\n", StringComparison.Ordinal).Replace('\t', ' ');
                if (Reading.Of(Encoding.UTF8.GetBytes(file), isMarkdown ? "a.md" : "a.txt") is not ReadResult.Read(var article)) return;
                Assert.Equal(file, article.Source.Decoded);
                foreach (TextSpan word in WordsOf(article.Text, "word").Concat(WordsOf(article.Text, "😀")))
                    Assert.Contains(word.In(article.Text), Assert.Single(article.Source.Find(word)).In(article.Source.Decoded), StringComparison.Ordinal);
                AssertOrdered(article.Source.Find(new TextSpan(0, article.Text.Length)), article.Source.Decoded.Length);
            },
            iter: 5000);

    [Fact]
    public void Any_front_matter_is_read_or_kept() =>
        Gen.OneOf("title", "tags", "date", ": ", ":", "\n", " ", "- ", "[", "]", "{", "}", "&a", "*a", "!!t ", "|", ">", "'", "\"", "\\x", "#", "%", "@", "\t", "? ", ",", "😀", "2025-01-01")
            .Array[0, 30].Select(string.Concat).Sample(
                yaml => Assert.EndsWith("Words.", Reading.Markdown($"---\n{yaml}\n---\n\nWords.").Text, StringComparison.Ordinal), iter: 5000);

    private static IEnumerable<TextSpan> WordsOf(string text, string word)
    {
        for (int i = text.IndexOf(word, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + word.Length, StringComparison.Ordinal))
            yield return new TextSpan(i, i + word.Length);
    }

    private static void AssertOrdered(IReadOnlyList<TextSpan> spans, int length)
    {
        int end = 0;
        foreach (TextSpan span in spans)
        {
            Assert.InRange(span.Start, end, length);
            Assert.InRange(span.End, span.Start, length);
            end = span.End;
        }
    }

    private static void AssertSound(SourceArticle article)
    {
        Assert.False(string.IsNullOrWhiteSpace(article.Text));
        Assert.False(string.IsNullOrWhiteSpace(article.Title));
        Assert.DoesNotContain('\r', article.Text);
        Assert.DoesNotContain('\0', article.Text);
        int end = 0;
        foreach (ParagraphSpan paragraph in article.KnownParagraphs)
        {
            Assert.InRange(paragraph.Span.Start, end, article.Text.Length - 1);
            Assert.InRange(paragraph.Span.End, paragraph.Span.Start + 1, article.Text.Length);
            Assert.Equal(paragraph.Span, paragraph.Span.Trimmed(article.Text));
            end = paragraph.Span.End;
        }
    }
}
