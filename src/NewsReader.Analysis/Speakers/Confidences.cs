using NewsReader.Analysis.Quotes;

namespace NewsReader.Analysis.Speakers;

/// <summary>How often findings of each rule were right on annotated news, rounded.</summary>
internal static class Confidences
{
    /// <summary>From 0 to 1.</summary>
    public static double Of(Statement statement) => statement.Rule switch
    {
        Rule.QuoteAndCue => 0.9,
        Rule.GoesOn => 0.6,
        Rule.That => 0.75,
        Rule.Clause => 0.65,
        Rule.Before => 0.7,
        Rule.AccordingTo => 0.7,
        Rule.Phrase => 0.4,
        Rule.Thought => 0.45,
        Rule.Colon => 0.6,
        Rule.Transcript => 0.8,
        Rule.Signed => 0.8,
        _ => 0.3,
    };
}
