using System.Globalization;
using NewsReader.Core.Acts;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Hits;
using NewsReader.Core.Searching.Snippets;

namespace NewsReader.Cli;

/// <summary>What a search found as lines of text: each hit with what it was found by, and how many there are.</summary>
internal static class SearchListing
{
    /// <summary>Said where <see cref="SearchPage.IsCutShort"/>.</summary>
    public const string CutShort = "This search goes through too much to be finished: there can be more, older hits. Add a word, a speaker or a date.";

    /// <summary>The lines of an answer.</summary>
    /// <param name="page">The hits.</param>
    /// <param name="kind">What was asked for.</param>
    /// <param name="remedies">What finds something, where this does not; null where it does.</param>
    public static IEnumerable<string> Lines(SearchPage page, SearchKind kind, Remedies? remedies)
    {
        string[] hits = [.. page.Articles.Select(Of), .. page.Quotes.Select(Of), .. page.Claims.Select(Of), .. page.Notes.Select(Of)];
        string count = Shown(page.Count(kind), kind) + (page.BestAmong is { } among ? string.Create(CultureInfo.InvariantCulture, $", best among the newest {among:N0}") : "");
        return [.. hits, count, .. page.Count(kind).IsNone ? Elsewhere(page) : [], .. remedies is null ? [] : Instead(remedies, kind)];
    }

    private static string Of(ArticleHit hit) =>
        $"{hit.Date:yyyy-MM-dd}  article {hit.ArticleId}  {Text(hit.Title)}{By(hit.Outlet, hit.IsImportDate)}\n{string.Concat(Reasons(hit).Select(reason => $"    {reason}\n"))}";

    private static IEnumerable<string> Reasons(ArticleHit hit)
    {
        string[] attached =
        [
            .. hit.Tags.Select(tag => $"tagged {OneLine.Of(tag)}"),
            .. hit.Quotes.Select(quote => $"quote {quote.QuoteId}  {Speaker(quote)}: {Text(quote.Words)}"),
            .. hit.Notes.Select(note => $"note {note.NoteId}  {Text(note.Body)}"),
            .. hit.Claims.Select(made => Claim(made.Claim)),
        ];
        return hit.ShowsExtract ? attached.Prepend(Text(hit.Snippet)) : attached;
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

    private static IEnumerable<string> Elsewhere(SearchPage page) =>
        Enum.GetValues<SearchKind>().Where(kind => page.Count(kind).Counted > 0).Select(kind => $"{ThereIs(page.Count(kind), kind)}: {Asked(kind)}");

    private static IEnumerable<string> Instead(Remedies remedies, SearchKind kind)
    {
        string[] wider = [.. remedies.Wider.Select(other => Query(other, kind))];
        return
        [
            remedies.Message,
            .. remedies.Found.Select(other => $"    {(other.LeftOut is { } part ? $"Without {OneLine.Of(part)}" : "In several quotes, not one,")} {ThereIs(other.Count, other.Kind, "there")}: {Query(other, kind)}"),
            .. remedies is { Found.Count: > 0, Limit: { } limit } ? [limit] : Array.Empty<string>(),
            .. wider.Length > 0 ? [$"{(remedies.Found.Count > 0 ? "Or wider" : "Try")}: {string.Join(" | ", wider)}"] : Array.Empty<string>(),
        ];
    }

    // As it is typed instead of the one that found nothing.
    private static string Query(Remedy remedy, SearchKind kind) => OneLine.Of(remedy.Query) + (remedy.Kind == kind ? "" : $" {Asked(remedy.Kind)}");

    private static string Asked(SearchKind kind) => $"--kind {Name(kind)}";

    private static string ThereIs(HitCount count, SearchKind kind, string there = "There") => $"{there} {(count is { Counted: 1, IsMore: false } ? "is" : "are")} {Shown(count, kind)}";
}
