using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsReader.Core.Importing.Formats;

/// <summary>
/// Reads the YAML of a front matter event by event, so that aliases are never expanded and nothing is built but the fields it knows.
/// </summary>
internal static class FrontMatterReader
{
    private const int LongestYaml = 64 * 1024;

    // The parser's time grows with the square of the brackets left open.
    private const int MostBrackets = 1_000;

    // The opening fence is the file's first line.
    private const int LinesBefore = 1;

    /// <summary>
    /// Reads <paramref name="yaml"/>. Null when it is no front matter at all, with the one reason in <paramref name="warnings"/>;
    /// else what could be read, with a warning for each field that could not.
    /// </summary>
    public static FrontMatter? Read(string yaml, out IReadOnlyList<string> warnings)
    {
        var problems = new List<string>();
        warnings = problems;
        if (yaml.Length > LongestYaml) return Broken(problems, "front matter: it is longer than 64 KB");
        if (yaml.AsSpan().Count('[') + yaml.AsSpan().Count('{') > MostBrackets) return Broken(problems, "front matter: it has too many brackets");
        var parser = new Parser(new StringReader(yaml));
        try
        {
            return Fields(parser, problems);
        }
        // On some broken input the parser fails in other ways than its own.
        catch (Exception error) when (error is YamlException or EndOfStreamException or InvalidOperationException or ArgumentException)
        {
            return Invalid(problems, (error as YamlException)?.Start.Line ?? parser.Current?.End.Line ?? 1);
        }
    }

    private static FrontMatter? Invalid(List<string> problems, long line)
    {
        problems.Clear();
        return Broken(problems, Wording.Invariant($"front matter, line {line + LinesBefore}: it is not valid YAML"));
    }

    private static FrontMatter? Broken(List<string> problems, string reason)
    {
        problems.Add($"{reason}; the whole file was imported as plain text");
        return null;
    }

    private static FrontMatter? Fields(Parser parser, List<string> problems)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return FrontMatter.Empty;
        parser.Consume<DocumentStart>();
        if (parser.Accept<Scalar>(out var scalar) && IsNull(scalar)) return FrontMatter.Empty;
        if (!parser.TryConsume<MappingStart>(out _))
            return Broken(problems, Wording.Invariant($"front matter, line {1 + LinesBefore}: it is not a list of “name: value” lines"));
        var fields = new FrontMatterFields(problems);
        while (!parser.TryConsume<MappingEnd>(out _)) ReadField(parser, fields);
        return fields.ToFrontMatter();
    }

    private static void ReadField(Parser parser, FrontMatterFields fields)
    {
        if (!parser.TryConsume<Scalar>(out var key))
        {
            parser.SkipThisAndNestedEvents();
            parser.SkipThisAndNestedEvents();
            return;
        }

        fields.Add(key.Value, key.Start.Line + LinesBefore, Values(parser));
    }

    // Null for what is neither a text nor a list of texts; an empty list for an empty value.
    private static List<string>? Values(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar)) return IsNull(scalar) ? [] : [scalar.Value];
        if (parser.TryConsume<SequenceStart>(out _)) return Items(parser);
        parser.SkipThisAndNestedEvents();
        return null;
    }

    private static List<string>? Items(Parser parser)
    {
        List<string>? items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var item))
            {
                items?.Add(item.Value);
                continue;
            }

            items = null;
            parser.SkipThisAndNestedEvents();
        }

        return items;
    }

    private static bool IsNull(Scalar scalar) => scalar.IsPlainImplicit && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
}
