using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages;

/// <summary>The library: every article, newest first.</summary>
public sealed class IndexModel(NewsContext context, Reader reader) : PageModel
{
    private const int PageSize = 20;

    public LibraryFilter Filter { get; private set; } = new();

    /// <summary>The place that was asked for; null for the beginning.</summary>
    public SearchCursor? From { get; private set; }

    public Turn Turn { get; private set; } = Turn.None;

    /// <summary>How many articles fit the filter.</summary>
    public HitCount Count { get; private set; }

    /// <summary>Whether words of the title were looked for at the beginning of words alone.</summary>
    public bool IsByBeginnings { get; private set; }

    public IReadOnlyList<LibraryRow> Rows { get; private set; } = [];

    /// <summary>The outlets and tags that can be chosen.</summary>
    public IReadOnlyList<string> Outlets { get; private set; } = [];

    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>Whether there are more outlets than are offered.</summary>
    public bool HasMoreOutlets { get; private set; }

    /// <summary>Whether there are more tags than are offered.</summary>
    public bool HasMoreTags { get; private set; }

    /// <summary>Whether nothing was ever imported.</summary>
    public bool IsArchiveEmpty { get; private set; }

    public async Task OnGetAsync(LibraryFilter filter, string? from, CancellationToken cancellationToken)
    {
        (Filter, From) = (filter, SearchCursor.Parse(from));
        var articles = new LibraryArticles(context, reader.Id, filter);
        var shown = await articles.ReadAsync(From, PageSize, cancellationToken);
        (Turn, Count, IsByBeginnings) = (shown.Turn, articles.Count, articles.IsByBeginnings);
        Rows = await RowsAsync(shown.Rows, cancellationToken);
        await LoadChoicesAsync(cancellationToken);
        IsArchiveEmpty = Count.IsNone && !await context.Articles.AnyAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRestoreAsync([FromServices] ArticleActs acts, int id, LibraryFilter filter, string? from) =>
        this.Answer(await acts.RestoreAsync(this.Asked(), id), filter.Address(SearchCursor.Parse(from)));

    public async Task<IActionResult> OnPostStarAsync(
        int id, bool isStarred, LibraryFilter filter, string? from, CancellationToken cancellationToken)
    {
        if (!await context.Articles.Live().AnyAsync(a => a.Id == id, cancellationToken)) return NotFound();
        await context.SetReadStateAsync(reader.Id, id, state => state.IsStarred = isStarred, cancellationToken);
        return LocalRedirect($"{filter.Address(SearchCursor.Parse(from))}#a{id}");
    }

    private async Task<IReadOnlyList<LibraryRow>> RowsAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var tags = (await context.ArticleTags.Where(t => EF.Parameter(ids).Contains(t.ArticleId)).OrderBy(t => t.Tag!.Folded)
            .Select(t => new { t.ArticleId, t.Tag!.Name }).ToListAsync(cancellationToken)).ToLookup(t => t.ArticleId, t => t.Name);
        var rows = await context.Articles.Where(a => EF.Parameter(ids).Contains(a.Id)).Select(a => new LibraryRow(
            a.Id,
            a.Title,
            a.Outlet,
            a.Day,
            a.PublishedOn == null,
            a.DeletedUtc,
            a.Revisions.SelectMany(r => context.Quotes.Live().Where(q => q.RevisionId == r.Id)).Count(),
            !context.ReadStates.Any(s => s.ReaderId == reader.Id && s.ArticleId == a.Id && s.ReadUtc != null),
            context.ReadStates.Any(s => s.ReaderId == reader.Id && s.ArticleId == a.Id && s.IsStarred),
            Array.Empty<string>())).ToDictionaryAsync(row => row.Id, cancellationToken);
        // One may be gone since its number was read.
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id] with { Tags = [.. tags[id]] })];
    }

    // What was chosen stays among the choices even where no article has it, so that the form says what is shown.
    private async Task LoadChoicesAsync(CancellationToken cancellationToken)
    {
        var (outlets, tags) = Filter.State == LibraryState.Deleted
            ? (await context.Articles.Deleted().Where(a => a.Outlet != null).Select(a => a.Outlet!).Distinct().ToListAsync(cancellationToken),
                await context.Articles.Deleted().SelectMany(a => a.Tags).Select(t => t.Tag!.Name).Distinct().ToListAsync(cancellationToken))
            : (await context.OutletsAsync(cancellationToken), await context.TagsAsync(cancellationToken));
        (HasMoreOutlets, HasMoreTags) = (Trimmed(outlets), Trimmed(tags));
        if (Filter.Outlet is { } outlet && !outlets.Contains(outlet)) outlets.Add(outlet);
        if (Filter.Tag is { } tag && !tags.Exists(t => IsChosen(t))) tags.Add(tag);
        Outlets = [.. outlets.Order(StringComparer.InvariantCultureIgnoreCase)];
        Tags = [.. tags.Order(StringComparer.InvariantCultureIgnoreCase)];
    }

    private static bool Trimmed(List<string> choices)
    {
        if (choices.Count <= ArticleChoices.Most) return false;
        choices.RemoveRange(ArticleChoices.Most, choices.Count - ArticleChoices.Most);
        return true;
    }

    /// <summary>Whether <paramref name="tag"/> is the one filtered by.</summary>
    public bool IsChosen(string tag) => Filter.Tag is { } chosen && (tag == chosen || NameFolding.Fold(tag) == NameFolding.Fold(chosen));
}

/// <summary>An article as the library lists it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Day">The day it is listed by.</param>
/// <param name="IsUndated">Whether that is the day of import.</param>
/// <param name="DeletedUtc">When it was deleted; null while it is there.</param>
/// <param name="Quotes">How many quotes it has that nobody rejected.</param>
/// <param name="IsUnread">Whether the reader has yet to open it.</param>
/// <param name="IsStarred">Whether the reader starred it.</param>
/// <param name="Tags">Its tags, in order.</param>
public sealed record LibraryRow(
    int Id,
    string Title,
    string? Outlet,
    DateOnly Day,
    bool IsUndated,
    DateTime? DeletedUtc,
    int Quotes,
    bool IsUnread,
    bool IsStarred,
    IReadOnlyList<string> Tags);
