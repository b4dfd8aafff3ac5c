using NewsReader.Analysis.Claims;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>Which statements are worth checking.</summary>
public class ClaimSpecs
{
    [Theory]
    [InlineData("Unemployment fell to 5.1 percent in June.")]
    [InlineData("The government spent $4 billion on the railway last year.")]
    [InlineData("We have lost 40,000 jobs in this state since 2009.")]
    [InlineData("Crime has doubled in ten years.")]
    [InlineData("He voted against the bill three times.")]
    [InlineData("Our taxes are the highest in the world.")]
    [InlineData("The average family pays 2,000 dollars more than it did four years ago.")]
    [InlineData("More people are in prison today than in any other country.")]
    [InlineData("The deficit was cut in half between 2011 and 2014.")]
    public void A_statement_with_numbers_comparisons_or_records_is_a_claim(string sentence) => Assert.Equal([sentence], Claims(sentence));

    [Theory]
    [InlineData("Thank you very much, and good evening.")]
    [InlineData("What would you do about it?")]
    [InlineData("I believe that we can do better.")]
    [InlineData("I will never let you down.")]
    [InlineData("That is a terrible idea.")]
    [InlineData("Let me answer the question.")]
    [InlineData("We should be kind to each other.")]
    public void Courtesies_questions_opinions_and_promises_are_none(string sentence) => Assert.Empty(Claims(sentence));

    [Fact]
    public void A_statement_with_numbers_scores_above_an_opinion_on_the_same_matter()
    {
        Assert.True(Score("Wages rose by 3 percent last year.") > Score("Wages rose a great deal, I think."));
    }

    [Fact]
    public void The_words_of_a_quote_are_judged_without_the_words_around_them()
    {
        const string text = "“Unemployment fell to 5.1 percent in June,” Ada Brandt said.";
        Assert.Contains("“Unemployment fell to 5.1 percent in June,”", Claims(text));
    }

    [Fact]
    public void A_quote_that_fills_its_sentence_is_found_once()
    {
        const string text = "Ada Brandt spoke to reporters. She said: “We met.” “Unemployment fell to 5.1 percent in June.”";
        Assert.Single(Claims(text), c => c.Contains("percent", StringComparison.Ordinal));
    }

    [Fact]
    public void Boilerplate_makes_no_claims()
    {
        const string text = "The council voted on Wednesday to build 1,400 homes on the old wharf by the harbour.\n\n© 2025 The Meridian Post. All rights reserved.";
        Assert.DoesNotContain(Claims(text), c => c.Contains('©', StringComparison.Ordinal));
    }

    [Fact]
    public void Other_languages_have_no_claims()
    {
        Assert.Empty(new TextAnalyzer().Analyze("Die Arbeitslosigkeit fiel im Juni auf 5,1 Prozent.", language: "de").Claims);
    }

    [Fact]
    public void Marks_around_a_sentence_do_not_change_its_score()
    {
        Assert.Equal(Score("Crime has doubled in ten years."), Score("“Crime has doubled in ten years.”"));
    }

    [Fact]
    public void The_model_comes_back_as_it_was_written()
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true)) ClaimModel.Trained.Write(writer);
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        ClaimModel.Read(reader);
        Assert.Equal(stream.Length, stream.Position);
    }

    private static string[] Claims(string text) => [.. Show.Analyze(text).Claims.Select(c => c.Span.In(text))];

    private static double Score(string text) => Show.Analyze(text).Claims.Select(c => c.Score).DefaultIfEmpty(0).First();
}
