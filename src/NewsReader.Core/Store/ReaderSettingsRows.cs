using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;

namespace NewsReader.Core.Store;

/// <summary>How readers like the program.</summary>
public static class ReaderSettingsRows
{
    /// <summary>Changes a reader's settings. Two tabs at once would both make the row, so it is looked for and made in one transaction.</summary>
    public static async Task SetSettingsAsync(this NewsContext context, int readerId, Action<ReaderSettings> set, CancellationToken cancellationToken = default)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var settings = await context.ReaderSettings.SingleOrDefaultAsync(s => s.ReaderId == readerId, cancellationToken);
        if (settings is null) context.ReaderSettings.Add(settings = new ReaderSettings { ReaderId = readerId });
        set(settings);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
