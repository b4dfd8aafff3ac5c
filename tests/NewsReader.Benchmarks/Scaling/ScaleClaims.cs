using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Benchmarks.Generating;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Store;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>Claims as fact-checkers make them of what is said in a large archive: most in one place, a few in very many, half of them ruled on.</summary>
internal static class ScaleClaims
{
    /// <summary>Of how many articles one claim is made.</summary>
    public const int Articles = 50;

    private const int Saved = 250, MostPlaces = 200;

    private static readonly DateTime FirstMade = new(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc);
    private static readonly RankedList<int> Places = new(Enumerable.Range(1, MostPlaces), rank => 1 / Math.Pow(rank, 2.2));
    private static readonly string[] Reasons = ["The figures bear it out.", "The report says otherwise.", "Two counts differ, and neither is better.", ""];

    /// <summary>Makes as many as an archive of so many articles has, and goes on where it was; answers how many there are.</summary>
    public static async Task<int> MakeAsync(Func<NewsContext> open, int articles, CancellationToken cancellationToken)
    {
        int wanted = articles / Articles;
        await using var archive = open();
        int there = await archive.Claims.CountAsync(cancellationToken);
        var tags = await archive.Tags.Select(t => t.Id).Order().ToListAsync(cancellationToken);
        while (there < wanted)
        {
            await using var context = open();
            var numbers = Enumerable.Range(there, Math.Min(Saved, wanted - there)).ToList();
            foreach (int number in numbers) context.Add(await ClaimAsync(context, number, articles, tags, cancellationToken));
            await context.SaveChangesAsync(cancellationToken);
            there += numbers.Count;
        }

        return there;
    }

    private static async Task<Claim> ClaimAsync(NewsContext context, int number, int articles, List<int> tags, CancellationToken cancellationToken)
    {
        var dice = new Dice(7_000_000_000UL + (ulong)number);
        var quotes = await QuotesAsync(context, dice, articles, cancellationToken);
        var claim = new Claim { Statement = quotes[0].Words.Trim('“', '”', ','), AuthorId = Reader.You.Id, CreatedUtc = FirstMade.AddMinutes(number) };
        foreach (var quote in quotes) claim.Appearances.Add(await PlaceAsync(context, quote, cancellationToken));
        if (dice.Chance(0.5)) Rule(claim, dice, articles);
        if (tags.Count > 0 && dice.Chance(0.4)) claim.Tags.Add(new ClaimTag { TagId = dice.Any(tags), AuthorId = Reader.You.Id });
        return claim;
    }

    // The first quote of each article.
    private static async Task<IReadOnlyList<Quote>> QuotesAsync(NewsContext context, Dice dice, int articles, CancellationToken cancellationToken)
    {
        var quotes = new List<Quote>();
        int wanted = Math.Min(Places.Pick(dice), 1 + (articles / Articles));
        while (quotes.Count < wanted)
        {
            int article = 1 + dice.Below(articles);
            var first = await context.QuotesOf(context.Revisions.Where(r => r.ArticleId == article)).AsNoTracking().OrderBy(q => q.Id).FirstOrDefaultAsync(cancellationToken);
            if (first is not null && !quotes.Exists(q => q.ArticleId == article)) quotes.Add(first);
        }

        return quotes;
    }

    private static async Task<ClaimAppearance> PlaceAsync(NewsContext context, Quote quote, CancellationToken cancellationToken)
    {
        string text = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        return new ClaimAppearance { ArticleId = quote.ArticleId, QuoteId = quote.Id, Anchor = TextAnchor.Of(quote.ArticleId, quote.RevisionId, text, quote.Contents), AuthorId = Reader.You.Id };
    }

    private static void Rule(Claim claim, Dice dice, int articles)
    {
        claim.Verdict = (Verdict)(1 + dice.Below(4));
        claim.Rulings.Add(new Ruling { Verdict = claim.Verdict, Reason = dice.Any(Reasons), AuthorId = Reader.You.Id, AtUtc = claim.CreatedUtc.AddHours(5) });
        for (int i = 1 + dice.Below(3); i > 0; i--)
        {
            var evidence = new Evidence { IsFor = dice.Chance(0.5), Excerpt = claim.Statement, AuthorId = Reader.You.Id };
            evidence.PutAt(dice.Chance(0.5) ? new EvidenceSource(null, 1 + dice.Below(articles)) : new EvidenceSource(string.Create(CultureInfo.InvariantCulture, $"https://reports.example/{dice.Below(10_000)}"), null));
            claim.Evidence.Add(evidence);
        }
    }
}
