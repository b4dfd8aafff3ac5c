using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace NewsReader.Core.Store.Sqlite.Searching.Passes;

/// <summary>
/// A part of a search that is done meanwhile, on another processor and a connection of its own. Within a transaction it is done beforehand instead, as another
/// connection would not see what that has not saved yet. What is written between its beginning and the search’s is seen by the one and not by the other.
/// </summary>
/// <typeparam name="T">What it answers.</typeparam>
internal sealed class Beside<T> : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;

    private Beside(CancellationTokenSource stop, Task<T> answer) => (_stop, Answer) = (stop, answer);

    /// <summary>What it answers.</summary>
    public Task<T> Answer { get; }

    /// <summary>Begins it.</summary>
    /// <param name="task">The search.</param>
    /// <param name="part">The part, given the search on the connection that it is to use.</param>
    public static async Task<Beside<T>> BeginAsync(SearchTask task, Func<SearchTask, Task<T>> part)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(task.Cancelled);
        task = task with { Cancelled = stop.Token };
        if (task.Context.Database.CurrentTransaction is null) return new Beside<T>(stop, Task.Run(() => ApartAsync(task, part), CancellationToken.None));
        var answer = part(task);
        await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new Beside<T>(stop, answer);
    }

    /// <summary>Stops it where its answer is not wanted any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await ((Task)Answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static async Task<T> ApartAsync(SearchTask task, Func<SearchTask, Task<T>> part)
    {
        await using var context = new SqliteNewsContext((DbContextOptions<SqliteNewsContext>)task.Context.GetService<IDbContextOptions>());
        return await SearchConnection.AskAsync(context, () => part(task with { Context = context }), task.Cancelled);
    }
}
