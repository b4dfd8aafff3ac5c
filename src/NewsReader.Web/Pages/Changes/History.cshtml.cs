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

    public IReadOnlyList<HistoryRow> Rows { get; private set; } = [];

    /// <summary>The change before which those shown were done; null where the newest are shown.</summary>
    public int? Before { get; private set; }

    /// <summary>Where later changes are; null where there are none.</summary>
    public string? Newer { get; private set; }

    /// <summary>Where earlier changes are; null where there are none.</summary>
    public string? Older { get; private set; }

    /// <summary>Puts the rows of changes into words.</summary>
    public ChangeWords Words { get; private set; } = null!;

    /// <param name="article">The article whose changes to show.</param>
    /// <param name="speaker">The speaker whose changes to show.</param>
    /// <param name="claim">The claim whose changes to show.</param>
    /// <param name="before">The change before which those to show were done; the newest are shown where it is none or nothing was done before it.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task<IActionResult> OnGetAsync(int? article, int? speaker, int? claim, int? before, CancellationToken cancellationToken)
    {
        Subject = article is { } a ? await HistorySubject.ArticleAsync(context, a, cancellationToken)
            : speaker is { } s ? await HistorySubject.SpeakerAsync(context, s, cancellationToken)
            : claim is { } c ? await HistorySubject.ClaimAsync(context, c, cancellationToken)
            : null;
        if (Subject is null && (article ?? speaker ?? claim) is not null) return NotFound();

        await ShowAsync(before, cancellationToken);
        if (Rows.Count == 0 && before is not null) await ShowAsync(null, cancellationToken);
        Words = await ChangeWords.OfAsync(context, Rows.SelectMany(r => r.Rows), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, string? back) =>
        await LeadBackAsync(await log.UndoAsync(this.Asked(), id), back);

    public async Task<IActionResult> OnPostUndoLatestAsync(string? back) =>
        await LeadBackAsync(await log.UndoLatestAsync(this.Asked()), back);

    public async Task<IActionResult> OnPostRedoLatestAsync(string? back) =>
        await LeadBackAsync(await log.RedoLatestAsync(this.Asked()), back);

    public async Task<IActionResult> OnPostUndoAllAsync(int id, int[] shown, string? back) =>
        await LeadBackAsync(await log.UndoAllAsync(this.Asked(), id, shown), back);

    /// <summary>The address of the part of this history that comes before a change; of the newest part where none is given.</summary>
    public string Address(int? before)
    {
        var query = new QueryBuilder();
        if (Subject is { } subject) query.Add(subject.Noun, subject.Id.ToString(CultureInfo.InvariantCulture));
        if (before is { } id) query.Add("before", id.ToString(CultureInfo.InvariantCulture));
        return "/changes" + query.ToQueryString();
    }

    // Where the page that it was asked from shows what has gone with it, its history is left, with the way to have it again.
    private async Task<IActionResult> LeadBackAsync(ActResult result, string? back)
    {
        string goTo = this.BackTo(back, "/changes");
        return this.Answer(result, result is ActResult.Done && await HistorySubject.AtAsync(context, goTo, CancellationToken.None) is { Address: null } gone ? gone.History : goTo);
    }

    private async Task ShowAsync(int? before, CancellationToken cancellationToken)
    {
        (Before, Newer, Older) = (before, null, null);
        var changes = Subject is { } subject ? context.ChangeSubjects.About(subject.Kind, subject.Id) : context.Changes.Select(c => c.Id);
        int end = before ?? int.MaxValue;
        // One more than is shown tells whether there are more.
        var ids = await changes.Where(id => id < end).OrderByDescending(id => id).Take(PageSize + 1).ToListAsync(cancellationToken);
        if (ids.Count > PageSize) Older = Address(ids[PageSize - 1]);
        if (before is not null)
        {
            var later = await changes.Where(id => id >= end).OrderBy(id => id).Take(PageSize + 1).ToListAsync(cancellationToken);
            if (later.Count > 0) Newer = Address(later.Count > PageSize ? later[PageSize] : null);
        }

        Rows = await context.HistoryOfAsync([.. ids.Take(PageSize)], cancellationToken);
    }
}
