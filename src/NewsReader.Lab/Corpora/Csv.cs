using System.Text;

namespace NewsReader.Lab.Corpora;

/// <summary>Reads comma-separated values: fields in quotation marks may hold commas, line ends and doubled marks.</summary>
internal static class Csv
{
    /// <summary>The rows of <paramref name="text"/> after its heading, each by the heading's names.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string text)
    {
        string[]? names = null;
        foreach (string[] fields in Rows(text))
        {
            if (names is null) names = fields;
            else if (fields.Length == names.Length) yield return names.Zip(fields).ToDictionary(p => p.First, p => p.Second);
        }
    }

    private static IEnumerable<string[]> Rows(string text)
    {
        List<string> fields = [];
        for (int at = 0; at < text.Length;)
        {
            fields.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            bool goesOn = at < text.Length && text[at] == ',';
            at++;
            if (goesOn) continue;
            yield return [.. fields];
            fields.Clear();
        }
    }

    private static string Plain(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is not (',' or '\n')) at++;
        return text[start..at].TrimEnd('\r');
    }

    private static string Quoted(string text, ref int at)
    {
        StringBuilder field = new();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 >= text.Length || text[at + 1] != '"')) break;
            if (text[at] == '"') at++;
            field.Append(text[at]);
        }
        for (at++; at < text.Length && text[at] == '\r'; at++) { }
        return field.ToString();
    }
}
