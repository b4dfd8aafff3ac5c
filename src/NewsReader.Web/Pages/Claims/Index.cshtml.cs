using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Claims;

/// <summary>The ledger of claims: what was stated, by whom, and what checking came to.</summary>
public sealed class ClaimsModel(NewsContext context) : PageModel
{
    /// <summary>Claims on a page.</summary>
    public const int PageSize = 30;

    /// <summary>The verdict that alone is shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Verdict? Verdict { get; set; }

    /// <summary>Words that the statement has to hold, each whole or its beginning.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    public IReadOnlyList<ClaimRow> Claims { get; private set; } = [];

    /// <summary>How many claims have each verdict, whatever is looked for.</summary>
    public IReadOnlyDictionary<Verdict, int> Counts { get; private set; } = new Dictionary<Verdict, int>();

    public Leaf Leaf { get; private set; } = new(1, 1);

    public async Task OnGetAsync([FromQuery(Name = Leaf.Key)] string? number, CancellationToken cancellationToken)
    {
        Counts = await context.Claims.GroupBy(c => c.Verdict).ToDictionaryAsync(g => g.Key, g => g.Count(), cancellationToken);
        var found = await FoundAsync(cancellationToken);
        Leaf = Leaf.Nearest(Leaf.Asked(number), found.Count, PageSize);
        Claims = await RowsAsync([.. found.Skip((Leaf.Number - 1) * PageSize).Take(PageSize)], cancellationToken);
    }

    // Claims are written by people, so there are few enough of them to fold here, as search folds.
    private async Task<IReadOnlyList<int>> FoundAsync(CancellationToken cancellationToken)
    {
        var claims = context.Claims.Where(c => Verdict == null || c.Verdict == Verdict).OrderByDescending(c => c.Id);
        if (string.IsNullOrWhiteSpace(Words)) return await claims.Select(c => c.Id).ToListAsync(cancellationToken);
        var wanted = SearchWords.In(Words).Select(word => " " + word.Folded).ToList();
        var statements = await claims.Select(c => new { c.Id, c.Statement }).ToListAsync(cancellationToken);
        return [.. statements.Where(c => wanted.Count > 0 && Holds(c.Statement, wanted)).Select(c => c.Id)];
    }

    private static bool Holds(string statement, List<string> wanted)
    {
        string words = " " + SearchWords.Join(statement);
        return wanted.TrueForAll(word => words.Contains(word, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<ClaimRow>> RowsAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var claims = await context.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
        var places = await context.ClaimAppearances.AsNoTracking().Live().Where(a => ids.Contains(a.ClaimId))
            .Select(a => new ClaimPlace
            {
                ClaimId = a.ClaimId,
                Day = a.Article!.PublishedOn,
                SpeakerId = a.Quote!.Review == Review.Rejected ? null : a.Quote.SpeakerId,
                Speaker = a.Quote.Review == Review.Rejected ? null : a.Quote.Speaker!.Name,
            })
            .ToListAsync(cancellationToken);
        var byClaim = places.ToLookup(place => place.ClaimId);
        return [.. claims.Select(claim => new ClaimRow(claim, [.. byClaim[claim.Id]]))];
    }
}

/// <summary>A place where a claim is made.</summary>
public sealed record ClaimPlace
{
    public required int ClaimId { get; init; }

    /// <summary>When it was published; null where that is not known.</summary>
    public required DateOnly? Day { get; init; }

    /// <summary>Who makes it there; null where the article itself does or nobody knows who.</summary>
    public required int? SpeakerId { get; init; }

    public required string? Speaker { get; init; }
}

/// <summary>A claim in the ledger.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Places">Where it is made, in articles that are not deleted.</param>
public sealed record ClaimRow(Claim Claim, IReadOnlyList<ClaimPlace> Places)
{
    /// <summary>Whoever makes it, each once.</summary>
    public IReadOnlyList<ClaimPlace> Speakers { get; } = [.. Places.Where(p => p.SpeakerId is not null).DistinctBy(p => p.SpeakerId)];

    /// <summary>The day of the newest dated place; null where there is none.</summary>
    public DateOnly? Last { get; } = Places.Max(p => p.Day);
}
