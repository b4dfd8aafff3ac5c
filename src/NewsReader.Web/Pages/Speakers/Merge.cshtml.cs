using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>Says that a speaker is the same as another: whom, what would go over, and what speaks against it; then the act.</summary>
public sealed class MergeModel(NewsContext context) : PageModel
{
    /// <summary>How many quotes are shown in words.</summary>
    public const int MostShown = 20;

    // So many of their newest quotes are gone through for those to show: most are not rejected.
    private const int FewLookedAt = 200;

    private const int MostShared = 5;

    public Speaker Speaker { get; private set; } = null!;

    /// <summary>Whom to merge into; null while nobody is chosen.</summary>
    public Speaker? Other { get; private set; }

    /// <summary>What was found changed when it was to be done; null where nothing was.</summary>
    public ActResult.Stale? Meanwhile { get; private set; }

    /// <summary>Whether the description is to go over too.</summary>
    public bool TakesDescription { get; private set; } = true;

    /// <summary>The name that was typed.</summary>
    public string? Typed { get; private set; }

    /// <summary>Why nobody is chosen; null where nobody was asked for.</summary>
    public string? Problem { get; private set; }

    /// <summary>Those that the name typed could mean, else those whose name is like the speaker's.</summary>
    public IReadOnlyList<NameCandidate> Candidates { get; private set; } = [];

    /// <summary>Names to type.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    /// <summary>How many quotes go over, those that no list shows included.</summary>
    public int QuoteCount { get; private set; }

    /// <summary>How many of them are rejected, out of place or in deleted articles.</summary>
    public int HiddenCount { get; private set; }

    /// <summary>How many claims rest on them.</summary>
    public int ClaimCount { get; private set; }

    /// <summary>The newest of the quotes.</summary>
    public IReadOnlyList<Quote> Quotes { get; private set; } = [];

    /// <summary>The names that are new to the other.</summary>
    public IReadOnlyList<SpeakerName> NewNames { get; private set; } = [];

    /// <summary>In how many articles both are quoted, which one person under two names seldom is.</summary>
    public int SharedCount { get; private set; }

    /// <summary>Some of those articles.</summary>
    public IReadOnlyList<Article> Shared { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, int? with, string? into, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } speaker)
            return await context.Speakers.AnyAsync(s => s.Id == id, cancellationToken) ? LocalRedirect($"/speakers/{id}") : NotFound();
        Speaker = speaker;
        Typed = string.IsNullOrWhiteSpace(into) ? null : into;
        await ChooseAsync(with, cancellationToken);
        if (Other is null) await OfferAsync(cancellationToken);
        else await PreviewAsync(Other, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SpeakerActs acts, int id, int version, string? on, bool description, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !RowVersion.TryRead(on, out var other)) return BadRequest();
        var result = await acts.MergeAsync(this.Asked(), id, version, new SpeakerChoice(other.Id, null), other.Version, description, CancellationToken.None);
        if (result is not ActResult.Stale stale) return this.Answer(result);
        (Meanwhile, TakesDescription) = (stale, description);
        return this.Anew(await OnGetAsync(id, other.Id, null, cancellationToken));
    }

    private Task<Speaker?> FindAsync(int id, CancellationToken cancellationToken) =>
        context.Speakers.AsNoTracking().Live().Include(s => s.Names.OrderBy(n => n.Id)).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    private async Task ChooseAsync(int? with, CancellationToken cancellationToken)
    {
        if (with is null && Typed is null) return;
        var called = with is null ? await context.Speakers.Called(Typed!).Select(s => s.Id).Take(2).ToListAsync(cancellationToken) : [with.Value];
        if (called.Count == 1 && called[0] == Speaker.Id) Problem = "That is the same speaker: there is nothing to merge.";
        else if (called.Count == 1) Other = await FindAsync(called[0], cancellationToken);
        if (Other is null) Problem ??= called.Count > 1 ? "More than one speaker has that name. Choose the one you mean." : "There is no such speaker now. Choose another one.";
    }

    private async Task OfferAsync(CancellationToken cancellationToken)
    {
        string[] names = Typed is null ? [.. Speaker.Names.Select(n => n.Name)] : [Typed];
        var candidates = await context.CandidatesAsync(names, cancellationToken);
        Candidates = [.. candidates.SelectMany(like => like).Where(c => c.Id != Speaker.Id).DistinctBy(c => c.Id).Take(MostShown)];
        Offered = await context.OfferedNamesAsync(cancellationToken, but: Speaker.Id);
    }

    private async Task PreviewAsync(Speaker other, CancellationToken cancellationToken)
    {
        var theirs = context.Quotes.AsNoTracking().Where(q => q.SpeakerId == Speaker.Id);
        QuoteCount = await theirs.CountAsync(cancellationToken);
        var totals = await context.TotalsAsync([Speaker.Id, other.Id], cancellationToken);
        HiddenCount = QuoteCount - Quoted(totals, Speaker.Id);
        ClaimCount = await context.ClaimsMadeBy(Speaker.Id).Distinct().CountAsync(cancellationToken);
        var newest = await context.SpokenAsync(Speaker.Id, null, FewLookedAt, cancellationToken);
        Quotes = await context.Quotes.Numbered(newest).Live().FirstAsync(context, MostShown, cancellationToken);
        NewNames = [.. Speaker.Names.Where(n => other.Names.All(known => known.Folded != n.Folded))];
        var shared = context.Articles.AsNoTracking().Where(a => SharedBy(Speaker.Id, other.Id, totals).Contains(a.Id));
        SharedCount = await shared.CountAsync(cancellationToken);
        Shared = await shared.OrderByDescending(a => a.Day).ThenBy(a => a.Id).Take(MostShared).ToListAsync(cancellationToken);
    }

    // While the totals are made anew they know nobody.
    private static int Quoted(IReadOnlyDictionary<int, ListedSpeaker> totals, int speaker) => totals.GetValueOrDefault(speaker)?.Quotes ?? 0;

    // From the articles of whoever is quoted less to those of the other.
    private IQueryable<int> SharedBy(int one, int other, IReadOnlyDictionary<int, ListedSpeaker> totals)
    {
        var (few, many) = Quoted(totals, one) <= Quoted(totals, other) ? (one, other) : (other, one);
        return context.Quotes.Live().Where(q => q.SpeakerId == few && context.Quotes.Any(o => o.SpeakerId == many && o.ArticleId == q.ArticleId && o.Review != Review.Rejected)).Select(q => q.ArticleId);
    }
}
