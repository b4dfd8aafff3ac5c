using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>The archive in one SQLite file. What is saved through it is searchable once it is saved, and never before.</summary>
public sealed class SqliteNewsContext(DbContextOptions<SqliteNewsContext> options) : NewsContext(options)
{
    /// <summary>
    /// Saves the rows and what the search knows of them in one transaction: the current one, or its own where none is open. After an
    /// exception the tracker no longer tells what is saved, so clear it or drop the context.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var touched = TouchedRows.In(ChangeTracker);
        if (touched.IsEmpty) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        int saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await new SearchIndexer(this).IndexAsync(touched, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>Not to be used: it would save rows that no search finds.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync, which keeps the search in step with the rows.");

    /// <summary>
    /// Makes the search's indexes anew from the rows. Searching goes on meanwhile, and finds what it found before unless the indexes are damaged or of
    /// another version: then they are emptied first. Only one program may do so at a time: see <see cref="DatabaseSetup.ReindexAsync"/>.
    /// </summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it; what is indexed stays.</param>
    public Task RebuildSearchAsync(IProgress<IndexProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new SearchRebuild(this, progress).RunAsync(cancellationToken);

    /// <summary>Compares the search's indexes with the rows: what is in one and not in the other, or not as it is. It only reads, and what is saved meanwhile is no difference.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<SearchIndexDifferences> CheckSearchAsync(IProgress<IndexProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new SearchIndexCheck(this).RunAsync(progress, cancellationToken);
}
