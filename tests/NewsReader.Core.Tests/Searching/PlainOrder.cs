using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Tests.Searching;

/// <summary>What a query finds by its definition, in the order of time.</summary>
internal sealed class PlainOrder(PlainArchive archive, QueryNode root)
{
    private readonly PlainSearch _found = new(archive, root);

    /// <summary>Hits of one kind, the newest first: articles by their day and then by what came last, quotes as they stand in these, claims and notes by when they were made.</summary>
    public IReadOnlyList<int> NewestFirst(SearchKind kind) => kind switch
    {
        SearchKind.Articles => [.. Articles().OrderByDescending(a => a.Row.Day).ThenByDescending(a => a.Row.Id).Select(a => a.Row.Id)],
        SearchKind.Quotes => [.. Quotes().OrderByDescending(q => q.Article.Row.Day).ThenByDescending(q => q.Article.Row.Id).ThenBy(q => q.Row.Position).ThenBy(q => q.Row.Id).Select(q => q.Row.Id)],
        _ => [.. Made(kind).OrderByDescending(made => made.CreatedUtc).ThenByDescending(made => made.Id).Select(made => made.Id)],
    };

    /// <summary>Those that came later than a moment, the last first: articles and quotes with their articles, claims and notes by when they were made.</summary>
    public IReadOnlyList<int> New(SearchKind kind, DateTime sinceUtc) => kind switch
    {
        SearchKind.Articles => [.. Articles().Where(a => a.Row.ImportedUtc > sinceUtc).OrderByDescending(a => a.Row.Id).Select(a => a.Row.Id)],
        SearchKind.Quotes => [.. Quotes().Where(q => q.Article.Row.ImportedUtc > sinceUtc).OrderByDescending(q => q.Article.Row.Id).ThenBy(q => q.Row.Position).ThenBy(q => q.Row.Id).Select(q => q.Row.Id)],
        _ => [.. Made(kind).Where(made => made.CreatedUtc > sinceUtc).OrderByDescending(made => made.CreatedUtc).ThenByDescending(made => made.Id).Select(made => made.Id)],
    };

    /// <summary>The quotes that nobody has looked at, the newest first.</summary>
    public IReadOnlyList<int> Waiting() => [.. NewestFirst(SearchKind.Quotes).Intersect(Quotes().Where(q => q.Row.Review == Review.Unreviewed).Select(q => q.Row.Id))];

    private IEnumerable<PlainArticle> Articles() => archive.Articles.IntersectBy(_found.Articles(), a => a.Row.Id);

    private IEnumerable<(Quote Row, PlainArticle Article)> Quotes() =>
        archive.Articles.SelectMany(a => a.Quotes, (a, quote) => (quote.Row, Article: a)).IntersectBy(_found.Quotes(), q => q.Row.Id);

    private IEnumerable<(int Id, DateTime CreatedUtc)> Made(SearchKind kind) => kind == SearchKind.Claims
        ? archive.Claims.Select(c => (c.Id, c.CreatedUtc)).IntersectBy(_found.Claims(), c => c.Id)
        : archive.AllNotes.Select(n => (n.Id, n.CreatedUtc)).IntersectBy(_found.Notes(), n => n.Id);
}
