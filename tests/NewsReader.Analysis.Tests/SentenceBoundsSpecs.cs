using CsCheck;
using NewsReader.Analysis.Sentences;
using Xunit;

namespace NewsReader.Analysis.Tests;

public class SentenceBoundsSpecs
{
    [Theory]
    [InlineData("It rained. We left at once. Nobody minded.", "left", "We left at once.")]
    [InlineData("It rained. We left at once. Nobody minded.", "once. Nobody", "We left at once. Nobody minded.")]
    [InlineData("It rained\n\nWe left\n\nNobody minded", "We left", "We left")]
    [InlineData("Mr. Brandt left. He ran.", "left", "Mr. Brandt left.")]
    [InlineData("“It rained,” she said. He ran.", "rained", "“It rained,” she said.")]
    [InlineData("It rained", "It rained", "It rained")]
    public void Words_stand_in_the_sentences_from_where_they_begin_to_where_they_end(string text, string words, string sentence)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);

        Assert.Equal(sentence, SentenceBounds.Around(text, new TextSpan(start, start + words.Length)).In(text));
    }

    [Fact]
    public void Whatever_the_words_their_sentences_lie_in_the_text_and_hold_them() =>
        Gen.Select(AnalysisLaws.AnyText, Gen.Int[0, 100], Gen.Int[0, 100]).Sample((text, from, to) =>
        {
            int start = text.Length * Math.Min(from, to) / 100, end = text.Length * Math.Max(from, to) / 100;
            var around = SentenceBounds.Around(text, new TextSpan(start, end));

            Assert.True(new TextSpan(0, text.Length).Contains(around));
            Assert.True(around.Contains(new TextSpan(start, end)));
        }, iter: 2000);

    [Fact]
    public void Words_that_do_not_lie_in_the_text_are_a_bug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceBounds.Around("It rained.", new TextSpan(3, 11)));
}
