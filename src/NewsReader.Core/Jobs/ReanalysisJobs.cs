using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Importing;
using NewsReader.Core.Store;

namespace NewsReader.Core.Jobs;

/// <summary>
/// Analyses the whole archive again, an article at a time, each in a transaction of its own, so that others can read and write meanwhile.
/// Stopped at any point, it goes on after the last article that was done.
/// </summary>
public sealed class ReanalysisJobs(NewsContext context, Reanalysis reanalysis, TimeProvider clock)
{
    /// <summary>The job of that kind that has something left to do; null where none has.</summary>
    public Task<Job?> UnfinishedAsync(string kind, CancellationToken cancellationToken = default) =>
        context.Jobs.AsNoTracking().Where(j => j.Kind == kind && j.FinishedUtc == null).OrderBy(j => j.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The unfinished job of that kind, else a new one over every article there is.</summary>
    public async Task<Job> BeginAsync(string kind, CancellationToken cancellationToken = default)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await UnfinishedAsync(kind, cancellationToken) is { } unfinished) return unfinished;
        var job = new Job
        {
            Kind = kind,
            StartedUtc = clock.GetUtcNow().UtcDateTime,
            Total = await context.Articles.CountAsync(cancellationToken),
            UntilArticleId = await context.Articles.MaxAsync(a => (int?)a.Id, cancellationToken) ?? 0,
        };
        context.Jobs.Add(job);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return job;
    }

    /// <summary>Does what is left of <paramref name="job"/>, telling <paramref name="tell"/> of each article, until it is done or somebody stops it.</summary>
    public async Task RunAsync(Job job, Action<Job>? tell = null, CancellationToken cancellationToken = default)
    {
        while (await NextAsync(job, cancellationToken) is { } articleId)
        {
            await reanalysis.RunAsync(articleId, cancellationToken);
            (job.LastArticleId, job.Done) = (articleId, job.Done + 1);
            if (!await NoteAsync(job, cancellationToken)) return;
            tell?.Invoke(job);
        }

        await FinishAsync(job.Id, string.Create(CultureInfo.InvariantCulture, $"{job.Done:N0} of {job.Total:N0} articles analysed again"), cancellationToken);
    }

    /// <summary>Stops a job after the article that it is at. What it did stays. False where it is finished already.</summary>
    public async Task<bool> StopAsync(int jobId, CancellationToken cancellationToken = default)
    {
        var job = await context.Jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == jobId, cancellationToken);
        return job is not null && await FinishAsync(jobId, string.Create(CultureInfo.InvariantCulture, $"stopped after {job.Done:N0} of {job.Total:N0} articles"), cancellationToken);
    }

    private Task<int?> NextAsync(Job job, CancellationToken cancellationToken) =>
        context.Articles.Where(a => a.Id > job.LastArticleId && a.Id <= job.UntilArticleId).OrderBy(a => a.Id).Select(a => (int?)a.Id).FirstOrDefaultAsync(cancellationToken);

    // False where somebody has stopped it.
    private async Task<bool> NoteAsync(Job job, CancellationToken cancellationToken) =>
        await context.Jobs.Where(j => j.Id == job.Id && j.FinishedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.LastArticleId, job.LastArticleId).SetProperty(j => j.Done, job.Done), cancellationToken) > 0;

    private async Task<bool> FinishAsync(int jobId, string outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await context.Jobs.Where(j => j.Id == jobId && j.FinishedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.FinishedUtc, now).SetProperty(j => j.Outcome, outcome), cancellationToken) > 0;
    }
}
