using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>What a person can do with articles as wholes.</summary>
public sealed class ArticleActs(NewsContext context, ChangeLog log, TimeProvider clock)
{
    /// <summary>Corrects what is known about an article.</summary>
    public Task<ActResult> EditAsync(ActRequest request, int articleId, int version, ArticleDetails details, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var article = await FindAsync(articleId, cancellationToken);
                if (article is null) return ActDraft.Missing();
                if (article.Version != version) return ActDraft.Stale(article);
                details.ApplyTo(article);
                return ActDraft.Did($"Edited the details of {Quoted.Of(article.Title)}", AddressOf(articleId), articleId);
            },
            cancellationToken);

    /// <summary>Takes an article out of the archive. It is kept and can be restored.</summary>
    public Task<ActResult> DeleteAsync(ActRequest request, int articleId, int version, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var article = await FindAsync(articleId, cancellationToken);
                if (article is null) return ActDraft.Missing();
                if (article.DeletedUtc is not null) return ActDraft.AlreadySo("The article is deleted already.");
                if (article.Version != version) return ActDraft.Stale(article, "Delete the article");
                article.DeletedUtc = clock.GetUtcNow().UtcDateTime;
                return ActDraft.Did($"Deleted {Quoted.Of(article.Title)}", AddressOf(articleId), articleId);
            },
            cancellationToken);

    /// <summary>Brings a deleted article back.</summary>
    public Task<ActResult> RestoreAsync(ActRequest request, int articleId, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var article = await FindAsync(articleId, cancellationToken);
                if (article is null) return ActDraft.Missing();
                article.DeletedUtc = null;
                return ActDraft.Did($"Restored {Quoted.Of(article.Title)}", AddressOf(articleId), articleId);
            },
            cancellationToken);

    /// <summary>Says what a paragraph is: puts boilerplate back into the text, or takes a paragraph out as boilerplate.</summary>
    public Task<ActResult> SetParagraphKindAsync(
        ActRequest request, int articleId, int revisionId, int ordinal, ParagraphKind kind, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var revision = await context.Revisions.Where(r => r.Id == revisionId && r.ArticleId == articleId && r.Article!.DeletedUtc == null)
                    .Select(r => new { r.IsCurrent }).SingleOrDefaultAsync(cancellationToken);
                var paragraph = await context.Paragraphs.SingleOrDefaultAsync(p => p.RevisionId == revisionId && p.Ordinal == ordinal, cancellationToken);
                if (revision is null || paragraph is null || !Enum.IsDefined(kind)) return ActDraft.Missing();
                if (!revision.IsCurrent) return ActDraft.Stale("The article has a new text since you opened it. Reload it.");
                if (paragraph.Kind == kind) return ActDraft.AlreadySo("The paragraph is that already.");
                paragraph.Kind = kind;
                paragraph.Origin = Origin.Person;
                string what = kind == ParagraphKind.Boilerplate ? "Took paragraph {0} out of the text" : "Put paragraph {0} back into the text";
                return ActDraft.Did(string.Format(null, what, ordinal), $"{AddressOf(articleId)}#p{ordinal}", articleId);
            },
            cancellationToken);

    private Task<Article?> FindAsync(int articleId, CancellationToken cancellationToken) =>
        context.Articles.SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);

    private static string AddressOf(int articleId) => $"/articles/{articleId}";
}
