using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Measures;

/// <summary>Names as the measures compare them: by their words in small letters, without titles and function words.</summary>
internal static class PersonName
{
    private static readonly HashSet<string> Titles = ["jr", "sr", "sen", "gov", "rep", "president"];

    /// <summary>
    /// Whether <paramref name="speaker"/> names <paramref name="referent"/>: it is one of their names, a part of one, or one and more. A lone surname
    /// does only where nobody else among <paramref name="quoted"/> has it.
    /// </summary>
    public static bool Means(string? speaker, Referent referent, IEnumerable<Referent> quoted)
    {
        string[] said = WordsOf(speaker ?? "");
        if (said.Length == 0) return false;
        string[]? name = referent.Names.Select(WordsOf).FirstOrDefault(name => HaveSameWords(said, name) || ShareSurname(said, name));
        return name is not null && (said.Length > 1 || HaveSameWords(said, name) || !OthersHave(said[0], referent, quoted));
    }

    /// <summary>Whether <paramref name="speaker"/> is no name: nothing, or words of the <paramref name="source"/> without a capital letter, as "senior official".</summary>
    public static bool IsNone(string? speaker, string source)
    {
        if (string.IsNullOrEmpty(speaker)) return true;
        string[] said = WordsOf(speaker);
        return said.Length > 0 && said.All(WordsOf(source).Contains) && !Words.Of(speaker).Any(IsProper);
    }

    private static string[] WordsOf(string name) =>
        [.. Words.Of(name.ToLowerInvariant()).Where(word => !FunctionWords.Contains(word) && !Titles.Contains(word))];

    private static bool HaveSameWords(string[] said, string[] name) => said.ToHashSet().SetEquals(name);

    // And one of them holds the other.
    private static bool ShareSurname(string[] said, string[] name) =>
        name.Length > 0 && said[^1] == name[^1] && (said.All(name.Contains) || (name.Length > 1 && name.All(said.Contains)));

    private static bool OthersHave(string surname, Referent referent, IEnumerable<Referent> quoted) =>
        quoted.Where(other => !other.Names.Intersect(referent.Names).Any())
            .SelectMany(other => other.Names)
            .Any(name => WordsOf(name).LastOrDefault() == surname);

    private static bool IsProper(string word) => char.IsUpper(word[0]) && !FunctionWords.Contains(word.ToLowerInvariant());
}
