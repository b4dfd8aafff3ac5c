using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Jobs;

/// <summary>
/// Keeps the days of articles those of the reader’s time zone, which is the machine’s: where it is another than last time, each article that is dated by a
/// moment, or by its import, gets the day that it was there. Stopped at any point, it begins again at the next start.
/// </summary>
public sealed class DayCounting(NewsContext context, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>Counts the days anew where that is needed. Answers how many articles got another day.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var zone = clock.LocalTimeZone;
        if (await LastZoneAsync(cancellationToken) == zone.Id) return 0;
        var started = clock.GetUtcNow().UtcDateTime;
        int moved = 0;
        for (int? last = 0; last is { } after;)
        {
            try
            {
                (last, int count) = await CountAsync(after, zone, cancellationToken);
                moved += count;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody changed one of them meanwhile: they are read again.
            }

            context.ChangeTracker.Clear();
        }

        context.Jobs.Add(new Job { Kind = Job.CountDays, StartedUtc = started, FinishedUtc = clock.GetUtcNow().UtcDateTime, Outcome = zone.Id });
        await context.SaveChangesAsync(cancellationToken);
        return moved;
    }

    // Before this was noted down, a day was that of the writer, or of UTC: then none is known.
    private Task<string?> LastZoneAsync(CancellationToken cancellationToken) =>
        context.Jobs.Where(j => j.Kind == Job.CountDays).OrderByDescending(j => j.Id).Select(j => j.Outcome).FirstOrDefaultAsync(cancellationToken);

    // The articles after this one, as many as are saved together. Answers the last of them, null after the last of all, and how many moved.
    private async Task<(int? Last, int Moved)> CountAsync(int after, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var articles = await context.Articles.Where(a => a.Id > after && (a.PublishedUtc != null || a.PublishedOn == null)).OrderBy(a => a.Id).Take(Batch).ToListAsync(cancellationToken);
        int moved = articles.Count(article => Moves(article, zone));
        await context.SaveChangesAsync(cancellationToken);
        return (articles.Count < Batch ? null : articles[^1].Id, moved);
    }

    private static bool Moves(Article article, TimeZoneInfo zone)
    {
        var day = article.Day;
        article.SetPublished(null, article.PublishedUtc, zone);
        return article.Day != day;
    }
}
