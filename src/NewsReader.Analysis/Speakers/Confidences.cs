using NewsReader.Analysis.Quotes;

namespace NewsReader.Analysis.Speakers;

/// <summary>How often findings of each rule were right on annotated news, rounded.</summary>
internal static class Confidences
{
    /// <summary>From 0 to 1.</summary>
    public static double Of(Statement statement) => statement.Rule switch
    {
        Rule.QuoteAndCue => 0.87,
        Rule.GoesOn => 0.45,
        Rule.That => 0.65,
        Rule.Clause => 0.58,
        Rule.Before => 0.68,
        Rule.AccordingTo => 0.66,
        Rule.Phrase => 0.35,
        Rule.Thought => 0.3,
        Rule.Colon => 0.45,
        Rule.Transcript => 0.8,
        Rule.Signed => 0.8,
        _ => 0.25,
    };
}
