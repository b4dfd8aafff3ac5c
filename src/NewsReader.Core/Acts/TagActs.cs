using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>Puts tags on articles, quotes and claims, and takes them off. Several are divided by commas; one that is new is made, one that is there already stays.</summary>
public sealed class TagActs(NewsContext context, ChangeLog log)
{
    /// <summary>How many tags can be put at once.</summary>
    public const int Most = 50;

    /// <summary>Puts tags on an article.</summary>
    public Task<ActResult> TagArticleAsync(ActRequest request, int articleId, string? names, CancellationToken cancellationToken = default) =>
        TagAsync(request, names, async () =>
        {
            var article = await context.Articles.Include(a => a.Tags).SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);
            return article is null ? null : new Tagged("article", Quoted.Of(article.Title), $"/articles/{articleId}", articleId, [.. article.Tags.Select(t => t.TagId)],
                tag => article.Tags.Add(new ArticleTag { Tag = tag, AuthorId = request.ReaderId }));
        }, cancellationToken);

    /// <summary>Puts tags on a quote, which makes it a person's.</summary>
    public Task<ActResult> TagQuoteAsync(ActRequest request, int quoteId, string? names, CancellationToken cancellationToken = default) =>
        TagAsync(request, names, async () =>
        {
            var quote = await context.Quotes.Include(q => q.Tags).Include(q => q.Anchor).SingleOrDefaultAsync(q => q.Id == quoteId && q.Article!.DeletedUtc == null, cancellationToken);
            if (quote is null) return null;
            await context.TakeOverAsync([quote], request.ReaderId, cancellationToken);
            return new Tagged("quote", Quoted.Of(quote), QuoteActs.AddressOf(quote), quote.ArticleId, [.. quote.Tags.Select(t => t.TagId)],
                tag => quote.Tags.Add(new QuoteTag { Tag = tag, AuthorId = request.ReaderId }));
        }, cancellationToken);

    /// <summary>Puts tags on a claim.</summary>
    public Task<ActResult> TagClaimAsync(ActRequest request, int claimId, string? names, CancellationToken cancellationToken = default) =>
        TagAsync(request, names, async () =>
        {
            var claim = await context.Claims.Include(c => c.Tags).SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken);
            return claim is null ? null : new Tagged("claim", Quoted.Of(claim.Statement), $"/claims/{claimId}", null, [.. claim.Tags.Select(t => t.TagId)],
                tag => claim.Tags.Add(new ClaimTag { Tag = tag, AuthorId = request.ReaderId }));
        }, cancellationToken);

    /// <summary>Takes a tag off an article.</summary>
    public Task<ActResult> UntagArticleAsync(ActRequest request, int articleId, int tagId, CancellationToken cancellationToken = default) =>
        UntagAsync(request, "article", async () =>
        {
            var tagged = await context.ArticleTags.Include(t => t.Tag).Include(t => t.Article).SingleOrDefaultAsync(t => t.ArticleId == articleId && t.TagId == tagId, cancellationToken);
            return tagged is null ? null : new Untagged(tagged, tagged.Tag!, Quoted.Of(tagged.Article!.Title), $"/articles/{articleId}", articleId);
        }, cancellationToken);

    /// <summary>Takes a tag off a quote.</summary>
    public Task<ActResult> UntagQuoteAsync(ActRequest request, int quoteId, int tagId, CancellationToken cancellationToken = default) =>
        UntagAsync(request, "quote", async () =>
        {
            var tagged = await context.QuoteTags.Include(t => t.Tag).Include(t => t.Quote).SingleOrDefaultAsync(t => t.QuoteId == quoteId && t.TagId == tagId, cancellationToken);
            return tagged?.Quote is not { } quote ? null : new Untagged(tagged, tagged.Tag!, Quoted.Of(quote), QuoteActs.AddressOf(quote), quote.ArticleId);
        }, cancellationToken);

    /// <summary>Takes a tag off a claim.</summary>
    public Task<ActResult> UntagClaimAsync(ActRequest request, int claimId, int tagId, CancellationToken cancellationToken = default) =>
        UntagAsync(request, "claim", async () =>
        {
            var tagged = await context.ClaimTags.Include(t => t.Tag).Include(t => t.Claim).SingleOrDefaultAsync(t => t.ClaimId == claimId && t.TagId == tagId, cancellationToken);
            return tagged is null ? null : new Untagged(tagged, tagged.Tag!, Quoted.Of(tagged.Claim!.Statement), $"/claims/{claimId}", null);
        }, cancellationToken);

    private Task<ActResult> TagAsync(ActRequest request, string? names, Func<Task<Tagged?>> find, CancellationToken cancellationToken) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (await find() is not { } tagged) return ActDraft.Missing();
                var wanted = (names ?? "").Split(',').Where(n => !string.IsNullOrWhiteSpace(n)).Select(Tag.Clean).ToList();
                if (wanted.Count == 0 || wanted.Any(n => n is null || NameFolding.Fold(n).Length == 0))
                    return ActDraft.Refuse($"Type a tag with at least one letter or digit and at most {Tag.MaxLength} characters.");
                if (wanted.Count > Most) return ActDraft.Refuse($"That is more than {Most} tags at once. Type fewer of them, then the others.");
                var added = new List<string>();
                foreach (var tag in await TagsAsync(wanted!, cancellationToken))
                {
                    if (tag.Id != 0 && tagged.TagIds.Contains(tag.Id)) continue;
                    tagged.Add(tag);
                    added.Add(tag.Name);
                }

                return added.Count == 0
                    ? ActDraft.AlreadySo($"The {tagged.What} has the tag “{wanted[0]}” already.")
                    : ActDraft.Did($"Tagged {tagged.Words} with {string.Join(", ", added)}", tagged.Address, tagged.ArticleId);
            },
            cancellationToken);

    private Task<ActResult> UntagAsync(ActRequest request, string what, Func<Task<Untagged?>> find, CancellationToken cancellationToken) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (await find() is not { } untagged) return ActDraft.AlreadySo($"The tag is not on the {what}.");
                context.Remove(untagged.Row);
                return ActDraft.Did($"Took the tag {untagged.Tag.Name} off {untagged.Words}", untagged.Address, untagged.ArticleId);
            },
            cancellationToken);

    // Each once, however it is written; those that are new are made.
    private async Task<IReadOnlyList<Tag>> TagsAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var tags = new List<Tag>();
        foreach (var (name, folded) in names.Select(name => (name, NameFolding.Fold(name))).DistinctBy(pair => pair.Item2))
            tags.Add(await context.Tags.SingleOrDefaultAsync(t => t.Folded == folded, cancellationToken) ?? new Tag { Name = name, Folded = folded });
        return tags;
    }

    private sealed record Tagged(string What, string Words, string Address, int? ArticleId, HashSet<int> TagIds, Action<Tag> Add);

    private sealed record Untagged(object Row, Tag Tag, string Words, string Address, int? ArticleId);
}
