using System.Globalization;
using NewsReader.Core.Acts;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Hits;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Snippets;

namespace NewsReader.Cli;

/// <summary>What a search found as lines of text: each hit with what it was found by, and how many there are.</summary>
internal static class SearchListing
{
    /// <summary>Said where <see cref="SearchPage.IsCutShort"/>.</summary>
    public const string CutShort = "This search goes through too much to be finished: there can be more, older hits. Add a word, a speaker or a date.";

    /// <summary>The lines of an answer to <paramref name="query"/>.</summary>
    public static IEnumerable<string> Lines(SearchPage page, ArticleQuery query, SearchKind kind)
    {
        string[] hits = [.. page.Articles.Select(Of), .. page.Quotes.Select(Of), .. page.Claims.Select(Of), .. page.Notes.Select(Of)];
        string count = Shown(page.Count(kind), kind) + (page.BestAmong is { } among ? string.Create(CultureInfo.InvariantCulture, $", best among the newest {among:N0}") : "");
        return [.. hits, count, .. page.Count(kind).IsNone ? Elsewhere(page, query) : []];
    }

    private static string Of(ArticleHit hit) =>
        $"{hit.Date:yyyy-MM-dd}  article {hit.ArticleId}  {Text(hit.Title)}{By(hit.Outlet, hit.IsImportDate)}\n{string.Concat(Reasons(hit).Select(reason => $"    {reason}\n"))}";

    // The opening words of an article say nothing of a quote that it was found by.
    private static IEnumerable<string> Reasons(ArticleHit hit)
    {
        string[] attached =
        [
            .. hit.Tags.Select(tag => $"tagged {OneLine.Of(tag)}"),
            .. hit.Quotes.Select(quote => $"quote {quote.QuoteId}  {Speaker(quote)}: {Text(quote.Words)}"),
            .. hit.Notes.Select(note => $"note {note.NoteId}  {Text(note.Body)}"),
            .. hit.Claims.Select(made => Claim(made.Claim)),
        ];
        return attached.Length == 0 || hit.Snippet.Any(part => part.IsHit) ? attached.Prepend(Text(hit.Snippet)) : attached;
    }

    private static string Of(QuoteHit hit) =>
        $"{hit.Date:yyyy-MM-dd}  quote {hit.QuoteId}  {Speaker(hit)}, in article {hit.ArticleId}: {OneLine.Of(hit.Title)}{By(hit.Outlet, hit.IsImportDate)}\n    {Text(hit.Words)}\n";

    private static string Of(ClaimHit hit) => Claim(hit) + "\n";

    private static string Of(NoteHit hit) => $"{hit.CreatedUtc:yyyy-MM-dd}  note {hit.NoteId}  on article {hit.ArticleId}: {OneLine.Of(hit.Title)}\n    {Text(hit.Body)}\n";

    private static string Claim(ClaimHit hit) => $"claim {hit.ClaimId}  {Name(hit.Verdict)}  {Text(hit.Statement)}";

    private static string Speaker(QuoteHit hit) => hit.SpeakerName is { } name ? OneLine.Of(name) : "not known who";

    private static string By(string? outlet, bool isImportDate)
    {
        string known = string.Join(", ", new[] { outlet is null ? null : OneLine.Of(outlet), isImportDate ? "undated, imported that day" : null }.OfType<string>());
        return known.Length == 0 ? "" : $" ({known})";
    }

    private static string Text(IEnumerable<SnippetPart> parts) => OneLine.Of(string.Concat(parts.Select(part => part.Text)));

    private static string Shown(HitCount count, SearchKind kind)
    {
        string many = Name(kind);
        return count.IsMore ? string.Create(CultureInfo.InvariantCulture, $"{count.Counted:N0}+ {many}") : Counted.Of(count.Counted, many.TrimEnd('s'));
    }

    private static string Name(Enum named) => named.ToString().ToLowerInvariant();

    private static IEnumerable<string> Elsewhere(SearchPage page, ArticleQuery query)
    {
        var others = Enum.GetValues<SearchKind>().Where(kind => page.Count(kind).Counted > 0).ToList();
        return others.Count > 0 ? others.Select(kind => $"{(page.Count(kind) is { Counted: 1, IsMore: false } ? "There is" : "There are")} {Shown(page.Count(kind), kind)}: --kind {Name(kind)}") : [Hint(query)];
    }

    private static string Hint(ArticleQuery query)
    {
        string advice = query.Parts() is { Count: > 1 } parts ? $"Nothing holds all of this. Leave out one of: {Joined(parts)}" : query.PositiveTerms.Any() ? "Nothing holds this. Look at the spelling" : "Nothing holds this";
        return OneLine.Of(query.Wider() is { Count: > 0 } wider ? $"{advice}. Or try: {Joined(wider)}" : advice);
    }

    private static string Joined<T>(IEnumerable<T> queries) => string.Join(" | ", queries);
}
