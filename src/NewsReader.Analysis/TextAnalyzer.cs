using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Claims;
using NewsReader.Analysis.Models;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;

namespace NewsReader.Analysis;

/// <summary>The entry to the analysis: text in, findings out. Holds no state and is safe to share.</summary>
public sealed class TextAnalyzer
{
    /// <summary>Reads the trained models, once a process, so that one that can't be used is told at the start.</summary>
    /// <exception cref="InvalidDataException">A model is missing, damaged or of another version; the message says which, and what to do.</exception>
    public TextAnalyzer() => TrainedModels.Read();

    /// <summary>Analyses <paramref name="text"/>. Any text at all is accepted; the time grows with its length.</summary>
    /// <param name="text">The article's plain text, line ends as LF.</param>
    /// <param name="known">Paragraphs whose kind the file's format tells (headings and captions of Markdown), in order.</param>
    /// <param name="language">An ISO 639-1 code where it is known from elsewhere; null to detect it.</param>
    public AnalyzedText Analyze(string text, IReadOnlyList<ParagraphSpan>? known = null, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Draft draft = Draft.Read(text, known, language);
        return Finish(draft, StatementFinder.Find(draft));
    }

    /// <summary>The later stages: speakers and claims.</summary>
    internal static AnalyzedText Finish(Draft draft, List<Statement> statements)
    {
        (Attribution[] attributions, FoundSpeaker[] speakers) = SpeakerFinder.Resolve(draft, statements);
        return new AnalyzedText
        {
            Text = draft.Text,
            Language = draft.Language,
            Paragraphs = draft.Paragraphs,
            Tokens = draft.Tokens,
            Sentences = draft.Sentences,
            Quotations = draft.Quotations,
            Attributions = attributions,
            Unattributed = draft.IsEnglish ? UnattributedQuotations.Find(draft, statements) : [],
            Speakers = speakers,
            Claims = draft.IsEnglish ? ClaimFinder.Find(draft, attributions) : [],
        };
    }
}
