using System.Globalization;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>Codes of languages, as ISO 639 has them: two or three letters.</summary>
internal static class LanguageCode
{
    private static readonly Lazy<Dictionary<string, string>> ByName = new(Known);

    /// <summary>Whether the text has the form of a code, in small or capital letters.</summary>
    public static bool Is(string text) => text.Length is 2 or 3 && text.All(char.IsAsciiLetter);

    /// <summary>
    /// The code that was meant by a language's name, in English or in the language itself, or by a longer code such as en-GB; null where none is known.
    /// </summary>
    public static string? Meant(string text)
    {
        string first = text.Split('-', '_')[0];
        return ByName.Value.GetValueOrDefault(text) ?? (first.Length < text.Length && Is(first) ? first.ToLowerInvariant() : null);
    }

    // A culture that has a parent is one country's or one script's kind of a language.
    private static Dictionary<string, string> Known()
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(culture => Is(culture.Name)))
        {
            codes.TryAdd(culture.EnglishName, culture.Name);
            codes.TryAdd(culture.NativeName, culture.Name);
        }

        return codes;
    }
}
