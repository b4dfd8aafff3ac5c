using System.Globalization;

namespace NewsReader.Core;

/// <summary>What is said of an article that is not in English, in which most of the analysis is at home.</summary>
public static class LanguageNotice
{
    private const string Looked =
        "Words in quotation marks were looked for, and their speakers only where a name stands right beside a word such as “said”. "
        + "Retold words, speakers behind “he” or “the minister”, and claims worth checking are looked for in English only.";

    /// <summary>What was looked for in an article in <paramref name="language"/>, an ISO 639 code or <c>und</c>, and what was not; null for English.</summary>
    public static string? For(string language) => language switch
    {
        "en" => null,
        "und" => "The language of this article could not be told. " + Looked,
        _ => $"This article is in {NameOf(language) ?? $"another language than English (“{language}”)"}. {Looked}",
    };

    // Of a code that nobody uses the system has no name but the code itself.
    private static string? NameOf(string language)
    {
        try
        {
            string name = CultureInfo.GetCultureInfo(language).EnglishName;
            return name.StartsWith("Unknown", StringComparison.Ordinal) || name == language ? null : name;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
