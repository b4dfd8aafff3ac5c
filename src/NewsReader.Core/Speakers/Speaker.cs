using NewsReader.Analysis.Speakers;

namespace NewsReader.Core.Speakers;

/// <summary>Someone whose words are in the archive.</summary>
public sealed class Speaker : IVersioned
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = FoundSpeaker.MaxNameLength;

    /// <summary>The store's number for it; part of its address.</summary>
    public int Id { get; set; }

    /// <summary>The name it is listed under.</summary>
    public required string Name { get; set; }

    /// <summary>What it is.</summary>
    public required SpeakerKind Kind { get; set; }

    /// <summary>Who made it known.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Who they are, in Markdown; empty where nothing is written.</summary>
    public string Description { get; set; } = "";

    /// <summary>The speaker that this one turned out to be; null while it stands for itself. Old addresses and later imports follow it.</summary>
    public int? MergedIntoId { get; set; }

    /// <summary>The person who made it; null where the analysis did.</summary>
    public int? AuthorId { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The names it was seen under, its own included.</summary>
    public List<SpeakerName> Names { get; } = [];

    /// <summary>Whether <paramref name="name"/> is the one it is listed under.</summary>
    public bool IsMain(SpeakerName name) => name.Folded == NameFolding.Fold(Name);

    /// <summary>A new speaker known by its one name.</summary>
    public static Speaker Named(string name, SpeakerKind kind, Origin origin, int? authorId = null)
    {
        var speaker = new Speaker { Name = name, Kind = kind, Origin = origin, AuthorId = authorId };
        speaker.Names.Add(SpeakerName.Of(name, origin, authorId));
        return speaker;
    }

    /// <summary>A name as it can be kept: white space folded; null where nothing is left or it is too long.</summary>
    public static string? CleanName(string? name)
    {
        string clean = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length is 0 or > MaxNameLength ? null : clean;
    }
}
