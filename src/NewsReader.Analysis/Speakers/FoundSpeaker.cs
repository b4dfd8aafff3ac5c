namespace NewsReader.Analysis.Speakers;

/// <summary>Someone to whom the article attributes words.</summary>
/// <param name="Name">The fullest name the article has, titles left out; for an unnamed source its description, as "a senior official".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mentions">Every span that names it, in order: full name, surname, variant.</param>
public sealed record FoundSpeaker(string Name, SpeakerKind Kind, IReadOnlyList<TextSpan> Mentions);
