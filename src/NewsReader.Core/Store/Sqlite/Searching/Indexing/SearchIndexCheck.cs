using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Voices;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>Compares the search's indexes with the rows that they are made from, some at a time.</summary>
internal sealed class SearchIndexCheck(NewsContext context)
{
    private const int ArticleBatch = 200, QuoteBatch = 4_000, VoiceBatch = 1_000;

    private const string IndexedArticles = """
        SELECT k.ArticleId AS Id, k.Sum FROM ArticleKeys k JOIN ArticleIndex i ON i.rowid = k.Key WHERE k.ArticleId BETWEEN {0} AND {1}
        """;

    private const string IndexedQuotes = """
        SELECT k.QuoteId AS Id, k.Sum FROM QuoteKeys k JOIN QuoteIndex i ON i.rowid = k.Key WHERE k.QuoteId BETWEEN {0} AND {1}
        """;

    private const string LastArticle = "SELECT max(COALESCE((SELECT max(Id) FROM Articles), 0), COALESCE((SELECT max(ArticleId) FROM ArticleKeys), 0)) AS Value";

    private const string LastQuote = "SELECT max(COALESCE((SELECT max(Id) FROM Quotes), 0), COALESCE((SELECT max(QuoteId) FROM QuoteKeys), 0)) AS Value";

    private const string LastSpeaker = "SELECT max(COALESCE((SELECT max(Id) FROM Speakers), 0), COALESCE((SELECT max(SpeakerId) FROM SpeakerTotals), 0)) AS Value";

    private const string SummedSpeakers = """
        SELECT SpeakerId, Name, Kind, IsKept, Findings, Quotes, Articles, First, Last FROM SpeakerTotals WHERE SpeakerId BETWEEN {0} AND {1}
        """;

    // A name keeps its row where nothing is left of it.
    private const string SummedNames = "SELECT Name, Quotes, Articles FROM NameTotals WHERE (Quotes <> 0 OR Articles <> 0) AND Name >= {0} AND Name <= {1}";

    private const string Strays = """
        SELECT (SELECT count(*) FROM ArticleIndex WHERE rowid NOT IN (SELECT Key FROM ArticleKeys))
             + (SELECT count(*) FROM QuoteIndex WHERE rowid NOT IN (SELECT Key FROM QuoteKeys)) AS Value
        """;

    private const string LastOfAll = "\U0010FFFF";

    private readonly ArticleIndexer _articles = new(context, new VoiceSums());
    private readonly QuoteIndexer _quotes = new(context);
    private readonly VoiceTotals _voices = new(context);

    /// <summary>What the indexes lack, have too much, or have otherwise.</summary>
    public async Task<SearchIndexDifferences> RunAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        var (articles, quotes) = (new Compared(), new Compared());
        int lastArticle = await AskAsync(LastArticle, cancellationToken), lastQuote = await AskAsync(LastQuote, cancellationToken);
        for (int first = 1; first <= lastArticle; first += ArticleBatch)
        {
            int last = Math.Min(first + ArticleBatch - 1, lastArticle);
            articles.Add(await MeantArticlesAsync(first, last, cancellationToken), await IndexedAsync(IndexedArticles, first, last, cancellationToken));
            progress?.Report(new IndexProgress(last, lastArticle + lastQuote));
        }

        for (int first = 1; first <= lastQuote; first += QuoteBatch)
        {
            int last = Math.Min(first + QuoteBatch - 1, lastQuote);
            quotes.Add(await MeantQuotesAsync(first, last, cancellationToken), await IndexedAsync(IndexedQuotes, first, last, cancellationToken));
            progress?.Report(new IndexProgress(lastArticle + last, lastArticle + lastQuote));
        }

        return new SearchIndexDifferences(
            articles.Missing, articles.Surplus, articles.Stale, quotes.Missing, quotes.Surplus, quotes.Stale,
            await StaleSpeakersAsync(cancellationToken), await StaleNamesAsync(cancellationToken), await AskAsync(Strays, cancellationToken));
    }

    private async Task<Dictionary<int, long?>> MeantArticlesAsync(int first, int last, CancellationToken cancellationToken) =>
        (await _articles.TextsAsync([.. Enumerable.Range(first, last - first + 1)], cancellationToken)).ToDictionary(text => text.ArticleId, text => text.Sum);

    private async Task<Dictionary<int, long?>> MeantQuotesAsync(int first, int last, CancellationToken cancellationToken)
    {
        int[] ids = await context.Quotes.InPlace().Where(q => q.Id >= first && q.Id <= last && q.Article!.Revisions.Any(r => r.IsCurrent && r.Paragraphs.Count != 0))
            .Select(q => q.Id).ToArrayAsync(cancellationToken);
        return (await _quotes.TextsAsync(ids, cancellationToken)).ToDictionary(text => text.Id, text => text.Sum);
    }

    private async Task<List<int>> StaleSpeakersAsync(CancellationToken cancellationToken)
    {
        var stale = new List<int>();
        int last = await AskAsync(LastSpeaker, cancellationToken);
        for (int first = 1; first <= last; first += VoiceBatch)
        {
            var meant = await _voices.SpeakersAsync(first, first + VoiceBatch - 1, cancellationToken);
            var summed = await context.Database.SqlQueryRaw<SpeakerTotal>(SummedSpeakers, first, first + VoiceBatch - 1).ToListAsync(cancellationToken);
            stale.AddRange(meant.Except(summed).Concat(summed.Except(meant)).Select(speaker => speaker.SpeakerId).Distinct().Order());
        }

        return stale;
    }

    private async Task<List<string>> StaleNamesAsync(CancellationToken cancellationToken)
    {
        var stale = new List<string>();
        bool goesOn = true;
        for (string first = ""; goesOn;)
        {
            var meant = await _voices.NamesAsync(first, VoiceBatch, cancellationToken);
            goesOn = meant.Count >= VoiceBatch;
            string last = goesOn ? meant[^1].Name : LastOfAll;
            var summed = await context.Database.SqlQueryRaw<NameTotal>(SummedNames, first, last).ToListAsync(cancellationToken);
            summed.RemoveAll(name => name.Name == first && first.Length > 0);
            meant.RemoveAll(name => (name.Quotes, name.Articles) == default);
            stale.AddRange(meant.Except(summed).Concat(summed.Except(meant)).Select(name => name.Name).Distinct().Order(StringComparer.Ordinal));
            first = last;
        }

        return stale;
    }

    private Task<Dictionary<int, long?>> IndexedAsync(string sql, int first, int last, CancellationToken cancellationToken) =>
        context.Database.SqlQueryRaw<Entry>(sql, first, last).ToDictionaryAsync(entry => entry.Id, entry => entry.Sum, cancellationToken);

    private Task<int> AskAsync(string sql, CancellationToken cancellationToken) => context.Database.SqlQueryRaw<int>(sql).SingleAsync(cancellationToken);

    private sealed record Entry(int Id, long? Sum);

    private sealed class Compared
    {
        public List<int> Missing { get; } = [];

        public List<int> Surplus { get; } = [];

        public List<int> Stale { get; } = [];

        public void Add(Dictionary<int, long?> meant, Dictionary<int, long?> indexed)
        {
            Missing.AddRange(meant.Keys.Where(id => !indexed.ContainsKey(id)).Order());
            Surplus.AddRange(indexed.Keys.Where(id => !meant.ContainsKey(id)).Order());
            Stale.AddRange(meant.Keys.Where(id => indexed.TryGetValue(id, out long? sum) && sum != meant[id]).Order());
        }
    }
}
