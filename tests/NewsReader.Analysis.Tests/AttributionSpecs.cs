using NewsReader.Analysis.Attributions;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>Who said what, by the ways in which newspapers put it. What is not found rightly yet stands in <see cref="AttributionFailures"/>.</summary>
public class AttributionSpecs
{
    [Theory]
    [InlineData("“We will go,” Brona Keel said.", "Brona Keel < Brona Keel < said: “We will go,” (Direct)")]
    [InlineData("“We will go,” said Brona Keel, general secretary of the union.", "Brona Keel < Brona Keel, general secretary of the union < said: “We will go,” (Direct)")]
    [InlineData("Brona Keel said: “We will go.”", "Brona Keel < Brona Keel < said:: “We will go.” (Direct)")]
    [InlineData("Brona Keel told reporters in Moscow, “We will go.”", "Brona Keel < Brona Keel < told: “We will go.” (Direct)")]
    [InlineData("“Will you go?” Brona Keel asked.", "Brona Keel < Brona Keel < asked: “Will you go?” (Direct)")]
    [InlineData("“We will,” Brona Keel said, “and soon.”", "Brona Keel < Brona Keel < said: “We will,” … “and soon.” (Direct)")]
    [InlineData("“We will,” Brona Keel said. “It is time.”", "Brona Keel < Brona Keel < said: “We will,” … “It is time.” (Direct)")]
    [InlineData("‘It’s a rule on paper,’ said Brona Keel, ‘and fish don’t read.’", "Brona Keel < Brona Keel < said: ‘It’s a rule on paper,’ … ‘and fish don’t read.’ (Direct)")]
    [InlineData("\"We will go,\" Brona Keel said.", "Brona Keel < Brona Keel < said: \"We will go,\" (Direct)")]
    [InlineData("Brona Keel replied, “Not before Friday.”", "Brona Keel < Brona Keel < replied: “Not before Friday.” (Direct)")]
    public void Words_in_marks_beside_source_and_cue_are_direct(string text, string expected) => Assert.Equal(expected, Show.Attributions(text));

    [Theory]
    [InlineData("Brona Keel said the plan had failed. Ada Brandt said it had worked.", "Brona Keel: the plan had failed\nAda Brandt: it had worked")]
    [InlineData("“The bridge is safe,” Brona Keel told the council. Ada Brandt replied, “It is not.”", "Brona Keel: “The bridge is safe,”\nAda Brandt: “It is not.”")]
    [InlineData("“The bridge is safe,” Brona Keel said, but Ada Brandt said it was not.", "Brona Keel: “The bridge is safe,”\nAda Brandt: it was not")]
    [InlineData("“We will go,” said Brona Keel. “We will stay,” said Ada Brandt.", "Brona Keel: “We will go,”\nAda Brandt: “We will stay,”")]
    public void Two_speakers_in_one_paragraph_are_kept_apart(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("“The bridge,” said Ada Brandt, “is older than the town, and it shows.”", "Ada Brandt < Ada Brandt < said: “The bridge,” … “is older than the town, and it shows.” (Direct)")]
    [InlineData("The bridge, Ada Brandt said, is older than the town.", "Ada Brandt < Ada Brandt < said: The bridge … is older than the town (Indirect)")]
    [InlineData("“It is late,” Ada Brandt said on Monday, “but it is not too late.”", "Ada Brandt < Ada Brandt < said: “It is late,” … “but it is not too late.” (Direct)")]
    public void Words_that_the_cue_interrupts_are_one_statement(string text, string expected) => Assert.Equal(expected, Show.Attributions(text));

    [Theory]
    [InlineData("“It was late. Nobody had slept. We signed at three,” Ada Brandt said.", "Ada Brandt: “It was late. Nobody had slept. We signed at three,”")]
    [InlineData("Ada Brandt said: “It was late. Nobody had slept. We signed at three.”", "Ada Brandt: “It was late. Nobody had slept. We signed at three.”")]
    [InlineData("“It was late,” Ada Brandt said. “Nobody had slept. We signed at three.”", "Ada Brandt: “It was late,” … “Nobody had slept. We signed at three.”")]
    public void A_statement_may_run_over_several_sentences(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("Brona Keel said: “One is here.\n\n“Two is here.”", "Brona Keel: “One is here. … “Two is here.”")]
    [InlineData("“One is here.\n\n“Two is here,” Brona Keel said.", "Brona Keel: “One is here. … “Two is here,”")]
    [InlineData("“One is here.\n\n“Two is here.\n\n“Three is here,” Brona Keel said.", "Brona Keel: “One is here. … “Two is here. … “Three is here,”")]
    [InlineData("“The bridge was built in a hurry,” Ada Brandt said. “It was never inspected.\n\n“Now we are paying for it.”", "Ada Brandt: “The bridge was built in a hurry,” … “It was never inspected. … “Now we are paying for it.”")]
    public void A_quotation_over_paragraphs_has_one_content_a_part(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("“The bridge is not safe,” Ada Brandt said on Monday.\n\n“We have known that for years. Nobody wanted to pay for a new one.”\n\nThe council meets again on Friday.", "Ada Brandt: “The bridge is not safe,” … “We have known that for years. Nobody wanted to pay for a new one.”")]
    [InlineData("“The bridge is not safe,” Ada Brandt said. The council will meet again on Friday.\n\n“We have known that for years.”", "Ada Brandt: “The bridge is not safe,” … “We have known that for years.”")]
    [InlineData("Brona Keel said that it was late.\n\n“We should have gone at nine.”", "Brona Keel: that it was late … “We should have gone at nine.”")]
    [InlineData("Brona Keel said that it was late. The council meets again on Friday.\n\n“We should have gone at nine.”", "Brona Keel: that it was late")]
    [InlineData("Ada Brandt was angry on Monday. “We have known that for years,” she said. “Nobody wanted to pay.”", "Ada Brandt: “We have known that for years,” … “Nobody wanted to pay.”")]
    public void A_quotation_without_a_cue_goes_on_with_the_speaker_before(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("Ada Brandt wrote to the council on Monday:\n\n“The bridge is not safe. It should be closed at once.”", "Ada Brandt: “The bridge is not safe. It should be closed at once.”")]
    [InlineData("Ada Brandt said in a letter to the council:\n\n“The bridge is not safe.”", "Ada Brandt: “The bridge is not safe.”")]
    [InlineData("Brona Keel put it plainly: “We were late.”", "Brona Keel: “We were late.”")]
    public void A_colon_introduces_words_in_marks_also_in_the_next_paragraph(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("The hearing began.\n\nVEY: It was open.\n\nORTEGA: Since when was that?\n\nVEY: Since the spring.", "VEY: It was open.\nORTEGA: Since when was that?\nVEY: Since the spring.")]
    [InlineData("KEEL: The bridge is not safe.\n\nBRANDT: It was inspected in May.\n\nKEEL: By whom?", "KEEL: The bridge is not safe.\nBRANDT: It was inspected in May.\nKEEL: By whom?")]
    [InlineData("Ada Brandt: The bridge is not safe.\n\nBrona Keel: It was inspected in May.\n\nAda Brandt: By whom?", "Ada Brandt: The bridge is not safe.\nBrona Keel: It was inspected in May.\nAda Brandt: By whom?")]
    [InlineData("\"VEY: It was open.\n\n\"ORTEGA: Since when?\n\n\"VEY: Since the spring, as I remember.", "VEY: It was open.\nORTEGA: Since when?\nVEY: Since the spring, as I remember.")]
    public void A_transcript_is_read_by_its_labels(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("“We were late.” — Brona Keel", "Brona Keel: “We were late.”")]
    [InlineData("“We were late.” — Brona Keel\n\n“We were early.” — Ada Brandt", "Brona Keel: “We were late.”\nAda Brandt: “We were early.”")]
    public void A_dash_and_a_name_sign_a_quotation(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("“The bridge is closed,” Ada Brandt wrote on Twitter.", "Ada Brandt: “The bridge is closed,”")]
    [InlineData("“The bridge is closed,” Ada Brandt tweeted on Monday.", "Ada Brandt: “The bridge is closed,”")]
    [InlineData("“The bridge is closed,” Ada Brandt said in a statement.", "Ada Brandt: “The bridge is closed,”")]
    [InlineData("In a statement, Ada Brandt said the bridge would be closed.", "Ada Brandt: the bridge would be closed")]
    [InlineData("Ada Brandt posted on Facebook that the bridge was closed.", "Ada Brandt: that the bridge was closed")]
    [InlineData("“We regret the error,” the company said in a statement on Tuesday.", "(the company): “We regret the error,”")]
    public void Posts_and_statements_are_said_by_who_gave_them_out(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("Keel: Bridge is unsafe\n\nBrona Keel closed the bridge at Tarn on Monday.", "Brona Keel: Bridge is unsafe")]
    [InlineData("Dr. Brona Keel: We will open the bridge\n\nThe bridge at Tarn was closed on Monday.", "Brona Keel: We will open the bridge")]
    [InlineData("Bridge is unsafe, Keel says\n\nThe bridge at Tarn was closed on Monday.", "Keel: Bridge is unsafe")]
    [InlineData("Keel says bridge is unsafe\n\nThe bridge at Tarn was closed on Monday.", "Keel: bridge is unsafe")]
    public void A_headline_may_attribute_its_words(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("Brona Keel: A life in letters\n\nThe bridge at Tarn was closed on Monday.")]
    [InlineData("Ada Brandt: Mayor, nurse, swimmer\n\nThe bridge at Tarn was closed on Monday.")]
    [InlineData("Brona Keel: The woman who saved the bridge\n\nThe bridge at Tarn was closed on Monday.")]
    [InlineData("Ada Brandt: What we know so far\n\nThe bridge at Tarn was closed on Monday.")]
    [InlineData("Debate With Keel: Who won the night\n\nBrona Keel closed the bridge at Tarn on Monday.")]
    [InlineData("Analysis: The bridge is unsafe\n\nThe bridge at Tarn was closed on Monday.")]
    public void A_headline_about_someone_is_not_said_by_them(string text) => Assert.Equal("", Show.Said(text));

    [Theory]
    [InlineData("Ada Brandt: Bridge is unsafe\n\nThe bridge at Tarn was closed on Monday.", "Ada Brandt < Ada Brandt < :: Bridge is unsafe (Indirect)")]
    [InlineData("Ada Brandt: ‘No reason’ for alarm\n\nThe bridge at Tarn was closed on Monday.", "Ada Brandt < Ada Brandt < :: ‘No reason’ for alarm (Mixed)")]
    [InlineData("Ada Brandt: ‘We will open the bridge’\n\nThe bridge at Tarn was closed on Monday.", "Ada Brandt < Ada Brandt < :: ‘We will open the bridge’ (Direct)")]
    public void A_headlines_words_are_nobodys_own_unless_they_are_quoted(string text, string expected) => Assert.Equal(expected, Show.Attributions(text));

    [Fact]
    public void Nobody_goes_on_from_a_headline() => Assert.Equal(
        "Ada Brandt: ‘We will open it’", Show.Said("Ada Brandt: ‘We will open it’\n\n“Nobody was hurt at all on the old bridge.”"));

    [Theory]
    [InlineData("Lena Marsh lost her barn on Monday. “It was thirty years of work and it went in one night.”", "“It was thirty years of work and it went in one night.”")]
    [InlineData("Lena Marsh lost her barn on Monday.\n\n“It was thirty years of work and it went in one night.”", "“It was thirty years of work and it went in one night.”")]
    [InlineData("The barn at Tarn burned on Monday during a play called “The night of the long road home” in the hall.", "")]
    public void Sentences_in_marks_that_nobody_is_found_to_have_said_are_shown_apart(string text, string expected)
    {
        Assert.Equal("", Show.Said(text));
        Assert.Equal(expected, string.Join(" ", Show.Analyze(text).Unattributed.SelectMany(a => a.Contents).Select(c => c.In(text))));
    }

    [Theory]
    [InlineData("The bridge opened on Monday.\n\n“It is older than the town.”\n\n- Ada Brandt.\n\nThe road was closed.", "Ada Brandt: “It is older than the town.”")]
    [InlineData("The bridge opened on Monday.\n\n“It is older than the town.”\n\n— Ada Brandt, on Tuesday\n\nThe road was closed.", "Ada Brandt: “It is older than the town.”")]
    [InlineData("The bridge opened on Monday.\n\n“It is older than the town.”\n\n— Reuters\n\nThe road was closed.", "")]
    [InlineData("The bridge opened on Monday.\n\n“These are the three towns of them.”\n\n- Kelby: ten million dollars.\n\n- Tarn: nine million dollars.\n\nThe road was closed.", "")]
    [InlineData("The bridge opened on Monday.\n\n“It is older than the town.\n\n“It is older than us all.”\n\n— Ada Brandt\n\n“Nobody ever asked us about it.”\n\nThe road was closed.", "Ada Brandt: “It is older than the town. … “It is older than us all.”")]
    public void A_quotation_may_be_signed_in_the_paragraph_below(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Fact]
    public void Two_of_one_surname_are_two_who_speak() => Assert.Equal(
        "ANNA BERG: We want it sold.\nKARL BERG: They told me that they want it kept.\nANNA BERG: They are wrong.\nKARL BERG: So are we, I think.",
        Show.Said("ANNA BERG: We want it sold.\n\nKARL BERG: They told me that they want it kept.\n\nANNA BERG: They are wrong.\n\nKARL BERG: So are we, I think."));

    [Theory]
    [InlineData("CHAIR LINDA MORENO: Good morning to you all.\n\nRAJ PATEL: The line carried many people last year.\n\nMORENO: Was there a second bidder?\n\nPATEL: There was one.\n\nMORENO: Thank you. We will adjourn.",
        "LINDA MORENO: Good morning to you all.\nRAJ PATEL: The line carried many people last year.\nLINDA MORENO: Was there a second bidder?\nRAJ PATEL: There was one.\nLINDA MORENO: Thank you. We will adjourn.")]
    public void Whoever_is_called_by_title_at_first_speaks_again_by_surname(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Fact]
    public void An_interview_may_open_with_its_question() => Assert.Equal(
        "? < Q < :: Do you vote? (Direct)\n? < A < :: Always, and so do my neighbours in this street. (Direct)\n? < Q < :: And why is that? (Direct)\n? < A < :: It is a duty, as my father used to say. (Direct)",
        Show.Attributions("Q: Do you vote?\n\nA: Always, and so do my neighbours in this street.\n\nQ: And why is that?\n\nA: It is a duty, as my father used to say."));

    [Fact]
    public void The_title_of_an_interview_is_no_turn_of_it() =>
        Assert.DoesNotContain("letters", Show.Said("Brona Keel: A life in letters\n\nQ: Do you write every day of the week?\n\nA: I do, from six to nine in the morning.\n\nQ: And what do you read?\n\nA: I read whatever is on the table."), StringComparison.Ordinal);

    [Fact]
    public void A_sentence_in_which_another_speaks_behind_an_insertion_is_not_one_content() =>
        Assert.DoesNotContain("… was closed", Show.Said("The bridge, according to Ada Brandt, was closed on Monday, Brona Keel said."), StringComparison.Ordinal);

    [Theory]
    [InlineData("Brona Keel said that the plan was “fair to our colleagues.”", "Brona Keel < Brona Keel < said: that the plan was “fair to our colleagues.” (Mixed)")]
    [InlineData("Brona Keel wrote that the deal “contradicts” the promise.", "Brona Keel < Brona Keel < wrote: that the deal “contradicts” the promise (Mixed)")]
    [InlineData("That claim, Brona Keel said, “has no basis in our accounts.”", "Brona Keel < Brona Keel < said: That claim … “has no basis in our accounts.” (Mixed)")]
    [InlineData("Ada Brandt called the plan “a shop window with an empty room behind it.”", "Ada Brandt < Ada Brandt < called: the plan “a shop window with an empty room behind it.” (Mixed)")]
    [InlineData("Ada Brandt described the bridge as “a danger to everyone who crosses it.”", "Ada Brandt < Ada Brandt < described: the bridge as “a danger to everyone who crosses it.” (Mixed)")]
    [InlineData("Ada Brandt said she was “deeply sorry” for the delay.", "Ada Brandt < Ada Brandt < said: she was “deeply sorry” for the delay (Mixed)")]
    public void Retold_words_with_some_in_marks_are_mixed(string text, string expected) => Assert.Equal(expected, Show.Attributions(text));

    [Theory]
    [InlineData("Brona Keel said that the plan had failed.", "Brona Keel < Brona Keel < said: that the plan had failed (Indirect)")]
    [InlineData("Brona Keel said the plan had failed.", "Brona Keel < Brona Keel < said: the plan had failed (Indirect)")]
    [InlineData("Brona Keel has also argued that the plan had failed.", "Brona Keel < Brona Keel < has also argued: that the plan had failed (Indirect)")]
    [InlineData("Brona Keel told the Senate that the plan had failed.", "Brona Keel < Brona Keel < told: that the plan had failed (Indirect)")]
    [InlineData("The plan had failed, Brona Keel said.", "Brona Keel < Brona Keel < said: The plan had failed (Indirect)")]
    [InlineData("The plan had failed, said Brona Keel, who leads the union.", "Brona Keel < Brona Keel, who leads the union < said: The plan had failed (Indirect)")]
    [InlineData("The plan, Brona Keel argued, had failed.", "Brona Keel < Brona Keel < argued: The plan … had failed (Indirect)")]
    [InlineData("Brona Keel, a health economist at the university, said the plan had failed.", "Brona Keel < Brona Keel, a health economist at the university < said: the plan had failed (Indirect)")]
    [InlineData("Brona Keel warned in a statement on Monday that the plan had failed.", "Brona Keel < Brona Keel < warned: that the plan had failed (Indirect)")]
    [InlineData("The council insisted that the bridge would open in May.", "? < The council < insisted: that the bridge would open in May (Indirect)")]
    [InlineData("Brona Keel denied that the plan had failed.", "Brona Keel < Brona Keel < denied: that the plan had failed (Indirect)")]
    [InlineData("Brona Keel did not say whether the plan had failed.", "Brona Keel < Brona Keel < did not say: whether the plan had failed (Indirect)")]
    [InlineData("He did not say whether he would come.", "? < He < did not say: whether he would come (Indirect)")]
    public void Retold_words_are_indirect_and_leave_the_period_out(string text, string expected) => Assert.Equal(expected, Show.Attributions(text));

    [Theory]
    [InlineData("The plan had failed, according to Brona Keel.", "Brona Keel < Brona Keel < according to: The plan had failed (Indirect)")]
    [InlineData("According to Brona Keel, the plan had failed.", "Brona Keel < Brona Keel < According to: the plan had failed (Indirect)")]
    [InlineData("The bridge, according to the harbour office, was built in 1931.", "? < the harbour office < according to: The bridge … was built in 1931 (Indirect)")]
    [InlineData("According to the ministry, 400 people lost their jobs.", "? < the ministry < According to: 400 people lost their jobs (Indirect)")]
    [InlineData("The bridge, according to Ada Brandt, was closed on Monday.", "Ada Brandt < Ada Brandt < according to: The bridge … was closed on Monday (Indirect)")]
    [InlineData("The council, according to Brona Keel, has lost its way.", "Brona Keel < Brona Keel < according to: The council … has lost its way (Indirect)")]
    public void According_to_names_a_source_on_either_side(string text, string expected) => Assert.Equal(expected, Show.Attributions(text));

    [Theory]
    [InlineData("Ada Brandt issued a warning that the bridge would fall.", "Ada Brandt: that the bridge would fall")]
    [InlineData("Ada Brandt expressed concern that the river would flood the town.", "Ada Brandt: that the river would flood the town")]
    public void A_noun_may_announce_words(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("Ada Brandt believes that the bridge is safe.", "Ada Brandt: that the bridge is safe")]
    [InlineData("Ada Brandt hopes the bridge will open in May.", "Ada Brandt: the bridge will open in May")]
    [InlineData("Residents fear that the river will flood the town again.", "(Residents): that the river will flood the town again")]
    [InlineData("Ada Brandt is skeptical of the plan.", "Ada Brandt: the plan")]
    [InlineData("Ada Brandt thinks the bridge is safe.", "Ada Brandt: the bridge is safe")]
    [InlineData("Ada Brandt doubts that the bridge is safe.", "Ada Brandt: that the bridge is safe")]
    [InlineData("Investors expect that the bank will raise rates in May.", "(Investors): that the bank will raise rates in May")]
    public void What_someone_believes_hopes_or_fears_is_theirs(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("Brona Keel asked whether the plan had failed.", "Brona Keel: whether the plan had failed")]
    [InlineData("Brona Keel asked if the bridge was safe.", "Brona Keel: if the bridge was safe")]
    [InlineData("Brona Keel urged the city to drop the plan.", "Brona Keel: the city to drop the plan")]
    [InlineData("Ada Brandt asked the council to close the bridge.", "Ada Brandt: the council to close the bridge")]
    [InlineData("Ada Brandt called on the council to close the bridge.", "Ada Brandt: the council to close the bridge")]
    [InlineData("Ada Brandt ordered the bridge to be closed.", "Ada Brandt: the bridge to be closed")]
    [InlineData("Ada Brandt promised to close the bridge.", "Ada Brandt: to close the bridge")]
    public void Questions_and_requests_are_attributed(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("The report says the bridge is not safe.", "(The report): the bridge is not safe")]
    [InlineData("The study found that four in ten bridges were unsafe.", "(The study): that four in ten bridges were unsafe")]
    [InlineData("The Meridian Post reports that the bridge will close.", "Meridian Post: that the bridge will close")]
    [InlineData("The Meridian Post reported on Friday that the bridge would close.", "Meridian Post: that the bridge would close")]
    [InlineData("The letter said that the bridge was unsafe.", "(The letter): that the bridge was unsafe")]
    [InlineData("Police said the driver was taken to hospital.", "(Police): the driver was taken to hospital")]
    [InlineData("The council said in a report that the bridge was unsafe.", "(The council): that the bridge was unsafe")]
    [InlineData("The figures show that fewer trains run on time.", "(The figures): that fewer trains run on time")]
    public void Papers_and_organisations_speak_too(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("A senior official said the bridge would close.", "(A senior official): the bridge would close")]
    [InlineData("Two people familiar with the talks said the company expected to pay.", "(Two people familiar with the talks): the company expected to pay")]
    [InlineData("Critics say the bridge is a waste of money.", "(Critics): the bridge is a waste of money")]
    [InlineData("Some experts argue that the bridge is a waste of money.", "(Some experts): that the bridge is a waste of money")]
    public void A_source_without_a_name_stays_without_one(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("An “affordable” rent is too high for most.")]
    [InlineData("The so-called “solidarity levy” was extended in May.")]
    [InlineData("Her book, “The Missing Column,” will appear in May.")]
    [InlineData("The choir sang “The Long River” and went home.")]
    [InlineData("The film “Night at Tarn” opens on Friday.")]
    [InlineData("The file was marked “urgent” and put in a drawer.")]
    public void Scare_quotes_and_titles_are_nobodys_words(string text) => Assert.Equal("", Show.Attributions(text));

    [Theory]
    [InlineData("The claim is old. A report lay on the table.")]
    [InlineData("If drivers reject the offer, the union must wait.")]
    [InlineData("The bridge was built in 1931 and repaired in 1974.")]
    [InlineData("Trains will run normally on Thursday.")]
    [InlineData("The river rose by two metres in a night.")]
    public void Where_nobody_says_anything_nothing_is_attributed(string text) => Assert.Equal("", Show.Attributions(text));

    [Theory]
    [InlineData("“We go,” Brona Keel said, adding that the plan had failed.", "Brona Keel: “We go,”\nBrona Keel: that the plan had failed")]
    [InlineData("Brona Keel said the plan had failed and that nobody would pay for it.", "Brona Keel: the plan had failed and that nobody would pay for it")]
    [InlineData("Brona Keel said the plan had failed. She added that nobody would pay for it.", "Brona Keel: the plan had failed\nBrona Keel: that nobody would pay for it")]
    [InlineData("Trade in Karsavia fell. Karsavia shut the crossing, saying that it had found poison.", "Karsavia: that it had found poison")]
    public void A_further_verb_shares_the_source(string text, string expected) => Assert.Equal(expected, Show.Said(text));

    [Theory]
    [InlineData("„Die Brücke fällt nicht“, sagte Annegret Holm am Dienstag.", "de", "Annegret Holm")]
    [InlineData("« Nous attendons encore », a déclaré Élodie Farnoux.", "fr", "Élodie Farnoux")]
    public void In_other_languages_a_name_beside_a_known_verb_is_the_speaker(string text, string language, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Show.Analyze(text, language).Attributions).Speaker?.Name);

    [Theory]
    [InlineData("„Die Brücke ist gesperrt.\n\n„Das ist nicht gut“, sagte Annegret Holm.", "de", "Annegret Holm", 2)]
    [InlineData("„Die Brücke ist gesperrt.\n\n„Das ist nicht gut.\n\n„Wir bauen neu“, sagte Annegret Holm.", "de", "Annegret Holm", 3)]
    public void In_other_languages_a_quotation_carried_over_paragraphs_is_one_statement(string text, string language, string speaker, int parts)
    {
        Attribution found = Assert.Single(Show.Analyze(text, language).Attributions);
        Assert.Equal(speaker, found.Speaker?.Name);
        Assert.Equal(parts, found.Contents.Count);
    }

    [Theory]
    [InlineData("©")]
    [InlineData("Correction:")]
    public void Boilerplate_says_nothing_in_other_languages_either(string opening) =>
        Assert.Empty(Show.Analyze($"{opening} „Die Brücke fällt nicht“, sagte Annegret Holm am Dienstag.", "de").Attributions);

    [Theory]
    [InlineData("zh", "渡口明天关闭。船长王海说：“我们没有别的办法，风太大了。”乘客回答，「我们在这里等」。", "(): “我们没有别的办法，风太大了。”\n(): 「我们在这里等」")]
    [InlineData("ja", "村長の森さんは「橋は来月から渡れます」と話した。住民は「もう待てません」と答えた。", "(): 「橋は来月から渡れます」\n(): 「もう待てません」")]
    [InlineData("ko", "역장은 \"첫 기차는 여섯 시에 떠난다\"고 말했다. 손님은 기뻐했다.", "(): \"첫 기차는 여섯 시에 떠난다\"")]
    [InlineData("ar", "قال المدير إن «المكتبة تبقى مفتوحة حتى المساء». وأضاف: «لن نغلق الباب».", "(): «المكتبة تبقى مفتوحة حتى المساء»\n(): «لن نغلق الباب»")]
    [InlineData("fr", "Le pont est fermé. La préfète promet que « les bus rouleront toute la nuit ».", "(): « les bus rouleront toute la nuit »")]
    [InlineData("de", "„Wir räumen den Schnee“, sagte Jonas Weidlich. Die Lehrerin erwartet, „dass die Schule bis Montag zu bleibt“.", "Jonas Weidlich: „Wir räumen den Schnee“\n(): „dass die Schule bis Montag zu bleibt“")]
    [InlineData("es", "«Volvemos en junio», dijo Marta Quiroga. Según el alcalde, “el tren para otra vez en el pueblo”.", "Marta Quiroga: «Volvemos en junio»\n(): “el tren para otra vez en el pueblo”")]
    [InlineData("ru", "«Мы успеем к лету», — сказал Олег Дронов. Директор обещает, что «музей откроют после ремонта».", "Олег Дронов: «Мы успеем к лету»\n(): «музей откроют после ремонта»")]
    public void In_other_languages_words_in_marks_are_found_and_nobody_is_guessed(string language, string text, string expected) => Assert.Equal(expected, Show.Said(text, language));

    [Fact]
    public void In_other_languages_a_second_name_at_a_verb_is_not_overheard() =>
        Assert.Equal("Jonas Weidlich: „Es reicht uns jetzt“\n(): „niemand hat uns gefragt“", Show.Said("„Es reicht uns jetzt“, sagte Jonas Weidlich, und Pia Rehm erklärte: „niemand hat uns gefragt“.", "de"));

    [Fact]
    public void In_other_languages_one_sentence_or_the_next_may_take_a_speaker_up_again() =>
        Assert.Equal("Jonas Weidlich: „Es reicht uns jetzt“ … „und zwar allen“ … „Wir gehen nach Hause.“", Show.Said("„Es reicht uns jetzt“, sagte Jonas Weidlich, „und zwar allen“. „Wir gehen nach Hause.“", "de"));
}
