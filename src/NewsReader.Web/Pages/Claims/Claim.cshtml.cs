using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Claims;

/// <summary>One claim: who made it where and when, what speaks for and against it, and what checking came to.</summary>
[RequestFormLimits(ValueLengthLimit = LongestField)]
public sealed class ClaimModel(NewsContext context) : PageModel
{
    /// <summary>Places on a page.</summary>
    public const int PageSize = 50;

    // Notes that are too long are refused with their words kept, so they have to arrive: a character takes up to nine as a form sends it.
    private const int LongestField = 10 * ClaimActs.MaxNotes;

    /// <summary>How many places are gone through and counted: those noted first where there are more.</summary>
    public const int MostLookedAt = 5_000;

    private const int MostDrawn = 500;

    private const string Ledger = "/claims";

    /// <summary>A search whose hits are marked.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public Claim Claim { get; private set; } = null!;

    /// <summary>Where it is made, oldest article first: the part that is shown.</summary>
    public IReadOnlyList<ClaimAppearance> Appearances { get; private set; } = [];

    /// <summary>In how many places that are not deleted.</summary>
    public int AppearanceCount { get; private set; }

    public Turn Turn { get; private set; } = Turn.None;

    /// <summary>Whether there are more places than are gone through.</summary>
    public bool IsBounded { get; private set; }

    /// <summary>The first of all places, oldest first: what the timeline draws and its table tells.</summary>
    public IReadOnlyList<Made> Places { get; private set; } = [];

    /// <summary>Null where there is nothing to draw.</summary>
    public Timeline? Timeline { get; private set; }

    /// <summary>How many of its places are in deleted articles, which are not shown.</summary>
    public int HiddenCount { get; private set; }

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    public IReadOnlyList<Tag> Tags { get; private set; } = [];

    /// <summary>The verdicts it was given, newest first.</summary>
    public IReadOnlyList<Ruling> Rulings { get; private set; } = [];

    /// <summary>What people are called, by their number.</summary>
    public IReadOnlyDictionary<int, string> Readers { get; private set; } = new Dictionary<int, string>();

    /// <summary>What was typed and is only previewed; null where nothing is.</summary>
    public ClaimDraft? Draft { get; private set; }

    /// <summary>Finds in the statement what was searched for.</summary>
    public HitFinder Hits => new((QueryParser.Parse(Q) as QueryParseResult.Parsed)?.Query, TextPlace.Claim);

    /// <summary>The address that a form of this page is sent to.</summary>
    public string Act(string handler) => $"/claims/{Claim.Id}?handler={handler}";

    public async Task<IActionResult> OnGetAsync(int id, string? from, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, SearchCursor.Parse(from), cancellationToken)) return Page();
        return await MergedIntoAsync(id, cancellationToken) is { } other ? LocalRedirect(other) : NotFound();
    }

    public async Task<IActionResult> OnPostPreviewAsync(int id, int version, string? statement, string? notes, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        if (ClaimActs.NotesProblem(notes) is { } problem) return this.Refuse(problem, StatusCodes.Status422UnprocessableEntity);
        if (!await LoadAsync(id, null, cancellationToken)) return Gone();
        Draft = new ClaimDraft(version, statement ?? "", (notes ?? "").ReplaceLineEndings("\n"));
        return Page();
    }

    public async Task<IActionResult> OnPostTagAsync([FromServices] TagActs acts, int id, string? tags) =>
        this.Answer(await acts.TagClaimAsync(this.Asked(), id, tags), $"/claims/{id}");

    public async Task<IActionResult> OnPostUntagAsync([FromServices] TagActs acts, int id, int tagId) =>
        ModelState.IsValid ? this.Answer(await acts.UntagClaimAsync(this.Asked(), id, tagId), $"/claims/{id}") : BadRequest();

    public async Task<IActionResult> OnPostEditAsync([FromServices] ClaimActs acts, int id, int version, string? statement, string? notes) =>
        ModelState.IsValid ? Answered(await acts.EditAsync(this.Asked(), id, version, statement, notes)) : BadRequest();

    public async Task<IActionResult> OnPostRuleAsync([FromServices] ClaimActs acts, int id, int version, Verdict? verdict, string? reason) =>
        ModelState.IsValid && verdict is { } given ? Answered(await acts.RuleAsync(this.Asked(), id, version, given, reason)) : BadRequest();

    public async Task<IActionResult> OnPostEvidenceAsync([FromServices] ClaimActs acts, int id, bool? isFor, string? source, string? excerpt, string? named) =>
        ModelState.IsValid && isFor is { } side ? Answered(await acts.AddEvidenceAsync(this.Asked(), id, side, source, excerpt, named)) : BadRequest();

    public async Task<IActionResult> OnPostEditEvidenceAsync([FromServices] ClaimActs acts, string? on, bool? isFor, string? source, string? excerpt, string? named) =>
        ModelState.IsValid && isFor is { } side && RowVersion.TryRead(on, out var row)
            ? Answered(await acts.EditEvidenceAsync(this.Asked(), row.Id, row.Version, side, source, excerpt, named), "This evidence is not there any more: it was removed, here or in another window. Nothing was changed.")
            : BadRequest();

    public async Task<IActionResult> OnPostRemoveEvidenceAsync([FromServices] ClaimActs acts, int id, string? on) =>
        RowVersion.TryRead(on, out var evidence) ? this.Answer(await acts.RemoveEvidenceAsync(this.Asked(), evidence.Id, evidence.Version), $"/claims/{id}") : BadRequest();

    public async Task<IActionResult> OnPostRemoveAppearanceAsync([FromServices] ClaimActs acts, int id, string? on) =>
        RowVersion.TryRead(on, out var appearance) ? this.Answer(await acts.RemoveAppearanceAsync(this.Asked(), appearance.Id, appearance.Version), $"/claims/{id}") : BadRequest();

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] ClaimActs acts, int id, int version) =>
        ModelState.IsValid ? this.Answer(await acts.RemoveAsync(this.Asked(), id, version)) : BadRequest();

    /// <summary>The quote that an appearance is part of; null where the article itself makes the claim, or a person said that it is no quote.</summary>
    public static Quote? SaidIn(ClaimAppearance appearance) => appearance.Quote is { Review: not Review.Rejected } quote ? quote : null;

    // Whoever typed into a form about something that is gone gets the words back.
    private IActionResult Answered(ActResult result, string? gone = null) =>
        result is ActResult.NotFound ? Gone(gone) : this.Answer(result);

    private IActionResult Gone(string? message = null) => this.Refuse(message ?? ClaimActs.GoneMessage, StatusCodes.Status404NotFound, message is null ? Ledger : null);

    private async Task<bool> LoadAsync(int id, SearchCursor? from, CancellationToken cancellationToken)
    {
        var claim = await context.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (claim is null) return false;
        Claim = claim;
        await LoadAppearancesAsync(from, cancellationToken);
        Evidence = await context.Evidence.AsNoTracking().Include(e => e.Article).Where(e => e.ClaimId == id).OrderBy(e => e.Id).ToListAsync(cancellationToken);
        Rulings = await context.Rulings.AsNoTracking().Where(r => r.ClaimId == id).OrderByDescending(r => r.AtUtc).ThenByDescending(r => r.Id).ToListAsync(cancellationToken);
        Readers = await context.Readers.ToDictionaryAsync(r => r.Id, r => r.Name, cancellationToken);
        Tags = await context.ClaimTags.AsNoTracking().Where(t => t.ClaimId == id).OrderBy(t => t.Tag!.Folded).Select(t => t.Tag!).ToListAsync(cancellationToken);
        return true;
    }

    private async Task LoadAppearancesAsync(SearchCursor? from, CancellationToken cancellationToken)
    {
        var all = context.ClaimAppearances.AsNoTracking().Where(a => a.ClaimId == Claim.Id).OrderBy(a => a.Id);
        var ids = await all.Take(MostLookedAt).Live().OrderBy(a => a.Article!.Day).ThenBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        int count = await all.Take(MostLookedAt + 1).CountAsync(cancellationToken);
        (AppearanceCount, HiddenCount, IsBounded) = (ids.Count, Math.Min(count, MostLookedAt) - ids.Count, count > MostLookedAt);
        var shown = await Stretch.ReadAsync(from, PageSize, id => id, (cursor, most) => Task.FromResult(Stretch.On(ids, cursor, most)));
        Turn = shown.Turn;
        Appearances = await Numbered(shown.Rows).Include(a => a.Article).Include(a => a.Anchor).Include(a => a.Quote!.Speaker).ToListAsync(cancellationToken);
        await DrawAsync([.. ids.Take(MostDrawn)], cancellationToken);
    }

    private IQueryable<ClaimAppearance> Numbered(IReadOnlyList<int> ids) =>
        context.ClaimAppearances.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).OrderBy(a => a.Article!.Day).ThenBy(a => a.Id);

    private async Task DrawAsync(int[] drawn, CancellationToken cancellationToken)
    {
        var places = await Numbered(drawn).Select(a => new
        {
            a.Id,
            a.Article!.PublishedOn,
            a.Article.Outlet,
            a.ArticleId,
            a.Article.Title,
            IsQuoted = a.Quote != null && a.Quote.Review != Review.Rejected,
            a.Quote!.SpeakerId,
            a.Quote.Speaker!.Name,
            a.Quote.NameAsFound,
        }).ToListAsync(cancellationToken);
        Places = [.. places.Select(a => new Made(a.Id, a.PublishedOn, a.IsQuoted ? a.SpeakerId : null, Maker(a.IsQuoted, a.Name ?? a.NameAsFound), a.IsQuoted ? Said.Hue(a.SpeakerId, a.NameAsFound) : Said.Unknown, a.Outlet, a.ArticleId, a.Title))];
        Timeline = Timeline.Of([.. Places.OrderBy(place => place.Day)]);
    }

    private static string Maker(bool isQuoted, string? name) => !isQuoted ? "The article itself" : name ?? "Someone who is not named";

    // The log knows where a claim went: a merge is seen on the claim that stayed.
    private async Task<string?> MergedIntoAsync(int id, CancellationToken cancellationToken)
    {
        string key = JsonSerializer.Serialize(new[] { id });
        string? address = await context.ChangedRows.Where(r => r.Entity == nameof(Core.Annotations.Claim) && r.Key == key && r.After == null)
            .Join(context.Changes.Where(c => !c.IsUndone && c.UndoesId == null), r => r.ChangeId, c => c.Id, (_, c) => c)
            .OrderByDescending(c => c.Id).Select(c => c.Address).FirstOrDefaultAsync(cancellationToken);
        return address?.StartsWith($"{Ledger}/", StringComparison.Ordinal) == true ? address : null;
    }
}

/// <summary>A claim as it would be, were it saved.</summary>
/// <param name="Version">The version that was edited.</param>
/// <param name="Statement">The statement as it was typed.</param>
/// <param name="Notes">The notes as they were typed.</param>
public sealed record ClaimDraft(int Version, string Statement, string Notes);
