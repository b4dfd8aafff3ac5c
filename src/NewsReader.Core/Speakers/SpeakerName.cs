namespace NewsReader.Core.Speakers;

/// <summary>A name that a speaker is known under.</summary>
public sealed class SpeakerName
{
    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>Whose name it is.</summary>
    public int SpeakerId { get; set; }

    /// <summary>Whose name it is.</summary>
    public Speaker? Speaker { get; set; }

    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>The name as it is compared: see <see cref="NameFolding"/>.</summary>
    public required string Folded { get; init; }

    /// <summary>The last word of <see cref="Folded"/>, by which a lone surname finds whom it could mean.</summary>
    public required string FoldedSurname { get; init; }

    /// <summary>Who says that it is a name of theirs.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The person who added it; null where the analysis did.</summary>
    public int? AuthorId { get; init; }

    /// <summary>The name, folded for comparing.</summary>
    public static SpeakerName Of(string name, Origin origin, int? authorId = null)
    {
        string folded = NameFolding.Fold(name);
        return new SpeakerName
        {
            Name = name,
            Folded = folded,
            FoldedSurname = NameFolding.Surname(folded),
            Origin = origin,
            AuthorId = authorId,
        };
    }
}
