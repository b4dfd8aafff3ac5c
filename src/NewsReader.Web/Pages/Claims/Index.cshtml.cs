using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Claims;

/// <summary>The ledger of claims: what was stated, by whom, and what checking came to.</summary>
public sealed class ClaimsModel(NewsContext context) : PageModel
{
    /// <summary>Claims on a page.</summary>
    public const int PageSize = 30;

    private const int MostOffered = 200;

    public LedgerFilter Filter { get; private set; } = new();

    /// <summary>What the speaker asked for by number is called; null where a name was asked for, or nobody has that number.</summary>
    public string? SpeakerName { get; private set; }

    /// <summary>Speakers who make claims, to choose from.</summary>
    public IReadOnlyList<string> Speakers { get; private set; } = [];

    /// <summary>The outlets that can be chosen.</summary>
    public IReadOnlyList<string> Outlets { get; private set; } = [];

    /// <summary>The tags that can be chosen.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    public IReadOnlyList<ClaimRow> Claims { get; private set; } = [];

    /// <summary>How many of the claims that fit the other parts of the filter have each verdict.</summary>
    public IReadOnlyDictionary<Verdict, int> Counts { get; private set; } = new Dictionary<Verdict, int>();

    public Leaf Leaf { get; private set; } = new(1, 1);

    /// <summary>Whether no claim was ever made.</summary>
    public bool IsEmpty { get; private set; }

    public async Task OnGetAsync(LedgerFilter filter, [FromQuery(Name = Leaf.Key)] string? number, CancellationToken cancellationToken)
    {
        Filter = filter;
        var claims = await FoundAsync(cancellationToken);
        Counts = await claims.GroupBy(c => c.Verdict).ToDictionaryAsync(g => g.Key, g => g.Count(), cancellationToken);
        int count = Filter.Verdict is { } only ? Counts.GetValueOrDefault(only) : Counts.Values.Sum();
        Leaf = Leaf.Nearest(Leaf.Asked(number), count, PageSize);
        Claims = await RowsAsync(claims.Where(c => Filter.Verdict == null || c.Verdict == Filter.Verdict), cancellationToken);
        await LoadChoicesAsync(cancellationToken);
        IsEmpty = count == 0 && !await context.Claims.AnyAsync(cancellationToken);
    }

    private async Task<IQueryable<Claim>> FoundAsync(CancellationToken cancellationToken)
    {
        var claims = context.Claims.AsNoTracking();
        if (Filter.SpeakerId is { } speaker) claims = claims.MadeBy(await StandInAsync(speaker, cancellationToken));
        else if (Filter.Speaker is { } name) claims = claims.MadeBy(name);
        if (Filter.Outlet is { } outlet) claims = claims.In(outlet);
        if (Filter.Tag is { } tag) claims = claims.Tagged(tag);
        if (Filter.Words is not { } words) return claims;
        var ids = await claims.WithWordsAsync(words, cancellationToken);
        return claims.Where(c => EF.Parameter(ids).Contains(c.Id));
    }

    // Whom a speaker was merged into says all that they said.
    private async Task<int> StandInAsync(int id, CancellationToken cancellationToken)
    {
        int standIn = await context.Speakers.Where(s => s.Id == id).Select(s => s.MergedIntoId).SingleOrDefaultAsync(cancellationToken) ?? id;
        SpeakerName = await context.Speakers.Where(s => s.Id == standIn).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken);
        return standIn;
    }

    private static IQueryable<Claim> Ordered(IQueryable<Claim> claims, LedgerOrder order) => order switch
    {
        LedgerOrder.Appearances => claims.OrderByDescending(c => c.Appearances.Count(a => a.Article!.DeletedUtc == null)).ThenByDescending(c => c.Id),
        LedgerOrder.Last => claims.OrderByDescending(c => c.Appearances.Where(a => a.Article!.DeletedUtc == null).Max(a => a.Article!.PublishedOn)).ThenByDescending(c => c.Id),
        _ => claims.OrderByDescending(c => c.Id),
    };

    private async Task<IReadOnlyList<ClaimRow>> RowsAsync(IQueryable<Claim> found, CancellationToken cancellationToken)
    {
        var claims = await Ordered(found, Filter.Order).Skip((Leaf.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        int[] ids = [.. claims.Select(c => c.Id)];
        var places = await context.ClaimAppearances.AsNoTracking().Live().Where(a => EF.Parameter(ids).Contains(a.ClaimId))
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

    // What was chosen stays among the choices even where no claim has it, so that the form says what is shown.
    private async Task LoadChoicesAsync(CancellationToken cancellationToken)
    {
        var outlets = await context.ClaimAppearances.Live().Where(a => a.Article!.Outlet != null).Select(a => a.Article!.Outlet!).Distinct().ToListAsync(cancellationToken);
        if (Filter.Outlet is { } outlet && !outlets.Contains(outlet)) outlets.Add(outlet);
        Speakers = await context.ClaimAppearances.Live().Where(a => a.Quote!.SpeakerId != null && a.Quote.Review != Review.Rejected)
            .Select(a => a.Quote!.Speaker!.Name).Distinct().Order().Take(MostOffered).ToListAsync(cancellationToken);
        Outlets = [.. outlets.Order(StringComparer.InvariantCultureIgnoreCase)];
        var tags = await context.ClaimTags.Select(t => t.Tag!.Name).Distinct().ToListAsync(cancellationToken);
        if (Filter.Tag is { } tag && !tags.Contains(tag, StringComparer.OrdinalIgnoreCase)) tags.Add(tag);
        Tags = [.. tags.Order(StringComparer.InvariantCultureIgnoreCase)];
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
    private const int MostSpeakers = 5;

    /// <summary>Whoever makes it most often, each once.</summary>
    public IReadOnlyList<ClaimPlace> Speakers { get; } = [.. Places.Where(p => p.SpeakerId is not null).GroupBy(p => p.SpeakerId).OrderByDescending(g => g.Count()).Take(MostSpeakers).Select(g => g.First())];

    /// <summary>How many more make it.</summary>
    public int OtherSpeakers => Places.Where(p => p.SpeakerId is not null).Select(p => p.SpeakerId).Distinct().Count() - Speakers.Count;

    /// <summary>When it was made, as far as its places are dated.</summary>
    public string Days => (Places.Min(p => p.Day), Places.Max(p => p.Day)) switch
    {
        ({ } first, { } last) when first != last => $"first on {Wording.Day(first)}, last on {Wording.Day(last)}",
        ({ } only, _) => $"on {Wording.Day(only)}",
        _ => "undated",
    };
}
