using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Store;

/// <summary>
/// The order in which articles are listed and leafed through: by day, the newest first, and of one day the latest import first. What comes
/// after an article is found by its own values, so that nothing is passed over or shown twice while articles come and go around it, and so
/// that the database goes straight to it in its index, however many there are before.
/// </summary>
public static class ArticleOrder
{
    /// <summary>The articles in this order.</summary>
    public static IOrderedQueryable<Article> NewestFirst(this IQueryable<Article> articles) => articles.OrderByDescending(a => a.Day).ThenByDescending(a => a.Id);

    /// <summary>The articles in the reverse of this order.</summary>
    public static IOrderedQueryable<Article> OldestFirst(this IQueryable<Article> articles) => articles.OrderBy(a => a.Day).ThenBy(a => a.Id);

    /// <summary>The articles that come after a place, in no order.</summary>
    public static IQueryable<Article> After(this DbSet<Article> articles, ArticlePlace place) =>
        articles.FromSql($"SELECT * FROM \"Articles\" WHERE (\"Day\", \"Id\") < ({place.Day}, {place.Id})");

    /// <summary>The articles that come before a place, in no order.</summary>
    public static IQueryable<Article> Before(this DbSet<Article> articles, ArticlePlace place) =>
        articles.FromSql($"SELECT * FROM \"Articles\" WHERE (\"Day\", \"Id\") > ({place.Day}, {place.Id})");

    /// <summary>The place of an article, whatever became of it; null where there is none of that number.</summary>
    public static async Task<ArticlePlace?> PlaceAsync(this IQueryable<Article> articles, long id, CancellationToken cancellationToken)
    {
        // As it is, a longer number than an article's would be compared with each of them.
        if (id > int.MaxValue) return null;
        int number = (int)id;
        return await articles.Where(a => a.Id == number).Select(a => new ArticlePlace(a.Day, a.Id)).SingleOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A place among the articles in their order.</summary>
/// <param name="Day">The day that the article is listed by.</param>
/// <param name="Id">Its number.</param>
public sealed record ArticlePlace(DateOnly Day, int Id)
{
    /// <summary>Whether it comes before another.</summary>
    public bool IsBefore(ArticlePlace other) => Day > other.Day || (Day == other.Day && Id > other.Id);
}
