using NewsReader.Analysis;
using NewsReader.Analysis.Tagging;

namespace NewsReader.Lab.Corpora;

/// <summary>A text with what its tokens are known to be. Arrays have one entry a token.</summary>
/// <param name="Tokens">The tokens as written.</param>
/// <param name="Words">What the taggers see of them.</param>
/// <param name="Sentences">The sentences.</param>
/// <param name="Tags">Parts of speech; null where unknown.</param>
/// <param name="Lemmas">Base forms; null where unknown.</param>
/// <param name="Names">Name tags.</param>
internal sealed record Sample(string[] Tokens, WordForms Words, IReadOnlyList<TokenRange> Sentences, PennTag?[] Tags, string?[] Lemmas, NameTag[] Names)
{
    /// <summary>Sets each token's name tag from its kind of name: a run of one kind within a sentence is one name.</summary>
    public static NameTag[] NamesOf(NameKind[] kinds, IReadOnlyList<TokenRange> sentences)
    {
        NameTag[] names = new NameTag[kinds.Length];
        foreach (TokenRange sentence in sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++) names[i] = NameTags.Of(kinds[i], i == sentence.First || kinds[i - 1] != kinds[i]);
        }
        return names;
    }

    /// <summary>A sample's words from its tokens as written and whether each touches the next.</summary>
    public static WordForms WordsOf(IReadOnlyList<string> tokens, IReadOnlyList<bool> touchesNext, WordClusters clusters)
    {
        WordForms words = new(tokens.Count, clusters);
        for (int i = 0; i < tokens.Count; i++) words.Set(i, tokens[i], i > 0 && touchesNext[i - 1], touchesNext[i]);
        return words;
    }
}
