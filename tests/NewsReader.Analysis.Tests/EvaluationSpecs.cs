using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Measures;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>How findings are measured, on texts small enough to count by hand. A row reads: precision, recall, F1, how many there were.</summary>
public sealed class EvaluationSpecs
{
    private const string All = "100.00 100.00 100.00 1", Nothing = "0.00 0.00 0.00 1", NoneThere = "0.00 0.00 0.00 0";

    [Theory]
    [InlineData("[content 1: it rained all day long].", "100.00 100.00 100.00 5", All, All, All)]
    [InlineData("[content 1: it rained all day] long.", "100.00 80.00 88.89 5", Nothing, All, All)]
    [InlineData("[content 1: it rained all] day long.", "100.00 60.00 75.00 5", Nothing, Nothing, All)]
    [InlineData("[content 1: it rained] all day long.", "100.00 40.00 57.14 5", Nothing, Nothing, Nothing)]
    [InlineData("it rained all day long.", "0.00 0.00 0.00 5", Nothing, Nothing, Nothing)]
    public void A_content_counts_by_its_words_as_a_whole_and_by_overlap(string found, string tokens, string exact, string near, string half)
    {
        Evaluation measured = Measured.Of("Keel said [content 1: it rained all day long].", "Keel said " + found);
        Assert.Equal(tokens, measured.Row("content tokens"));
        Assert.Equal(exact, measured.Row("content exact"));
        Assert.Equal(near, measured.Row("content o80"));
        Assert.Equal(half, measured.Row("content o50"));
    }

    [Fact]
    public void Marks_and_full_stops_never_count() =>
        Assert.Equal(All, Measured.Of("[content 1: “It rained, then snowed.”] Keel left.", "“[content 1: It rained, then snowed].” Keel left.").Row("content exact"));

    [Fact]
    public void A_content_in_pieces_is_one_set_of_words() =>
        Assert.Equal(All, Measured.Of("[content 1: “It rained,”] Keel said, [content 1: “all day.”]", "“[content 1: It] [content 1: rained],” Keel said, “[content 1: all day].”").Row("content exact"));

    [Fact]
    public void Of_two_findings_for_one_annotation_the_nearer_is_right() =>
        Assert.Equal("50.00 100.00 66.67 1",
            Measured.Of("Keel said [content 1: it rained all day long].", "Keel said [content 2: [content 1: it rained all day] long].").Row("content o80"));

    [Fact]
    public void Each_exact_content_is_right_only_once() =>
        Assert.Equal("50.00 100.00 66.67 1", Measured.Of("Keel said [content 1: it rained].", "Keel said [content 2: [content 1: it rained]].").Row("content exact"));

    [Theory]
    [InlineData("“It rained on us all day and all night.”", QuoteForm.Direct)]
    [InlineData("\"It rained on us all day and all night.\"", QuoteForm.Direct)]
    [InlineData("''It rained on us all day and all night.''", QuoteForm.Direct)]
    [InlineData("“It rained on us all day and all night.", QuoteForm.Direct)]
    [InlineData("that “it rained on us all day and all night”", QuoteForm.Direct)]
    [InlineData("that there “it rained on us all day and all night”", QuoteForm.Mixed)]
    [InlineData("that it “rained” on us", QuoteForm.Mixed)]
    [InlineData("that it rained on us", QuoteForm.Indirect)]
    public void A_content_is_of_the_form_that_its_quotation_marks_give_it(string content, QuoteForm form)
    {
        string marked = $"Keel said [content 1: {content}]";
        Evaluation measured = Measured.Of(marked, marked);
        Assert.Equal(form == QuoteForm.Direct ? All : NoneThere, measured.Row("direct o80"));
        Assert.Equal(form == QuoteForm.Mixed ? All : NoneThere, measured.Row("mixed o80"));
        Assert.Equal(form == QuoteForm.Indirect ? All : NoneThere, measured.Row("indirect o80"));
    }

    [Fact]
    public void A_form_is_looked_for_on_each_side_by_itself()
    {
        Evaluation measured = Measured.Of("Keel said at once, [content 1: “It rained on us all day and all night.”]", "Keel said [content 1: at once, “It rained on us all day and all night.”]");
        Assert.Equal("0.00 100.00 0.00 1", measured.Row("direct o80"));
        Assert.Equal("100.00 0.00 0.00 0", measured.Row("mixed o80"));
    }

    [Theory]
    [InlineData("said", true)]
    [InlineData("Told", true)]
    [InlineData("denies", true)]
    [InlineData("quipped", true)]
    [InlineData("stating", true)]
    [InlineData("has since acknowledged", true)]
    [InlineData("believes", false)]
    [InlineData("hopes", false)]
    public void Speech_is_what_a_verb_of_saying_announces(string cue, bool isSpeech)
    {
        string marked = $"Keel [cue 1: {cue}] [content 1: it rained].";
        Assert.Equal(isSpeech ? All : NoneThere, Measured.Of(marked, marked).Row("speech o80"));
    }

    [Fact]
    public void Cues_and_sources_count_where_there_are_any()
    {
        Evaluation measured = Measured.Of(
            "[source 1: Keel] [cue 1: said] [content 1: it rained] and [source 2: she] [cue 2: added] [content 2: it snowed].",
            "Keel [cue 1: said] [content 1: it rained] and [source 2: she] added [content 2: it snowed].");
        Assert.Equal("100.00 50.00 66.67 2", measured.Row("cue"));
        Assert.Equal("100.00 50.00 66.67 2", measured.Row("source"));
    }

    [Theory]
    [InlineData("Mayor [source 1: Ada Brandt]", "[source 1: Mayor Ada Brandt]", true)]
    [InlineData("[source 1: Mayor Ada Brandt]", "Mayor Ada [source 1: Brandt]", true)]
    [InlineData("[source 1: Ada Brandt] of Kelby", "Ada [source 1: Brandt of Kelby]", true)]
    [InlineData("[source 1: Brandt], whose party lost seats in Kelby twice", "[source 1: Brandt, whose party lost seats in Kelby] twice", true)]
    [InlineData("[source 1: Brandt], whose party lost seats in Kelby twice", "[source 1: Brandt, whose party lost seats in Kelby twice]", false)]
    [InlineData("[source 1: The mayor of Kelby]", "[source 1: The] mayor of Kelby", false)]
    [InlineData("[source 1: Brandt], not Keel,", "Brandt, not [source 1: Keel],", false)]
    [InlineData("[source 1: Who]", "[source 1: Who]", true)]
    [InlineData("[source 1: Brandt]", "Brandt", false)]
    [InlineData("Brandt", "[source 1: Brandt]", false)]
    [InlineData("Brandt", "Brandt", true)]
    public void A_source_is_right_by_the_words_that_tell_who_it_is(string annotated, string found, bool isRight) =>
        Assert.Equal(isRight ? All : Nothing, Measured.Of(annotated + " said [content 1: it rained].", found + " said [content 1: it rained].").Row("attributed"));

    [Fact]
    public void Speakers_are_measured_in_all_quotes_and_among_direct_ones()
    {
        Evaluation measured = Measured.Of(
            "[content 1: “It rained,”] said [source 1: Keel]. [content 2: “It snowed,”] said [source 2: Brandt]. [source 3: Serrin] said [content 3: it thawed]. [content 4: “It froze.”]",
            "[content 1: “It rained,”] said [source 1: Keel]. [content 2: “It snowed,”] said Brandt. [source 3: Serrin] said [content 3: it thawed]. [content 4: “It froze.”]");
        Assert.Equal("75.00 75.00 75.00 4", measured.Row("attributed"));
        Assert.Equal("66.67 66.67 66.67 3", measured.Row("direct attributed"));
        Assert.Equal("66.67 3", measured.Row("speaker"));
        Assert.Equal("50.00 2", measured.Row("direct speaker"));
    }

    [Fact]
    public void A_speaker_is_judged_where_half_of_the_content_is_found()
    {
        Evaluation measured = Measured.Of("[source 1: Keel] said [content 1: it rained all day].", "[source 1: Keel] said it rained [content 1: all day].");
        Assert.Equal("100.00 1", measured.Row("speaker"));
        Assert.Equal(Nothing, measured.Row("attributed"));
    }

    [Fact]
    public void What_is_measured_on_pairs_alone_has_no_row_without_a_pair()
    {
        Evaluation measured = Measured.Of("[source 1: Keel] said [content 1: it rained all day].", "Keel said it rained all day.");
        Assert.All(["speaker", "direct speaker", "person", "person recall", "unnamed left so", "calibration"], name => Assert.Null(measured.Row(name)));
    }

    [Fact]
    public void Confidences_are_measured_against_what_is_attributed_right()
    {
        AnalyzedText found = Measured.Findings("[source 1: Keel] said [content 1: it rained] and Brandt said [source 2: it] [content 2: snowed].", confidences: [0.9, 0.6]);
        BratArticle article = AnnotatedArticle.Read("", "[source 1: Keel] said [content 1: it rained] and [source 2: Brandt] said it [content 2: snowed].");
        Assert.Equal("0.35 2", Measured.Of(article, found).Row("calibration"));
    }

    [Fact]
    public void The_calibration_error_is_the_mean_gap_of_ten_bins()
    {
        CalibrationError error = new();
        Assert.Equal(0, error.Value());
        // One right and one wrong at .05, .15, …, .95: each bin is off by the distance to a half.
        for (int i = 0; i < 20; i++) error.Add(0.05 + (i / 2 * 0.1), i % 2 == 0);
        Assert.Equal(0.25, error.Value(), 10);
    }

    [Fact]
    public void Confidence_that_is_always_right_has_no_error()
    {
        CalibrationError error = new();
        for (int i = 0; i < 7; i++) error.Add(i % 2, i % 2 == 1);
        Assert.Equal(0, error.Value());
    }

    [Fact]
    public void A_line_is_boilerplate_where_half_of_its_words_are()
    {
        const string Text = "Keel said it rained.\n\nFollow us on Bluesky.\nRead more here now.\nShare this story with friends.";
        TextSpan Of(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        BratArticle article = new("", Text, []) { Discards = [Of("Follow us on Bluesky."), Of("Read more"), Of("Share this")] };
        AnalyzedText found = Measured.Findings(Text) with
        {
            Paragraphs = [new(Of("Keel said it rained."), ParagraphKind.Boilerplate), new(Of("Follow us on Bluesky."), ParagraphKind.Boilerplate), new(Of("Read more here now."), ParagraphKind.Body)],
        };
        Assert.Equal("50.00 50.00 50.00 2", Measured.Of(article, found).Row("boilerplate"));
    }

    [Theory]
    [InlineData("Ada Brandt", true)]
    [InlineData("Mayor Ada Brandt", true)]
    [InlineData("Mr. Brandt Sr", true)]
    [InlineData("Brandt", true)]
    [InlineData("BRANDT", true)]
    [InlineData("Ada", false)]
    [InlineData("Tom Brandt", false)]
    [InlineData("Keel", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_person_is_known_by_full_name_or_surname(string? speaker, bool isRight) =>
        Assert.Equal(isRight ? "100.00 1" : "0.00 1", OneSpeaker(speaker, "she", new Referent(["Ada Brandt"])).Row("person"));

    [Theory]
    [InlineData("Brandt", false)]
    [InlineData("Ada Brandt", true)]
    public void A_surname_that_two_people_have_tells_neither(string speaker, bool isRight)
    {
        BratQuote[] quotes = [.. AnnotatedArticle.Read("", "She said [content 1: it rained] and he said [content 2: it snowed].").Quotes];
        BratArticle article = new("", "She said it rained and he said it snowed.", [quotes[0] with { Referent = new Referent(["Ada Brandt"]) }, quotes[1] with { Referent = new Referent(["Tom Brandt"]) }]);
        Evaluation measured = Measured.Of(article, Measured.Findings("She said [content 1: it rained] and he said it snowed.", [speaker]));
        Assert.Equal(isRight ? "100.00 1" : "0.00 1", measured.Row("person"));
        Assert.Equal(isRight ? "50.00 2" : "0.00 2", measured.Row("person recall"));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("senior official", true)]
    [InlineData("Senior official", false)]
    [InlineData("official at the bank", false)]
    [InlineData("Ada Brandt", false)]
    public void Who_is_left_unnamed_is_to_be_given_no_name(string? speaker, bool isRight)
    {
        Evaluation measured = OneSpeaker(speaker, "a senior official", new Referent([]));
        Assert.Equal(isRight ? "100.00 1" : "0.00 1", measured.Row("unnamed left so"));
        Assert.Null(measured.Row("person"));
    }

    [Fact]
    public void A_speaker_of_the_kind_unnamed_has_no_name()
    {
        AnalyzedText found = Measured.Findings("a clerk said [content 1: it rained].", ["Clerk"]);
        found = found with { Attributions = [found.Attributions[0] with { Speaker = new FoundSpeaker("Clerk", SpeakerKind.Unnamed, []) }] };
        Assert.Equal("100.00 1", Measured.Of(Told("a clerk", new Referent([])), found).Row("unnamed left so"));
    }

    [Theory]
    [InlineData("It’s 3½ m² of_x", "It s 3½ m² of_x")]
    [InlineData("𝐀b😀c\uD835 d", "𝐀b c d")]
    [InlineData("—", "")]
    public void A_word_is_a_run_of_letters_and_numbers(string text, string words) => Assert.Equal(words, string.Join(' ', Words.Of(text)));

    private static Evaluation OneSpeaker(string? speaker, string source, Referent referent) =>
        Measured.Of(Told(source, referent), Measured.Findings($"{source} said [content 1: it rained].", [speaker]));

    private static BratArticle Told(string source, Referent referent)
    {
        BratArticle read = AnnotatedArticle.Read("", $"[source 1: {source}] said [content 1: it rained].");
        return read with { Quotes = [read.Quotes[0] with { Referent = referent }] };
    }
}
