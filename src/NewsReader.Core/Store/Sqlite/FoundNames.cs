using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// Names that articles put beside quotes and that no speaker is linked to, most quotes first, from the totals that the search keeps of them: as many
/// are read as are asked for, however many there are.
/// </summary>
public static class FoundNames
{
    /// <summary>How far names are counted: by their index alone, so further than what is gone through.</summary>
    public const int MostCounted = 100_000;

    /// <summary>How many there are.</summary>
    public static Task<HitCount> CountNamesAsync(this NewsContext context, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<int>($"SELECT Id AS Value FROM NameTotals WHERE Most < 0 AND Id <> 0").CountUpToAsync(MostCounted, cancellationToken);

    /// <summary>How many quotes have nobody named beside them.</summary>
    public static Task<int> CountNamelessAsync(this NewsContext context, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<int>($"SELECT Quotes AS Value FROM NameTotals WHERE Id = 0").SingleAsync(cancellationToken);

    /// <summary>The first <paramref name="most"/> names on from a place, the nearest to it first.</summary>
    /// <param name="context">The archive.</param>
    /// <param name="from">The number of a name, and whether those before it are meant; null for the beginning.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public static Task<List<FoundName>> NamesAsync(this NewsContext context, SearchCursor? from, int most, CancellationToken cancellationToken) =>
        context.Database.SqlQueryRaw<FoundName>(Statement(from), from?.Key ?? 0, most).ToListAsync(cancellationToken);

    /// <summary>The name as it is written there; null where no quote has it without a speaker.</summary>
    public static Task<FoundName?> NameAsync(this NewsContext context, string name, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<FoundName>($"SELECT Id, Name, Quotes, Articles FROM NameTotals WHERE Name = {name} AND Most < 0").SingleOrDefaultAsync(cancellationToken);

    /// <summary>The numbers of the first and the last quote of each of these names, by the name.</summary>
    public static async Task<IReadOnlyDictionary<string, (int First, int Last)>> EndsAsync(this NewsContext context, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        string list = JsonSerializer.Serialize(names);
        var ends = await context.Database.SqlQueryRaw<Ends>(EndsStatement, list).ToListAsync(cancellationToken);
        // Another reader may have said since who that is.
        return ends.Where(name => name is { First: not null, Last: not null }).ToDictionary(name => name.Name, name => (name.First!.Value, name.Last!.Value));
    }

    // What can be found of a name is gone to from both ends of its index, whatever else SQLite would choose. 2 is Review.Rejected.
    private static readonly string EndsStatement = $"SELECT n.value AS Name, ({EndStatement("ASC")}) AS First, ({EndStatement("DESC")}) AS Last FROM json_each({{0}}) n";

    private static string EndStatement(string order) => $"""
        SELECT q.Id FROM Quotes q INDEXED BY IX_Quotes_NameAsFound
        WHERE q.NameAsFound = n.value AND q.SpeakerId IS NULL AND q.Review <> 2 AND EXISTS (SELECT 1 FROM QuoteKeys k WHERE k.QuoteId = q.Id) ORDER BY q.Id {order} LIMIT 1
        """;

    private static string Statement(SearchCursor? from) => $$"""
        SELECT Id, Name, Quotes, Articles FROM NameTotals
        WHERE Most < 0 AND Id <> 0 {{(from is { } place ? $"AND (Most, Name) {(place.IsBack ? "<" : ">")} (SELECT Most, Name FROM NameTotals WHERE Id = {{0}})" : "")}}
        ORDER BY {{(from is { IsBack: true } ? "Most DESC, Name DESC" : "Most, Name")}} LIMIT {1}
        """;

    private sealed record Ends(string Name, int? First, int? Last);
}

/// <summary>A name that articles put beside quotes, with those that no speaker is linked to and nobody rejected.</summary>
/// <param name="Id">The search’s number for it.</param>
/// <param name="Name">The name as found.</param>
/// <param name="Quotes">How many quotes.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record FoundName(int Id, string Name, int Quotes, int Articles);
