namespace NewsReader.Core.Articles;

/// <summary>A word that people file articles, quotes and claims under.</summary>
public sealed class Tag
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 60;

    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>The tag as it was first written.</summary>
    public required string Name { get; init; }

    /// <summary>The name without case and accents. Unique.</summary>
    public required string Folded { get; init; }

    /// <summary>A name as it can be kept: white space folded, a leading # left out; null where nothing is left or it is too long.</summary>
    public static string? Clean(string? name)
    {
        string clean = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('#', ' ');
        return clean.Length is 0 or > MaxLength ? null : clean;
    }
}
