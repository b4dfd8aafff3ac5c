using NewsReader.Core.Articles;
using Xunit;

namespace NewsReader.Core.Tests.Articles;

public sealed class TagTests
{
    [Theory]
    [InlineData("Ferries", "Ferries")]
    [InlineData("  #Ferries ", "Ferries")]
    [InlineData("## two \t words", "two words")]
    [InlineData("C#", "C#")]
    [InlineData("one\u00A0two", "one two")]
    [InlineData("a#b", "a#b")]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("#", null)]
    [InlineData("# #", null)]
    public void A_tag_is_kept_without_its_leading_sign(string? typed, string? kept) => Assert.Equal(kept, Tag.Clean(typed));

    [Fact]
    public void A_tag_has_sixty_characters_at_most()
    {
        Assert.Equal(60, Tag.Clean("#" + new string('x', 60))!.Length);
        Assert.Null(Tag.Clean(new string('x', 61)));
    }
}
