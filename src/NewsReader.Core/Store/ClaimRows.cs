using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store;

/// <summary>Claims, as more than one page offers them.</summary>
public static class ClaimRows
{
    /// <summary>The claims that one speaker makes somewhere in the archive.</summary>
    public static IQueryable<Claim> MadeBy(this IQueryable<Claim> claims, int speakerId) => claims.Where(c => c.Appearances.Any(a =>
        a.Article!.DeletedUtc == null && a.Quote!.Review != Review.Rejected && a.Quote.SpeakerId == speakerId));

    /// <summary>
    /// The claims that somebody makes who is known by every word of <paramref name="name"/>, each whole or its beginning. Where no speaker
    /// is linked, the name that the article gives is all there is to go by.
    /// </summary>
    public static IQueryable<Claim> MadeBy(this IQueryable<Claim> claims, string name)
    {
        string[] words = [.. NameFolding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => " " + word)];
        string found = $"% {LikePattern.Escaped(name.Trim())}%";
        return claims.Where(c => c.Appearances.Any(a =>
            a.Article!.DeletedUtc == null && a.Quote!.Review != Review.Rejected
            && (a.Quote.Speaker!.Names.Any(n => words.All(word => (" " + n.Folded).Contains(word)))
                || (a.Quote.SpeakerId == null && EF.Functions.Like(" " + a.Quote.NameAsFound, found, "\\")))));
    }

    /// <summary>The claims that articles of an outlet make.</summary>
    public static IQueryable<Claim> In(this IQueryable<Claim> claims, string outlet) => claims.Where(c => c.Appearances.Any(a =>
        a.Article!.DeletedUtc == null && a.Article.Outlet == outlet));

    /// <summary>The claims that have a tag, in whatever case it is written.</summary>
    public static IQueryable<Claim> Tagged(this IQueryable<Claim> claims, string tag)
    {
        string folded = NameFolding.Fold(tag);
        return claims.Where(c => c.Tags.Any(t => t.Tag!.Folded == folded));
    }

    /// <summary>Those claims as a list offers them, in no order.</summary>
    public static IQueryable<OfferedClaim> Offered(this IQueryable<Claim> claims) =>
        claims.Select(c => new OfferedClaim(c.Id, c.Statement, c.Verdict, c.Appearances.Count(a => a.Article!.DeletedUtc == null)));
}

/// <summary>A claim, offered where one is to be chosen.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Verdict">What checking came to so far.</param>
/// <param name="Appearances">In how many places it is made, in articles that are not deleted.</param>
public sealed record OfferedClaim(int Id, string Statement, Verdict Verdict, int Appearances);
