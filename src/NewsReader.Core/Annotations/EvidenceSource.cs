namespace NewsReader.Core.Annotations;

/// <summary>Where evidence is: on the web, or in the archive itself.</summary>
/// <param name="Url">The web address, http or https; null where it is an article of the archive.</param>
/// <param name="ArticleId">The article; null where it is on the web.</param>
public readonly record struct EvidenceSource(string? Url, int? ArticleId)
{
    /// <summary>The longest web address, in characters.</summary>
    public const int MaxLength = 2000;

    private const string ArticlePath = "/articles/";

    /// <summary>Reads what a person gave: a web address, or the address or bare number of an article here. Null where it is neither.</summary>
    public static EvidenceSource? Read(string? typed)
    {
        string given = (typed ?? "").Trim();
        if (ArticleOf(given) is { } article) return new EvidenceSource(null, article);
        return IsWebAddress(given) ? new EvidenceSource(given, null) : null;
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
