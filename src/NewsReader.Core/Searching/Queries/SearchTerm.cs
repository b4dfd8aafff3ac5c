using NewsReader.Core.Searching.Words;

namespace NewsReader.Core.Searching.Queries;

/// <summary>A word or phrase to look for in a text. Two are equal that have the same words.</summary>
/// <param name="Words">
/// One word, or the words of a phrase in order: typed in quotation marks, or one typed word that folds into several. Each is folded as by
/// <see cref="SearchWords"/>.
/// </param>
/// <param name="IsPrefix">Whether words that only begin with the last one match too.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix)
{
    /// <inheritdoc/>
    public bool Equals(SearchTerm? other) => other is not null && IsPrefix == other.IsPrefix && Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(IsPrefix);
        foreach (string word in Words) hash.Add(word);
        return hash.ToHashCode();
    }

    /// <summary>The term as it is typed: a word, or a phrase in quotation marks, with a star where others may begin so.</summary>
    public override string ToString() => (Words is [var word] ? word : $"\"{string.Join(' ', Words)}\"") + (IsPrefix ? "*" : "");

    /// <summary>What was typed as a term; null where it has no letters or digits.</summary>
    internal static SearchTerm? Typed(string text, bool isPrefix)
    {
        string[] words = [.. SearchWords.In(text).Select(found => found.Folded)];
        return words.Length == 0 ? null : new SearchTerm(words, isPrefix);
    }
}
