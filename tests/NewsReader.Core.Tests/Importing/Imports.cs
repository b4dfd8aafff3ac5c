using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Articles;
using NewsReader.Core.Importing;
using Xunit;

namespace NewsReader.Core.Tests.Importing;

/// <summary>Imports as the program does, each file with a context of its own.</summary>
internal static class Imports
{
    public static async Task<ImportResult> ImportAsync(
        this TestArchive archive, string name, byte[] bytes, string? key = null, CancellationToken cancellationToken = default)
    {
        await using var context = archive.Open();
        var importer = new ArticleImporter(context, new TextAnalyzer(), new ImportLimits(), TimeProvider.System);
        return await importer.ImportAsync(new ImportFile(name, bytes, key), cancellationToken);
    }

    public static Task<ImportResult> ImportAsync(this TestArchive archive, string name, string text, string? key = null) =>
        archive.ImportAsync(name, Encoding.UTF8.GetBytes(text), key);

    /// <summary>Imports what must succeed.</summary>
    public static async Task<ImportResult.Imported> TakeInAsync(this TestArchive archive, string text, string? key = null, string name = "news.txt") =>
        Assert.IsType<ImportResult.Imported>(await archive.ImportAsync(name, text, key));

    /// <summary>The quotes of an article's current text, in order.</summary>
    public static async Task<List<Quote>> QuotesAsync(this TestArchive archive, int articleId = 1)
    {
        await using var context = archive.Open();
        return await context.Quotes.Include(q => q.Speaker).Include(q => q.Anchor)
            .Where(q => q.ArticleId == articleId).OrderBy(q => q.Position).AsNoTracking().ToListAsync();
    }

    /// <summary>The current text with its paragraphs.</summary>
    public static async Task<Revision> CurrentAsync(this TestArchive archive, int articleId = 1)
    {
        await using var context = archive.Open();
        return await context.Revisions.Include(r => r.Paragraphs.OrderBy(p => p.Ordinal)).AsNoTracking().SingleAsync(r => r.ArticleId == articleId && r.IsCurrent);
    }
}
