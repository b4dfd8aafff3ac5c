using CsCheck;
using NewsReader.Core.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Acts;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("", 10, "")]
    [InlineData("  ", 10, "")]
    [InlineData("Short.", 10, "Short.")]
    [InlineData("Two\n\n lines", 10, "Two lines")]
    [InlineData("ten signs.", 10, "ten signs.")]
    [InlineData("The port opens again", 10, "The port…")]
    [InlineData("The port, opens again", 10, "The port…")]
    [InlineData("The port … opens again", 12, "The port…")]
    [InlineData("Unbreakable words", 10, "Unbreakabl…")]
    [InlineData("a Unbreakablewords", 10, "a Unbreaka…")]
    [InlineData("123456789🚢 more", 10, "123456789…")]
    [InlineData("                    words", 10, "…")]
    public void Long_text_is_cut_at_a_word(string text, int length, string excerpt) => Assert.Equal(excerpt, Excerpt.Of(text, length));

    [Fact]
    public void Any_text_is_cut_to_one_line_of_whole_characters() =>
        Gen.Select(Gen.OneOf("a", "word", " ", "\n", "🚢", "  ", ",").Array[0, 60].Select(string.Concat), Gen.Int[1, 30]).Sample((text, length) =>
        {
            string excerpt = Excerpt.Of(text, length);
            Assert.InRange(excerpt.Length, 0, length + 1);
            Assert.DoesNotContain('\n', excerpt);
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(excerpt)));
        });
}
