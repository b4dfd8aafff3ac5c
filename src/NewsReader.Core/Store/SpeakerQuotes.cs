using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store;

/// <summary>Quotes and claims by who made them, as more than one page and act asks for them.</summary>
public static class SpeakerQuotes
{
    /// <summary>Quotes beside which an article has a name, and that no speaker is linked to.</summary>
    public static IQueryable<Quote> Unlinked(this IQueryable<Quote> quotes) => quotes.Live().Where(q => q.SpeakerId == null && q.NameAsFound != null);

    /// <summary>The quotes of a speaker that <paramref name="part"/> names, rejected ones and those of deleted articles included: they go where the others go.</summary>
    public static IQueryable<Quote> In(this IQueryable<Quote> quotes, SpeakerPart part, int speakerId)
    {
        int[] ids = [.. part.Quotes];
        string[] names = [.. part.NamesAsFound];
        return quotes.Where(q => q.SpeakerId == speakerId && (EF.Parameter(ids).Contains(q.Id) || (q.NameAsFound != null && EF.Parameter(names).Contains(q.NameAsFound))));
    }

    /// <summary>As a list shows them: newest article first, and in an article from top to bottom.</summary>
    public static IOrderedQueryable<Quote> NewestFirst(this IQueryable<Quote> quotes) =>
        quotes.OrderByDescending(q => q.Article!.Day).ThenByDescending(q => q.ArticleId).ThenBy(q => q.Position).ThenBy(q => q.Id);

    /// <summary>
    /// The newest of <paramref name="quotes"/>, with their articles. Which they are is told without their words, which would make sorting very
    /// many slow.
    /// </summary>
    public static async Task<List<Quote>> FirstAsync(this IQueryable<Quote> quotes, NewsContext context, int most, CancellationToken cancellationToken) =>
        await context.NumberedAsync(await quotes.NewestFirst().Select(q => q.Id).Take(most).ToArrayAsync(cancellationToken), cancellationToken);

    /// <summary>The quotes of these numbers in that order, with their articles.</summary>
    public static Task<List<Quote>> NumberedAsync(this NewsContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        context.Quotes.AsNoTrackingWithIdentityResolution().Include(q => q.Article).Where(q => EF.Parameter(ids).Contains(q.Id)).NewestFirst().ToListAsync(cancellationToken);
}
