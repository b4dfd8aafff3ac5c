using NewsReader.Analysis.Paragraphs;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>What the trained model adds to the rules: paragraphs that are no part of their article.</summary>
public class BoilerplateSpecs
{
    private const string Article =
        "The council voted on Wednesday to build fourteen hundred homes on the old wharf by the harbour.\n\n" +
        "Opponents said that the rents would be too high for the people who work there, and that the plan had been drawn up in haste.\n\n" +
        "The mayor left the chamber before the debate. She said afterwards that she had declared her interest in writing.\n\n" +
        "Work on the site is expected to start in the spring, according to the developer, and will take four years.";

    [Theory]
    [InlineData("Follow Pavel Sorrin on Twitter @psorrin.")]
    [InlineData("Follow Marta Quill on Twitter: @martaquill. Reach her directly at mquill@example.com.")]
    [InlineData("Watch the full interview below:")]
    [InlineData("Read the rest of the story here.")]
    [InlineData("h/t: The Harbour Mail.")]
    [InlineData("Subscribe to our politics podcast here.")]
    [InlineData("Sign up to get an email from our reporter when she publishes a new story.")]
    [InlineData("For more from the Meridian Post, download our app for iOS or Android.")]
    [InlineData("This story has been updated to include comments from the mayor.")]
    [InlineData("Editor’s note: Pavel Sorrin covers the harbour.")]
    [InlineData("Correction: The first version of this story gave the wrong date for the vote.")]
    [InlineData("This story originally appeared in the Harbour Mail.")]
    [InlineData("Read the rest of the story at the Harbour Mail.")]
    [InlineData("Want more from the harbour? Subscribe to our weekly podcast.")]
    [InlineData("Contributing: Marta Quill.")]
    [InlineData("Sorrin reported from Kelby.")]
    [InlineData("Getty.")]
    public void A_last_line_that_speaks_to_the_reader_is_boilerplate(string line) => Assert.Equal(ParagraphKind.Boilerplate, LastKind(line));

    [Theory]
    [InlineData("The vote is on September 20.")]
    [InlineData("The charge starts on July 1.")]
    [InlineData("The hearing continues on Thursday.")]
    [InlineData("He declined to comment.")]
    [InlineData("“I have nothing to add,” she said.")]
    [InlineData("The council meets again on March 3, 2026.")]
    [InlineData("Anyone with news of the missing boat is asked to ring the harbour office.")]
    [InlineData("Nobody was hurt.")]
    [InlineData("“Never!”")]
    [InlineData("Never.")]
    [InlineData("Kelby.")]
    [InlineData("8:45 p.m.")]
    [InlineData("___")]
    [InlineData("@psorrin")]
    [InlineData("<post author=\"psorrin\">The mayor is leaving the chamber now</post>")]
    [InlineData("The sister of the mayor, a neighbour of the wharf, put it plainly:")]
    [InlineData("Delia Stroud is expected to speak at the next hearing.")]
    [InlineData("Opponents want residents to sign up for the next hearing.")]
    [InlineData("As published in the harbour gazette, the tolls rise in May.")]
    public void A_short_last_sentence_stays_in_the_article(string line) => Assert.Equal(ParagraphKind.Body, LastKind(line));

    [Theory]
    [InlineData("Most popular of the three plans was the one to lower the harbour toll, a survey of 900 residents found.")]
    [InlineData("Most read in the town library last year were books on boats, its yearly count shows.")]
    [InlineData("Cookie sales at the harbour fair dropped by half in April, by the count of its stallholders.")]
    [InlineData("Advertisement spending in the county shrank by 4 per cent in June, the trade body's figures show.")]
    [InlineData("Newsletter subscriptions at the Meridian Post went up by 9 per cent.")]
    [InlineData("Read more slowly and less is forgotten, a trial with 250 pupils suggests.")]
    [InlineData("Read more than ten books a year and the card costs nothing.")]
    [InlineData("Also on Tuesday, the harbour board closed the eastern gate for repairs.")]
    [InlineData("More from the same fund went to the lifeboat station in the spring.")]
    [InlineData("Terms of use for the new moorings were agreed by the harbour board in April.")]
    public void A_sentence_that_begins_like_a_label_stays_in_the_article(string line) => Assert.Equal(ParagraphKind.Body, KindBetween(line));

    [Theory]
    [InlineData("Advertisement")]
    [InlineData("Advertisement. Scroll to go on reading.")]
    [InlineData("Most popular")]
    [InlineData("Most popular: Harbour tolls to rise in May.")]
    [InlineData("More from the Meridian Post")]
    [InlineData("Also on the Meridian Post")]
    [InlineData("Cookie settings")]
    [InlineData("Read more")]
    [InlineData("Read more: The wharf and its neighbours.")]
    [InlineData("Read more about the wharf here.")]
    [InlineData("Read more >")]
    [InlineData("Subscribe to our newsletter")]
    [InlineData("Sign up for the harbour briefing.")]
    public void A_label_within_the_article_is_boilerplate(string line) => Assert.Equal(ParagraphKind.Boilerplate, KindBetween(line));

    [Fact]
    public void Only_the_added_line_changes_its_kind()
    {
        Assert.Equal("Body Body Body Body Boilerplate", Show.Kinds(Article + "\n\nFollow Pavel Sorrin on Twitter @psorrin."));
    }

    [Fact]
    public void A_kind_known_from_the_format_stays()
    {
        string text = Article + "\n\nWatch the full interview below:";
        TextSpan last = new(Article.Length + 2, text.Length);
        AnalyzedText found = new TextAnalyzer().Analyze(text, [new ParagraphSpan(last, ParagraphKind.Heading)], "en");
        Assert.Equal(ParagraphKind.Heading, found.Paragraphs[^1].Kind);
    }

    [Fact]
    public void The_model_judges_no_other_language()
    {
        string text = Article + "\n\nContributing: Marta Quill.";
        Assert.Equal(ParagraphKind.Body, new TextAnalyzer().Analyze(text, language: "de").Paragraphs[^1].Kind);
    }

    [Fact]
    public void The_model_comes_back_as_it_was_written()
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true)) BoilerplateModel.Trained.Write(writer);
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        BoilerplateModel.Read(reader);
        Assert.Equal(stream.Length, stream.Position);
    }

    private static ParagraphKind KindBetween(string line) => Show.Analyze($"{Article}\n\n{line}\n\n{Article}").Paragraphs[4].Kind;

    private static ParagraphKind LastKind(string line) => Show.Analyze($"{Article}\n\n{line}").Paragraphs[^1].Kind;
}
