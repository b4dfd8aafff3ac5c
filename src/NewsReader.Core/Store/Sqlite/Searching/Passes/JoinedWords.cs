using NewsReader.Core.Searching.Words;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>Texts as an index takes them in: folded words between spaces (see <see cref="SearchWords.Join"/>).</summary>
internal static class JoinedWords
{
    /// <summary>Whether <paramref name="words"/> stand in <paramref name="joined"/> side by side.</summary>
    /// <param name="joined">The text.</param>
    /// <param name="words">Words with a space between them; none stand in every text.</param>
    /// <param name="isBeginning">Whether the last one may only be how a word begins.</param>
    public static bool Hold(string joined, string words, bool isBeginning)
    {
        if (words.Length == 0) return true;
        for (int at = joined.IndexOf(words, StringComparison.Ordinal); at >= 0; at = joined.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            int end = at + words.Length;
            if ((at == 0 || joined[at - 1] == ' ') && (isBeginning || end == joined.Length || joined[end] == ' ')) return true;
        }

        return false;
    }
}
