namespace NewsReader.Lab.Measures;

/// <summary>Words that tell nobody apart: articles, prepositions, and the titles before a name.</summary>
internal static class FunctionWords
{
    private static readonly HashSet<string> All = [.. "the a an of in at for to and or on from with by as who that which said mr ms mrs dr".Split(' ')];

    /// <summary>Whether <paramref name="word"/>, in small letters, is one.</summary>
    public static bool Contains(string word) => All.Contains(word);
}
