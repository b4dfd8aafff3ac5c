using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Articles;
using NewsReader.Core.Importing.Findings;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Importing;

/// <summary>Brings files into the archive, each one wholly or not at all.</summary>
public sealed class ArticleImporter(NewsContext context, TextAnalyzer analyzer, ImportLimits limits, TimeProvider clock)
{
    /// <summary>Reads, analyses and saves one file.</summary>
    public async Task<ImportResult> ImportAsync(ImportFile file, CancellationToken cancellationToken = default)
    {
        switch (ArticleReading.Read(file, limits))
        {
            case ReadResult.Unreadable(var reason): return new ImportResult.Unreadable(file.Name, reason);
            case ReadResult.Read(var source): return await ImportAsync(file, source, cancellationToken);
            default: throw new InvalidOperationException("A file is either read or not.");
        }
    }

    private async Task<ImportResult> ImportAsync(ImportFile file, SourceArticle source, CancellationToken cancellationToken)
    {
        if (await PresentAsync(file, source, cancellationToken) is { } present) return present;

        // The database is held for writing only once there is something to write.
        var analyzed = analyzer.Analyze(source.Text, source.KnownParagraphs, source.Language);
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (await PresentAsync(file, source, cancellationToken) is { } meanwhile) return meanwhile;
            var result = await SaveAsync(file, source, analyzed, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }

    private async Task<ImportResult?> PresentAsync(ImportFile file, SourceArticle source, CancellationToken cancellationToken) =>
        await context.Revisions
            .Where(r => r.TextHash == source.TextHash)
            .Select(r => new ImportResult.AlreadyPresent(file.Name, r.ArticleId, r.Article!.Title, r.Article.DeletedUtc != null))
            .SingleOrDefaultAsync(cancellationToken);

    private async Task<ImportResult> SaveAsync(ImportFile file, SourceArticle source, AnalyzedText analyzed, CancellationToken cancellationToken)
    {
        string? key = source.Url ?? file.SourceKey;
        var known = key is null ? null : await context.Articles.SingleOrDefaultAsync(a => a.SourceKey == key, cancellationToken);
        var article = known ?? await AddArticleAsync(source, key, analyzed.Language, cancellationToken);
        var revision = await AddRevisionAsync(article, file, source, cancellationToken);
        await new FindingsWriter(context).WriteAsync(revision, analyzed, cancellationToken);
        return new ImportResult.Imported(file.Name, article.Id, article.Title, known is not null, article.DeletedUtc is not null, source.Warnings);
    }

    private async Task<Article> AddArticleAsync(SourceArticle source, string? key, string language, CancellationToken cancellationToken)
    {
        var article = new Article
        {
            Title = source.Title,
            Outlet = source.Outlet,
            Author = source.Author,
            Url = source.Url,
            SourceKey = key,
            Language = source.Language ?? language,
            ImportedUtc = clock.GetUtcNow().UtcDateTime,
        };
        article.SetPublished(source.PublishedOn, source.PublishedUtc, clock.LocalTimeZone);
        await AddTagsAsync(article, source.Tags, cancellationToken);
        context.Articles.Add(article);
        return article;
    }

    private async Task AddTagsAsync(Article article, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        foreach (string? name in names.Select(Tag.Clean))
        {
            if (name is null || NameFolding.Fold(name) is not { Length: > 0 } folded) continue;
            if (article.Tags.Any(t => t.Tag!.Folded == folded)) continue;
            var tag = await context.Tags.SingleOrDefaultAsync(t => t.Folded == folded, cancellationToken) ?? new Tag { Name = name, Folded = folded };
            article.Tags.Add(new ArticleTag { Tag = tag });
        }
    }

    private async Task<Revision> AddRevisionAsync(Article article, ImportFile file, SourceArticle source, CancellationToken cancellationToken)
    {
        var earlier = article.Id == 0 ? null : await context.Revisions.SingleAsync(r => r.ArticleId == article.Id && r.IsCurrent, cancellationToken);
        if (earlier is not null)
        {
            earlier.IsCurrent = false;
            await context.SaveChangesAsync(cancellationToken);
        }

        var revision = new Revision
        {
            Article = article,
            Ordinal = (earlier?.Ordinal ?? 0) + 1,
            IsCurrent = true,
            Text = source.Text,
            TextHash = source.TextHash,
            Original = Revision.OriginalOf(source.OriginalBytes.Span, source.Text),
            Sha256 = source.Sha256,
            FileName = Path.GetFileName(file.Name),
            Format = source.Format,
            Encoding = source.Encoding,
            Warnings = source.Warnings,
            ImportedUtc = clock.GetUtcNow().UtcDateTime,
        };
        context.Revisions.Add(revision);
        await context.SaveChangesAsync(cancellationToken);
        return revision;
    }
}
