using System.Security.Cryptography;
using System.Text;

namespace NewsReader.Web.Answers;

/// <summary>
/// What the fields of a form held when it was shown, as marks of their values: where the row has changed meanwhile, they tell what the
/// person changed, which is kept, from what they only left as it was.
/// </summary>
public sealed class Seen
{
    /// <summary>The field that carries the marks. Write it into every form that changes several fields of one row.</summary>
    public const string Field = "seen";

    private const int MarkLength = 12;

    private readonly Dictionary<string, string> _marks;

    private Seen(Dictionary<string, string> marks) => _marks = marks;

    /// <summary>The marks of <paramref name="fields"/>.</summary>
    public static string Of(IReadOnlyList<FieldNow> fields) =>
        string.Join(' ', fields.GroupBy(field => field.Name).SelectMany(same => same.Select((field, i) => $"{Key(field.Name, i)}={Mark(field.Value)}")));

    /// <summary>The marks that the form of <paramref name="request"/> was shown with, where it is shown once more; else those of <paramref name="fields"/>.</summary>
    public static string Kept(HttpRequest request, IReadOnlyList<FieldNow> fields) =>
        request.HasFormContentType && request.Form.TryGetValue(Field, out var kept) ? kept.ToString() : Of(fields);

    /// <summary>The marks of <paramref name="fields"/> in place of those that a form carries: a field that it did not mark was not shown, and stays unmarked.</summary>
    public static string Renewed(string carried, IReadOnlyList<FieldNow> fields)
    {
        var seen = Read(carried);
        return Of([.. fields.Where(field => seen._marks.ContainsKey(Key(field.Name, 0)))]);
    }

    /// <summary>The marks that a form carries; none where it carries none.</summary>
    public static Seen In(IFormCollection form) => Read(form[Field].ToString());

    /// <summary>Whether the field, the <paramref name="number"/>th of its name, was sent as it was shown.</summary>
    public bool IsUntouched(string name, int number, string sent) =>
        _marks.TryGetValue(Key(name, number), out string? mark) ? mark == Mark(sent) : number > 0 && _marks.ContainsKey(Key(name, 0)) && string.IsNullOrWhiteSpace(sent);

    private static Seen Read(string carried)
    {
        var pairs = carried.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Where(pair => pair.Length == 2);
        return new Seen(pairs.DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]));
    }

    private static string Key(string name, int number) => number == 0 ? name : $"{name}.{number}";

    // Browsers send a text's line ends as they please.
    private static string Mark(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value.ReplaceLineEndings("\n").Trim())))[..MarkLength];
}
