using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>Puts hits in the order of how well they match a query’s words: by BM25, a word in the title weighing most.</summary>
internal sealed class SearchRank(SearchTask task, ArticleQuery query)
{
    // A tenth of a second at most.
    private const long MostRows = 300_000;

    /// <summary>Whether there are words to rank hits of this kind by.</summary>
    public static bool HasWords(ArticleQuery query, SearchKind kind) => Terms(query, kind).Any();

    /// <summary>The hits, best first; of equals the newest. Where too much would have to be read, the best of the newest, and the others behind them.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="keys">All of them, newest first.</param>
    public RankedKeys BestFirst(SearchKind kind, List<long> keys)
    {
        if (keys.Count == 0) return new RankedKeys(keys, 0);
        var scores = Scores(RankedIndex.Of(kind), Match(kind), [.. keys.Order()]);
        var ranked = keys.Select((key, place) => (key, place)).OrderByDescending(hit => scores.GetValueOrDefault(hit.key)).ThenBy(hit => hit.place);
        return new RankedKeys([.. ranked.Select(hit => hit.key)], scores.Count);
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
        ?? TextMatch.AnyOf([.. Terms(query, kind).Select(term => Expression(term, task.Names)).Distinct()])!;

    private static string Expression(PlacedTerm term, KnownNames names) => term.Place switch
    {
        TextPlace.Title => TextMatch.In("title", names.Terms(term.Term)),
        TextPlace.Body => TextMatch.In("body", names.Terms(term.Term)),
        _ => TextMatch.Of(names.Terms(term.Term)),
    };

    // In the order of the index: near hits are reached by reading on, far ones by asking for them. Every hit that was looked at has a score.
    private Dictionary<long, double> Scores(RankedIndex index, string match, List<long> keys)
    {
        var database = ((SqliteConnection)task.Context.Database.GetDbConnection()).Handle!;
        RelevanceFunction.Register(database);
        double[] weights = [.. index.ColumnWeights, .. new PhraseWeights(database, index.Name, index.Keys).Of(match, keys[0])];
        string blob = Convert.ToHexString(MemoryMarshal.AsBytes<double>(weights));
        string sql = $"SELECT rowid, relevance({index.Name}, X'{blob}') FROM {index.Name} WHERE {index.Name} MATCH ?3 AND rowid BETWEEN ?1 AND ?2 ORDER BY rowid";
        var effort = new Effort(MostRows, task.Cancelled);
        using var rows = new RowStream(database, sql, match, keys[0], keys[^1], new Positions(IsBackward: false), effort);
        var scores = new Dictionary<long, double>();
        foreach (long key in keys)
        {
            bool isThere = rows.MoveTo(key) && rows.Current == key;
            if (effort.IsSpent) break;
            scores.Add(key, isThere ? rows.Number : 0);
        }

        return scores;
    }
}
