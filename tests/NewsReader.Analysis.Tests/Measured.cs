using System.Globalization;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Speakers;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Measures;

namespace NewsReader.Analysis.Tests;

/// <summary>Evaluations of one text, with annotations and findings both marked by hand as <see cref="AnnotatedArticle"/> reads them.</summary>
internal static class Measured
{
    /// <summary>Findings that are marked in <paramref name="marked"/>, each of full confidence and nobody's unless said otherwise, in order of their numbers.</summary>
    public static AnalyzedText Findings(string marked, string?[]? speakers = null, double[]? confidences = null)
    {
        BratArticle read = AnnotatedArticle.Read("", marked);
        return new AnalyzedText
        {
            Text = read.Text,
            Language = "en",
            Paragraphs = [],
            Tokens = [],
            Sentences = [],
            Quotations = [],
            Speakers = [],
            Attributions = [.. read.Quotes.Select((quote, i) => Finding(quote, speakers?[i], confidences?[i] ?? 1))],
        };
    }

    public static Evaluation Of(string annotated, string found) => Of(AnnotatedArticle.Read("", annotated), Findings(found));

    public static Evaluation Of(BratArticle article, AnalyzedText found)
    {
        if (article.Text != found.Text) throw new ArgumentException($"The marks stand in two texts: “{article.Text}” and “{found.Text}”.");
        Evaluation evaluation = new();
        evaluation.Add(article, found);
        return evaluation;
    }

    /// <summary>The numbers in the row of a measure, a blank between them; null where it has no row.</summary>
    public static string? Row(this Evaluation evaluation, string measure)
    {
        using StringWriter table = new(CultureInfo.InvariantCulture);
        evaluation.Write(table);
        string? row = table.ToString().ReplaceLineEndings("\n").Split('\n').SingleOrDefault(line => line.Length > 18 && line[..18].TrimEnd() == measure);
        return row is null ? null : string.Join(' ', row[18..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Attribution Finding(BratQuote quote, string? speaker, double confidence) => new()
    {
        Contents = quote.Contents,
        Cue = quote.Cue.Count > 0 ? quote.Cue[0] : null,
        Sources = quote.Sources,
        Speaker = speaker is null ? null : new FoundSpeaker(speaker, SpeakerKind.Person, []),
        Form = QuoteForm.Direct,
        Confidence = confidence,
        Why = "",
    };
}
