using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web.Pages.Claims;

/// <summary>The ledger of claims: what was stated, by whom, and what checking came to.</summary>
public sealed class ClaimsModel(NewsContext context) : PageModel
{
    /// <summary>Claims on a page.</summary>
    public const int PageSize = 30;

    /// <summary>Among how many of the newest claims those made most or last are looked for.</summary>
    public const int MostLookedAt = 5_000;

    /// <summary>Of how many places in the newest articles speakers and outlets are offered.</summary>
    public const int MostOfferedOf = 1_000;

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

    public Turn Turn { get; private set; } = Turn.None;

    /// <summary>Whether the list is of the newest claims alone, since there are too many to put all in its order.</summary>
    public bool IsBounded { get; private set; }

    /// <summary>Whether only claims of <see cref="ClaimsMade.MostNames"/> of those are listed who have the name that was asked for.</summary>
    public bool AreNamesBounded { get; private set; }

    /// <summary>Whether speakers and outlets of the places in the newest articles alone are offered.</summary>
    public bool AreChoicesBounded { get; private set; }

    /// <summary>Whether no claim was ever made.</summary>
    public bool IsEmpty { get; private set; }

    public async Task OnGetAsync(LedgerFilter filter, string? from, CancellationToken cancellationToken)
    {
        Filter = filter;
        var claims = await FoundAsync(cancellationToken);
        var shown = claims is null ? await AllAsync(SearchCursor.Parse(from), cancellationToken) : await FittingAsync(claims, SearchCursor.Parse(from), cancellationToken);
        Turn = shown.Turn;
        Claims = await RowsAsync(shown.Rows, cancellationToken);
        await LoadChoicesAsync(cancellationToken);
        IsEmpty = Counts.Count == 0 && !await context.Claims.AnyAsync(cancellationToken);
    }

    // What fits all but the verdict; null where that is every claim.
    private async Task<IQueryable<Claim>?> FoundAsync(CancellationToken cancellationToken)
    {
        if ((Filter with { Verdict = null }).IsOpen) return null;
        var claims = (Filter.Words is { } words ? context.Claims.WithWords(words) : context.Claims).AsNoTracking();
        if (await MadeByAsync(cancellationToken) is { } made) claims = claims.Where(c => made.Contains(c.Id));
        if (Filter.Outlet is { } outlet)
        {
            var madeThere = context.ClaimsMadeIn(outlet);
            claims = claims.Where(c => madeThere.Contains(c.Id));
        }

        if (Filter.Tag is { } tag) claims = claims.Tagged(tag);
        return claims;
    }

    // Every claim is counted and gone through by indexes.
    private async Task<Stretch<int>> AllAsync(SearchCursor? from, CancellationToken cancellationToken)
    {
        Counts = await context.Claims.GroupBy(c => c.Verdict).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var listed = Filter.Verdict is { } verdict ? context.Claims.Where(c => c.Verdict == verdict) : context.Claims;
        if (Filter.Order == LedgerOrder.Newest) return await NewestAsync(listed, from, cancellationToken);
        var newest = await listed.OrderByDescending(c => c.Id).Take(MostLookedAt + 1).Select(c => c.Id).ToListAsync(cancellationToken);
        return await OrderedAsync(newest, from, cancellationToken);
    }

    // What is filtered is found once, and counted and put in order by what was found.
    private async Task<Stretch<int>> FittingAsync(IQueryable<Claim> claims, SearchCursor? from, CancellationToken cancellationToken)
    {
        var found = await claims.OrderByDescending(c => c.Id).Select(c => new { c.Id, c.Verdict }).ToListAsync(cancellationToken);
        Counts = found.CountBy(c => c.Verdict).ToDictionary();
        List<int> newest = [.. found.Where(c => Filter.Verdict is null || c.Verdict == Filter.Verdict).Select(c => c.Id)];
        return Filter.Order == LedgerOrder.Newest ? await OnAsync(newest, from) : await OrderedAsync(newest, from, cancellationToken);
    }

    // The claims of whoever is asked for; null where nobody is.
    private async Task<IQueryable<int>?> MadeByAsync(CancellationToken cancellationToken)
    {
        if (Filter.SpeakerId is { } speaker) return context.ClaimsMadeBy(await StandInAsync(speaker, cancellationToken));
        if (Filter.Speaker is not { } name) return null;
        var made = await context.ClaimsMadeByNameAsync(name, cancellationToken);
        AreNamesBounded = made.IsBounded;
        return made.Ids;
    }

    // Whom a speaker was merged into says all that they said.
    private async Task<int> StandInAsync(int id, CancellationToken cancellationToken)
    {
        int standIn = await context.Speakers.Where(s => s.Id == id).Select(s => s.MergedIntoId).SingleOrDefaultAsync(cancellationToken) ?? id;
        SpeakerName = await context.Speakers.Where(s => s.Id == standIn).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken);
        return standIn;
    }

    private static Task<Stretch<int>> NewestAsync(IQueryable<Claim> claims, SearchCursor? from, CancellationToken cancellationToken) =>
        Stretch.ReadAsync(from, PageSize, id => id, (cursor, most) =>
        {
            int at = (int)Math.Min(cursor?.Key ?? int.MaxValue, int.MaxValue);
            var on = cursor is { IsBack: true } ? claims.Where(c => c.Id > at).OrderBy(c => c.Id) : claims.Where(c => c.Id < at).OrderByDescending(c => c.Id);
            return on.Select(c => c.Id).Take(most).ToListAsync(cancellationToken);
        });

    private async Task<Stretch<int>> OrderedAsync(List<int> newest, SearchCursor? from, CancellationToken cancellationToken)
    {
        IsBounded = newest.Count > MostLookedAt;
        int[] ids = [.. newest.Take(MostLookedAt)];
        return await OnAsync(Filter.Order == LedgerOrder.Appearances ? await context.MostMadeFirstAsync(ids, cancellationToken) : await context.LastMadeFirstAsync(ids, cancellationToken), from);
    }

    private static Task<Stretch<int>> OnAsync(List<int> ids, SearchCursor? from) =>
        Stretch.ReadAsync(from, PageSize, id => id, (cursor, most) => Task.FromResult(Stretch.On(ids, cursor, most)));

    private async Task<IReadOnlyList<ClaimRow>> RowsAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var claims = await context.Claims.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var byClaim = (await context.ClaimVoicesAsync(ids, cancellationToken)).ToLookup(voice => voice.ClaimId);
        // One may be gone since its number was read.
        return [.. ids.Where(claims.ContainsKey).Select(id => new ClaimRow(claims[id], [.. byClaim[id]]))];
    }

    // What was chosen stays among the choices even where no claim has it, so that the form says what is shown.
    private async Task LoadChoicesAsync(CancellationToken cancellationToken)
    {
        AreChoicesBounded = await context.AreClaimsMadeInMoreAsync(MostOfferedOf, cancellationToken);
        var outlets = await context.ClaimOutletsAsync(MostOfferedOf, cancellationToken);
        if (Filter.Outlet is { } outlet && !outlets.Contains(outlet)) outlets.Add(outlet);
        Speakers = await context.ClaimSpeakersAsync(MostOfferedOf, MostOffered, cancellationToken);
        Outlets = [.. outlets.Order(StringComparer.InvariantCultureIgnoreCase)];
        var tags = await context.Tags.Where(t => context.ClaimTags.Any(tagged => tagged.TagId == t.Id)).Select(t => t.Name).ToListAsync(cancellationToken);
        if (Filter.Tag is { } tag && !tags.Contains(tag, StringComparer.OrdinalIgnoreCase)) tags.Add(tag);
        Tags = [.. tags.Order(StringComparer.InvariantCultureIgnoreCase)];
    }
}

/// <summary>A claim in the ledger.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Voices">Who makes it.</param>
public sealed record ClaimRow(Claim Claim, IReadOnlyList<ClaimVoice> Voices)
{
    private const int MostSpeakers = 5;

    /// <summary>In how many places it is made.</summary>
    public int Places => Voices.Sum(voice => voice.Places);

    /// <summary>Whoever makes it most often.</summary>
    public IReadOnlyList<ClaimVoice> Speakers { get; } = [.. Voices.Where(voice => voice.SpeakerId is not null).OrderByDescending(voice => voice.Places).ThenBy(voice => voice.SpeakerId).Take(MostSpeakers)];

    /// <summary>How many more make it.</summary>
    public int OtherSpeakers => Voices.Count(voice => voice.SpeakerId is not null) - Speakers.Count;

    /// <summary>When it was made, as far as its places are dated.</summary>
    public string Days => (Voices.Min(voice => voice.First), Voices.Max(voice => voice.Last)) switch
    {
        ({ } first, { } last) when first != last => $"first on {Wording.Day(first)}, last on {Wording.Day(last)}",
        ({ } only, _) => $"on {Wording.Day(only)}",
        _ => "undated",
    };
}
