namespace NewsReader.Core.Annotations;

/// <summary>Where evidence is: on the web, in the archive itself, or wherever its words say. One of them at least is given.</summary>
/// <param name="Url">The web address, http or https; null where it has none.</param>
/// <param name="ArticleId">The article; null where it is not in the archive.</param>
/// <param name="Named">What it is, in words, as a call, a book or a document; null where its address says enough.</param>
public readonly record struct EvidenceSource(string? Url, int? ArticleId, string? Named = null)
{
    /// <summary>The longest web address, in characters.</summary>
    public const int MaxLength = 2000;

    /// <summary>The longest source in words, in characters.</summary>
    public const int MaxNamed = 300;

    private const string ArticlePath = "/articles/";

    /// <summary>Whether it says nothing of where the evidence is.</summary>
    public bool IsEmpty => Url is null && ArticleId is null && Named is null;

    /// <summary>
    /// Reads what a person gave: a web address, or the address or bare number of an article here; or what it is in words; or both. Null
    /// where the address is none.
    /// </summary>
    public static EvidenceSource? Read(string? address, string? named = null)
    {
        string given = (address ?? "").Trim();
        string? words = OneLine(named);
        if (given.Length == 0) return new EvidenceSource(null, null, words);
        if (ArticleOf(given) is { } article) return new EvidenceSource(null, article, words);
        return IsWebAddress(given) ? new EvidenceSource(given, null, words) : null;
    }

    private static string? OneLine(string? named)
    {
        string line = string.Join(' ', (named ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    // An article's address as the browser shows it, its path, or its bare number. Another site may have /articles/ too.
    private static int? ArticleOf(string given)
    {
        string address = given.Split('#', '?')[0].TrimEnd('/');
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback && !uri.IsFile) address = uri.AbsolutePath;
        return int.TryParse(address.StartsWith(ArticlePath, StringComparison.Ordinal) ? address[ArticlePath.Length..] : address, out int id) ? id : null;
    }

    private static bool IsWebAddress(string given) =>
        given.Length <= MaxLength && Uri.TryCreate(given, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
