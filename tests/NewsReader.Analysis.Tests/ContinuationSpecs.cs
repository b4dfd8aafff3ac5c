using NewsReader.Analysis.Attributions;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>Which quotations go on from the statement before: the parts of each statement's content, and a line between statements.</summary>
public class ContinuationSpecs
{
    private const string Rained = "[content: “It rained,”] [source: Ada Brandt] [cue: said] when it was late.", Snowed = "“It snowed a little here.”";

    [Theory]
    [InlineData(Rained + " | ¶ " + Snowed, "“It rained,” + “It snowed a little here.”")]
    [InlineData(Rained + " | ¶ “Nobody was out.” ¶ “It snowed a little here.” ¶ “The boats stayed in.”", "“It rained,” + “Nobody was out.” + “It snowed a little here.” + “The boats stayed in.”")]
    [InlineData(Rained + " | ¶ “The road was wet. ¶ “It snowed a little here.”", "“It rained,” + “The road was wet. + “It snowed a little here.”")]
    [InlineData("[source: Ada Brandt] [cue: said] [content: it rained]. | ¶ " + Snowed, "it rained + “It snowed a little here.”")]
    public void A_quotation_that_nobody_is_found_to_have_said_goes_on(string marked, string found) => Assert.Equal(found, GoesOn(marked));

    [Theory]
    [InlineData("[content: “It rained,” Ada] | Brandt [content: said when it was late.¶ “It snowed a little here.”]", "“It rained,” Ada / said when it was late.\n\n“It snowed a little here.”")]
    [InlineData(Rained + " | ¶ [content: “It snowed a little] | here.”", "“It rained,” / “It snowed a little")]
    public void A_quotation_already_said_does_not_go_on(string marked, string found) => Assert.Equal(found, GoesOn(marked));

    [Fact]
    public void A_quotation_in_which_somebody_is_quoted_goes_on() => Assert.Equal(
        "“It rained,” + “It snowed here, and on the way to the boats my mother told us it was late.” / it was late",
        GoesOn(Rained + " | ¶ “It snowed here, and on the way to the boats [source: my mother] [cue: told] us [content: it was late].”"));

    [Theory]
    [InlineData(Rained + " | ¶ “It snowed.”")]
    [InlineData(Rained + " | ¶ “It snowed a little here,” the letter went.")]
    [InlineData(Rained + " | ¶ “It snowed a little here. ¶ Nobody was out.")]
    [InlineData(Rained + " | ¶ The boats stayed in. ¶ “It snowed a little here.”")]
    public void What_is_a_scrap_or_unclosed_or_not_alone_or_further_on_does_not_go_on(string marked) => Assert.Equal("“It rained,”", GoesOn(marked));

    [Theory]
    [InlineData(Rained + " The boats stayed in. “It snowed a little here.” | ", "“It rained,” + “It snowed a little here.”")]
    [InlineData("[source: She] [cue: promised] [content: that the boats would go]. | “It snowed a little here.”", "that the boats would go + “It snowed a little here.”")]
    [InlineData("[source: She] [cue: promised] [content: that the boats would go]. | The road was wet. “It snowed a little here.”", "that the boats would go")]
    [InlineData(Rained + " | [source: Carl Dunn] [cue: thought] [content: that it was cold] by then. | The boats stayed in. “It snowed a little here.”", "“It rained,” / that it was cold")]
    [InlineData(Rained + " The boats stayed in. “It snowed a little here,” | he went.", "“It rained,”")]
    public void A_sentence_in_marks_goes_on_in_the_same_paragraph(string marked, string found) => Assert.Equal(found, GoesOn(marked));

    [Fact]
    public void A_heading_in_the_other_kind_of_marks_does_not_go_on() => Assert.Equal("“It rained,”", GoesOn(Rained + " | ¶ ‘A long cold winter.’ ¶ The boats stayed in."));

    [Fact]
    public void Single_marks_go_on_where_the_text_has_single_marks() => Assert.Equal(
        "‘It rained,’ + ‘It snowed a little here.’", GoesOn("[content: ‘It rained,’] [source: Ada Brandt] [cue: said] when it was late. | ¶ ‘It snowed a little here.’"));

    [Theory]
    [InlineData("[content: “Did it rain?”] [source: Ada Brandt] [cue: asked]. | ¶ " + Snowed, "“Did it rain?”")]
    [InlineData("[source: Ada Brandt] [cue: asked] [content: whether it had rained]. | ¶ " + Snowed, "whether it had rained")]
    public void To_a_question_nobody_goes_on(string marked, string found) => Assert.Equal(found, GoesOn(marked));

    [Theory]
    [InlineData(Rained + " | [source: Carl Dunn] [cue: thought] [content: that it was cold] by then. | ¶ " + Snowed, "“It rained,” / that it was cold")]
    [InlineData(Rained + " | [source: She] [cue: thought] [content: that it was cold] by then. | ¶ " + Snowed, "“It rained,” + “It snowed a little here.” / that it was cold")]
    [InlineData(Rained + " | [source: Brandt] [cue: thought] [content: that it was cold] by then. | ¶ " + Snowed, "“It rained,” + “It snowed a little here.” / that it was cold")]
    [InlineData(Rained + " | [source: Carl Dunn] [cue: thought] [content: that it was cold]. | ¶ " + Snowed, "“It rained,” / that it was cold + “It snowed a little here.”")]
    [InlineData("[content: “It rained,”] [cue: said] [source: Rep. Owen Strake (R-Tenn.)]. | [source: Rep. Lindsey Dunn (D-Ohio)] [cue: said] [content: the bill was dead]. The house was empty by then. | ¶ " + Snowed, "“It rained,” / the bill was dead")]
    [InlineData("[content: “It rained,”] [cue: said] [source: a spokesman for the port]. | [source: The head of the port] [cue: said] [content: the bill was dead]. The house was empty by then. | ¶ " + Snowed, "“It rained,” / the bill was dead")]
    public void Whoever_spoke_last_goes_on_or_nobody(string marked, string found) => Assert.Equal(found, GoesOn(marked));

    [Fact]
    public void Whom_somebody_quotes_neither_goes_on_nor_interrupts() => Assert.Equal(
        "“When I came home my mother told me that it was late.” + “It snowed a little here.” / that it was late",
        GoesOn("[source: Ada Brandt] [cue: said]: [content: “When I came home my mother told me that it was late.”] | ¶ " + Snowed, ("my mother", "told", "that it was late")));

    [Fact]
    public void From_one_word_in_marks_nobody_goes_on() =>
        Assert.Equal("it was “wet” there", GoesOn("[source: Ada Brandt] [cue: said] [content: it was “wet” there] when it was late. | ¶ " + Snowed));

    [Fact]
    public void What_goes_on_is_less_sure_and_says_so()
    {
        Attribution found = Assert.Single(MarkedText.GoOn(Rained + $" | ¶ {Snowed} ¶ {Snowed}").Attributions);
        Assert.Equal((0.8, QuoteForm.Direct, "“Ada Brandt said” → Ada Brandt; goes on (paragraph\u00A02)"), (found.Confidence, found.Form, found.Why));
        Assert.Equal(
            [
                (1, "“Ada Brandt said” → Ada Brandt"),
                (0.8, "“Ada Brandt said” → Ada Brandt (paragraph\u00A01); goes on after (paragraph\u00A01)"),
                (0.8, "“Ada Brandt said” → Ada Brandt (paragraph\u00A01); goes on after (paragraph\u00A01)"),
            ],
            found.Parts.Select(part => (part.Confidence, part.Why)));
        Assert.Equal(found.Contents, found.Parts.SelectMany(part => part.Contents));
    }

    [Fact]
    public void Each_part_of_what_goes_on_has_its_own_form()
    {
        Attribution found = Assert.Single(MarkedText.GoOn("[source: Ada Brandt] [cue: said] [content: it rained]. | ¶ " + Snowed).Attributions);
        Assert.Equal(QuoteForm.Mixed, found.Form);
        Assert.Equal([QuoteForm.Indirect, QuoteForm.Direct], found.Parts.Select(part => part.Form));
    }

    private static string GoesOn(string marked, params (string Source, string Cue, string Content)[] inside)
    {
        (string text, Attribution[] attributions) = MarkedText.GoOn(marked, inside);
        return string.Join(" / ", attributions.Select(a => string.Join(" + ", a.Contents.Select(c => c.In(text)))));
    }
}
