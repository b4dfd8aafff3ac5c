using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Tagging;

/// <summary>What the taggers say of a text: arrays with one entry a token. Immutable.</summary>
internal sealed class TaggedText
{
    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly LemmaRules _rules;

    /// <summary>Takes the taggers' findings.</summary>
    public TaggedText(string text, IReadOnlyList<Token> tokens, WordForms words, PennTag[] tags, NameTag[] names, LemmaRules rules)
    {
        (_text, _tokens, _rules, Tags, Names) = (text, tokens, rules, tags, names);
        (Forms, Words, Shapes, Cases) = (words.Forms, words.Words, words.Shapes, words.Cases);
        Lemmas = new uint[tokens.Count];
        for (int i = 0; i < Lemmas.Length; i++) Lemmas[i] = rules.Hash(Written(i), tags[i], Words[i]);
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

    /// <summary>The hash of each token's shape.</summary>
    public uint[] Shapes { get; }

    /// <summary>Each token's use of capitals.</summary>
    public Casing[] Cases { get; }

    /// <summary>The base form of token <paramref name="i"/>, in small letters.</summary>
    public string Lemma(int i) => _rules.Lemma(Written(i), Tags[i]);

    private ReadOnlySpan<char> Written(int i) => _text.AsSpan(_tokens[i].Span.Start, _tokens[i].Span.Length);
}
