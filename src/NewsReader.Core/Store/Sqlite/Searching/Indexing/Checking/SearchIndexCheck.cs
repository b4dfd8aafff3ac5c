using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Passes;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>
/// Compares the search's indexes with the rows that they are made from, some at a time and each time as at one moment, so that what people do meanwhile
/// is no difference. It only reads, so nobody waits for it.
/// </summary>
internal sealed class SearchIndexCheck
{
    private const int ArticleBatch = 200, QuoteBatch = 4_000, SpeakerBatch = 1_000, NoteBatch = 1_000;

    private const string LastArticle = "SELECT max(COALESCE((SELECT max(Id) FROM Articles), 0), COALESCE((SELECT max(ArticleId) FROM ArticleKeys), 0)) AS Value";

    private const string LastQuote = "SELECT max(COALESCE((SELECT max(Id) FROM Quotes), 0), COALESCE((SELECT max(QuoteId) FROM QuoteKeys), 0)) AS Value";

    private const string LastSpeaker = "SELECT max(COALESCE((SELECT max(Id) FROM Speakers), 0), COALESCE((SELECT max(SpeakerId) FROM SpeakerTotals), 0)) AS Value";

    private const string LastName = "SELECT max(COALESCE((SELECT max(Id) FROM SpeakerNames), 0), COALESCE((SELECT max(id) FROM NameIndex_docsize), 0)) AS Value";

    private const string LastClaim = "SELECT max(COALESCE((SELECT max(Id) FROM Claims), 0), COALESCE((SELECT max(id) FROM ClaimIndex_docsize), 0)) AS Value";

    private const string LastNote = "SELECT max(COALESCE((SELECT max(Id) FROM Notes), 0), COALESCE((SELECT max(id) FROM NoteIndex_docsize), 0)) AS Value";

    private const string Strays = """
        SELECT (SELECT count(*) FROM ArticleIndex WHERE rowid NOT IN (SELECT Key FROM ArticleKeys))
             + (SELECT count(*) FROM QuoteIndex WHERE rowid NOT IN (SELECT Key FROM QuoteKeys))
             + (SELECT count(*) FROM ClaimPlaces WHERE Key >> 16 NOT IN (SELECT Key FROM ArticleKeys))
             + (SELECT count(*) FROM NotePlaces WHERE Key NOT IN (SELECT Key FROM ArticleKeys)) AS Value
        """;

    private readonly NewsContext _context;
    private readonly WordIndexer _texts;
    private readonly WordListCheck _words;
    private readonly ArticleCheck _articles;
    private readonly QuoteCheck _quotes;
    private readonly PlaceCheck _places;
    private readonly WordCheck _names, _claims, _notes;
    private readonly VoiceCheck _voices;

    /// <param name="context">The archive.</param>
    public SearchIndexCheck(NewsContext context)
    {
        (_context, _texts, _voices, _places) = (context, new(context), new(context), new(context));
        _words = new WordListCheck(context);
        (_articles, _quotes) = (new(context, _words), new(context, _words));
        (_names, _claims, _notes) = (new(context, "NameIndex"), new(context, "ClaimIndex"), new(context, "NoteIndex"));
    }

    /// <summary>What the indexes lack, have too much, or have otherwise.</summary>
    public async Task<SearchIndexDifferences> RunAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        if (!await SearchSchema.IsCurrentAsync(_context, cancellationToken)) return new SearchIndexDifferences { IsUnfinished = true };
        if (await SearchSchema.DamagedAsync(_context, cancellationToken) is { Count: > 0 } damaged) return new SearchIndexDifferences { Damaged = damaged };
        await CompareNumberedAsync(progress, cancellationToken);
        for (string? last = ""; last is not null;) last = await AtOneMomentAsync(() => _voices.CompareNamesAsync(last, cancellationToken), cancellationToken);
        return new SearchIndexDifferences
        {
            Articles = _articles.Rows,
            Quotes = _quotes.Rows,
            Names = _names.Rows,
            Claims = _claims.Rows,
            Notes = _notes.Rows,
            StaleFacets = _articles.StaleFacets,
            StalePlaces = _places.Stale,
            StaleSpeakers = _voices.Speakers,
            StaleNames = _voices.Names,
            MissingWords = _words.Missing,
            Strays = await AskAsync(Strays, cancellationToken),
        };
    }

    private async Task CompareNumberedAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        (string Last, int Batch, Func<int, int, CancellationToken, Task> Compare)[] parts =
        [
            (LastArticle, ArticleBatch, async (first, last, token) =>
            {
                await _articles.CompareAsync(first, last, token);
                await _places.CompareAsync(first, last, token);
            }),
            (LastQuote, QuoteBatch, _quotes.CompareAsync),
            (LastSpeaker, SpeakerBatch, _voices.CompareSpeakersAsync),
            (LastName, QuoteBatch, async (first, last, token) => await _names.CompareAsync(first, last, await _texts.NamesAsync(Numbers(first, last), token), token)),
            (LastClaim, QuoteBatch, async (first, last, token) => await _claims.CompareAsync(first, last, await _texts.ClaimsAsync(Numbers(first, last), token), token)),
            (LastNote, NoteBatch, async (first, last, token) => await _notes.CompareAsync(first, last, await _texts.NotesAsync(Numbers(first, last), token), token)),
        ];
        int[] lasts = new int[parts.Length];
        for (int i = 0; i < lasts.Length; i++) lasts[i] = await AskAsync(parts[i].Last, cancellationToken);
        int done = 0;
        foreach (var ((_, batch, compare), end) in parts.Zip(lasts))
        {
            for (int first = 1; first <= end; first += batch)
            {
                int last = Math.Min(first + batch - 1, end);
                await AtOneMomentAsync(() => compare(first, last, cancellationToken), cancellationToken);
                progress?.Report(new IndexProgress(done + last, lasts.Sum()));
            }

            done += end;
        }
    }

    private Task AtOneMomentAsync(Func<Task> compare, CancellationToken cancellationToken) => AtOneMomentAsync(
        async () =>
        {
            await compare();
            return true;
        },
        cancellationToken);

    private Task<T> AtOneMomentAsync<T>(Func<Task<T>> compare, CancellationToken cancellationToken) => SearchConnection.AskAsync(_context, compare, cancellationToken);

    private static int[] Numbers(int first, int last) => [.. Enumerable.Range(first, last - first + 1)];

    private Task<int> AskAsync(string sql, CancellationToken cancellationToken) => _context.Database.SqlQueryRaw<int>(sql).SingleAsync(cancellationToken);
}
