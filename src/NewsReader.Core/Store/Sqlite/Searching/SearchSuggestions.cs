using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Suggesting;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>
/// Suggests how a query that is being typed could go on: names for the term at its end, and whole searches that begin as it does. No way in
/// which it looks grows with the archive: names come from the index of names, as far as a bounded number, and outlets by one step each.
/// </summary>
public sealed class SearchSuggestions(NewsContext context)
{
    /// <summary>The most that are suggested.</summary>
    public const int Most = 10;

    private const int MostOfKind = 3, MostNames = 100, MostWhole = 20, MostGathered = 1_000, MostOutlets = 5_000, MostTags = 10_000;

    /// <summary>What <paramref name="text"/> could be meant to say, the likeliest first.</summary>
    /// <param name="text">The query as far as it is typed.</param>
    /// <param name="readerId">Who types it.</param>
    /// <param name="ct">Stops it, as where more was typed.</param>
    public async Task<IReadOnlyList<SearchSuggestion>> ForAsync(string? text, int readerId, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > QueryParser.MaxLength) return [];
        return TypedTerm.AtEndOf(text) switch
        {
            { Field: { } field } term => await NamesAsync(term, field, Most, ct),
            var term => [.. (await WholeAsync(text, readerId, ct)).Concat(await BareAsync(term, ct)).Take(Most)],
        };
    }

    private async Task<IEnumerable<SearchSuggestion>> BareAsync(TypedTerm? term, CancellationToken ct)
    {
        if (term is null) return [];
        return
        [
            .. await NamesAsync(term, QueryField.Speaker, MostOfKind + 1, ct),
            .. await NamesAsync(term, QueryField.Outlet, MostOfKind, ct),
            .. await NamesAsync(term, QueryField.Tag, MostOfKind, ct),
        ];
    }

    private async Task<IReadOnlyList<SearchSuggestion>> NamesAsync(TypedTerm term, QueryField field, int most, CancellationToken ct)
    {
        if (QueryFields.Of(field) is { Kind: QueryValueKind.Choice } choice)
            return [.. choice.Values.Where(value => value.StartsWith(term.Value, StringComparison.OrdinalIgnoreCase)).Select(value => Of(term, field, SuggestionKind.Value, value)).OfType<SearchSuggestion>()];
        if (TypedName.Of(term.Value) is not { } typed) return [];
        var (kind, names) = field switch
        {
            QueryField.Speaker => (SuggestionKind.Speaker, Best(typed, await SpeakersAsync(typed, ct), isAlias: true)),
            QueryField.Outlet => (SuggestionKind.Outlet, Best(typed, (await OutletsAsync(ct)).Order())),
            QueryField.Tag => (SuggestionKind.Tag, Best(typed, (await context.Tags.Select(t => t.Name).Take(MostTags).ToListAsync(ct)).Order())),
            _ => (default, []),
        };
        var found = new List<SearchSuggestion>();
        foreach (string name in names)
        {
            if (found.Count == most) break;
            if (await IsUsedAsync(field, name, ct) && Of(term, field, kind, name) is { } suggestion && found.TrueForAll(other => other.Query != suggestion.Query)) found.Add(suggestion);
        }

        return found;
    }

    // Of those that fit as well the first stay the first.
    private static IEnumerable<string> Best(TypedName typed, IEnumerable<string> names, bool isAlias = false) =>
        from name in names
        let fit = typed.Fit(name) ?? (isAlias ? int.MaxValue : -1)
        where fit >= 0
        orderby fit
        select name;

    // The name as a term, if a query can have it.
    private static SearchSuggestion? Of(TypedTerm term, QueryField field, SuggestionKind kind, string name)
    {
        string typed = QueryPrinter.Field(field, QueryEditing.WithoutQuoteMarks(name)), query = $"{term.Before}{typed} ";
        return query.Length <= QueryParser.MaxLength && QueryParser.Parse(typed) is QueryParseResult.Parsed ? new SearchSuggestion(kind, name, query) : null;
    }

    // Those known under such a name, by the name that they have now, most quoted first. Whole words come before beginnings: there are fewer of them.
    private async Task<IEnumerable<string>> SpeakersAsync(TypedName typed, CancellationToken ct)
    {
        string whole = TextMatch.AllOf([.. typed.Whole, typed.Last])!, begun = TextMatch.Of([.. typed.Whole.Select(TextMatch.Of), TextMatch.Of(typed.Last) + "*"], []);
        return await context.Database.SqlQuery<string>($"""
            WITH RECURSIVE
                wholes (Id) AS (SELECT rowid FROM NameIndex WHERE NameIndex MATCH {whole} LIMIT {MostGathered}),
                begins (Id) AS (SELECT rowid FROM NameIndex WHERE NameIndex MATCH {begun} LIMIT {MostGathered}),
                called (Id) AS (
                    SELECT SpeakerId FROM (
                        SELECT * FROM (SELECT n.SpeakerId FROM wholes i CROSS JOIN SpeakerNames n ON n.Id = i.Id CROSS JOIN SpeakerTotals t ON t.SpeakerId = n.SpeakerId ORDER BY t.Most LIMIT {MostWhole})
                        UNION SELECT * FROM (SELECT n.SpeakerId FROM begins i CROSS JOIN SpeakerNames n ON n.Id = i.Id CROSS JOIN SpeakerTotals t ON t.SpeakerId = n.SpeakerId ORDER BY t.Most LIMIT {MostNames}))
                    UNION SELECT s.MergedIntoId FROM called CROSS JOIN Speakers s ON s.Id = called.Id WHERE s.MergedIntoId IS NOT NULL)
            SELECT s.Name AS Value FROM called CROSS JOIN Speakers s ON s.Id = called.Id CROSS JOIN SpeakerTotals t ON t.SpeakerId = s.Id
            WHERE s.MergedIntoId IS NULL ORDER BY t.Most, s.Name
            """).ToListAsync(ct);
    }

    // Each of the index's names by one step from the one before it, however many articles there are of each.
    private async Task<IEnumerable<string>> OutletsAsync(CancellationToken ct) =>
        await context.Database.SqlQuery<string>($"""
            WITH RECURSIVE outlets (Name) AS (
                SELECT MIN(Outlet) FROM Articles
                UNION ALL SELECT (SELECT MIN(a.Outlet) FROM Articles a WHERE a.Outlet > outlets.Name) FROM outlets WHERE outlets.Name IS NOT NULL)
            SELECT Name AS Value FROM outlets WHERE Name IS NOT NULL LIMIT {MostOutlets}
            """).ToListAsync(ct);

    private async Task<bool> IsUsedAsync(QueryField field, string name, CancellationToken ct) => field switch
    {
        QueryField.Outlet => await context.Articles.Live().AnyAsync(a => a.Outlet == name, ct),
        QueryField.Tag => await context.Tags.AnyAsync(
            t => t.Name == name && (context.ArticleTags.Any(on => on.TagId == t.Id) || context.QuoteTags.Any(on => on.TagId == t.Id) || context.ClaimTags.Any(on => on.TagId == t.Id)), ct),
        _ => true,
    };

    // Searches that begin as what is typed does; a saved one also by its name.
    private async Task<IEnumerable<SearchSuggestion>> WholeAsync(string text, int readerId, CancellationToken ct)
    {
        string start = text.TrimStart();
        var saved = await context.SavedSearches.AsNoTracking().Kept(readerId).OrderBy(s => s.Folded).ToListAsync(ct);
        var recent = await context.RecentSearches.Latest(readerId).Select(s => s.Query).ToListAsync(ct);
        return
        [
            .. saved.Where(s => Begins(s.Query) || TypedName.Of(text)?.Fit(s.Name) is not null).Take(MostOfKind).Select(s => new SearchSuggestion(SuggestionKind.Saved, s.Name, s.Query, s.Id)),
            .. recent.Where(query => Begins(query) && query != start && !saved.Exists(s => s.Query == query)).Take(MostOfKind).Select(query => new SearchSuggestion(SuggestionKind.Recent, query, query)),
        ];

        bool Begins(string query) => query.StartsWith(start, StringComparison.OrdinalIgnoreCase);
    }
}
