using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>One speaker: who they are, and everything they said.</summary>
public sealed class SpeakerModel(NewsContext context) : PageModel
{
    /// <summary>Quotes on a page.</summary>
    public const int PageSize = 30;

    private const int MostOffered = 200;

    public Speaker Speaker { get; private set; } = null!;

    /// <summary>What of theirs is in the archive, whatever outlet is asked for; null where nothing is.</summary>
    public SpeakerRecord? Record { get; private set; }

    /// <summary>Who quotes them, with how many quotes, most first. An article's outlet may be unknown.</summary>
    public IReadOnlyList<OutletRow> Outlets { get; private set; } = [];

    /// <summary>The outlet that alone is shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Outlet { get; set; }

    /// <summary>Their quotes by article, newest first.</summary>
    public IReadOnlyList<IGrouping<Article, Quote>> Articles { get; private set; } = [];

    public Leaf Leaf { get; private set; } = new(1, 1);

    /// <summary>The claims they make.</summary>
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>Names to merge with.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, [FromQuery(Name = Leaf.Key)] string? number, CancellationToken cancellationToken)
    {
        var speaker = await context.Speakers.AsNoTracking().Include(s => s.Names.OrderBy(n => n.Id)).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (speaker is null) return NotFound();
        if (await StandInAsync(speaker, cancellationToken) is { } other) return LocalRedirect($"/speakers/{other}");
        Speaker = speaker;
        await LoadRecordAsync(cancellationToken);
        await LoadQuotesAsync(Leaf.Asked(number), cancellationToken);
        Claims = await context.Claims.AsNoTracking().Where(c => MadeByThem().Any(a => a.ClaimId == c.Id)).OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
        Others = await context.Speakers.Live().Where(s => s.Id != id).OrderBy(s => s.Name).Select(s => s.Name).Take(MostOffered).ToListAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostEditAsync([FromServices] SpeakerActs acts, int id, int version, string? name, SpeakerKind kind, string? description) =>
        ModelState.IsValid ? this.Answer(await acts.EditAsync(this.Asked(), id, version, name, kind, description)) : BadRequest();

    public async Task<IActionResult> OnPostNameAsync([FromServices] SpeakerActs acts, int id, string? name) =>
        this.Answer(await acts.AddNameAsync(this.Asked(), id, name));

    public async Task<IActionResult> OnPostMergeAsync([FromServices] SpeakerActs acts, int id, int version, string? into) =>
        ModelState.IsValid ? this.Answer(await acts.MergeAsync(this.Asked(), id, version, new SpeakerChoice(null, into))) : BadRequest();

    // Whom the speaker was merged into, and whom that one was, to the end; null where it stands for itself. Never round in a circle.
    private async Task<int?> StandInAsync(Speaker speaker, CancellationToken cancellationToken)
    {
        var seen = new HashSet<int> { speaker.Id };
        int? at = null;
        int? next = speaker.MergedIntoId;
        while (next is { } id && seen.Add(id))
        {
            at = id;
            next = await context.Speakers.Where(s => s.Id == id).Select(s => s.MergedIntoId).SingleOrDefaultAsync(cancellationToken);
        }

        return next is null ? at : null;
    }

    private async Task LoadRecordAsync(CancellationToken cancellationToken)
    {
        Record = await Theirs().GroupBy(q => q.SpeakerId)
            .Select(g => new SpeakerRecord(g.Count(), g.Select(q => q.ArticleId).Distinct().Count(), g.Min(q => q.Article!.PublishedOn), g.Max(q => q.Article!.PublishedOn)))
            .SingleOrDefaultAsync(cancellationToken);
        Outlets = await Theirs().Where(q => q.Article!.Outlet != null).GroupBy(q => q.Article!.Outlet!)
            .Select(g => new OutletRow(g.Key, g.Count()))
            .ToListAsync(cancellationToken);
        Outlets = [.. Outlets.OrderByDescending(o => o.Quotes).ThenBy(o => o.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    private async Task LoadQuotesAsync(int asked, CancellationToken cancellationToken)
    {
        var quotes = Theirs().Include(q => q.Article).Where(q => string.IsNullOrEmpty(Outlet) || q.Article!.Outlet == Outlet);
        Leaf = Leaf.Nearest(asked, await quotes.CountAsync(cancellationToken), PageSize);
        var shown = await quotes.OrderByDescending(q => q.Article!.Day).ThenByDescending(q => q.ArticleId).ThenBy(q => q.Position).ThenBy(q => q.Id)
            .Skip((Leaf.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        Articles = [.. shown.GroupBy(q => q.Article!)];
    }

    private IQueryable<Quote> Theirs() => context.Quotes.AsNoTrackingWithIdentityResolution().Live().Where(q => q.SpeakerId == Speaker.Id);

    private IQueryable<ClaimAppearance> MadeByThem() =>
        context.ClaimAppearances.Live().Where(a => a.Quote!.SpeakerId == Speaker.Id && a.Quote.Review != Review.Rejected);
}

/// <summary>What of a speaker is in the archive.</summary>
/// <param name="Quotes">How many quotes.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="First">The day of the oldest of them that is dated; null where none is. When an article was imported tells nothing of when somebody spoke.</param>
/// <param name="Last">The day of the newest that is dated; null where none is.</param>
public sealed record SpeakerRecord(int Quotes, int Articles, DateOnly? First, DateOnly? Last);

/// <summary>An outlet that quotes a speaker.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Quotes">How often.</param>
public sealed record OutletRow(string Name, int Quotes);
