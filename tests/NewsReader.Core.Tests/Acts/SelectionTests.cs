using CsCheck;
using NewsReader.Analysis;
using NewsReader.Core.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Acts;

public sealed class SelectionTests
{
    private const string Text = "The 🚢 sails.\n\nThe crew waits. The end.";
    private const string NotFitting = "The selection does not fit the text. Reload the page and select again.";
    private const string NoWords = "There are no words in the selection. Select at least one.";
    private const string NotFrom = "These words are not in the article from that paragraph on. Copy them exactly as they stand there, marks included.";
    private const string NotThere = "These words are not in the article. Copy them exactly as they stand there, marks included.";

    [Theory]
    [InlineData("0-3", "The")]
    [InlineData("15-24 4-6", "🚢|The crew ")]
    [InlineData("3-7", "🚢")]
    [InlineData("5-6", "🚢")]
    [InlineData("4-5", "🚢")]
    [InlineData("13-18", "The")]
    [InlineData(" 0-3  15-18 ", "The|The")]
    [InlineData("0-3 3-4", "The")]
    [InlineData("15-24 0-13 31-39", "The 🚢 sails.\n\nThe crew|The end.")]
    [InlineData("0-3 4-6 7-9 9-13", "The 🚢 sails.")]
    [InlineData("0-39", Text)]
    public void Ranges_are_put_in_order_trimmed_and_made_whole(string ranges, string words)
    {
        var spans = Selection.At(1, ranges).In(Text, out string? problem);

        Assert.Null(problem);
        Assert.Equal(words.Split('|').Select(w => w.Trim()), spans!.Select(span => span.In(Text)));
    }

    [Theory]
    [InlineData(null, NoWords)]
    [InlineData("", NoWords)]
    [InlineData("3-4", NoWords)]
    [InlineData("13-15 3-3", NoWords)]
    [InlineData("0-40", NotFitting)]
    [InlineData("3-1", NotFitting)]
    [InlineData("-1-4", NotFitting)]
    [InlineData("0-3,4-6", NotFitting)]
    [InlineData("0-99999999999", NotFitting)]
    [InlineData("words", NotFitting)]
    [InlineData("0-8 4-6", "The selected parts overlap. Select each word once.")]
    [InlineData("4-5 5-6", "The selected parts overlap. Select each word once.")]
    public void Ranges_that_hold_no_words_are_refused(string? ranges, string message)
    {
        Assert.Null(Selection.At(1, ranges).In(Text, out string? problem));
        Assert.Equal(message, problem);
    }

    [Fact]
    public void More_than_sixty_four_parts_with_words_between_them_are_refused()
    {
        string text = string.Concat(Enumerable.Repeat("ab", 100));

        Assert.Equal(64, Selection.At(1, EverySecond(64)).In(text, out _)!.Count);
        Assert.Null(Selection.At(1, EverySecond(65)).In(text, out string? problem));
        Assert.Equal("The selection has 65 parts with other words between them; at most 64 go together. Select fewer parts at once.", problem);
    }

    [Fact]
    public void A_whole_article_of_any_number_of_paragraphs_is_one_part()
    {
        string text = string.Concat(Enumerable.Repeat("a\n", 100));

        Assert.Equal(new TextSpan(0, 199), Assert.Single(Selection.At(1, EverySecond(100)).In(text, out _)!));
    }

    [Theory]
    [InlineData("The", 1, 0, 0)]
    [InlineData("The", 2, 0, 15)]
    [InlineData("The", 3, 0, 31)]
    [InlineData("The", 1, 1, 15)]
    [InlineData("The", 1, 15, 15)]
    [InlineData("  The crew \n", 1, 0, 15)]
    [InlineData("sails.\r\n\r\nThe", 1, 0, 7)]
    [InlineData("The", -5, -5, 0)]
    public void Words_are_found_from_their_paragraph_on(string words, int occurrence, int from, int start)
    {
        var spans = Selection.OfWords(1, words, occurrence, from).In(Text, out string? problem);

        Assert.Null(problem);
        Assert.Equal(start, spans!.Single().Start);
    }

    [Fact]
    public void A_separator_of_lines_inside_the_text_is_a_character_like_others() =>
        Assert.NotNull(Selection.OfWords(1, "one\u2028two\u0085three", 1, 0).In("zero one\u2028two\u0085three", out _));

    [Theory]
    [InlineData(null, 1, 0, NoWords)]
    [InlineData(" \n", 1, 0, NoWords)]
    [InlineData("the crew", 1, 0, NotThere)]
    [InlineData("sails", 1, 15, NotFrom)]
    [InlineData("The", 1, 999, NotFrom)]
    [InlineData("crew", 2, 0, "These words stand there only 1 time. Choose an earlier occurrence.")]
    [InlineData("The", 5, 0, "These words stand there only 3 times. Choose an earlier occurrence.")]
    [InlineData("The", int.MaxValue, int.MinValue, "These words stand there only 3 times. Choose an earlier occurrence.")]
    public void Words_that_are_not_there_are_refused(string? words, int occurrence, int from, string message)
    {
        Assert.Null(Selection.OfWords(1, words, occurrence, from).In(Text, out string? problem));
        Assert.Equal(message, problem);
    }

    [Fact]
    public void Any_ranges_give_words_inside_the_text_in_order_or_a_message() =>
        Gen.Select(AnyText, Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60]).Array[0, 6]).Sample(
            (text, pairs) => AssertSound(text, Selection.At(1, string.Join(' ', pairs.Select(p => $"{p.Item1}-{p.Item2}")))));

    [Fact]
    public void Any_words_give_words_inside_the_text_or_a_message() =>
        Gen.Select(AnyText, AnyText, Gen.Int[-2, 5], Gen.Int[-5, 80]).Sample((text, words, occurrence, from) => AssertSound(text, Selection.OfWords(1, words, occurrence, from)));

    [Fact]
    public void Any_characters_for_ranges_give_a_message_or_words() =>
        Gen.Select(AnyText, Gen.OneOf("1", "9", "-", " ", "+", "٣", "x", "\n").Array[0, 10].Select(string.Concat)).Sample(
            (text, ranges) => AssertSound(text, Selection.At(1, ranges)));

    private static string EverySecond(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"{i * 2}-{(i * 2) + 1}"));

    private static readonly Gen<string> AnyText = Gen.OneOf("a", "b ", " ", "🚢", "\n", "the", "\uD83D").Array[0, 20].Select(string.Concat);

    private static void AssertSound(string text, Selection selection)
    {
        var spans = selection.In(text, out string? problem);
        Assert.Equal(spans is null, problem is not null);
        int end = 0;
        foreach (TextSpan span in spans ?? [])
        {
            Assert.InRange(span.Start, end, text.Length - 1);
            Assert.InRange(span.End, span.Start + 1, text.Length);
            Assert.Equal(span, span.Trimmed(text));
            end = span.End;
        }
    }
}
