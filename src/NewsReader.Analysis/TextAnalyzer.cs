using NewsReader.Analysis.Claims;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Sentences;
using NewsReader.Analysis.Speakers;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis;

/// <summary>The entry to the analysis: text in, findings out. Holds no state and is safe to share.</summary>
public sealed class TextAnalyzer
{
    private const string English = "en";

    /// <summary>Analyses <paramref name="text"/>. Any text at all is accepted; the time grows with its length.</summary>
    /// <param name="text">The article's plain text, line ends as LF.</param>
    /// <param name="known">Paragraphs whose kind the file's format tells (headings and captions of Markdown), in order.</param>
    /// <param name="language">An ISO 639-1 code where it is known from elsewhere; null to detect it.</param>
    public AnalyzedText Analyze(string text, IReadOnlyList<ParagraphSpan>? known = null, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ParagraphSpan[] paragraphs = ParagraphClassifier.Classify(text, ParagraphSplitter.Split(text), known);
        List<Token> tokens = Tokenizer.Cut(text, paragraphs);
        string written = language ?? LanguageVote.Detect(text, tokens);
        if (written == English) ParagraphClassifier.MarkBoilerplate(text, paragraphs, known);
        List<TextSpan> sentences = SentenceSplitter.Split(text, paragraphs, tokens);
        Quotation[] quotations = QuotationFinder.Find(text, paragraphs);
        Draft draft = new(text, paragraphs, tokens, sentences, quotations);
        List<Statement> statements = StatementFinder.Find(draft, written);
        (Attribution[] attributions, FoundSpeaker[] speakers) = SpeakerFinder.Resolve(draft, statements);
        return new AnalyzedText
        {
            Text = text,
            Language = written,
            Paragraphs = paragraphs,
            Tokens = tokens,
            Sentences = sentences,
            Quotations = quotations,
            Attributions = attributions,
            Speakers = speakers,
            Claims = written == English ? ClaimFinder.Find(draft, attributions) : [],
        };
    }
}
