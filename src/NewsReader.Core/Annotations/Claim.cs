namespace NewsReader.Core.Annotations;

/// <summary>A checkable statement, in one sentence.</summary>
public sealed class Claim : IVersioned
{
    /// <summary>The longest statement, in characters.</summary>
    public const int MaxLength = 1000;

    /// <summary>The store's number for it; part of its address.</summary>
    public int Id { get; set; }

    /// <summary>The statement.</summary>
    public required string Statement { get; set; }

    /// <summary>What checking came to so far: the newest of <see cref="Rulings"/>.</summary>
    public Verdict Verdict { get; set; }

    /// <summary>Working notes in Markdown; empty where nothing is written.</summary>
    public string Notes { get; set; } = "";

    /// <summary>Who made it.</summary>
    public required int AuthorId { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Where it was made: who, where, when.</summary>
    public List<ClaimAppearance> Appearances { get; } = [];

    /// <summary>What speaks for it and against it.</summary>
    public List<Evidence> Evidence { get; } = [];

    /// <summary>The verdicts it was given, oldest first.</summary>
    public List<Ruling> Rulings { get; } = [];

    /// <summary>Its tags.</summary>
    public List<ClaimTag> Tags { get; } = [];

    /// <summary>The verdict given last among <paramref name="rulings"/>; null where there are none.</summary>
    public static Verdict? NewestVerdict(IReadOnlyList<Ruling> rulings) => rulings.MaxBy(ruling => (ruling.AtUtc, ruling.Id))?.Verdict;

    /// <summary>Its notes with those of a claim that says the same, and how that one says it: nothing that was written is lost.</summary>
    public string NotesWith(Claim same) =>
        string.Join("\n\n", new[] { Notes, $"Also stated as “{same.Statement}”", same.Notes }.Where(notes => notes.Length > 0));
}
