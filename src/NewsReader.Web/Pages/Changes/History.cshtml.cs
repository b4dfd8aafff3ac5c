using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Changes;

/// <summary>What people did, newest first, and the way back.</summary>
public sealed class HistoryModel(NewsContext context, ChangeLog log) : PageModel
{
    /// <summary>How many rows of one change are shown; merging a speaker touches thousands.</summary>
    public const int RowsShown = 20;

    private const int PageSize = 50;

    /// <summary>The article whose changes are shown; null for all.</summary>
    public int? ArticleId { get; private set; }

    public string? ArticleTitle { get; private set; }

    public Leaf Leaf { get; private set; } = new(1, 1);

    /// <summary>How many changes there are.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<HistoryRow> Rows { get; private set; } = [];

    /// <summary>Puts the rows of changes into words.</summary>
    public ChangeWords Words { get; private set; } = null!;

    /// <param name="article">The article whose changes to show; null for all.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task<IActionResult> OnGetAsync(int? article, [FromQuery(Name = Leaf.Key)] string? page, CancellationToken cancellationToken)
    {
        ArticleId = article;
        ArticleTitle = await context.Articles.Where(a => a.Id == article).Select(a => a.Title).SingleOrDefaultAsync(cancellationToken);
        if (article is not null && ArticleTitle is null) return NotFound();

        var changes = context.Changes.AsNoTracking().Where(c => article == null || c.ArticleId == article);
        Total = await changes.CountAsync(cancellationToken);
        Leaf = Leaf.Nearest(Leaf.Asked(page), Total, PageSize);
        Rows = await RowsOf(changes).ToListAsync(cancellationToken);
        Words = new ChangeWords(context.Model, await NamesAsync(cancellationToken));
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, string? back, CancellationToken cancellationToken) =>
        this.Answer(await log.UndoAsync(this.Asked(), id, cancellationToken), BackTo(back));

    public async Task<IActionResult> OnPostUndoLatestAsync(string? back, int? article, CancellationToken cancellationToken) =>
        this.Answer(await log.UndoLatestAsync(this.Asked(), article, cancellationToken), BackTo(back));

    /// <summary>The address of a page of this history.</summary>
    public string Address(int page)
    {
        var query = new QueryBuilder();
        if (ArticleId is { } article) query.Add("article", article.ToString(CultureInfo.InvariantCulture));
        if (page > 1) query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return "/changes" + query.ToQueryString();
    }

    // An address of another site is nobody's way back, and one that is not ASCII is no header.
    private string BackTo(string? back) => Url.IsLocalUrl(back) && Ascii.IsValid(back) ? back : "/changes";

    private IQueryable<HistoryRow> RowsOf(IQueryable<Change> changes) => changes
        .OrderByDescending(c => c.Id)
        .Skip((Leaf.Number - 1) * PageSize).Take(PageSize)
        .Select(c => new HistoryRow(
            c.Id,
            c.Summary,
            c.Address,
            context.Readers.Where(r => r.Id == c.AuthorId).Select(r => r.Name).First(),
            c.AtUtc,
            c.UndoesId != null,
            c.IsUndone,
            context.Changes.Where(u => u.UndoesId == c.Id && !u.IsUndone).Select(u => (int?)u.Id).Max(),
            c.Rows.Count,
            c.Rows.OrderBy(r => r.Id).Take(RowsShown).ToList()));

    private async Task<IReadOnlyDictionary<(string Entity, int Id), string>> NamesAsync(CancellationToken cancellationToken)
    {
        var references = Rows.SelectMany(r => r.Rows).SelectMany(row => ChangeWords.References(context.Model, row)).Distinct().ToLookup(r => r.Entity, r => r.Id);
        var (speakers, tags) = (references[nameof(Speaker)].ToList(), references[nameof(Tag)].ToList());
        var articles = references[nameof(Article)].ToList();
        var names = Rows.SelectMany(r => r.Rows).SelectMany(ChangeWords.NamesIn).DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Name);
        foreach (var s in await context.Speakers.Where(s => speakers.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken)) names[(nameof(Speaker), s.Id)] = s.Name;
        foreach (var t in await context.Tags.Where(t => tags.Contains(t.Id)).Select(t => new { t.Id, t.Name }).ToListAsync(cancellationToken)) names[(nameof(Tag), t.Id)] = t.Name;
        foreach (var a in await context.Articles.Where(a => articles.Contains(a.Id)).Select(a => new { a.Id, a.Title }).ToListAsync(cancellationToken)) names[(nameof(Article), a.Id)] = a.Title;
        return names;
    }
}

/// <summary>A change as the history lists it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Summary">What was done.</param>
/// <param name="Address">Where to see it.</param>
/// <param name="Author">Who did it.</param>
/// <param name="AtUtc">When, in UTC.</param>
/// <param name="IsUndo">Whether it took back, or did again, another change: that other one is where it is undone.</param>
/// <param name="IsUndone">Whether it was undone.</param>
/// <param name="UndoneBy">The change that undid it and that can itself be undone; null where there is none.</param>
/// <param name="RowCount">How many rows it touched.</param>
/// <param name="Rows">The first of them.</param>
public sealed record HistoryRow(
    int Id,
    string Summary,
    string Address,
    string Author,
    DateTime AtUtc,
    bool IsUndo,
    bool IsUndone,
    int? UndoneBy,
    int RowCount,
    IReadOnlyList<ChangedRow> Rows)
{
    /// <summary>The change that the button beside it undoes: itself, or what undid it; null where it has no button.</summary>
    public int? Undoable => IsUndo ? null : IsUndone ? UndoneBy : Id;
}
