using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Speakers;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Measures;

/// <summary>A quote as the measures see it, annotated or found: sets of words.</summary>
internal sealed class ScoredQuote
{
    private ScoredQuote(ScoredText text, IEnumerable<TextSpan> contents, IEnumerable<TextSpan> cue, IReadOnlyList<TextSpan> sources)
    {
        Content = text.WordsIn(contents);
        Cue = text.WordsIn(cue);
        Source = text.WordsIn(sources);
        SourceText = string.Join(' ', sources.Select(s => s.In(text.Text)));
        Form = text.FormOf(Content);
        IsSpeech = Cue.Any(word => SpeechVerbs.Contains(text.WordAt(word)));
    }

    /// <summary>What annotators marked.</summary>
    public static ScoredQuote Of(ScoredText text, BratQuote quote) => new(text, quote.Contents, quote.Cue, quote.Sources) { Referent = quote.Referent };

    /// <summary>What the analysis found; who is left unnamed has no name.</summary>
    public static ScoredQuote Of(ScoredText text, Attribution found) => new(text, found.Contents, found.Cue is { } cue ? [cue] : [], found.Sources)
    {
        Speaker = found.Speaker is { Kind: not SpeakerKind.Unnamed } speaker ? speaker.Name : null,
        Confidence = found.Confidence,
    };

    /// <summary>The words said.</summary>
    public HashSet<int> Content { get; }

    /// <summary>The announcing words.</summary>
    public HashSet<int> Cue { get; }

    /// <summary>The words that name the speaker.</summary>
    public HashSet<int> Source { get; }

    /// <summary>The same as text.</summary>
    public string SourceText { get; }

    /// <summary>How many of the words said stand in quotation marks.</summary>
    public QuoteForm Form { get; }

    /// <summary>Whether a verb of saying announces it.</summary>
    public bool IsSpeech { get; }

    /// <summary>Who the source is, by the annotators; null where nobody told, and for findings.</summary>
    public Referent? Referent { get; private init; }

    /// <summary>The name of the speaker found; null for none, and for annotators.</summary>
    public string? Speaker { get; private init; }

    /// <summary>How sure the analysis was, from 0 to 1; 0 for annotators.</summary>
    public double Confidence { get; private init; }

    /// <summary>The share of words in both contents among words in either, from 0 to 1.</summary>
    public double Overlap(ScoredQuote other)
    {
        int both = Content.Count(other.Content.Contains);
        return both == 0 ? 0 : (double)both / (Content.Count + other.Content.Count - both);
    }
}
