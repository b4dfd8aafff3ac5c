using System.Diagnostics;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Web.Pages.Search;

/// <summary>What is offered where a query finds nothing, and how far that was looked for.</summary>
public sealed record Remedies
{
    // Each is a search of its own, though a short one.
    private const int MostLeftOut = 8;

    // After which no other is begun: the reader waits for all of them.
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(750);

    /// <summary>The query asked of several quotes instead of one, and the query without each of its parts, as far as they find something.</summary>
    public IReadOnlyList<Remedy> Found { get; private init; } = [];

    /// <summary>Any one of its words, and words that begin alike, likewise.</summary>
    public IReadOnlyList<Remedy> Wider { get; private init; } = [];

    /// <summary>How many of its parts, from the first, were left out in turn; 0 where it has but one.</summary>
    public int LeftOut { get; private init; }

    /// <summary>How many parts it has.</summary>
    public int Parts { get; private init; }

    /// <summary>Whether each search that is not among <see cref="Found"/> is known to find nothing.</summary>
    public bool IsSure { get; private init; }

    /// <summary>What is known where nothing helps.</summary>
    public string Failure => this switch
    {
        { LeftOut: 0 } => "Nothing in the archive holds this.",
        { IsSure: false } => $"Nothing in the archive holds this. Whether anything holds all of it but {OnePart} would take too long to look for.",
        _ => $"Nothing in the archive holds this, nor all of it but {OnePart}.",
    };

    private string OnePart => LeftOut < Parts ? $"one of its first {LeftOut} parts" : "one part";

    /// <summary>Looks what there is for a query that finds nothing.</summary>
    public static async Task<Remedies> ForAsync(ArticleQuery query, IArticleSearch search, SearchOptions options, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
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
