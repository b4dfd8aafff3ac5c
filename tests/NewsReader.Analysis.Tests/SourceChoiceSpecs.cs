using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Attributions.Proposals;
using Xunit;

namespace NewsReader.Analysis.Tests;

/// <summary>Which of a statement's possible sources is taken. Each is given with its probability; the first is the one that was taken with the statement.</summary>
public class SourceChoiceSpecs
{
    private const string Long = "Mayor Ann Holt, a lawyer from Kelby who once ran the old toll road over the river there", Text = $"{Long}, said that the old bridge was not safe.", Content = "that the old bridge was not safe";

    [Fact]
    public void The_source_that_the_others_bear_out_is_taken() => Assert.Equal(
        "Mayor Ann Holt", Best((Long, 0.4, Content), ("Mayor Ann Holt", 0.35, Content), ("Ann Holt", 0.25, Content)));

    [Fact]
    public void Readings_of_the_same_words_count_together() => Assert.Equal(
        "Ann Holt", Best(("Kelby", 0.3, Content), ("Ann Holt", 0.25, Content), ("Ann Holt", 0.25, "the old bridge was not safe")));

    [Fact]
    public void A_source_that_nothing_else_speaks_against_stays() => Assert.Equal("Ann Holt", Best(("Ann Holt", 0.5, Content), ("Kelby", 0.3, Content)));

    [Fact]
    public void Who_says_something_else_has_no_say() => Assert.Equal("Kelby", Best(("Kelby", 0.3, Content), ("Ann Holt", 0.6, "not safe")));

    [Fact]
    public void Words_that_are_said_name_nobody() => Assert.Equal("Ann Holt", Best(("Ann Holt", 0.2, Content), ("the old bridge", 0.7, "that the old bridge was not")));

    [Fact]
    public void Where_there_is_no_source_none_is_taken() => Assert.Null(Best(("", 0.5, Content), ("Ann Holt", 0.4, Content)));

    private static string? Best(params (string Source, double Probability, string Content)[] readings)
    {
        Draft draft = Draft.Read(Text);
        Scene scene = new(draft, draft.Tagged);
        Proposal[] proposals = [.. readings.Select((r, rank) => Read(scene, r, rank))];
        return SourceChoice.Best(scene, proposals, proposals[0]) is { } best ? draft.Span(best.First, best.Last).In(Text) : null;
    }

    // What a source is chosen by asks nothing of the cue's other readings.
    private static Proposal Read(Scene scene, (string Source, double Probability, string Content) reading, int rank) =>
        new(scene, null!, 0, rank, [Tokens(scene, reading.Content)], reading.Source.Length == 0 ? [] : [Tokens(scene, reading.Source)], Math.Log(reading.Probability))
        {
            Score = (float)Math.Log(reading.Probability / (1 - reading.Probability)),
        };

    private static TokenRange Tokens(Scene scene, string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return TokenRange.Through(scene.Draft.TokenAt(start), scene.Draft.TokenAt(start + words.Length - 1));
    }
}
