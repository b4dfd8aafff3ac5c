using Xunit;

namespace NewsReader.Analysis.Tests;

public class AttributionSpecs
{
    [Theory]
    [InlineData("“We will go,” Brona Keel said.", "Brona Keel < Brona Keel < said: “We will go,” (Direct)")]
    [InlineData("“We will go,” said Brona Keel, general secretary of the union.", "Brona Keel < Brona Keel, general secretary of the union < said: “We will go,” (Direct)")]
    [InlineData("Brona Keel said: “We will go.”", "Brona Keel < Brona Keel < said: “We will go.” (Direct)")]
    [InlineData("Brona Keel told reporters in Moscow, “We will go.”", "Brona Keel < Brona Keel < told: “We will go.” (Direct)")]
    [InlineData("“Will you go?” Brona Keel asked.", "Brona Keel < Brona Keel < asked: “Will you go?” (Direct)")]
    [InlineData("“We will,” Brona Keel said, “and soon.”", "Brona Keel < Brona Keel < said: “We will,” … “and soon.” (Direct)")]
    [InlineData("“We will,” Brona Keel said. “It is time.”", "Brona Keel < Brona Keel < said: “We will,” … “It is time.” (Direct)")]
    [InlineData("‘It’s a rule on paper,’ said Brona Keel, ‘and fish don’t read.’", "Brona Keel < Brona Keel < said: ‘It’s a rule on paper,’ … ‘and fish don’t read.’ (Direct)")]
    public void Words_in_marks_beside_source_and_cue_are_direct(string text, string expected) => Assert.Equal(expected, Show.Attributions(text));

    [Theory]
    [InlineData("Brona Keel said that the plan had failed.", "Brona Keel < Brona Keel < said: that the plan had failed (Indirect)")]
    [InlineData("Brona Keel said the plan had failed.", "Brona Keel < Brona Keel < said: the plan had failed (Indirect)")]
    [InlineData("Brona Keel has also argued that the plan had failed.", "Brona Keel < Brona Keel < has also argued: that the plan had failed (Indirect)")]
    [InlineData("Brona Keel told the Senate that the plan had failed.", "Brona Keel < Brona Keel < told: that the plan had failed (Indirect)")]
    [InlineData("The plan had failed, Brona Keel said.", "Brona Keel < Brona Keel < said: The plan had failed (Indirect)")]
    [InlineData("The plan had failed, said Brona Keel, who leads the union.", "Brona Keel < Brona Keel, who leads the union < said: The plan had failed (Indirect)")]
    [InlineData("The plan, Brona Keel argued, had failed.", "Brona Keel < Brona Keel < argued: The plan … had failed (Indirect)")]
    [InlineData("Brona Keel, a health economist at the university, said the plan had failed.", "Brona Keel < Brona Keel, a health economist at the university < said: the plan had failed (Indirect)")]
    [InlineData("The plan had failed, according to Brona Keel.", "Brona Keel < Brona Keel < according to: The plan had failed (Indirect)")]
    [InlineData("According to Brona Keel, the plan had failed.", "Brona Keel < Brona Keel < According to: the plan had failed (Indirect)")]
    [InlineData("Brona Keel warned in a statement on Monday that the plan had failed.", "Brona Keel < Brona Keel < warned: that the plan had failed (Indirect)")]
    [InlineData("Brona Keel asked whether the plan had failed.", "Brona Keel < Brona Keel < asked: whether the plan had failed (Indirect)")]
    [InlineData("Brona Keel urged the city to drop the plan.", "Brona Keel < Brona Keel < urged: to drop the plan (Indirect)")]
    public void Retold_words_are_indirect_and_leave_the_period_out(string text, string expected) => Assert.Equal(expected, Show.Attributions(text));

    [Theory]
    [InlineData("Brona Keel said that the plan was “fair to our colleagues.”", "Brona Keel < Brona Keel < said: that the plan was “fair to our colleagues.” (Mixed)")]
    [InlineData("Brona Keel wrote that the deal “contradicts” the promise.", "Brona Keel < Brona Keel < wrote: that the deal “contradicts” the promise (Mixed)")]
    [InlineData("That claim, Brona Keel said, “has no basis in our accounts.”", "Brona Keel < Brona Keel < said: “has no basis in our accounts.” (Direct)")]
    public void Retold_words_with_some_in_marks_are_mixed(string text, string expected) => Assert.Contains(expected[^8..], Show.Attributions(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("“We go,” Brona Keel said, adding that the plan had failed.", "Brona Keel < Brona Keel < said: “We go,” (Direct)\nBrona Keel < Brona Keel < adding: that the plan had failed (Indirect)")]
    [InlineData("Brona Keel noted that it rained and warned that it would snow.", "Brona Keel < Brona Keel < noted: that it rained (Indirect)\nBrona Keel < Brona Keel < warned: that it would snow (Indirect)")]
    [InlineData("Trade in Karsavia fell. Karsavia shut the crossing, saying that it had found poison.", "Karsavia < Karsavia < saying: that it had found poison (Indirect)")]
    public void A_further_verb_shares_the_source(string text, string expected) => Assert.StartsWith(expected, Show.Attributions(text), StringComparison.Ordinal);

    [Fact]
    public void A_paragraph_of_nothing_but_quotation_goes_on_with_the_speaker() =>
        Assert.Equal("Brona Keel, Brona Keel", Show.Speakers("Brona Keel said that it was late.\n\n“We should have gone at nine.”"));

    [Fact]
    public void A_quotation_over_paragraphs_has_one_content_a_part() =>
        Assert.Equal("Brona Keel < Brona Keel < said: “One is here. … “Two is here.” (Direct)", Show.Attributions("Brona Keel said: “One is here.\n\n“Two is here.”"));

    [Fact]
    public void A_quotation_over_paragraphs_may_name_its_speaker_at_the_end() =>
        Assert.Equal("Brona Keel < Brona Keel < said: “One is here. … “Two is here,” (Direct)", Show.Attributions("“One is here.\n\n“Two is here,” Brona Keel said."));

    [Fact]
    public void A_colon_introduces_words_in_marks() =>
        Assert.Equal("Brona Keel < Brona Keel < :: “We were late.” (Direct)", Show.Attributions("Brona Keel put it plainly: “We were late.”"));

    [Fact]
    public void A_dash_and_a_name_sign_a_quotation() =>
        Assert.Equal("Brona Keel < Brona Keel < —: “We were late.” (Direct)", Show.Attributions("“We were late.” — Brona Keel"));

    [Fact]
    public void In_an_interview_A_is_the_one_introduced_and_Q_nobody_named() =>
        Assert.Equal("?, Anneke van der Lugt, ?, Anneke van der Lugt", Show.Speakers("Prof. Anneke van der Lugt counts.\n\nQ: Do you vote?\n\nA: Always do.\n\nQ: And why?\n\nA: It is a duty."));

    [Fact]
    public void A_hearing_is_read_by_its_labels() =>
        Assert.Equal("VEY, ORTEGA, VEY", Show.Speakers("The hearing began.\n\nVEY: I knew of it.\n\nORTEGA: Since when was that?\n\nVEY: Since the spring."));

    [Theory]
    [InlineData("An “affordable” rent is too high for most.")]
    [InlineData("The claim is old. A report lay on the table.")]
    [InlineData("She was told to wait in the hall.")]
    [InlineData("He did not say whether he would come.")]
    [InlineData("If drivers reject the offer, the union must wait.")]
    public void Where_nobody_says_anything_nothing_is_attributed(string text) => Assert.Equal("", Show.Attributions(text));

    [Theory]
    [InlineData("„Die Brücke fällt nicht“, sagte Annegret Holm am Dienstag.", "de", "Annegret Holm")]
    [InlineData("« Nous attendons encore », a déclaré Élodie Farnoux.", "fr", "Élodie Farnoux")]
    public void In_other_languages_a_name_beside_a_known_verb_is_the_speaker(string text, string language, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Show.Analyze(text, language).Attributions).Speaker?.Name);
}
