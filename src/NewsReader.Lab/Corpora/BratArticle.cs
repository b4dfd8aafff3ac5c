using System.Globalization;
using NewsReader.Analysis;

namespace NewsReader.Lab.Corpora;

/// <summary>An annotated article in brat's standoff format: NAME.txt beside NAME.ann, offsets in code points.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Text">The article.</param>
/// <param name="Quotes">Who said what, by the annotators.</param>
internal sealed record BratArticle(string Name, string Text, IReadOnlyList<BratQuote> Quotes)
{
    /// <summary>What the annotators marked as no part of the article, in the order of the file.</summary>
    public IReadOnlyList<TextSpan> Discards { get; init; } = [];

    /// <summary>The annotated articles of <paramref name="folder"/>, by name, with who their sources are where the folder tells.</summary>
    public static IEnumerable<BratArticle> ReadAll(string folder)
    {
        Dictionary<string, Dictionary<string, Referent>> referents = ReferentsFile.Read(folder);
        return Names(folder).Select(name => Read(Path.Combine(folder, name + ".ann"), referents.GetValueOrDefault(name) ?? []));
    }

    /// <summary>The names of the annotated articles of <paramref name="folder"/>, in order.</summary>
    public static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*.ann").Order(StringComparer.Ordinal).Select(path => Path.GetFileNameWithoutExtension(path));

    private static BratArticle Read(string path, Dictionary<string, Referent> referents)
    {
        string text = File.ReadAllText(Path.ChangeExtension(path, ".txt"));
        CodePoints points = new(text);
        string[] lines = File.ReadAllLines(path);
        Dictionary<string, List<TextSpan>> spans = [];
        List<TextSpan> discards = [];
        foreach (string line in lines.Where(l => l.StartsWith('T')))
        {
            (string id, string type, List<TextSpan> places) = ReadSpans(line.Split('\t'), points);
            if (places.Count > 0) spans[id] = places;
            if (type == "Discard") discards.AddRange(places);
        }
        IEnumerable<BratQuote?> quotes = lines.Where(l => l.StartsWith('E')).Select(line => ReadQuote(line.Split('\t'), spans, referents));
        return new BratArticle(Path.GetFileNameWithoutExtension(path), text, [.. quotes.OfType<BratQuote>()]) { Discards = discards };
    }

    // T3	Content 20 70;81 90	words
    private static (string Id, string Type, List<TextSpan> Spans) ReadSpans(string[] fields, CodePoints points)
    {
        string[] marked = fields.Length > 1 ? fields[1].Split(' ', 2) : [];
        return marked.Length == 2 ? (fields[0], marked[0], ReadPlaces(marked[1], points)) : (fields[0], "", []);
    }

    // 20 70;81 90: nothing where it says anything else.
    private static List<TextSpan> ReadPlaces(string places, CodePoints points)
    {
        List<TextSpan> read = [];
        foreach (string place in places.Split(';'))
        {
            string[] ends = place.Split(' ');
            if (ends.Length != 2 || !IsOffset(ends[0], out int start) || !IsOffset(ends[1], out int end) || start > end) return [];
            read.Add(new TextSpan(points.UnitOf(start), points.UnitOf(end)));
        }
        return read;
    }

    private static bool IsOffset(string digits, out int offset) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out offset);

    // E1	Attribution:T4 Content:T3 Cue:T2 Source:T1
    private static BratQuote? ReadQuote(string[] fields, Dictionary<string, List<TextSpan>> spans, Dictionary<string, Referent> referents)
    {
        List<TextSpan> contents = [], cue = [], sources = [];
        foreach (string role in fields[^1].Split(' '))
        {
            string[] parts = role.Split(':');
            if (parts.Length != 2 || !spans.TryGetValue(parts[1], out List<TextSpan>? found)) continue;
            switch (parts[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
            {
                case "Content": contents.AddRange(found); break;
                case "Cue": cue.AddRange(found); break;
                case "Source": sources.AddRange(found); break;
            }
        }
        return contents.Count == 0 ? null : new BratQuote(contents, cue, sources) { Referent = referents.GetValueOrDefault(fields[0]) };
    }
}
