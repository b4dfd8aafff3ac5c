using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages;

/// <summary>The library: every article, newest first.</summary>
public sealed class IndexModel(NewsContext context, Reader reader) : PageModel
{
    private const int PageSize = 20;

    public LibraryFilter Filter { get; private set; } = new();

    public Leaf Leaf { get; private set; } = new(1, 1);

    /// <summary>How many articles fit the filter.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<LibraryRow> Rows { get; private set; } = [];

    /// <summary>The outlets and tags that can be chosen.</summary>
    public IReadOnlyList<string> Outlets { get; private set; } = [];

    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>Whether nothing was ever imported.</summary>
    public bool IsArchiveEmpty { get; private set; }

    public async Task OnGetAsync(LibraryFilter filter, [FromQuery(Name = Leaf.Key)] string? page, CancellationToken cancellationToken)
    {
        Filter = filter;
        var articles = Filtered();
        Total = await articles.CountAsync(cancellationToken);
        Leaf = Leaf.Nearest(Leaf.Asked(page), Total, PageSize);
        Rows = await RowsOf(articles).ToListAsync(cancellationToken);
        await LoadChoicesAsync(cancellationToken);
        IsArchiveEmpty = Total == 0 && !await context.Articles.AnyAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRestoreAsync([FromServices] ArticleActs acts, int id, LibraryFilter filter, [FromQuery(Name = Leaf.Key)] string? page) =>
        this.Answer(await acts.RestoreAsync(this.Asked(), id), AddressOf(filter, page));

    public async Task<IActionResult> OnPostStarAsync(
        int id, bool isStarred, LibraryFilter filter, [FromQuery(Name = Leaf.Key)] string? page, CancellationToken cancellationToken)
    {
        if (!await context.Articles.Live().AnyAsync(a => a.Id == id, cancellationToken)) return NotFound();
        await context.SetReadStateAsync(reader.Id, id, state => state.IsStarred = isStarred, cancellationToken);
        return LocalRedirect($"{AddressOf(filter, page)}#a{id}");
    }

    // The page is not checked against how many there are: the library shows the nearest one.
    private static string AddressOf(LibraryFilter filter, string? page) => filter.Address(Leaf.Asked(page));

    private IQueryable<Article> Filtered()
    {
        var articles = InState();
        if (Filter.Outlet is { } outlet) articles = articles.Where(a => a.Outlet == outlet);
        if (Filter.Tag is { } tag)
        {
            string folded = NameFolding.Fold(tag);
            articles = articles.Where(a => a.Tags.Any(t => t.Tag!.Folded == folded));
        }

        return (Filter.Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Aggregate(articles, WithTitleWord);
    }

    private IQueryable<Article> InState() => Filter.State switch
    {
        LibraryState.Deleted => context.Articles.AsNoTracking().Where(a => a.DeletedUtc != null),
        LibraryState.Unread => Live().Where(a => !context.ReadStates.Any(s => s.ReaderId == reader.Id && s.ArticleId == a.Id && s.ReadUtc != null)),
        LibraryState.Starred => Live().Where(a => context.ReadStates.Any(s => s.ReaderId == reader.Id && s.ArticleId == a.Id && s.IsStarred)),
        _ => Live(),
    };

    private IQueryable<Article> Live() => context.Articles.AsNoTracking().Live();

    // The database folds the case of A to Z alone; words with other letters are looked for in the cases that titles have.
    private static IQueryable<Article> WithTitleWord(IQueryable<Article> articles, string word)
    {
        string lower = Like(word.ToLowerInvariant()), upper = Like(word.ToUpperInvariant());
        string initial = Like(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())), typed = Like(word);
        return articles.Where(a =>
            EF.Functions.Like(a.Title, typed, "\\") || EF.Functions.Like(a.Title, lower, "\\")
            || EF.Functions.Like(a.Title, upper, "\\") || EF.Functions.Like(a.Title, initial, "\\"));
    }

    private static string Like(string word) => $"%{LikePattern.Escaped(word)}%";

    private IQueryable<LibraryRow> RowsOf(IQueryable<Article> articles) => articles
        .OrderByDescending(a => a.Day).ThenByDescending(a => a.Id)
        .Skip((Leaf.Number - 1) * PageSize).Take(PageSize)
        .Select(a => new LibraryRow(
            a.Id,
            a.Title,
            a.Outlet,
            a.Day,
            a.PublishedOn == null,
            a.DeletedUtc,
            context.Quotes.Live().Count(q => q.ArticleId == a.Id),
            !context.ReadStates.Any(s => s.ReaderId == reader.Id && s.ArticleId == a.Id && s.ReadUtc != null),
            context.ReadStates.Any(s => s.ReaderId == reader.Id && s.ArticleId == a.Id && s.IsStarred),
            a.Tags.OrderBy(t => t.Tag!.Folded).Select(t => t.Tag!.Name).ToList()));

    // What was chosen stays among the choices even where no article has it, so that the form says what is shown.
    private async Task LoadChoicesAsync(CancellationToken cancellationToken)
    {
        var articles = Filter.State == LibraryState.Deleted ? context.Articles.Where(a => a.DeletedUtc != null) : context.Articles.Live();
        var outlets = await articles.Where(a => a.Outlet != null).Select(a => a.Outlet!).Distinct().ToListAsync(cancellationToken);
        var tags = await articles.SelectMany(a => a.Tags).Select(t => t.Tag!.Name).Distinct().ToListAsync(cancellationToken);
        if (Filter.Outlet is { } outlet && !outlets.Contains(outlet)) outlets.Add(outlet);
        if (Filter.Tag is { } tag && !tags.Exists(t => IsChosen(t))) tags.Add(tag);
        Outlets = [.. outlets.Order(StringComparer.InvariantCultureIgnoreCase)];
        Tags = [.. tags.Order(StringComparer.InvariantCultureIgnoreCase)];
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
