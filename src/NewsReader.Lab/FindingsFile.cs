using System.Text.Json;
using NewsReader.Analysis;

namespace NewsReader.Lab;

/// <summary>Writes one article's findings as JSON, offsets in code points, for scorers outside this program.</summary>
internal static class FindingsFile
{
    /// <summary>Writes NAME.json into <paramref name="folder"/>.</summary>
    public static void Write(string folder, string name, AnalyzedText found)
    {
        int[] points = Points(found.Text);
        object Place(TextSpan span) => new { start = points[span.Start], end = points[span.End] };
        var quotes = found.Attributions.Select(a => new
        {
            contents = a.Contents.Select(Place),
            cue = a.Cue is { } cue ? Place(cue) : null,
            sources = a.Sources.Select(Place),
            speaker = a.Speaker?.Name,
            confidence = a.Confidence,
            why = a.Why,
        });
        var paragraphs = found.Paragraphs.Select(p => new { start = points[p.Span.Start], end = points[p.Span.End], kind = p.Kind.ToString() });
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name + ".json"), JsonSerializer.Serialize(new { quotes, paragraphs }));
    }

    // How many code points stand before each UTF-16 offset.
    private static int[] Points(string text)
    {
        int[] points = new int[text.Length + 1];
        for (int i = 1; i <= text.Length; i++)
        {
            bool half = i < text.Length && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);
            points[i] = points[i - 1] + (half ? 0 : 1);
        }
        return points;
    }
}
