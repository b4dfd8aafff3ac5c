using System.Text;
using CsCheck;
using Xunit;

namespace NewsReader.Analysis.Tests;

public sealed class CodePointTests
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.OneOf("a", "é", "😀", "\uD800", "\uDC00", "\r\n"), Gen.Char.Select(c => c.ToString())).Array[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("abc", 3, 3)]
    [InlineData("😀", 2, 1)]
    [InlineData("a😀b", 1, 1)]
    [InlineData("a😀b", 3, 2)]
    [InlineData("a😀b", 4, 3)]
    [InlineData("😀😀", 2, 1)]
    public void An_offset_is_known_by_both_counts(string text, int unit, int point)
    {
        CodePoints points = new(text);
        Assert.Equal(point, points.Of(unit));
        Assert.Equal(unit, points.UnitOf(point));
    }

    [Fact]
    public void Half_a_character_counts_as_its_beginning() => Assert.Equal(1, new CodePoints("a😀b").Of(2));

    [Fact]
    public void Any_text_is_counted_as_its_runes_are() => Text.Sample(text =>
    {
        CodePoints points = new(text);
        int unit = 0, point = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            Assert.Equal((point, unit), (points.Of(unit), points.UnitOf(point)));
            // A lone half is shown as one rune of one unit.
            unit += char.IsSurrogate(text[unit]) && rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength;
            point++;
        }
        Assert.Equal((point, point), (points.Count, points.Of(text.Length)));
        Assert.Equal(text.Length, points.UnitOf(point + 5));
    });
}
