using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web.Pages.Claims;

/// <summary>Claims to choose from where words are to be made one, or a further place of one.</summary>
/// <param name="Offered">Those that are offered: what is looked for, newest first, or else what the words are likely a place of, likeliest first.</param>
/// <param name="Search">The words by which a claim is looked for; null where none is.</param>
/// <param name="Chosen">The one that is chosen; null for a new claim.</param>
public sealed record ClaimChoice(IReadOnlyList<OfferedClaim> Offered, string? Search = null, int? Chosen = null)
{
    /// <summary>How many are shown of those that are looked for.</summary>
    public const int MostFound = 20;

    // As many characters as the field takes.
    private const int LongestSearch = 200;

    /// <summary>What is offered for <paramref name="words"/>, or for what is looked for instead.</summary>
    public static async Task<ClaimChoice> OfAsync(NewsContext context, string? words, string? search, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(search)
            ? new ClaimChoice(await context.LikelyClaimsAsync(words, cancellationToken))
            : await LookedForAsync(context, search.Trim() is { Length: > LongestSearch } more ? more[..LongestSearch] : search.Trim(), cancellationToken);

    /// <summary>
    /// What is wrong where a claim is chosen and a new one is typed as well, of which either would be lost; null where nothing is.
    /// <paramref name="stated"/> is what the form said by itself; null where it doesn't tell.
    /// </summary>
    public static string? Problem(int? claimId, string? statement, string? stated) =>
        claimId is null || stated is null || string.IsNullOrWhiteSpace(statement) || statement.ReplaceLineEndings("\n").Trim() == stated.ReplaceLineEndings("\n").Trim()
            ? null
            : "You chose a claim and typed a new one too. Choose “A new claim”, or empty the sentence for the claim that you chose.";

    /// <summary>The same with one chosen, which is shown whether it was offered or not; a new one where it is not there any more.</summary>
    public async Task<ClaimChoice> WithAsync(NewsContext context, int? chosen, CancellationToken cancellationToken)
    {
        if (Offered.Any(claim => claim.Id == chosen)) return this with { Chosen = chosen };
        var claim = await context.Claims.Where(c => c.Id == chosen).Offered().SingleOrDefaultAsync(cancellationToken);
        return claim is null ? this : this with { Offered = [claim, .. Offered], Chosen = chosen };
    }

    private static async Task<ClaimChoice> LookedForAsync(NewsContext context, string search, CancellationToken cancellationToken)
    {
        var ids = await context.ClaimsWithWordsAsync(search, MostFound, cancellationToken);
        return new ClaimChoice(await context.Claims.Where(c => EF.Parameter(ids).Contains(c.Id)).OrderByDescending(c => c.Id).Offered().ToListAsync(cancellationToken), search);
    }
}
