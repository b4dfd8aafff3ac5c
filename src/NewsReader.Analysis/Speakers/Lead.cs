namespace NewsReader.Analysis.Speakers;

/// <summary>Whom a source leads to, and what the reader is told about it.</summary>
/// <param name="Entity">The speaker; null where it could not be told.</param>
/// <param name="Why">What follows the speaker's name, or why there is none.</param>
internal sealed record Lead(Entity? Entity, string Why)
{
    /// <summary>No speaker, for this reason.</summary>
    public static Lead Unknown(string why) => new(null, why);
}
