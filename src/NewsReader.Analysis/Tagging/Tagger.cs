using NewsReader.Analysis.Models;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Tagging;

/// <summary>Tells parts of speech, names and base forms of English text. Any tokens are accepted; the time grows with their number.</summary>
internal sealed class Tagger(TagModel tags, NameModel names)
{
    private static readonly Lazy<Tagger> Lazily = new(() => new Tagger(EmbeddedModel.Read(TagModel.Name, TagModel.Read), EmbeddedModel.Read(NameModel.Name, NameModel.Read)));

    /// <summary>The tagger with the models that are part of the program.</summary>
    /// <exception cref="InvalidDataException">A model is missing, damaged or of another version.</exception>
    public static Tagger Shared => Lazily.Value;

    /// <summary>Tags a text.</summary>
    public TaggedText Tag(Draft draft) => Tag(draft.Text, draft.Tokens, SentenceRanges.Of(draft.SentenceOf));

    /// <summary>Tags a text's tokens, sentence by sentence.</summary>
    public TaggedText Tag(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TokenRange> sentences)
    {
        WordForms words = Read(text, tokens);
        PennTag[] parts = tags.Tag(words, sentences);
        return new TaggedText(text, tokens, words, parts, names.Tag(words, parts, sentences), tags.Lemmas);
    }

    /// <summary>The words of a text's tokens.</summary>
    public static WordForms Read(string text, IReadOnlyList<Token> tokens)
    {
        WordForms words = new(tokens.Count);
        for (int i = 0; i < tokens.Count; i++)
        {
            TextSpan span = tokens[i].Span;
            bool before = i > 0 && tokens[i - 1].Span.End == span.Start, after = i + 1 < tokens.Count && tokens[i + 1].Span.Start == span.End;
            words.Set(i, text.AsSpan(span.Start, span.Length), before, after);
        }
        return words;
    }
}
