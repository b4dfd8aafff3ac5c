using NewsReader.Web.Answers;
using Xunit;

namespace NewsReader.Web.Tests.Answers;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("The bridge is closed.", "The bridge is open.", "The bridge is [-closed][+open].")]
    [InlineData("one two three", "one three", "one [-two ]three")]
    [InlineData("one three", "one two three", "one [+two ]three")]
    [InlineData("", "all new", "[+all new]")]
    [InlineData("all gone", "", "[-all gone]")]
    [InlineData("first\nsecond\nthird\n", "first\n2nd\nthird\n", "first\n[-second][+2nd]\nthird\n")]
    [InlineData("a 🚢 b", "a 🚀 b", "a [-🚢 ][+🚀 ]b")]
    [InlineData("古い橋", "新い橋", "[-古][+新]い橋")]
    public void What_differs_is_marked_word_by_word(string before, string after, string expected) =>
        Assert.Equal(expected, string.Concat(WordDiff.Of(before, after).Select(Written)));

    [Fact]
    public void Both_texts_can_be_read_from_what_is_marked()
    {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++)
        {
            var (before, after) = (Text(random), Text(random));
            var pieces = WordDiff.Of(before, after);
            Assert.Equal(before, string.Concat(pieces.Where(p => p.Kind != DiffKind.Added).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(p => p.Kind != DiffKind.Removed).Select(p => p.Text)));
        }
    }

    [Fact]
    public void What_is_the_same_in_a_long_text_is_left_out_but_for_what_is_around()
    {
        string text = string.Concat(Enumerable.Range(0, 90_000).Select(i => $"word{i} "));
        var pieces = WordDiff.Of(text, text.Replace("word45000 ", "other ", StringComparison.Ordinal));

        Assert.Equal([DiffKind.LeftOut, DiffKind.Same, DiffKind.Removed, DiffKind.Added, DiffKind.Same, DiffKind.LeftOut], pieces.Select(p => p.Kind));
        Assert.InRange(pieces.Where(p => p.Kind != DiffKind.LeftOut).Sum(p => p.Text.Length), 1, 1000);
    }

    [Fact]
    public void Two_long_texts_that_have_nothing_in_common_are_told_apart_soon()
    {
        string one = string.Join('\n', Enumerable.Range(0, 100_000).Select(i => $"a{i}")), other = string.Join('\n', Enumerable.Range(0, 100_000).Select(i => $"b{i}"));
        Assert.Equal([new DiffPiece(DiffKind.Removed, one), new DiffPiece(DiffKind.Added, other)], WordDiff.Of(one, other));
    }

    private static string Text(Random random)
    {
        string[] tokens = ["the ", "bridge ", "is ", "not ", "closed", ".", "\n", "🚢", " "];
        return string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => tokens[random.Next(tokens.Length)]));
    }

    private static string Written(DiffPiece piece) => piece.Kind switch
    {
        DiffKind.Removed => $"[-{piece.Text}]",
        DiffKind.Added => $"[+{piece.Text}]",
        DiffKind.LeftOut => "[…]",
        _ => piece.Text,
    };
}
