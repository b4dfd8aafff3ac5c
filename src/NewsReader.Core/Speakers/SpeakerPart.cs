namespace NewsReader.Core.Speakers;

/// <summary>What of a speaker is another's, as a person chose it.</summary>
/// <param name="Quotes">Single quotes, by their numbers.</param>
/// <param name="NamesAsFound">Names as articles have them: all quotes beside which one of them was found.</param>
/// <param name="Names">Names the speaker is known under, by their numbers.</param>
public sealed record SpeakerPart(IReadOnlySet<int> Quotes, IReadOnlySet<string> NamesAsFound, IReadOnlySet<int> Names)
{
    /// <summary>How many quotes a person saw that these are, and the highest number among them: what came later is not theirs to give; null where nobody looked.</summary>
    public (int Quotes, int Last)? Seen { get; init; }

    /// <summary>Whether nothing is chosen.</summary>
    public bool IsEmpty => Quotes.Count + NamesAsFound.Count + Names.Count == 0;
}
