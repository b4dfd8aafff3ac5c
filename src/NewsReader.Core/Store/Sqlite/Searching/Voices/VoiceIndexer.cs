using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching.Voices;

/// <summary>Keeps <c>SpeakerTotals</c> and <c>NameTotals</c>: how much of each speaker, and of each name that no speaker is linked to, can be found.</summary>
internal sealed class VoiceIndexer(NewsContext context)
{
    private const int NameBatch = 1_000;

    private const string Describe = """
        INSERT INTO SpeakerTotals (SpeakerId, Name, Kind, IsKept) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET Name = excluded.Name, Kind = excluded.Kind, IsKept = excluded.IsKept
        """;

    private const string AddToSpeaker = """
        UPDATE SpeakerTotals SET Findings = Findings + ?2, Quotes = Quotes + ?3, Articles = Articles + ?4,
            First = COALESCE(min(First, ?5), First, ?5), Last = COALESCE(max(Last, ?6), Last, ?6)
        WHERE SpeakerId = ?1
        """;

    private readonly VoiceTotals _meant = new(context);

    /// <summary>Has the totals of these speakers know them as they are now; those that are gone have none any longer.</summary>
    public async Task DescribeAsync(int[] ids, CancellationToken cancellationToken)
    {
        if (ids.Length == 0) return;
        var known = await VoiceTotals.DescribedAsync(context.Speakers.Where(s => EF.Parameter(ids).Contains(s.Id)), cancellationToken);
        using var describe = new SqliteStatement(context, Describe);
        foreach (var speaker in known) describe.Run(speaker.SpeakerId, speaker.Name, speaker.Kind, speaker.IsKept);
        using var forget = new SqliteStatement(context, "DELETE FROM SpeakerTotals WHERE SpeakerId = ?1");
        foreach (int id in ids.Except(known.Select(speaker => speaker.SpeakerId))) forget.Run(id);
    }

    /// <summary>Adds what has changed, once the indexes know of it.</summary>
    public void Add(VoiceSums sums)
    {
        using var add = new SqliteStatement(context, AddToSpeaker);
        using var ends = new SqliteStatement(context, "SELECT 1 FROM SpeakerTotals WHERE SpeakerId = ?1 AND (First >= ?2 OR Last <= ?3)");
        foreach (var (id, sum) in sums.Speakers)
        {
            add.Run(id, sum.Findings, sum.Quotes, sum.Articles, sum.FirstGiven, sum.LastGiven);
            if (sum.LosesEnd && ends.Ask(id, sum.FirstTaken, sum.LastTaken) is not null) FindEnds(id);
        }

        using var addToName = new SqliteStatement(context, "UPDATE NameTotals SET Quotes = Quotes + ?2, Articles = Articles + ?3 WHERE Id = ?1");
        foreach (var (id, sum) in sums.Names) addToName.Run(id, sum.Quotes, sum.Articles);
        sums.Clear();
    }

    /// <summary>Sums up anew what can be found of these speakers, which follow one another.</summary>
    public async Task SumUpSpeakersAsync(int[] ids, CancellationToken cancellationToken)
    {
        using var replace = new SqliteStatement(context, """
            REPLACE INTO SpeakerTotals (SpeakerId, Name, Kind, IsKept, Findings, Quotes, Articles, First, Last) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """);
        foreach (var (id, name, kind, isKept, findings, quotes, articles, first, last) in await _meant.SpeakersAsync(ids[0], ids[^1], cancellationToken))
            replace.Run(id, name, kind, isKept, findings, quotes, articles, first, last);
    }

    /// <summary>
    /// Sums up anew what can be found of the names that come after one, as many as make a batch. Answers the last of them; null where there are no more.
    /// Their numbers stay: what is packed has them.
    /// </summary>
    public async Task<string?> SumUpNamesAsync(string after, CancellationToken cancellationToken)
    {
        var names = await _meant.NamesAsync(after, NameBatch, cancellationToken);
        string? last = names.Count >= NameBatch ? names[^1].Name : null;
        using var clear = new SqliteStatement(context, "UPDATE NameTotals SET Quotes = 0, Articles = 0 WHERE Name > ?1 AND (?2 IS NULL OR Name <= ?2)");
        clear.Run(after, last);
        using var set = new SqliteStatement(context, """
            INSERT INTO NameTotals (Name, Quotes, Articles) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET Quotes = excluded.Quotes, Articles = excluded.Articles
            """);
        foreach (var name in names) set.Run(name.Name, name.Quotes, name.Articles);
        return last;
    }

    // The day of the newest dated article that has a quote of theirs is that of the first such that the index gives; and the last such is the oldest.
    private void FindEnds(int id)
    {
        string match = TextMatch.Of([TextMatch.Of(FactWords.Speaker(id))], [TextMatch.Of(FactWords.Review(Review.Rejected))]);
        using var set = new SqliteStatement(context, "UPDATE SpeakerTotals SET First = ?2, Last = ?3 WHERE SpeakerId = ?1");
        set.Run(id, FindEnd(match, "DESC"), FindEnd(match, "ASC"));
    }

    private int? FindEnd(string match, string order)
    {
        using var find = new SqliteStatement(context, $"""
            SELECT k.Key FROM QuoteIndex CROSS JOIN ArticleKeys k ON k.Key = QuoteIndex.rowid >> 16 CROSS JOIN Articles a ON a.Id = k.ArticleId
            WHERE QuoteIndex MATCH ?1 AND a.PublishedOn IS NOT NULL ORDER BY QuoteIndex.rowid {order} LIMIT 1
            """);
        return find.Ask(match) is { } key ? SearchKey.DayOf(key).DayNumber : null;
    }
}
