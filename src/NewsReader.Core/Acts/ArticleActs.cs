using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
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
                return ActDraft.Did($"Edited the details of “{Excerpt.Of(article.Title)}”", AddressOf(articleId), articleId);
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
                return ActDraft.Did($"Deleted “{Excerpt.Of(article.Title)}”", AddressOf(articleId), articleId);
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
                return ActDraft.Did($"Restored “{Excerpt.Of(article.Title)}”", AddressOf(articleId), articleId);
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

    /// <summary>Puts tags on an article, several divided by commas. A tag that is new is made; one that is there already stays.</summary>
    public Task<ActResult> TagAsync(ActRequest request, int articleId, string? names, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var article = await FindAsync(articleId, cancellationToken);
                if (article is null) return ActDraft.Missing();
                var wanted = (names ?? "").Split(',').Where(n => !string.IsNullOrWhiteSpace(n)).Select(Tag.Clean).ToList();
                if (wanted.Count == 0 || wanted.Any(n => n is null || NameFolding.Fold(n).Length == 0))
                    return ActDraft.Refuse($"Type a tag with at least one letter or digit and at most {Tag.MaxLength} characters.");
                var added = new List<string>();
                foreach (string? name in wanted)
                    if (await TagOneAsync(article, name!, request.ReaderId, cancellationToken)) added.Add(name!);
                return added.Count == 0
                    ? ActDraft.AlreadySo($"The article has the tag “{wanted[0]}” already.")
                    : ActDraft.Did($"Tagged “{Excerpt.Of(article.Title)}” with {string.Join(", ", added)}", AddressOf(articleId), articleId);
            },
            cancellationToken);

    /// <summary>Takes a tag off an article.</summary>
    public Task<ActResult> UntagAsync(ActRequest request, int articleId, int tagId, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var tagged = await context.ArticleTags.Include(t => t.Tag).Include(t => t.Article)
                    .SingleOrDefaultAsync(t => t.ArticleId == articleId && t.TagId == tagId, cancellationToken);
                if (tagged is null) return ActDraft.AlreadySo("The tag is not on the article.");
                context.ArticleTags.Remove(tagged);
                return ActDraft.Did($"Took the tag {tagged.Tag!.Name} off “{Excerpt.Of(tagged.Article!.Title)}”", AddressOf(articleId), articleId);
            },
            cancellationToken);

    private Task<Article?> FindAsync(int articleId, CancellationToken cancellationToken) =>
        context.Articles.Include(a => a.Tags).ThenInclude(t => t.Tag).SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);

    private async Task<bool> TagOneAsync(Article article, string name, int readerId, CancellationToken cancellationToken)
    {
        string folded = NameFolding.Fold(name);
        if (article.Tags.Any(t => t.Tag!.Folded == folded)) return false;
        var tag = await context.Tags.SingleOrDefaultAsync(t => t.Folded == folded, cancellationToken) ?? new Tag { Name = name, Folded = folded };
        article.Tags.Add(new ArticleTag { Tag = tag, AuthorId = readerId });
        return true;
    }

    private static string AddressOf(int articleId) => $"/articles/{articleId}";
}
