using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web.Background;

/// <summary>Gives back now and then what searches no longer need of the machine’s memory, so that others have it.</summary>
/// <param name="clock">Tells when.</param>
internal sealed class HeapWorker(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) NativeHeap.Trim();
    }
}
