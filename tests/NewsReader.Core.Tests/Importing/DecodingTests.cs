using System.Text;
using NewsReader.Core.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

public sealed class DecodingTests
{
    private const string French = "Le président a déclaré « très bien » à l’Assemblée, où les députés étaient réunis hier soir.";
    private const string Russian = "Президент заявил, что переговоры продолжатся на следующей неделе.";
    private const string Japanese = "首相は記者会見で「来週から交渉を始める」と述べた。";
    private const string Chinese = "总统在新闻发布会上表示，谈判将于下周开始。";

    [Theory]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("windows-1253", "Ο πρόεδρος δήλωσε ότι οι συνομιλίες θα συνεχιστούν.")]
    [InlineData("windows-1255", "הנשיא אמר שהשיחות יימשכו בשבוע הבא")]
    [InlineData("windows-1256", "قال الرئيس إن المحادثات ستستمر الأسبوع المقبل")]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("big5", "總統在新聞發佈會上表示談判將於下週開始。")]
    [InlineData("euc-kr", "대통령은 기자회견에서 다음 주부터 협상을 시작한다고 말했다.")]
    [InlineData("utf-8", French)]
    public void Text_in_an_encoding_without_a_mark_is_read_as_it_was_written(string encoding, string text)
    {
        SourceArticle article = Reading.Article(Reading.Encode(encoding, text));

        Assert.Equal(text, article.Text);
        Assert.Empty(article.Warnings);
    }

    [Fact]
    public void Bytes_that_look_like_latin_1_are_read_as_windows_1252_like_browsers_do()
    {
        SourceArticle article = Reading.Article(Reading.Encode("windows-1252", "Le président a déclaré très bien, où les députés étaient réunis hier soir."));

        Assert.Equal("windows-1252", article.Encoding);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    [InlineData("utf-32", "utf-32le")]
    [InlineData("utf-32BE", "utf-32be")]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_text(string encoding, string name)
    {
        Encoding marked = Encoding.GetEncoding(encoding);
        SourceArticle article = Reading.Article([.. marked.GetPreamble(), .. marked.GetBytes("Peskov 😀 said: “Нет”.")]);

        Assert.Equal("Peskov 😀 said: “Нет”.", article.Text);
        Assert.Equal(name, article.Encoding);
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData(1, "1 invalid byte was replaced")]
    [InlineData(2, "2 invalid bytes were replaced")]
    public void A_stray_byte_in_a_thousand_is_replaced_with_a_warning(int strays, string warning)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(new string('a', 2000)), .. Enumerable.Repeat((byte)0xFF, strays)];

        SourceArticle article = Reading.Article(bytes);

        Assert.EndsWith("a" + new string('\uFFFD', strays), article.Text, StringComparison.Ordinal);
        Assert.Equal([warning], article.Warnings);
        Assert.Equal("utf-8", article.Encoding);
    }

    [Fact]
    public void A_lone_surrogate_in_utf_16_is_replaced_and_counted()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(new string('a', 500)), 0x00, 0xD8, (byte)'b', 0];

        SourceArticle article = Reading.Article(bytes);

        Assert.EndsWith("a\uFFFDb", article.Text, StringComparison.Ordinal);
        Assert.Equal(["2 invalid bytes were replaced"], article.Warnings);
    }

    [Fact]
    public void A_few_control_characters_are_replaced_with_a_warning()
    {
        SourceArticle article = Reading.Text("\0" + new string('a', 300) + "\u001B\u0092");

        Assert.Equal("\uFFFD" + new string('a', 300) + "\uFFFD\uFFFD", article.Text);
        Assert.Equal(["3 control characters were replaced"], article.Warnings);
    }

    [Fact]
    public void Tab_form_feed_and_the_next_line_character_belong_to_text()
    {
        SourceArticle article = Reading.Text("one\ttwo\fthree\u0085four");

        Assert.Equal("one\ttwo\fthree\u0085four", article.Text);
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData("one\r\ntwo\rthree\nfour\r\n", "one\ntwo\nthree\nfour\n")]
    [InlineData("\r\r\na\n\r", "\n\na\n\n")]
    [InlineData("zero\u200Bwidth\uFEFF and \u200Fright to left שלום\u202C 👩‍👩‍👧 \u00A0", "zero\u200Bwidth\uFEFF and \u200Fright to left שלום\u202C 👩‍👩‍👧 \u00A0")]
    [InlineData("  leading and trailing  \n\n\n", "  leading and trailing  \n\n\n")]
    public void Line_ends_become_line_feeds_and_nothing_else_changes(string written, string read) =>
        Assert.Equal(read, Reading.Text(written).Text);

    [Fact]
    public void Hashes_tell_the_file_and_the_text_apart()
    {
        SourceArticle windows = Reading.Text("one\r\ntwo");
        SourceArticle unix = Reading.Text("one\ntwo");

        Assert.Equal(unix.TextHash, windows.TextHash);
        Assert.NotEqual(unix.Sha256, windows.Sha256);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Reading.Text("abc").Sha256);
        Assert.Equal("one\r\ntwo"u8.ToArray(), windows.OriginalBytes.ToArray());
    }
}
