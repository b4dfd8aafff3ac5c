using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Searching;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Which speakers come first.</summary>
public enum SpeakerOrder
{
    /// <summary>Those with most quotes.</summary>
    Quotes,

    /// <summary>Those whose name does.</summary>
    Name,

    /// <summary>Those who were quoted last, by the day of dated articles.</summary>
    Last,
}

/// <summary>
/// Speakers in the order of a list, from the totals that the search keeps of them: as many are read as are asked for, however many there are. Whoever
/// has no finding in the archive is not listed, unless a person made or described them: a name that the analysis found once, and finds no more, is nobody’s.
/// </summary>
public static class ListedSpeakers
{
    /// <summary>How far speakers are counted: by their index alone, so further than what is gone through.</summary>
    public const int MostCounted = 100_000;

    /// <summary>How many names are gone through for those who are called by some words.</summary>
    public const int MostCalled = 5_000;

    private const int MostOffered = 200;

    private static readonly SpeakerKind[] Kinds = Enum.GetValues<SpeakerKind>();

    /// <summary>How many speakers of a kind are listed.</summary>
    public static Task<HitCount> CountListedAsync(this NewsContext context, SpeakerKind kind, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<int>($"SELECT SpeakerId AS Value FROM SpeakerTotals WHERE ListedAs = {kind}").CountUpToAsync(MostCounted, cancellationToken);

    /// <summary>The numbers of the first <paramref name="most"/> speakers on from a place, the nearest to it first.</summary>
    /// <param name="context">The archive.</param>
    /// <param name="kind">What they are; null for any.</param>
    /// <param name="order">Their order.</param>
    /// <param name="from">The number of a speaker, and whether those before are meant; null for the beginning.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public static Task<List<int>> ListedAsync(this NewsContext context, SpeakerKind? kind, SpeakerOrder order, SearchCursor? from, int most, CancellationToken cancellationToken) =>
        context.Database.SqlQueryRaw<int>(Statement(kind is { } only ? [only] : Kinds, order, from), from?.Key ?? 0, most).ToListAsync(cancellationToken);

    /// <summary>The listed speakers one of whose names has all of some words, each whole or its beginning, in their order.</summary>
    public static async Task<CalledSpeakers> CalledAsync(this NewsContext context, string words, SpeakerKind? kind, SpeakerOrder order, CancellationToken cancellationToken)
    {
        if (TextMatch.Begun(words) is not { } match) return new CalledSpeakers([], IsMore: false);
        var names = await context.Database.SqlQuery<long>($"SELECT rowid AS Value FROM NameIndex WHERE NameIndex MATCH {match}").CountUpToAsync(MostCalled, cancellationToken);
        return new CalledSpeakers(await context.Database.SqlQueryRaw<int>(CalledStatement(order), match, MostCalled, kind is { } only ? (int)only : -1).ToListAsync(cancellationToken), names.IsMore);
    }

    /// <summary>The numbers of the most quoted speakers whom <paramref name="start"/> could be the beginning of a name of, or of a surname; one can be left out.</summary>
    public static async Task<List<int>> BegunAsync(this NewsContext context, string start, int? but, int most, CancellationToken cancellationToken)
    {
        string folded = NameFolding.Fold(start), end = folded + '\uffff';
        return await context.Database.SqlQuery<int>($"""
            SELECT t.SpeakerId AS Value
            FROM (
                SELECT SpeakerId FROM (SELECT SpeakerId FROM SpeakerNames WHERE Folded >= {folded} AND Folded < {end} LIMIT {MostCalled})
                UNION SELECT SpeakerId FROM (SELECT SpeakerId FROM SpeakerNames WHERE FoldedSurname >= {folded} AND FoldedSurname < {end} LIMIT {MostCalled})) c
            CROSS JOIN SpeakerTotals t ON t.SpeakerId = c.SpeakerId
            WHERE t.Kind IS NOT NULL AND t.SpeakerId <> {but ?? 0} ORDER BY t.Most, t.Name LIMIT {most}
            """).ToListAsync(cancellationToken);
    }

    /// <summary>The names that a field for a speaker offers before anything is typed: of those who are quoted most; one can be left out.</summary>
    public static async Task<List<string>> OfferedNamesAsync(this NewsContext context, CancellationToken cancellationToken, int? but = null)
    {
        var ids = await context.ListedAsync(null, SpeakerOrder.Quotes, null, MostOffered, cancellationToken);
        var names = await context.Speakers.Where(s => EF.Parameter(ids).Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        // One may be gone since its number was read.
        return [.. ids.Where(id => id != but && names.ContainsKey(id)).Select(id => names[id])];
    }

    /// <summary>What is told of these speakers, by number.</summary>
    public static async Task<IReadOnlyDictionary<int, ListedSpeaker>> TotalsAsync(this NewsContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        string list = JsonSerializer.Serialize(ids);
        var rows = await context.Database.SqlQuery<Row>($"""
            SELECT s.Id, s.Name, s.Kind, t.Quotes, t.Articles, t.First, t.Last
            FROM json_each({list}) i CROSS JOIN SpeakerTotals t ON t.SpeakerId = i.value CROSS JOIN Speakers s ON s.Id = i.value
            """).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new ListedSpeaker(row.Id, row.Name, row.Kind, row.Quotes, row.Articles, Day(row.First), Day(row.Last)));
    }

    private static DateOnly? Day(int? number) => number is { } known ? DateOnly.FromDayNumber(known) : null;

    // Each kind has its own part of the index, so the first of all are among the first of each.
    private static string Statement(SpeakerKind[] kinds, SpeakerOrder order, SearchCursor? from)
    {
        string columns = Columns(order), sorted = Sorted(columns, from);
        // Whoever turned out to be somebody else keeps their name, and nothing to be counted by.
        string listed = order == SpeakerOrder.Name ? "" : "AND ListedAs IS NOT NULL";
        string place = from is null ? "" : $"AND ({columns}) {(from.Value.IsBack ? "<" : ">")} (SELECT {columns} FROM SpeakerTotals WHERE SpeakerId = {{0}} {listed})";
        var parts = kinds.Select(kind => $"SELECT * FROM (SELECT SpeakerId, Name, Most, Latest FROM SpeakerTotals WHERE ListedAs = {(int)kind} {place} ORDER BY {sorted} LIMIT {{1}})");
        return $"SELECT SpeakerId AS Value FROM ({string.Join(" UNION ALL ", parts)}) ORDER BY {sorted} LIMIT {{1}}";
    }

    private static string CalledStatement(SpeakerOrder order) => $$"""
        SELECT t.SpeakerId AS Value
        FROM (SELECT DISTINCT n.SpeakerId FROM (SELECT rowid AS Id FROM NameIndex WHERE NameIndex MATCH {0} LIMIT {1}) i CROSS JOIN SpeakerNames n ON n.Id = i.Id) c
        CROSS JOIN SpeakerTotals t ON t.SpeakerId = c.SpeakerId
        WHERE t.ListedAs = {2} OR ({2} < 0 AND t.ListedAs IS NOT NULL)
        ORDER BY {{string.Join(", ", Columns(order).Split(", ").Select(column => $"t.{column}"))}}
        """;

    private static string Columns(SpeakerOrder order) => order switch
    {
        SpeakerOrder.Name => "Name, SpeakerId",
        SpeakerOrder.Last => "Latest, Name, SpeakerId",
        _ => "Most, Name, SpeakerId",
    };

    private static string Sorted(string columns, SearchCursor? from) => from is { IsBack: true } ? columns.Replace(",", " DESC,", StringComparison.Ordinal) + " DESC" : columns;

    private sealed record Row(int Id, string Name, SpeakerKind Kind, int Quotes, int Articles, int? First, int? Last);
}

/// <summary>Speakers that were found by their names.</summary>
/// <param name="Ids">Their numbers, in order.</param>
/// <param name="IsMore">Whether there are more such names than were gone through.</param>
public sealed record CalledSpeakers(List<int> Ids, bool IsMore);

/// <summary>A speaker with what of theirs is in the archive, rejected quotes left out.</summary>
/// <param name="Id">The speaker.</param>
/// <param name="Name">The name that they are listed under.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Quotes">Their quotes.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="FirstSaid">The day of the oldest dated article that quotes them; null where there is none.</param>
/// <param name="LastSaid">The day of the newest; null where there is none.</param>
public sealed record ListedSpeaker(int Id, string Name, SpeakerKind Kind, int Quotes, int Articles, DateOnly? FirstSaid, DateOnly? LastSaid);
