using NewsReader.Analysis.Paragraphs;
using Xunit;

namespace NewsReader.Analysis.Tests;

public class ParagraphSpecs
{
    private const string Body = "The council voted on Wednesday to build fourteen hundred homes on the old wharf by the harbour.";

    [Theory]
    [InlineData("A first.\n\nA second.", 2)]
    [InlineData("A first.\nA second.", 2)]
    [InlineData("A first.\r\nA second.", 2)]
    [InlineData("A first.\fA second.", 2)]
    [InlineData("A first.\vA second.", 2)]
    [InlineData("A first.\u0085A second.", 2)]
    [InlineData("A first.\u2028A second.", 2)]
    [InlineData("A first.\u2029A second.", 2)]
    [InlineData("A fi\u200Brst\uFEFF one.", 1)]
    [InlineData(" \n \n", 0)]
    [InlineData("", 0)]
    public void Line_breaks_part_paragraphs_and_zero_width_characters_do_not(string text, int count) => Assert.Equal(count, Show.Analyze(text).Paragraphs.Count);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Short_lines_that_go_on_in_small_letters_are_one_paragraph(string lineEnd) =>
        Assert.Single(Show.Analyze($"“We are sorry for what{lineEnd}the people of this town{lineEnd}had to wait for,” said{lineEnd}Anna Berg, the mayor.").Paragraphs);

    [Fact]
    public void Short_items_in_small_letters_are_a_list() => Assert.Equal(4, Show.Analyze("What to bring\na torch\nwarm clothes\na flask of tea").Paragraphs.Count);

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph()
    {
        const string wrapped = "The council voted on Wednesday night to let the developer\nbuild fourteen hundred homes at the wharf. His sister, the\nmayor, left the chamber before the debate and did\nnot vote.\n\nThe scheme is the largest in the city for thirty years and\nits opponents have said so in letters to the paper, which\nprinted them.";
        Assert.Equal(2, Show.Analyze(wrapped).Paragraphs.Count);
    }

    [Theory]
    [InlineData("Council approves waterfront plan\n\n" + Body, "Title Body")]
    [InlineData("The council approved the plan.\n\n" + Body, "Body Body")]
    [InlineData("Council approves plan\n\nBy Marta Quill\n\n" + Body, "Title Byline Body")]
    [InlineData("Council approves plan\n\nBy Marta Quill and Tomas Reyes, Port Ellery\n\n" + Body, "Title Byline Body")]
    [InlineData("Council approves plan\n\nWords: Marta Quill\n\n" + Body, "Title Byline Body")]
    [InlineData("Council approves plan\n\nPavel Sorrin reports from Dravik\n\n" + Body, "Title Byline Body")]
    [InlineData(Body + "\n\nA political number\n\n" + Body, "Body Heading Body")]
    [InlineData(Body + "\n\nPhoto: The wharf at low tide.\n\n" + Body, "Body Caption Body")]
    [InlineData("By then the council had voted.\n\n" + Body, "Body Body")]
    public void Titles_bylines_headings_and_captions_are_told_by_their_shape(string text, string kinds) => Assert.Equal(kinds, Show.Kinds(text));

    [Theory]
    [InlineData("Sign up for our newsletter")]
    [InlineData("Privacy Notice: Newsletters may contain information about events.")]
    [InlineData("After the newsletter promotion")]
    [InlineData("Read more: How it came about")]
    [InlineData("Share this article")]
    [InlineData("© 2025 The Meridian Post. All rights reserved.")]
    [InlineData("Follow us on Harbour and Loop")]
    [InlineData("This article was amended on July 9, 2026, to correct a name.")]
    [InlineData("Most viewed")]
    [InlineData("Related: The mayor and the wharf")]
    [InlineData("Advertisement")]
    public void Lines_around_the_article_are_boilerplate(string line) => Assert.Equal("Body Boilerplate Body", Show.Kinds($"{Body}\n\n{line}\n\n{Body}"));

    [Theory]
    [InlineData("Related charges were dropped on Friday, the court said.")]
    [InlineData("Share prices fell by a tenth after the news.")]
    [InlineData("Sign up for the army, he said, and see the world.")]
    [InlineData("More from the sea than from the rivers, she said.")]
    [InlineData("Follow the money, the inspector told reporters.")]
    public void Ordinary_paragraphs_are_never_boilerplate(string line) => Assert.Equal("Body Body Body", Show.Kinds($"{Body}\n\n{line}\n\n{Body}"));

    [Theory]
    [InlineData("Hearing on the tram line\n\nCHAIR LINDA MORENO: Good morning. Let us begin. Mr. Patel, you have five minutes.\n\nRAJ PATEL: Thank you, Madam Chair. The tram line carried 41,000 people a long way, a day last year. That is twice as many as we planned for.\n\nMORENO: And yet the company asks for another 12 million?\n\nPATEL: It does, because the contract says so.\n\nMORENO: Thank you. We will adjourn.",
        "Title Body Body Body Body Body")]
    [InlineData("Transcript: Hearing on the tram line\n\nLinda Moreno: Good morning. Let us begin.\n\nRaj Patel: The tram line carried 41,000 people a day last year. That is twice as many as we planned for, and more than the bridge can bear.\n\nMoreno: And yet the company asks for another 12 million?\n\nPatel: It does.",
        "Title Body Body Body Body")]
    public void A_turn_of_a_talk_is_no_heading_and_no_boilerplate(string text, string kinds) => Assert.Equal(kinds, Show.Kinds(text));

    [Fact]
    public void A_known_kind_wins()
    {
        string text = "Sign up for our newsletter\n\n" + Body;
        AnalyzedText found = new TextAnalyzer().Analyze(text, [new ParagraphSpan(new TextSpan(0, 26), ParagraphKind.Heading)]);
        Assert.Equal(ParagraphKind.Heading, found.Paragraphs[0].Kind);
        Assert.Equal(ParagraphKind.Body, found.Paragraphs[1].Kind);
    }
}
