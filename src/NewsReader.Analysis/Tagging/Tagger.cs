using NewsReader.Analysis.Models;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Tagging;

/// <summary>Tells parts of speech, names, base forms and what hangs on what in English text. Any tokens are accepted; the time grows with their number.</summary>
internal sealed class Tagger(TagModel tags, NameModel names, ParserModel parser)
{
    private static readonly Lazy<Tagger> Lazily = new(() => new Tagger(
        EmbeddedModel.Read(TagModel.Name, TagModel.Read), EmbeddedModel.Read(NameModel.Name, NameModel.Read), EmbeddedModel.Read(ParserModel.Name, ParserModel.Read)));

    /// <summary>The tagger with the models that are part of the program.</summary>
    /// <exception cref="InvalidDataException">A model is missing, damaged or of another version.</exception>
    public static Tagger Shared => Lazily.Value;

    /// <summary>The English given names that the program knows.</summary>
    public GivenNames GivenNames => names.Given;

    /// <summary>Tags a text.</summary>
    public TaggedText Tag(Draft draft) => Tag(draft.Text, draft.Tokens, SentenceRanges.Of(draft.SentenceOf));

    /// <summary>Tags a text's tokens, sentence by sentence.</summary>
    public TaggedText Tag(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TokenRange> sentences) => new(text, tokens, sentences, tags, names, parser);
}
