using System.Text;
using NewsReader.Core.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" \r\n\t\u00A0 ", "it holds nothing but white space")]
    [InlineData("\uFEFF", "it holds nothing but white space")]
    [InlineData("%PDF-1.7 and more", "it is a PDF file; save it as text or Markdown")]
    [InlineData("{\\rtf1 words}", "it is a rich text (RTF) document; save it as text or Markdown")]
    [InlineData("PK\u0003\u0004rest", "it is a ZIP archive or an Office document (docx, odt, epub); save it as text or Markdown")]
    [InlineData("GIF89a and more", "it is a GIF image")]
    [InlineData("\u007FELF and more", "it is a program (ELF)")]
    [InlineData("SQLite format 3\0", "it is an SQLite database")]
    [InlineData("RIFF1234WAVEfmt ", "it is a sound, video or WebP image (RIFF)")]
    [InlineData("OggS\0", "it is an Ogg sound or video")]
    [InlineData("ID3\u0003\0", "it is an MP3 sound")]
    [InlineData("Rar!\u001A\u0007\0", "it is a RAR archive")]
    [InlineData("\0\0\0 ftypisom", "it is a video or sound (MP4)")]
    [InlineData("a\0b\0c", "it is not a text file: more than 1 % of it is control characters or invalid bytes")]
    public void What_is_no_text_is_refused_with_its_kind(string content, string reason) =>
        Assert.Equal(reason, Reading.Refusal(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("89504E470D0A1A0A", "it is a PNG image")]
    [InlineData("FFD8FFE000104A46", "it is a JPEG image")]
    [InlineData("1F8B080000000000", "it is a gzip archive")]
    [InlineData("377ABCAF271C0004", "it is a 7z archive")]
    [InlineData("CAFEBABE00000034", "it is a Java class or a macOS program")]
    [InlineData("D0CF11E0A1B11AE1", "it is an old Office document; save it as text or Markdown")]
    public void Binary_files_are_known_by_their_first_bytes(string hex, string reason) =>
        Assert.Equal(reason, Reading.Refusal(Convert.FromHexString(hex)));

    [Fact]
    public void A_Windows_program_is_known_by_the_header_it_points_to()
    {
        var program = new byte[128];
        "MZ"u8.CopyTo(program);
        program[60] = 64;
        "PE\0\0"u8.CopyTo(program.AsSpan(64));

        Assert.Equal("it is a Windows program", Reading.Refusal(program));
    }

    [Theory]
    [InlineData("MZ is the code of Mozambique. It has been so for many, many years now, says the office.")]
    [InlineData("RIFF between the parties grows")]
    [InlineData("ID3 is a way to tag sounds.")]
    [InlineData("BMW shares fell. PK is a place.")]
    public void Text_that_begins_like_a_binary_file_is_text(string text) => Assert.Equal(text, Reading.Text(text).Text);

    [Fact]
    public void Bytes_of_no_encoding_are_refused()
    {
        var noise = new byte[4000];
        new Random(1).NextBytes(noise);

        Assert.Equal("its encoding is not known; save it as UTF-8", Reading.Refusal(noise));
    }

    [Theory]
    [InlineData("news.pdf")]
    [InlineData("news.txt.exe")]
    [InlineData("news")]
    [InlineData("")]
    [InlineData("../../etc/passwd\0.html")]
    public void Other_formats_are_refused_by_name(string name) =>
        Assert.Equal("only .txt and .md files can be read", Reading.Refusal("words"u8.ToArray(), name));

    [Theory]
    [InlineData("NEWS.TXT", "text")]
    [InlineData("a.b.text", "text")]
    [InlineData(ImportFile.PastedTextName, "text")]
    [InlineData("news.md", "markdown")]
    [InlineData("news.Markdown", "markdown")]
    public void The_extension_chooses_the_format(string name, string format) =>
        Assert.Equal(format, Reading.Article("words"u8.ToArray(), name).Format);

    [Fact]
    public void A_file_over_the_limit_is_refused_with_both_sizes()
    {
        ReadResult result = ArticleReading.Read(new ImportFile("news.txt", new byte[1501]), new ImportLimits(MaxBytes: 1500));

        Assert.Equal(new ReadResult.Unreadable("it is 1,501 bytes long; the limit is 1,500 bytes"), result);
    }

    [Fact]
    public void A_file_just_at_the_limit_is_read()
    {
        ReadResult result = ArticleReading.Read(new ImportFile("news.txt", "12345"u8.ToArray()), new ImportLimits(MaxBytes: 5));

        Assert.IsType<ReadResult.Read>(result);
    }
}
