namespace NewsReader.Analysis.Speakers;

/// <summary>Whom a source leads to, and what the reader is told about it.</summary>
/// <param name="Entity">The speaker; null where the source names nobody or it could not be told.</param>
/// <param name="Why">The way from the source's words to the speaker, or why there is none.</param>
/// <param name="IsUnnamed">Whether the text leaves the speaker without a name on purpose.</param>
internal sealed record Lead(Entity? Entity, string Why, bool IsUnnamed = false)
{
    /// <summary>The paragraph, counted from 0, in which the name stands that <see cref="Why"/> is; null where it is none.</summary>
    public int? Paragraph { get; init; }

    /// <summary>How the way goes on from that name.</summary>
    public string Onward { get; init; } = "";

    /// <summary>It could not be told, for this reason.</summary>
    public static Lead Unknown(string why) => new(null, why);

    /// <summary>The text gives no name.</summary>
    public static Lead Unnamed { get; } = new(null, "not named", IsUnnamed: true);
}
