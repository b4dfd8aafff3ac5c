using NewsReader.Core.Store.Sqlite.Searching.Indexing;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>Makes the search's indexes, one program at a time: what one has half made, another would take for unfinished and begin anew.</summary>
/// <param name="folder">The data folder, its database set up.</param>
/// <param name="progress">Told how far it is.</param>
internal sealed class IndexSetup(DataFolder folder, IProgress<IndexProgress>? progress)
{
    // Of a small archive they are made at once.
    private const int PatienceSeconds = 30;

    /// <summary>Makes them where they are missing, unfinished or of another version. Answers what is in the way, if anything is.</summary>
    public async Task<SetupResult.Unusable?> MakeIfNeededAsync(CancellationToken cancellationToken)
    {
        await using var context = SqliteStore.Connect(folder.Database);
        if (await SearchSchema.IsCurrentAsync(context, cancellationToken)) return null;
        using var held = await FileLock.HoldAsync(folder.IndexLock, PatienceSeconds, cancellationToken);
        if (held is null) return Taken();
        // Whoever had it may have made them.
        if (!await SearchSchema.IsCurrentAsync(context, cancellationToken)) await context.RebuildSearchAsync(progress, cancellationToken);
        return null;
    }

    /// <summary>Makes them anew, whatever they are. Answers what is in the way, if anything is.</summary>
    public async Task<SetupResult.Unusable?> MakeAnewAsync(CancellationToken cancellationToken)
    {
        using var held = await FileLock.HoldAsync(folder.IndexLock, seconds: 0, cancellationToken);
        if (held is null) return Taken();
        await using var context = SqliteStore.Connect(folder.Database);
        await context.RebuildSearchAsync(progress, cancellationToken);
        return null;
    }

    private SetupResult.Unusable Taken() =>
        new($"Another NewsReader is making the search’s indexes in {folder.Database} anew, which takes long in a large archive. Wait until it is done, then start again.");
}
