using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Tagging;

/// <summary>Tells parts of speech, names, base forms and what hangs on what in English text. Any tokens are accepted; the time grows with their number.</summary>
internal sealed class Tagger(TagModels models)
{
    private static readonly Lazy<Tagger> Lazily = new(() => new Tagger(TagModels.Read()));

    /// <summary>The tagger with the models that are part of the program.</summary>
    /// <exception cref="InvalidDataException">A model is missing, damaged or of another version.</exception>
    public static Tagger Shared => Lazily.Value;

    /// <summary>The same tagger with another parser.</summary>
    public Tagger With(ParserModel parser) => new(models with { Parser = parser });

    /// <summary>Tags a text.</summary>
    public TaggedText Tag(Draft draft) => Tag(draft.Text, draft.Tokens, SentenceRanges.Of(draft.SentenceOf));

    /// <summary>Tags a text's tokens, sentence by sentence.</summary>
    public TaggedText Tag(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TokenRange> sentences) => new(text, tokens, sentences, models);
}
