using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Core.Importing;
using NewsReader.Core.Store;
using Xunit;

namespace NewsReader.Web.Tests;

/// <summary>What tests arrange and look up in an application's archive.</summary>
internal static class Archive
{
    /// <summary>The file of the news article that is the first of the seeds.</summary>
    public const string SeedFile = "000_b7b8b0742d34d1b3.txt";

    /// <summary>Imports a text and answers the article's id.</summary>
    public static async Task<int> ImportAsync(this NewsApp app, string text, string name = "news.txt")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var importer = scope.ServiceProvider.GetRequiredService<ArticleImporter>();
        var result = await importer.ImportAsync(new ImportFile(name, Encoding.UTF8.GetBytes(text)));
        return Assert.IsType<ImportResult.Imported>(result).ArticleId;
    }

    /// <summary>The id of the article that a seed became.</summary>
    public static Task<int> ArticleOfAsync(this NewsApp app, string file) =>
        app.InStoreAsync(store => store.Revisions.Where(r => r.FileName == file).Select(r => r.ArticleId).SingleAsync());

    /// <summary>How many acts are noted for an article.</summary>
    public static Task<int> ActsAsync(this NewsApp app, int articleId) => app.InStoreAsync(store => store.Changes.CountAsync(c => c.ArticleId == articleId));

    /// <summary>Everything that acts can change in an article, a line a row. Versions are left out: they only ever grow.</summary>
    public static Task<string> StateAsync(this NewsApp app, int articleId) => app.InStoreAsync(async store =>
    {
        var article = await store.Articles.AsNoTracking().Include(a => a.Tags).ThenInclude(t => t.Tag).SingleAsync(a => a.Id == articleId);
        var lines = new List<string> { Line(article.Title, article.Outlet, article.Author, article.Url, article.Language, article.PublishedOn, article.DeletedUtc) };
        lines.AddRange(article.Tags.Select(t => Line("tag", t.TagId, t.Tag!.Name)));
        lines.AddRange(await RowsAsync(store, articleId));
        lines.Add(Line("speakers", await store.Speakers.CountAsync(), "tags", await store.Tags.CountAsync(), "anchors", await store.Anchors.CountAsync()));
        return string.Join('\n', lines);
    });

    private static async Task<IEnumerable<string>> RowsAsync(NewsContext store, int id)
    {
        var paragraphs = await store.Paragraphs.AsNoTracking().Where(p => store.Revisions.Any(r => r.Id == p.RevisionId && r.ArticleId == id)).ToListAsync();
        var quotes = await store.Quotes.AsNoTracking().Include(q => q.Speaker).Include(q => q.Tags).Where(q => q.ArticleId == id).OrderBy(q => q.Id).ToListAsync();
        var notes = await store.Notes.AsNoTracking().Include(n => n.Anchor).Where(n => n.ArticleId == id).OrderBy(n => n.Id).ToListAsync();
        var claims = await store.ClaimAppearances.AsNoTracking().Include(a => a.Claim).Include(a => a.Anchor).Where(a => a.ArticleId == id).OrderBy(a => a.Id).ToListAsync();
        return
        [
            .. paragraphs.Select(p => Line("paragraph", p.Ordinal, p.Start, p.End, p.Kind, p.Origin)),
            .. quotes.Select(q => Line("quote", q.Id, q.Words, q.Review, q.Link, q.Speaker?.Name, q.Origin, q.AuthorId, q.AnchorId, q.Cue, string.Join(' ', q.Sources), string.Join(' ', q.Tags.Select(t => t.TagId).Order()))),
            .. notes.Select(n => Line("note", n.Id, n.Body, n.Anchor!.Ranges[0].Exact)),
            .. claims.Select(a => Line("claim", a.ClaimId, a.Claim!.Statement, a.Id, a.QuoteId, a.Anchor!.Ranges[0].Exact)),
        ];
    }

    private static string Line(params object?[] values) => string.Join(" | ", values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));
}
