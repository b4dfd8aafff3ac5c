using System.Globalization;
using System.Text;

namespace NewsReader.Core.Speakers;

/// <summary>Names as they are compared: without case, accents, points and apostrophes, hyphens as spaces.</summary>
public static class NameFolding
{
    /// <summary>Folds a name. Two names that fold alike are the same name.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char sign in WellFormed(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(sign)) folded.Append(char.ToLowerInvariant(sign));
            else if (IsGap(sign) && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The last word of a folded name.</summary>
    public static string Surname(string folded) => folded[(folded.LastIndexOf(' ') + 1)..];

    private static bool IsGap(char sign) =>
        char.IsWhiteSpace(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.DashPunctuation;

    // Normalisation throws on a lone surrogate, and a name can come from any file.
    private static string WellFormed(string name) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
}
