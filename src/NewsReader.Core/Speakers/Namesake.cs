using NewsReader.Analysis.Speakers;

namespace NewsReader.Core.Speakers;

/// <summary>One of several speakers who have the name that was typed, with what tells them apart.</summary>
/// <param name="Id">The speaker.</param>
/// <param name="Name">The name they are listed under.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Quotes">How many quotes are theirs.</param>
/// <param name="Description">How their description begins; empty where nothing is written.</param>
public sealed record Namesake(int Id, string Name, SpeakerKind Kind, int Quotes, string Description);
