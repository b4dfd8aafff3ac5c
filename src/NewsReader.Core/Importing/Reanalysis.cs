using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;
using NewsReader.Core.Importing.Findings;
using NewsReader.Core.Store;

namespace NewsReader.Core.Importing;

/// <summary>
/// Analyses articles that are in the archive already, and lets the new findings take the place of the machine's earlier ones. What a
/// person did stays as it is. It is no act of a person's, so the change log does not know of it.
/// </summary>
public sealed class Reanalysis(NewsContext context, TextAnalyzer analyzer)
{
    /// <summary>Analyses the current text of an article, deleted or not, whole or not at all. Null where there is no such article.</summary>
    public async Task<ReanalysisResult?> RunAsync(int articleId, CancellationToken cancellationToken = default)
    {
        var revision = await context.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.ArticleId == articleId && r.IsCurrent, cancellationToken);
        if (revision is null) return null;

        // The database is held for writing only once there is something to write.
        var source = Read(revision);
        string? language = source?.Language ?? await LanguageByHandAsync(articleId, cancellationToken);
        var analyzed = analyzer.Analyze(revision.Text, source?.KnownParagraphs ?? await KnownAsync(revision, cancellationToken), language);
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var result = await SaveAsync(revision, analyzed, language, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }

    private async Task<ReanalysisResult> SaveAsync(Revision revision, AnalyzedText analyzed, string? language, CancellationToken cancellationToken)
    {
        var article = await context.Articles.SingleAsync(a => a.Id == revision.ArticleId, cancellationToken);
        // A text that came in meanwhile was analysed as it did.
        if (!await context.Revisions.AnyAsync(r => r.Id == revision.Id && r.IsCurrent, cancellationToken)) return new ReanalysisResult(article.Id, article.Title, 0, 0, 0);
        if (language is null) article.Language = analyzed.Language;
        await new ParagraphRenewal(context).RenewAsync(revision, analyzed.Paragraphs, cancellationToken);
        await new ClaimSuggestionRenewal(context).RenewAsync(revision, analyzed.Claims, cancellationToken);
        var (added, kept, removed) = await new QuoteRenewal(context).RenewAsync(revision, analyzed, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return new ReanalysisResult(article.Id, article.Title, added, kept, removed);
    }

    // What the file's format tells, as at the import; null where today's reader makes another text of the file.
    private static SourceArticle? Read(Revision revision) =>
        ArticleReading.Read(new ImportFile(revision.FileName, revision.File()), new ImportLimits(long.MaxValue)) is ReadResult.Read(var source) && source.Text == revision.Text
            ? source
            : null;

    private async Task<IReadOnlyList<ParagraphSpan>> KnownAsync(Revision revision, CancellationToken cancellationToken) =>
        await context.Paragraphs.AsNoTracking()
            .Where(p => p.RevisionId == revision.Id && (p.Kind == ParagraphKind.Title || p.Kind == ParagraphKind.Heading || p.Kind == ParagraphKind.Caption))
            .OrderBy(p => p.Ordinal).Select(p => new ParagraphSpan(new TextSpan(p.Start, p.End), p.Kind)).ToListAsync(cancellationToken);

    // The article's language is the analysis' own word unless a person has set it.
    private async Task<string?> LanguageByHandAsync(int articleId, CancellationToken cancellationToken)
    {
        string key = $"[{articleId}]", property = $"\"{nameof(Article.Language)}\":";
        bool isByHand = await context.ChangedRows.AnyAsync(r => r.Entity == nameof(Article) && r.Key == key && r.Before!.Contains(property), cancellationToken);
        return isByHand ? await context.Articles.Where(a => a.Id == articleId).Select(a => a.Language).SingleAsync(cancellationToken) : null;
    }
}

/// <summary>What came of analysing an article again.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Added">How many quotes were found that were not there.</param>
/// <param name="Kept">How many stayed: found again, or a person's.</param>
/// <param name="Removed">How many of the machine's own are gone because they are not found any more.</param>
public sealed record ReanalysisResult(int ArticleId, string Title, int Added, int Kept, int Removed);
