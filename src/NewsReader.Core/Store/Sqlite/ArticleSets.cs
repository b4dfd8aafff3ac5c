using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// Articles of which there are few beside all the others. They are read from what makes them few, whatever else is asked of them: left the
/// choice, SQLite might go through all articles of an outlet instead, since it does not know how many there are.
/// </summary>
public static class ArticleSets
{
    /// <summary>The articles that were deleted.</summary>
    public static IQueryable<Article> Deleted(this DbSet<Article> articles) => articles.FromSql($"""
        SELECT a.* FROM "Articles" AS d CROSS JOIN "Articles" AS a ON a."Id" = d."Id" WHERE d."DeletedUtc" IS NOT NULL
        """);

    /// <summary>The articles that a reader starred, deleted ones included.</summary>
    public static IQueryable<Article> Starred(this DbSet<Article> articles, int readerId) => articles.FromSql($"""
        SELECT a.* FROM "ReadStates" AS s CROSS JOIN "Articles" AS a ON a."Id" = s."ArticleId" WHERE s."ReaderId" = {readerId} AND s."IsStarred"
        """);

    /// <summary>The articles that have a tag, deleted ones included.</summary>
    public static IQueryable<Article> Tagged(this DbSet<Article> articles, int tagId) => articles.FromSql($"""
        SELECT a.* FROM "ArticleTags" AS t CROSS JOIN "Articles" AS a ON a."Id" = t."ArticleId" WHERE t."TagId" = {tagId}
        """);

    /// <summary>The articles of these numbers.</summary>
    public static IQueryable<Article> Numbered(this DbSet<Article> articles, IReadOnlyCollection<int> ids)
    {
        string list = JsonSerializer.Serialize(ids);
        return articles.FromSql($"""
            SELECT a.* FROM json_each({list}) AS i CROSS JOIN "Articles" AS a ON a."Id" = i.value
            """);
    }
}
