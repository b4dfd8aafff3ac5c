using System.Runtime.InteropServices;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Passes;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching.Ranking;

/// <summary>Puts hits in the order of how well they match a query’s words: by BM25, a word in the title weighing most.</summary>
/// <param name="task">The search.</param>
/// <param name="query">Its query.</param>
/// <param name="kind">What its hits are.</param>
internal sealed class SearchRank(SearchTask task, ArticleQuery query, SearchKind kind)
{
    // A tenth of a second at most.
    private const long MostRows = 300_000;

    /// <summary>Whether there are words to rank hits of this kind by.</summary>
    public static bool HasWords(ArticleQuery query, SearchKind kind) => Terms(query, kind).Any();

    /// <summary>
    /// The whole query as one expression for the index, weighed, where hits are to be weighed as they are found: phrases and beginnings take long to be found again.
    /// Else null, as where it is more than one expression.
    /// </summary>
    public WeighedMatch? AtOnce() => task.Root.Asked().Any(IsDear) && Whole() is var (match, range) ? new WeighedMatch(match, WeightsOf(match, First(range)), range) : null;

    /// <summary>The newest hits of the search, or of a part of it, with how well each matches, in one pass.</summary>
    public NewestHits Newest(SearchTask part, WeighedMatch whole, int most)
    {
        var range = whole.Range.And(part.Range);
        long first = First(range);
        var effort = Effort.Of(part);
        using var rows = Rows(part, whole.Match, whole.Weights, first, Last(range), effort);
        using var lengths = LengthsIn(part);
        using var alarm = part.Clock.Watch(part.Database);
        var scores = new List<double>();
        var keys = new List<long>();
        (RelevanceFunction.From, RelevanceFunction.Lengths) = (first, lengths);
        bool isThere = rows.MoveNext();
        for (; isThere && keys.Count < most; isThere = rows.MoveNext())
        {
            keys.Add(rows.Current);
            scores.Add(rows.Number);
        }

        return new NewestHits(keys, isThere, effort.IsSpent) { Scores = scores };
    }

    /// <summary>The hits, best first; of equals the newest. Where too much would have to be read, the best of the newest, and the others behind them.</summary>
    public async Task<RankedKeys> BestFirstAsync(NewestHits hits)
    {
        if (hits.Keys.Count == 0) return new RankedKeys(hits.Keys, 0, []);
        if (hits.Scores is { } known) return RankedKeys.Of(hits.Keys, known, known.Count);
        var scores = await ScoresAsync([.. hits.Keys.Order()]);
        var ofEach = scores.Concat(Enumerable.Repeat(0.0, hits.Keys.Count - scores.Count));
        return RankedKeys.Of(hits.Keys, [.. kind is SearchKind.Claims or SearchKind.Notes ? ofEach.Reverse() : ofEach], scores.Count);
    }

    private static IEnumerable<PlacedTerm> Terms(ArticleQuery query, SearchKind kind) => query.PositiveTerms.Where(term => term.Place == TextPlace.Anywhere || kind switch
    {
        SearchKind.Articles => term.Place is TextPlace.Title or TextPlace.Body,
        SearchKind.Quotes => term.Place == TextPlace.Quote,
        SearchKind.Claims => term.Place == TextPlace.Claim,
        _ => term.Place == TextPlace.Note,
    });

    // Only words of articles and quotes are listed, so what begins as claims and notes do is looked for in their indexes as it stands.
    private string Expression(PlacedTerm term, KnownNames names) => term.Place switch
    {
        _ when kind is SearchKind.Claims or SearchKind.Notes => TextMatch.Of(term.Term),
        TextPlace.Title => TextMatch.In("title", names.Terms(term.Term)),
        TextPlace.Body => TextMatch.In("body", names.Terms(term.Term)),
        _ => TextMatch.Of(names.Terms(term.Term)),
    };

    private static bool IsDear(QueryNode node) => node is QueryNode.Text { Term: { IsPrefix: true } or { Words.Count: > 1 } };

    private (string Match, KeyRange Range)? Whole() => kind switch
    {
        SearchKind.Articles => ArticleMatch.Whole(task.Root, task.Names, task.Today),
        SearchKind.Quotes => QuoteMatch.Whole(task.Root, task.Names, task.Today),
        _ => null,
    };

    private long First(KeyRange range) => kind == SearchKind.Articles ? range.First : SearchKey.FirstIn(range.First);

    private long Last(KeyRange range) => kind == SearchKind.Articles ? range.Last : SearchKey.LastIn(range.Last);

    // What the query asks for together, every hit has.
    private string Match()
    {
        var terms = Terms(query, kind).Distinct().ToList();
        var together = (task.Root is QueryNode.All all ? all.Children : [task.Root]).OfType<QueryNode.Text>().Select(text => new PlacedTerm(text.Term, text.Place));
        string[] expressions = [.. terms.Select(term => Expression(term, task.Names)).Distinct()];
        return terms.Except(together).Any() ? TextMatch.AnyOf(expressions)! : TextMatch.Of(expressions, []);
    }

    // In the order of their keys, as far as they were looked at. Of many hits the older half is looked at meanwhile; where not all of the newer half is, it does not count. Claims and notes are too few to be divided.
    private async Task<List<double>> ScoresAsync(List<long> keys)
    {
        string match = Whole()?.Match ?? Match(), weights = WeightsOf(match, keys[0]);
        if (keys.Count < task.Limits.ManyHits || kind is SearchKind.Claims or SearchKind.Notes) return Scores(task, match, weights, keys, MostRows);
        int half = keys.Count / 2;
        await using var older = await Beside<List<double>>.BeginAsync(task, beside => Task.FromResult(Scores(beside, match, weights, keys[half..], MostRows / 2)));
        var newer = Scores(task, match, weights, keys[..half], MostRows / 2);
        return newer.Count < half ? newer : [.. newer, .. await older.Answer];
    }

    // By all texts that have any of the words, in the order of the index: near hits are reached by reading on, far ones by asking for them. Every hit that
    // was looked at has a score.
    private List<double> Scores(SearchTask part, string match, string weights, List<long> keys, long mostRows)
    {
        var effort = new Effort(mostRows, part.Limits, part.Clock, part.Cancelled);
        using var rows = Rows(part, match, weights, keys[0], keys[^1], effort);
        using var lengths = LengthsIn(part);
        using var alarm = part.Clock.Watch(part.Database);
        var scores = new List<double>(keys.Count);
        RelevanceFunction.Lengths = lengths;
        foreach (long key in keys)
        {
            RelevanceFunction.From = key;
            bool isThere = rows.MoveTo(key) && rows.Current == key;
            if (effort.IsSpent) break;
            scores.Add(isThere ? rows.Number : 0);
        }

        return scores;
    }

    // Of the columns and of the phrases, as RelevanceFunction takes them.
    private string WeightsOf(string match, long first)
    {
        var index = RankedIndex.Of(kind);
        double[] weights = [.. index.ColumnWeights, .. new PhraseWeights(task.Context, index.Name, index.Keys).Of(match, first)];
        return Convert.ToHexString(MemoryMarshal.AsBytes<double>(weights));
    }

    private TextLengths LengthsIn(SearchTask part) => new(part.Database, RankedIndex.Of(kind).Name, Effort.Along(part));

    private RowStream Rows(SearchTask part, string match, string weights, long first, long last, Effort effort)
    {
        string name = RankedIndex.Of(kind).Name;
        RelevanceFunction.Register(part.Database);
        string sql = $"SELECT rowid, relevance({name}, X'{weights}') FROM {name} WHERE {name} MATCH ?3 AND rowid BETWEEN ?1 AND ?2 ORDER BY rowid";
        return new RowStream(part.Database, sql, match, first, last, new Positions(IsBackward: false), effort);
    }
}
