using NewsReader.Core.Annotations;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store;

/// <summary>Claims, as more than one page offers them.</summary>
public static class ClaimRows
{
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
