using NewsReader.Core.Jobs;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web.Background;

/// <summary>Counts the days of articles anew, after the start, where the machine is in another time zone than before.</summary>
internal sealed class DayWorker(IServiceScopeFactory scopes, DataFolder folder, ILogger<DayWorker> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            int moved = await scope.ServiceProvider.GetRequiredService<DayCounting>().RunAsync(stoppingToken);
            if (moved > 0) log.LogInformation("{Count} articles are of another day in the time zone of this machine", moved);
        }
        catch (Exception error) when (DatabaseSetup.Explain(error, folder.Database) is { } trouble)
        {
            log.LogWarning("The days of articles are counted at the next start: {Trouble}", trouble);
        }
    }
}
