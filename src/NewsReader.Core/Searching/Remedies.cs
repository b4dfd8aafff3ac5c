using System.Diagnostics;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching;

/// <summary>What is offered where a query finds nothing, and how far that was looked for.</summary>
public sealed record Remedies
{
    // Each is a search of its own, though a short one.
    private const int MostLeftOut = 8;

    // After which no other is begun: the reader waits for the search and for all of these.
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(1250);

    /// <summary>The query asked of several quotes instead of one, and the query without each of its parts, as far as they find something.</summary>
    public IReadOnlyList<Remedy> Found { get; private init; } = [];

    /// <summary>Any one of its words, and words that begin alike, where these are not known to find nothing.</summary>
    public IReadOnlyList<Remedy> Wider { get; private init; } = [];

    /// <summary>What is said of the query: whether some of it is held by what was <see cref="Found"/>, and else what is known and can be done.</summary>
    public string Message => Found.Count > 0
        ? "Nothing in the archive holds all of this. These do:"
        : $"{Failure}{(HasWords ? " Look at the spelling, or use only the beginning of a word." : "")}";

    /// <summary>Said beside what was <see cref="Found"/> where the query has more parts than were left out in turn; null where it has not.</summary>
    public string? Limit => LeftOut < Parts && LeftOut > 0 ? $"Only its first {LeftOut} parts were left out in turn." : null;

    // From the first; 0 where it has but one.
    private int LeftOut { get; init; }

    private int Parts { get; init; }

    private bool HasWords { get; init; }

    // Whether each search without a part that is not among those found is known to find nothing.
    private bool IsSure { get; init; }

    private string Failure => this switch
    {
        { LeftOut: 0 } => "Nothing in the archive holds this.",
        { IsSure: false } => $"Nothing in the archive holds this. Whether anything holds all of it but {OnePart} would take too long to look for.",
        _ => $"Nothing in the archive holds this, nor all of it but {OnePart}.",
    };

    private string OnePart => Limit is null ? "one part" : $"one of its first {LeftOut} parts";

    /// <summary>Looks what there is for a query that finds nothing.</summary>
    /// <param name="query">The query.</param>
    /// <param name="search">What found nothing.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="start">When the reader began to wait, as <see cref="Stopwatch.GetTimestamp"/> gives it.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public static async Task<Remedies> ForAsync(ArticleQuery query, IArticleSearch search, SearchOptions options, long start, CancellationToken cancellationToken)
    {
        var parts = query.Parts();
        QueryNode[] leftOut = [.. parts.Count > 1 ? parts.Take(MostLeftOut) : []];
        var apart = query.Apart() is { } text ? await TriedAsync([(text, null)]) : [];
        var without = await TriedAsync(leftOut.Select(part => (query.Without(part), (string?)part.ToString())));
        var wider = await TriedAsync(query.Wider().Select(wider => (wider, (string?)null)));
        return new Remedies
        {
            Found = [.. apart.Concat(without).Where(remedy => remedy.Count.Counted > 0)],
            Wider = [.. wider.Where(remedy => !remedy.Count.IsNone)],
            LeftOut = leftOut.Length,
            Parts = parts.Count,
            HasWords = query.PositiveTerms.Any(),
            IsSure = without.TrueForAll(remedy => remedy.Count.Counted > 0 || remedy.Count.IsNone),
        };

        async Task<List<Remedy>> TriedAsync(IEnumerable<(string Query, string? LeftOut)> tries)
        {
            var tried = new List<Remedy>();
            foreach (var (other, part) in tries)
            {
                if (QueryParser.Parse(other) is not QueryParseResult.Parsed(var parsed)) continue;
                var (kind, count) = Stopwatch.GetElapsedTime(start) < MostTime ? await search.GlanceAsync(parsed, options, cancellationToken) : new SearchGlance(options.Kind, new HitCount(0, IsMore: true));
                tried.Add(new Remedy(other, part, kind, count));
            }

            return tried;
        }
    }
}
