using System.Globalization;

namespace NewsReader.Core.Articles;

/// <summary>What a person can edit about an article, checked.</summary>
public sealed record ArticleDetails
{
    /// <summary>The longest title, outlet, author and url, in characters.</summary>
    public const int MaxLength = 500;

    private ArticleDetails()
    {
    }

    /// <summary>See <see cref="Article.Title"/>.</summary>
    public required string Title { get; init; }

    /// <summary>See <see cref="Article.Outlet"/>.</summary>
    public string? Outlet { get; init; }

    /// <summary>See <see cref="Article.Author"/>.</summary>
    public string? Author { get; init; }

    /// <summary>See <see cref="Article.Url"/>.</summary>
    public string? Url { get; init; }

    /// <summary>See <see cref="Article.PublishedOn"/>.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>See <see cref="Article.Language"/>.</summary>
    public required string Language { get; init; }

    /// <summary>Reads what was typed; null, with a message about the first field that is wrong, where it can't be kept.</summary>
    public static ArticleDetails? Parse(
        string? title, string? outlet, string? author, string? url, string? date, string? language, out string? problem)
    {
        problem = FirstProblem(title, outlet, author, url, date, language);
        if (problem is not null) return null;
        return new ArticleDetails
        {
            Title = title!.Trim(),
            Outlet = Filled(outlet),
            Author = Filled(author),
            Url = Filled(url),
            PublishedOn = ParseDay(date),
            Language = Filled(language)?.ToLowerInvariant() ?? "und",
        };
    }

    /// <summary>Puts the details onto <paramref name="article"/>. The time of day is kept while the day stays the same.</summary>
    public void ApplyTo(Article article)
    {
        article.Title = Title;
        article.Outlet = Outlet;
        article.Author = Author;
        article.Url = Url;
        article.Language = Language;
        if (PublishedOn != article.PublishedOn) article.SetPublished(PublishedOn, null);
    }

    private static string? FirstProblem(
        string? title, string? outlet, string? author, string? url, string? date, string? language)
    {
        if (Filled(title) is null) return "The title is empty. An article needs one.";
        foreach (var (name, value) in new[] { ("title", title), ("outlet", outlet), ("author", author), ("address", url) })
            if (value?.Length > MaxLength) return $"The {name} is longer than {MaxLength} characters.";
        if (Filled(url) is { } address && !IsWebAddress(address)) return $"The address “{address}” does not begin with http:// or https://.";
        if (Filled(date) is { } day && ParseDay(day) is null) return $"The date “{day}” can’t be read. Write it as 2026-03-14.";
        if (Filled(language) is { } code && !IsLanguageCode(code)) return $"The language “{code}” is no code of two or three letters, such as en.";
        return null;
    }

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static DateOnly? ParseDay(string? date) =>
        DateOnly.TryParseExact(date?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsLanguageCode(string code) => code.Length is 2 or 3 && code.All(char.IsAsciiLetter);
}
