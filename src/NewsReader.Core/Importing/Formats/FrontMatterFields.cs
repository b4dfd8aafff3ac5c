namespace NewsReader.Core.Importing.Formats;

/// <summary>Collects the fields of a front matter; one that cannot be used is left out with a warning.</summary>
/// <param name="problems">Takes the warnings.</param>
internal sealed class FrontMatterFields(List<string> problems)
{
    private readonly Dictionary<string, Field> _fields = [];

    private sealed record Field(string Name, long Line, List<string> Values);

    /// <summary>Takes in a field as written; one of an unknown name is ignored.</summary>
    /// <param name="name">Its name in any case.</param>
    /// <param name="line">The line of the file it is in, from 1.</param>
    /// <param name="values">Its texts; null when it holds something else.</param>
    public void Add(string name, long line, List<string>? values)
    {
        if (Known(name) is not { } known) return;
        if (values is null) Warn(name, line, "is neither a text nor a list of texts");
        else if (values.Count > 0 && !_fields.TryAdd(known, new Field(name, line, values))) Warn(name, line, "is given a second time");
    }

    /// <summary>What was collected.</summary>
    public FrontMatter ToFrontMatter() => new()
    {
        Title = Single("title"),
        Outlet = Single("outlet"),
        Author = Author(),
        Url = Checked("url", "is not an http or https address", HttpAddress),
        Published = Checked("date", "is not a date; write it like 2025-03-12", PublicationDate.Parse),
        Language = Checked("language", "is not a language code; write it like en", LanguageCode),
        Tags = Tags(),
    };

    private static string? Known(string name) => name.Trim().ToUpperInvariant() switch
    {
        "TITLE" => "title",
        "OUTLET" or "SOURCE" or "PUBLICATION" => "outlet",
        "AUTHOR" => "author",
        "DATE" or "PUBLISHED" => "date",
        "URL" or "LINK" => "url",
        "TAGS" => "tags",
        "LANGUAGE" or "LANG" => "language",
        _ => null,
    };

    private string? Single(string known)
    {
        if (!_fields.TryGetValue(known, out Field? field)) return null;
        if (field.Values.Count == 1) return TextOrNull(field.Values[0]);
        Warn(field.Name, field.Line, "has more than one value");
        return null;
    }

    private T? Checked<T>(string known, string complaint, Func<string, T?> parse)
        where T : class
    {
        if (Single(known) is not { } value) return null;
        if (parse(value) is { } parsed) return parsed;
        Warn(_fields[known].Name, _fields[known].Line, complaint, value);
        return null;
    }

    private string? Author() => TextOrNull(string.Join(", ", Items("author")));

    private List<string> Tags()
    {
        List<string> written = Items("tags");
        IEnumerable<string> tags = written.Count == 1 ? written[0].Split(',') : written;
        return [.. tags.Select(tag => TextCut.OneLine(tag)).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private List<string> Items(string known) =>
        _fields.TryGetValue(known, out Field? field)
            ? [.. field.Values.Select(value => TextCut.OneLine(value)).Where(value => value.Length > 0)]
            : [];

    private static string? TextOrNull(string value) => TextCut.OneLine(value) is { Length: > 0 } line ? line : null;

    private static string? HttpAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? value : null;

    private static string? LanguageCode(string value)
    {
        string code = value.Split('-', '_')[0].ToLowerInvariant();
        return code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) ? code : null;
    }

    private void Warn(string name, long line, string complaint, string? value = null)
    {
        string shown = value is null ? "" : $" {Wording.Quoted(value)}";
        problems.Add(Wording.Invariant($"front matter, line {line}: {TextCut.OneLine(name)}{shown} {complaint}; it was left out"));
    }
}
