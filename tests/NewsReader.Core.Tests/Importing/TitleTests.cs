using Xunit;

namespace NewsReader.Core.Tests.Importing;

public sealed class TitleTests
{
    [Theory]
    [InlineData("Putin refuses ceasefire\n\nThe Kremlin refused.", "Putin refuses ceasefire")]
    [InlineData("\n\n  Putin \t refuses  \nThe Kremlin refused.", "Putin refuses")]
    [InlineData("Will it hold?\nThe Kremlin refused.", "Will it hold?")]
    [InlineData("‘No deal!’\nThe Kremlin refused.", "‘No deal!’")]
    [InlineData("Talks open in the U.S.\nThe Kremlin refused.", "Talks open in the U.S.")]
    [InlineData("And then came the flood...\nThe river rose.", "And then came the flood...")]
    [InlineData("停火协议遭拒\n克里姆林宫拒绝了。", "停火协议遭拒")]
    [InlineData("By Jane Doe\nPutin refuses ceasefire\nThe Kremlin refused.", "Putin refuses ceasefire")]
    [InlineData("Advertisement\n12.03.2025\nSubscribe to our newsletter\nPutin refuses ceasefire\nMore.", "Putin refuses ceasefire")]
    [InlineData("The Kremlin refused. It said so.\nMore words.", "The Kremlin refused.")]
    [InlineData("Mr. Smith of the U.S. Army met Dr. J. Doe on Monday. He left.", "Mr. Smith of the U.S. Army met Dr. J. Doe on Monday.")]
    [InlineData("“We will see.” He left.", "“We will see.”")]
    [InlineData("It rose 3.5 percent. Then it fell.", "It rose 3.5 percent.")]
    [InlineData("克里姆林宫拒绝了。他说不。", "克里姆林宫拒绝了。")]
    [InlineData("Only one line without an end", "Only one line without an end")]
    [InlineData("By Jane Doe", "By Jane Doe")]
    [InlineData("12345\n67890", "12345")]
    public void The_title_is_the_line_that_reads_like_one_or_the_first_sentence(string text, string title) =>
        Assert.Equal(title, Reading.Text(text).Title);

    [Fact]
    public void A_long_first_sentence_is_shortened_after_a_word() =>
        Assert.Equal(
            "The Kremlin refused to immediately commit a 30-day ceasefire in the war with Ukraine, and…",
            Reading.Text("The Kremlin refused to immediately commit a 30-day ceasefire in the war with Ukraine, and Vladimir Putin said the US must explain first.\nMore.").Title);

    [Fact]
    public void A_long_word_is_shortened_between_characters()
    {
        string title = Reading.Text("x" + string.Concat(Enumerable.Repeat("😀", 100))).Title;

        Assert.Equal("x" + string.Concat(Enumerable.Repeat("😀", 44)) + "…", title);
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("a. ")]
    [InlineData("x")]
    [InlineData("\n ")]
    [InlineData("Mr. ")]
    public void A_title_of_five_million_characters_is_found(string part)
    {
        string text = "Start" + string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length));

        Assert.InRange(Reading.Text(text).Title.Length, 1, 90);
    }
}
