using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Reviewing;

/// <summary>
/// Findings for which what a person said of one quote may hold as well. A speaker given to a name holds for every finding of that name that
/// is not linked to that speaker yet; accepting or rejecting holds for the same words beside the same name, as agencies' copy repeats them.
/// </summary>
public static class SimilarQuotes
{
    /// <summary>How many are offered at once.</summary>
    public const int Most = 200;

    /// <summary>Among how many findings others are looked for by their words: no index knows what quotes say.</summary>
    public const int Newest = 5000;

    /// <summary>The <see cref="Newest"/> findings that nobody has looked at.</summary>
    // An index is walked backwards as a whole or not at all.
    internal static IQueryable<Quote> NewestWaiting(NewsContext context) =>
        context.Quotes.Unreviewed().OrderByDescending(q => q.ArticleId).ThenByDescending(q => q.Position).ThenByDescending(q => q.Id).Take(Newest);

    /// <summary>The newest article's first, and in an article as they stand there.</summary>
    internal static IOrderedQueryable<Quote> NewestArticleFirst(this IQueryable<Quote> quotes) => quotes.OrderByDescending(q => q.ArticleId).ThenBy(q => q.Position).ThenBy(q => q.Id);

    /// <summary>Those like <paramref name="judged"/>, oldest first; none where it was not judged or where nobody is named beside it.</summary>
    public static async Task<IQueryable<Quote>> LikeAsync(NewsContext context, Quote judged, CancellationToken cancellationToken = default)
    {
        var others = (await NamedAsync(context, judged, cancellationToken)).Where(q => q.Id != judged.Id);
        return judged.Review switch
        {
            Review.Rejected => others.Where(q => q.Words == judged.Words).OrderBy(q => q.Id),
            Review.Confirmed when judged is { Link: SpeakerLink.ByPerson, SpeakerId: not null } => others.Where(q => q.SpeakerId != judged.SpeakerId || q.Words == judged.Words).OrderBy(q => q.Id),
            _ => others.Where(q => false).OrderBy(q => q.Id),
        };
    }

    // A name leads by its index to the quotes that nobody is linked to, and else by whom it can have been linked to: whoever bears it, or is called so after others
    // of their names, and whoever has this one or had it before.
    private static async Task<IQueryable<Quote>> NamedAsync(NewsContext context, Quote judged, CancellationToken cancellationToken)
    {
        string name = judged.NameAsFound ?? "";
        string folded = NameFolding.Fold(name);
        var bearers = await context.SpeakerNames.Where(n => n.Folded == folded || n.FoldedSurname == folded).Select(n => n.SpeakerId).Distinct().ToListAsync(cancellationToken);
        int[] linked = [.. bearers.Union(await AsFound.SpeakersAsync(context, judged.Id, cancellationToken)).Union(judged.SpeakerId is { } speaker ? [speaker] : [])];
        return context.Quotes.Unreviewed().Where(q => q.SpeakerId == null && q.NameAsFound == name)
            .Concat(context.Quotes.Unreviewed().Where(q => q.SpeakerId != null && EF.Parameter(linked).Contains(q.SpeakerId.Value) && q.NameAsFound == name));
    }
}
