using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>What makes a finding a person's.</summary>
internal static class TakingOver
{
    /// <summary>From here on the quote hangs on its words, so that a new text of the article carries it along. Its anchor has to be loaded. Unsaved.</summary>
    public static async Task TakeOverAsync(this Quote quote, NewsContext context, int readerId, CancellationToken cancellationToken)
    {
        quote.AuthorId = readerId;
        if (quote.Anchor is not null) return;
        string text = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        quote.Anchor = TextAnchor.Of(quote.ArticleId, quote.RevisionId, text, quote.Contents);
    }
}
