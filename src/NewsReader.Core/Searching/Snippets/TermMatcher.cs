using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Snippets;

/// <summary>
/// Recognises one term in a stream of words, looking at each word once. The state is how many words of the term
/// the stream ends with; a whole term is <see cref="Length"/>, after which the stream starts over at 0.
/// </summary>
internal sealed class TermMatcher
{
    private readonly IReadOnlyList<string> _words;
    private readonly bool _isPrefix;
    private readonly int[] _fallbacks;

    public TermMatcher(SearchTerm term)
    {
        _words = term.Words;
        _isPrefix = term.IsPrefix;
        _fallbacks = Fallbacks(_words);
    }

    /// <summary>How many words the term has.</summary>
    public int Length => _words.Count;

    /// <summary>
    /// The state that <paramref name="word"/> leads to from <paramref name="state"/>, which is less than <see cref="Length"/>.
    /// </summary>
    public int Step(int state, ReadOnlySpan<char> word)
    {
        while (!Matches(state, word))
        {
            if (state == 0) return 0;
            state = _fallbacks[state];
        }

        return state + 1;
    }

    private bool Matches(int index, ReadOnlySpan<char> word) => _isPrefix && index == Length - 1
        ? word.StartsWith(_words[index], StringComparison.Ordinal)
        : word.SequenceEqual(_words[index]);

    /// <summary>For each count of matched words, the longest shorter beginning of the term that they end with.</summary>
    private static int[] Fallbacks(IReadOnlyList<string> words)
    {
        var fallbacks = new int[words.Count];
        for (int matched = 2; matched < words.Count; matched++)
        {
            int shorter = fallbacks[matched - 1];
            while (shorter > 0 && words[shorter] != words[matched - 1]) shorter = fallbacks[shorter];
            fallbacks[matched] = words[shorter] == words[matched - 1] ? shorter + 1 : 0;
        }

        return fallbacks;
    }
}
