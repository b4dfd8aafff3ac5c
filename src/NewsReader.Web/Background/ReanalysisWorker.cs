using NewsReader.Core.Jobs;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web.Background;

/// <summary>Does the re-analysis of the archive that somebody asked for, and goes on with one that the program's end cut short.</summary>
public sealed class ReanalysisWorker(IServiceScopeFactory scopes, DataFolder folder, ILogger<ReanalysisWorker> log) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _asked = new(1);

    /// <summary>Looks for work now.</summary>
    public void Wake() => _asked.Release();

    /// <inheritdoc/>
    public override void Dispose()
    {
        _asked.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _asked.WaitAsync(stoppingToken);
            while (!await TryWorkAsync(stoppingToken)) await Task.Delay(AfterTrouble, stoppingToken);
        }
    }

    // False where the database could not be written; the work is there still.
    private async Task<bool> TryWorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var jobs = scope.ServiceProvider.GetRequiredService<ReanalysisJobs>();
            while (await jobs.UnfinishedAsync(Job.Reanalyse, stoppingToken) is { } job) await jobs.RunAsync(job, cancellationToken: stoppingToken);
            return true;
        }
        catch (Exception error) when (DatabaseSetup.Explain(error, folder.Database) is { } trouble)
        {
            log.LogWarning("Analysing the archive again waits: {Trouble}", trouble);
            return false;
        }
    }
}
