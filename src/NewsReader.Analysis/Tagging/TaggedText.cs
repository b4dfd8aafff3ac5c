using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Tagging;

/// <summary>What the taggers say of a text: arrays with one entry a token. Immutable.</summary>
internal sealed class TaggedText
{
    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly LemmaRules _rules;

    /// <summary>Tags a text's tokens, sentence by sentence.</summary>
    public TaggedText(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TokenRange> sentences, TagModels models)
    {
        (_text, _tokens, _rules) = (text, tokens, models.Tags.Lemmas);
        WordForms words = WordForms.Of(text, tokens, models.Clusters);
        (Forms, Words, Shapes, Cases, Clusters) = (words.Forms, words.Words, words.Shapes, words.Cases, words.Clusters);
        Tags = models.Tags.Tag(words, sentences);
        Names = models.Names.Tag(words, Tags, sentences);
        Lemmas = models.Tags.Lemmas.Hash(text, tokens, Tags, words);
        (Heads, Relations) = models.Parser.Parse(Words, Lemmas, Tags, sentences);
    }

    /// <summary>The parts of speech.</summary>
    public PennTag[] Tags { get; }

    /// <summary>The names.</summary>
    public NameTag[] Names { get; }

    /// <summary>The hash of each token as written.</summary>
    public uint[] Forms { get; }

    /// <summary>The hash of each token in small letters, with straight apostrophes.</summary>
    public uint[] Words { get; }

    /// <summary>The hash of each token's base form in small letters, as <c>say</c> for said.</summary>
    public uint[] Lemmas { get; }

    /// <summary>Each token's head, by index; -1 for the root of its sentence. Heads stay within the sentence and make no cycle.</summary>
    public int[] Heads { get; }

    /// <summary>How each token hangs on its head.</summary>
    public Relation[] Relations { get; }

    /// <summary>The hash of each token's shape.</summary>
    public uint[] Shapes { get; }

    /// <summary>Each token's use of capitals.</summary>
    public Casing[] Cases { get; }

    /// <summary>Each token's cluster of words that stand in like places; <see cref="WordClusters.Unknown"/> for a rare word.</summary>
    public byte[] Clusters { get; }

    /// <summary>The base form of token <paramref name="i"/>, in small letters.</summary>
    public string Lemma(int i) => _rules.Lemma(Written(i), Tags[i]);

    private ReadOnlySpan<char> Written(int i) => _text.AsSpan(_tokens[i].Span.Start, _tokens[i].Span.Length);
}
