using System.Globalization;
using System.Text;
using NewsReader.Analysis;

namespace NewsReader.Benchmarks.Fuzzing;

/// <summary>Analyses one text twice and says what is wrong.</summary>
/// <param name="language">What the analyzer is told of the language.</param>
internal sealed class Trial(string? language)
{
    // Cues that stand as far apart as makes their windows widest take 60 ms at every length; what grows faster than the text goes beyond any bound.
    private const int LongEnoughToTime = 20_000, MostMillisecondsPerThousand = 150;

    private readonly TextAnalyzer _analyzer = new();

    /// <summary>What went wrong in <paramref name="text"/>: an exception or a broken law; null where nothing did.</summary>
    public string? Failure(string text)
    {
        try
        {
            return Check(text);
        }
        // Whatever it is, it is what is looked for.
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}{exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("NewsReader", StringComparison.Ordinal))}";
        }
    }

    /// <summary>The processor's milliseconds for a thousand UTF-16 code units of the last text; 0 where it was too short to tell.</summary>
    public double Slowness { get; private set; }

    private string? Check(string text)
    {
        Slowness = 0;
        AnalyzedText found = Timed(text, out double first);
        if (TextLaws.Broken(found).FirstOrDefault() is { } broken) return broken;
        AnalyzedText again = Timed(text, out double second);
        if (Write(found) != Write(again)) return "a second run finds something else";
        if (text.Length < LongEnoughToTime) return null;
        Slowness = Math.Min(first, second);
        return Slowness > MostMillisecondsPerThousand ? "it takes too long" : null;
    }

    // The processor's time, not the clock's: other programs run, too.
    private AnalyzedText Timed(string text, out double slowness)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        AnalyzedText found = _analyzer.Analyze(text, language: language);
        slowness = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Math.Max(1, text.Length) * 1000;
        return found;
    }

    private static string Write(AnalyzedText found)
    {
        StringBuilder written = new(found.Language);
        foreach (var paragraph in found.Paragraphs) written.Append(paragraph);
        foreach (var quotation in found.Quotations) written.Append(quotation.Depth).AppendJoin(' ', quotation.Parts);
        foreach (var a in found.Attributions.Concat(found.Unattributed)) written.Append(CultureInfo.InvariantCulture, $"{string.Join(' ', a.Contents)} {a.Cue} {string.Join(' ', a.Sources)} {a.Form} {a.Speaker?.Name} {a.SpeakerKind} {a.Confidence:R} {a.Why}\n");
        foreach (var speaker in found.Speakers) written.Append(speaker.Name).Append(speaker.Kind).AppendJoin(' ', speaker.Mentions);
        foreach (var claim in found.Claims) written.Append(claim);
        return written.ToString();
    }
}
