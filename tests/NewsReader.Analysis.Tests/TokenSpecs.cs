using Xunit;

namespace NewsReader.Analysis.Tests;

public class TokenSpecs
{
    [Theory]
    [InlineData("don't stop", "do|n't|stop")]
    [InlineData("the well-known O’Neill", "the|well-known|O’Neill")]
    [InlineData("in the U.S. today", "in|the|U.S.|today")]
    [InlineData("Mr. Brandt left.", "Mr.|Brandt|left|.")]
    [InlineData("J. T. Okafor", "J.|T.|Okafor")]
    [InlineData("1,400 homes and 2.5 percent", "1,400|homes|and|2.5|percent")]
    [InlineData("a 30-day truce", "a|30-day|truce")]
    [InlineData("(yes)", "(|yes|)")]
    [InlineData("a😀b", "a|😀|b")]
    [InlineData("He said no.", "He|said|no|.")]
    [InlineData("Sen. Ada Brandt (D-N.J.) left", "Sen.|Ada|Brandt|(|D-N.J.|)|left")]
    [InlineData("@cspan wrote", "@cspan|wrote")]
    [InlineData("Putin’s plan, he'll say", "Putin|’s|plan|,|he|'ll|say")]
    public void Words_numbers_and_signs_are_cut_with_what_belongs_to_them(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Show.Analyze(text).Tokens.Select(t => t.Span.In(text))));

    [Theory]
    [InlineData("It rained. We left.", "It rained.|We left.")]
    [InlineData("Mr. Brandt left. He ran.", "Mr. Brandt left.|He ran.")]
    [InlineData("J. T. Okafor left. He ran.", "J. T. Okafor left.|He ran.")]
    [InlineData("It rose 2.5 percent. It fell.", "It rose 2.5 percent.|It fell.")]
    [InlineData("He lives in the U.S. The rest do not.", "He lives in the U.S.|The rest do not.")]
    [InlineData("He works for the U.S. government. Fine.", "He works for the U.S. government.|Fine.")]
    [InlineData("“It rained.” We left.", "“It rained.”|We left.")]
    [InlineData("“Will it rain?” she asked.", "“Will it rain?” she asked.")]
    [InlineData("It rained… and we left.", "It rained… and we left.")]
    [InlineData("Wait... No.", "Wait...|No.")]
    [InlineData("One line\n\nTwo lines", "One line|Two lines")]
    public void Sentences_end_where_a_reader_ends_them(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Show.Analyze(text).Sentences.Select(s => s.In(text))));

    [Theory]
    [InlineData("The mayor said that the plan was not in the interest of the city.", "en")]
    [InlineData("“We will be ready,” said Anna Berg.", "en")]
    [InlineData("A Maria disse a todos", "und")]
    [InlineData("O custo do metro e do comboio", "pt")]
    [InlineData("Die Brücke ist seit Montag gesperrt und das ist nicht gut für die Stadt.", "de")]
    [InlineData("La mairie a interdit le lavage des voitures et la ville ne le sait pas.", "fr")]
    [InlineData("El alcalde dijo que no lo sabe y que el plan es para los vecinos.", "es")]
    [InlineData("Он сказал, что не знает, и это было как всегда на столе.", "ru")]
    [InlineData("Xyzzy plugh", "und")]
    public void The_language_is_told_by_its_small_words(string text, string language) => Assert.Equal(language, Show.Analyze(text, null).Language);
}
