using NewsReader.Analysis.Speakers;
using Xunit;

namespace NewsReader.Analysis.Tests;

public class SpeakerSpecs
{
    [Theory]
    [InlineData("Health Minister Gareth Sunde said it rained. Sunde said it snowed.", "Gareth Sunde, Gareth Sunde")]
    [InlineData("Gareth Sunde said it rained. Mr Sunde said it snowed.", "Gareth Sunde, Gareth Sunde")]
    [InlineData("Fyodor Lukyanov said it rained. Lukanov said it snowed.", "Fyodor Lukyanov, Fyodor Lukyanov")]
    [InlineData("Viktor Ostrovsky said it rained. Ostrowski said it snowed.", "Viktor Ostrovsky, Viktor Ostrovsky")]
    [InlineData("US Secretary of State Marco Rubio said it rained.", "Marco Rubio")]
    [InlineData("Prof. Anneke van der Lugt said it rained. Then van der Lugt said it snowed.", "Anneke van der Lugt, Anneke van der Lugt")]
    [InlineData("The Rail Passengers Council said it rained. The RPC said it snowed.", "Rail Passengers Council, Rail Passengers Council")]
    public void A_name_is_linked_to_its_other_forms(string text, string speakers) => Assert.Equal(speakers, Show.Speakers(text));

    [Theory]
    [InlineData("Jonas Brandt met Ada Brandt. Brandt said it rained.", "?")]
    [InlineData("Jonas Brandt met Ada Brandt. Mr Brandt said it rained.", "Jonas Brandt")]
    [InlineData("Jonas Brandt met Ada Brandt. Ms Brandt said it rained.", "Ada Brandt")]
    [InlineData("Robin Brandt met Mayor Kim Brandt. Mayor Brandt said it rained.", "Kim Brandt")]
    public void Two_people_of_one_surname_are_told_apart_or_left_open(string text, string speakers) => Assert.Equal(speakers, Show.Speakers(text));

    [Fact]
    public void An_ambiguous_surname_says_so() =>
        Assert.Contains("two people are called Brandt", Show.Analyze("Jonas Brandt met Ada Brandt. Brandt said it rained.").Attributions[0].Why, StringComparison.Ordinal);

    [Theory]
    [InlineData("Gareth Sunde met Priya Halloran. She said it rained.", "Priya Halloran")]
    [InlineData("Gareth Sunde met Priya Halloran. He said it rained.", "Gareth Sunde")]
    [InlineData("Gareth Sunde said it rained. He added that it snowed.", "Gareth Sunde, Gareth Sunde")]
    [InlineData("Viktor Ostrovsky, the trade minister, came home. The minister said it rained.", "Viktor Ostrovsky")]
    [InlineData("Harrow Rail opened a line. The company said it rained.", "Harrow Rail")]
    [InlineData("It was late. He said it rained.", "?")]
    [InlineData("The minister said it rained.", "?")]
    public void Pronouns_and_titles_lead_to_whom_the_text_names(string text, string speakers) => Assert.Equal(speakers, Show.Speakers(text));

    [Theory]
    [InlineData("Gareth Sunde said it rained.", SpeakerKind.Person)]
    [InlineData("Harrow Rail said it rained.", SpeakerKind.Organisation)]
    [InlineData("Analysts said it rained.", SpeakerKind.Group)]
    [InlineData("Two people familiar with the talks said it rained.", SpeakerKind.Group)]
    [InlineData("A senior official said it rained.", SpeakerKind.Unnamed)]
    [InlineData("A spokeswoman for Harrow Rail said it rained.", SpeakerKind.Unnamed)]
    public void A_speaker_has_a_kind(string text, SpeakerKind kind) => Assert.Equal(kind, Assert.Single(Show.Analyze(text).Speakers).Kind);

    [Theory]
    [InlineData("Dmitry Peskov told Reuters that it rained.", "Dmitry Peskov")]
    [InlineData("Boris Ivanov told Peskov that it rained.", "Boris Ivanov")]
    public void Whoever_is_told_is_not_the_speaker(string text, string speaker) => Assert.Equal(speaker, Show.Speakers(text));

    [Fact]
    public void Every_mention_is_listed_in_order()
    {
        const string text = "Gareth Sunde came. Sunde said it rained.";
        FoundSpeaker speaker = Assert.Single(Show.Analyze(text).Speakers);
        Assert.Equal(["Gareth Sunde", "Sunde"], speaker.Mentions.Select(m => m.In(text)));
    }

    [Fact]
    public void Why_names_the_words_the_speaker_and_the_paragraph() =>
        Assert.Equal("“Sunde said” → Gareth Sunde, paragraph 1", Show.Analyze("Gareth Sunde came home.\n\nSunde said it rained.").Attributions[0].Why);
}
