using System.Globalization;
using System.Text;

namespace NewsReader.Core.Searching.Saved;

/// <summary>
/// A search that a reader keeps under a name. A preference, so no change of it is logged; but a person made it, so one that is removed is
/// kept and can be put back.
/// </summary>
public sealed class SavedSearch
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int LongestName = 80;

    /// <summary>The most searches that a reader keeps, removed ones not counted.</summary>
    public const int Most = 200;

    /// <summary>The store’s number for it.</summary>
    public int Id { get; set; }

    /// <summary>Whose it is.</summary>
    public required int ReaderId { get; init; }

    /// <summary>What the reader calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name without case and accents, by which no two of a reader’s searches are alike.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>The query as it was typed.</summary>
    public required string Query { get; init; }

    /// <summary>What it lists.</summary>
    public required SearchKind Kind { get; init; }

    /// <summary>What comes first.</summary>
    public required SearchOrder Order { get; init; }

    /// <summary>When it was saved, in UTC.</summary>
    public required DateTime CreatedUtc { get; init; }

    /// <summary>When its hits were last looked at, in UTC: what came into the archive later is new.</summary>
    public DateTime SeenUtc { get; private set; }

    /// <summary>When it was removed, in UTC; null while it is kept.</summary>
    public DateTime? DeletedUtc { get; set; }

    /// <summary>Gives it a name that <see cref="Clean"/> made and that is neither empty nor too long.</summary>
    public void Call(string name) => (Name, Folded) = (name, Fold(name));

    /// <summary>Says that its hits were looked at; an earlier moment than is known changes nothing.</summary>
    public void See(DateTime utc) => SeenUtc = utc > SeenUtc ? utc : SeenUtc;

    /// <summary>A name as it is kept: on one line, without space around it.</summary>
    public static string Clean(string? name) => string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A name without case and accents. Signs stay: C++ is not C.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        // Normalisation throws on a lone surrogate.
        string wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
        foreach (var sign in wellFormed.Normalize(NormalizationForm.FormD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark) folded.Append(Rune.ToLowerInvariant(sign));
        return folded.Length == 0 ? name : folded.ToString();
    }
}
