using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>Puts hits in the order of how well they match a query’s words: by BM25, as SQLite’s index works it out, a word in the title weighing most.</summary>
internal sealed class SearchRank(SearchTask task, ArticleQuery query)
{
    /// <summary>Whether there are words to rank hits of this kind by.</summary>
    public static bool HasWords(ArticleQuery query, SearchKind kind) => Terms(query, kind).Any();

    /// <summary>The hits, best first; of equals the newest.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="keys">All of them, newest first.</param>
    public async Task<List<long>> BestFirstAsync(SearchKind kind, List<long> keys)
    {
        if (keys.Count == 0) return keys;
        var (index, weights) = kind switch
        {
            SearchKind.Articles => ("ArticleIndex", "8.0, 1.0, 0.0"),
            SearchKind.Quotes => ("QuoteIndex", "1.0, 0.0"),
            SearchKind.Claims => ("ClaimIndex", "1.0"),
            _ => ("NoteIndex", "1.0"),
        };
        var scores = await ScoresAsync(index, weights, Match(kind), keys);
        return [.. keys.Select((key, place) => (key, place)).OrderBy(hit => scores.GetValueOrDefault(hit.key)).ThenBy(hit => hit.place).Select(hit => hit.key)];
    }

    private static IEnumerable<PlacedTerm> Terms(ArticleQuery query, SearchKind kind) => query.PositiveTerms.Where(term => term.Place == TextPlace.Anywhere || kind switch
    {
        SearchKind.Articles => term.Place is TextPlace.Title or TextPlace.Body,
        SearchKind.Quotes => term.Place == TextPlace.Quote,
        SearchKind.Claims => term.Place == TextPlace.Claim,
        _ => term.Place == TextPlace.Note,
    });

    // Where the whole query is one expression, only its hits are gone through; else all texts that have any of its words.
    private string Match(SearchKind kind) =>
        (kind == SearchKind.Articles ? ArticleMatch.Of(task.Root, task.Names) : null)
        ?? TextMatch.AnyOf([.. Terms(query, kind).Select(Expression).Distinct()])!;

    private static string Expression(PlacedTerm term) => term.Place switch
    {
        TextPlace.Title => TextMatch.In("title", term.Term),
        TextPlace.Body => TextMatch.In("body", term.Term),
        _ => TextMatch.Of(term.Term),
    };

    private async Task<Dictionary<long, double>> ScoresAsync(string index, string weights, string match, List<long> keys)
    {
        // The score of what is no hit is not worked out, which is what takes the time.
        using var command = ((SqliteConnection)task.Context.Database.GetDbConnection()).CreateCommand();
        command.CommandText = $"""
            SELECT rowid, CASE WHEN rowid IN (SELECT value FROM json_each($keys)) THEN bm25({index}, {weights}) END
            FROM {index} WHERE {index} MATCH $match AND rowid BETWEEN $first AND $last
            """;
        command.Parameters.AddWithValue("$keys", $"[{string.Join(',', keys)}]");
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$first", keys.Min());
        command.Parameters.AddWithValue("$last", keys.Max());
        using var reader = await command.ExecuteReaderAsync(task.Cancelled);
        var scores = new Dictionary<long, double>();
        while (await reader.ReadAsync(task.Cancelled))
            if (!reader.IsDBNull(1)) scores[reader.GetInt64(0)] = reader.GetDouble(1);
        return scores;
    }
}
