using NewsReader.Web.Pages;
using Xunit;

namespace NewsReader.Web.Tests.Pages;

/// <summary>How words that somebody said are shown in a list.</summary>
public sealed class SaidTests
{
    [Fact]
    public void Words_of_a_usual_length_are_shown_with_their_paragraphs() => Assert.Equal(Speech(1200), Said.Start(Speech(1200)));

    [Fact]
    public void Of_a_long_speech_the_beginning_is_shown_with_its_paragraphs()
    {
        string start = Said.Start(Speech(1201));
        Assert.EndsWith("word…", start, StringComparison.Ordinal);
        Assert.StartsWith(start[..^1], Speech(1201), StringComparison.Ordinal);
        Assert.Contains("\n\n", start, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_without_an_end_is_cut_between_characters()
    {
        string start = Said.Start("x" + string.Concat(Enumerable.Repeat("😀", 2000)));
        Assert.True(start.Length <= 1201);
        Assert.False(char.IsHighSurrogate(start[^2]));
    }

    [Fact]
    public void A_colour_goes_by_the_speaker_or_else_by_the_name_and_neighbours_are_told_apart()
    {
        Assert.Equal(Said.Hue(7), Said.Hue(7, "Ada Bell"));
        Assert.Equal("h20", Said.Hue(null, "Ada Bell"));
        Assert.NotEqual(Said.Hue(null, "Ada Bell"), Said.Hue(null, "Carl Dunn"));
        Assert.Equal(24, Enumerable.Range(100, 24).Select(id => Said.Hue(id)).Distinct().Count());
        Assert.Equal(Said.Unknown, Said.Hue(speakerId: null));
    }

    private static string Speech(int length) => string.Concat(Enumerable.Repeat("word word\n\n", length)).Replace("\n\nword", "\n\n word", StringComparison.Ordinal)[..length];
}
