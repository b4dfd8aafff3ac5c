using System.Globalization;
using NewsReader.Analysis;

namespace NewsReader.Lab.Corpora;

/// <summary>An article whose annotators marked what is no part of it.</summary>
/// <param name="Publisher">Who published it: its file's name up to the first underscore.</param>
/// <param name="Text">The article.</param>
/// <param name="Discards">What was marked, in the order of the file.</param>
internal sealed record DiscardedArticle(string Publisher, string Text, IReadOnlyList<TextSpan> Discards)
{
    /// <summary>The articles of PolNeAR's training part, by name.</summary>
    public static List<DiscardedArticle> ReadAll(DirectoryInfo corpora) =>
        [.. Directory.EnumerateFiles(Path.Combine(corpora.FullName, "polnear", "train"), "*.ann").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Whether at least half of the words of <paramref name="span"/> were marked.</summary>
    public bool DiscardsMost(TextSpan span)
    {
        int words = 0, marked = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            bool starts = IsWord(i) && (i == span.Start || !IsWord(i - 1));
            if (!starts) continue;
            words++;
            if (Discards.Any(d => d.Contains(i))) marked++;
        }
        return words > 0 && marked * 2 >= words;
    }

    private bool IsWord(int i) => char.IsLetterOrDigit(Text[i]) || Text[i] == '_';

    private static DiscardedArticle Read(string path)
    {
        string text = File.ReadAllText(Path.ChangeExtension(path, ".txt"));
        CodePoints points = new(text);
        List<TextSpan> discards = [];
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split('\t');
            if (fields.Length > 1 && fields[1].StartsWith("Discard ", StringComparison.Ordinal)) discards.AddRange(Spans(fields[1]["Discard ".Length..], points));
        }
        return new DiscardedArticle(Path.GetFileName(path).Split('_')[0], text, discards);
    }

    // 20 70;81 90
    private static IEnumerable<TextSpan> Spans(string places, CodePoints points) =>
        from place in places.Split(';')
        let ends = place.Split(' ').Select(e => points.UnitOf(int.Parse(e, CultureInfo.InvariantCulture))).ToArray()
        select new TextSpan(ends[0], ends[1]);
}
