using NewsReader.Lab.Corpora;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>Annotations in brat's format, the odd ones among them.</summary>
public sealed class BratArticleSpecs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsreader-brat-").FullName;

    [Fact]
    public void A_quote_is_read_with_its_words() => Assert.Equal(["it rained", "it snowed"], Contents("9 18;23 32"));

    [Theory]
    [InlineData("18 9")]
    [InlineData("-3 9")]
    [InlineData("9 +18")]
    [InlineData("9 18;32 23")]
    [InlineData("9")]
    [InlineData("9 18 23")]
    [InlineData("nine 18")]
    [InlineData("9 99999999999")]
    public void A_place_that_is_none_is_passed_over(string places) => Assert.Empty(Contents(places));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private List<string> Contents(string places)
    {
        const string Text = "Ada said it rained and it snowed.";
        File.WriteAllText(Path.Combine(_folder, "rain.txt"), Text);
        File.WriteAllText(Path.Combine(_folder, "rain.ann"), $"T1\tContent {places}\tit rained\nE1\tAttribution:T2 Content:T1\n");
        return [.. Assert.Single(BratArticle.ReadAll(_folder)).Quotes.SelectMany(q => q.Contents).Select(c => c.In(Text))];
    }
}
