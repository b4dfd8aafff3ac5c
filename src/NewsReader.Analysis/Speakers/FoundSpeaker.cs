namespace NewsReader.Analysis.Speakers;

/// <summary>Someone to whom the article attributes words.</summary>
/// <param name="Name">The fullest name the article has, titles left out.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mentions">Every span that refers to it, in order: full name, surname, variant, and the pronouns and nouns that are sources. Disjoint.</param>
public sealed record FoundSpeaker(string Name, SpeakerKind Kind, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>Whatever has more characters than this is no name, however it is written.</summary>
    public const int MaxNameLength = 200;
}
