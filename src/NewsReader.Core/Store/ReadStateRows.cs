using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;

namespace NewsReader.Core.Store;

/// <summary>What a reader has read and starred.</summary>
public static class ReadStateRows
{
    /// <summary>
    /// Changes how a reader is with an article. Two tabs at once would both make the row, so it is looked for and made in one
    /// transaction.
    /// </summary>
    public static async Task SetReadStateAsync(this NewsContext context, int readerId, int articleId, Action<ReadState> set, CancellationToken cancellationToken = default)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var state = await context.ReadStates.SingleOrDefaultAsync(s => s.ReaderId == readerId && s.ArticleId == articleId, cancellationToken);
        if (state is null) context.ReadStates.Add(state = new ReadState { ReaderId = readerId, ArticleId = articleId });
        set(state);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
