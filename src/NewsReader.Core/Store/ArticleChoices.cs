using Microsoft.EntityFrameworkCore;

namespace NewsReader.Core.Store;

/// <summary>By what articles can be chosen: their outlets and tags, found without going through the articles.</summary>
public static class ArticleChoices
{
    /// <summary>The most outlets, and the most tags, that are offered.</summary>
    public const int Most = 1_000;

    /// <summary>The outlets of articles that are not deleted, up to one more than <see cref="Most"/>: from one to the next in their index.</summary>
    public static Task<List<string>> OutletsAsync(this NewsContext context, CancellationToken cancellationToken) => context.Database.SqlQuery<string>($"""
        WITH RECURSIVE "Known" ("Outlet") AS (
            SELECT min("Outlet") FROM "Articles"
            UNION ALL
            SELECT (SELECT min(a."Outlet") FROM "Articles" AS a WHERE a."Outlet" > k."Outlet") FROM "Known" AS k WHERE k."Outlet" IS NOT NULL)
        SELECT k."Outlet" AS "Value" FROM "Known" AS k
        WHERE k."Outlet" IS NOT NULL AND EXISTS (SELECT 1 FROM "Articles" AS a WHERE a."Outlet" = k."Outlet" AND a."DeletedUtc" IS NULL)
        LIMIT {Most + 1}
        """).ToListAsync(cancellationToken);

    /// <summary>The tags of articles that are not deleted, up to one more than <see cref="Most"/>: each is asked whether it has one.</summary>
    public static Task<List<string>> TagsAsync(this NewsContext context, CancellationToken cancellationToken) =>
        context.Tags.Where(t => context.ArticleTags.Any(tagged => tagged.TagId == t.Id && tagged.Article!.DeletedUtc == null))
            .OrderBy(t => t.Folded).Select(t => t.Name).Take(Most + 1).ToListAsync(cancellationToken);
}
