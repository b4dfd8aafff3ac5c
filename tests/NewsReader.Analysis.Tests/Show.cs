using System.Globalization;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Quotes;

namespace NewsReader.Analysis.Tests;

/// <summary>Writes findings in the short notation that the specs use.</summary>
internal static class Show
{
    private static readonly TextAnalyzer Analyzer = new();

    public static AnalyzedText Analyze(string text, string? language = "en") => Analyzer.Analyze(text, language: language);

    /// <summary>Each quotation: one &gt; a depth, its parts joined by ¶, ~ for a fragment, ! for an unclosed one.</summary>
    public static string Quotations(string text, string? language = "en") => string.Join(" | ", Analyze(text, language).Quotations.Select(q => Quotation(text, q)));

    /// <summary>Each attribution: speaker &lt; source &lt; cue: contents (form).</summary>
    public static string Attributions(string text) => string.Join("\n", Analyze(text).Attributions.Select(a => Attribution(text, a)));

    /// <summary>Each attribution: speaker, or in parentheses the source words where none was told, and contents.</summary>
    public static string Said(string text, string? language = "en") =>
        string.Join("\n", Analyze(text, language).Attributions.Select(a => $"{a.Speaker?.Name ?? $"({Joined(text, a.Sources, "+")})"}: {Joined(text, a.Contents, " … ")}"));

    /// <summary>Each attribution's speaker, ? where none was told.</summary>
    public static string Speakers(string text) => string.Join(", ", Analyze(text).Attributions.Select(a => a.Speaker?.Name ?? "?"));

    /// <summary>Each paragraph's kind.</summary>
    public static string Kinds(string text) => string.Join(" ", Analyze(text).Paragraphs.Select(p => p.Kind));

    private static string Quotation(string text, Quotation quotation) =>
        string.Create(CultureInfo.InvariantCulture, $"{new string('>', quotation.Depth)}{Joined(text, quotation.Parts, "¶")}{(quotation.IsFragment ? "~" : "")}{(quotation.IsClosed ? "" : "!")}");

    private static string Attribution(string text, Attribution a) =>
        $"{a.Speaker?.Name ?? "?"} < {Joined(text, a.Sources, "+")} < {(a.Cue is { } cue ? cue.In(text) : "")}: {Joined(text, a.Contents, " … ")} ({a.Form})";

    private static string Joined(string text, IReadOnlyList<TextSpan> spans, string by) => string.Join(by, spans.Select(s => s.In(text)));
}
