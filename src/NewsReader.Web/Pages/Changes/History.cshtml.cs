using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Changes;

/// <summary>What people did, newest first, and the way back.</summary>
public sealed class HistoryModel(NewsContext context, ChangeLog log) : PageModel
{
    private const int PageSize = 50;

    /// <summary>What the history is of; null for the whole archive.</summary>
    public HistorySubject? Subject { get; private set; }

    public Leaf Leaf { get; private set; } = new(1, 1);

    /// <summary>How many changes there are.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<HistoryRow> Rows { get; private set; } = [];

    /// <summary>Puts the rows of changes into words.</summary>
    public ChangeWords Words { get; private set; } = null!;

    /// <param name="article">The article whose changes to show.</param>
    /// <param name="speaker">The speaker whose changes to show.</param>
    /// <param name="claim">The claim whose changes to show.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task<IActionResult> OnGetAsync(int? article, int? speaker, int? claim, [FromQuery(Name = Leaf.Key)] string? page, CancellationToken cancellationToken)
    {
        Subject = article is { } a ? await HistorySubject.ArticleAsync(context, a, cancellationToken)
            : speaker is { } s ? await HistorySubject.SpeakerAsync(context, s, cancellationToken)
            : claim is { } c ? await HistorySubject.ClaimAsync(context, c, cancellationToken)
            : null;
        if (Subject is null && (article ?? speaker ?? claim) is not null) return NotFound();

        var changes = Subject?.Changes ?? context.Changes;
        Total = await changes.CountAsync(cancellationToken);
        Leaf = Leaf.Nearest(Leaf.Asked(page), Total, PageSize);
        var shown = changes.OrderByDescending(c => c.Id).Skip((Leaf.Number - 1) * PageSize).Take(PageSize);
        Rows = await context.HistoryOf(shown).OrderByDescending(r => r.Id).ToListAsync(cancellationToken);
        Words = await ChangeWords.OfAsync(context, Rows.SelectMany(r => r.Rows), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, string? back, CancellationToken cancellationToken) =>
        this.Answer(await log.UndoAsync(this.Asked(), id, cancellationToken), this.BackTo(back, "/changes"));

    public async Task<IActionResult> OnPostUndoLatestAsync(string? back, CancellationToken cancellationToken) =>
        this.Answer(await log.UndoLatestAsync(this.Asked(), cancellationToken: cancellationToken), this.BackTo(back, "/changes"));

    public async Task<IActionResult> OnPostRedoLatestAsync(string? back, CancellationToken cancellationToken) =>
        this.Answer(await log.RedoLatestAsync(this.Asked(), cancellationToken: cancellationToken), this.BackTo(back, "/changes"));

    public async Task<IActionResult> OnPostUndoAllAsync(int id, int[] shown, string? back, CancellationToken cancellationToken) =>
        this.Answer(await log.UndoAllAsync(this.Asked(), id, shown, cancellationToken), this.BackTo(back, "/changes"));

    /// <summary>The address of a page of this history.</summary>
    public string Address(int page)
    {
        var query = new QueryBuilder();
        if (Subject is { } subject) query.Add(subject.Kind, subject.Id.ToString(CultureInfo.InvariantCulture));
        if (page > 1) query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return "/changes" + query.ToQueryString();
    }
}
