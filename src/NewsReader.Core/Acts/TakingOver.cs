using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>Makes findings a person's.</summary>
internal static class TakingOver
{
    // So many articles' texts are in memory at once.
    private const int Batch = 200;

    /// <summary>From here on the quotes are the reader's, and hang on their words, so that a new revision carries them along.</summary>
    public static async Task TakeOverAsync(this NewsContext context, IReadOnlyCollection<Quote> quotes, int readerId, CancellationToken cancellationToken)
    {
        foreach (var quote in quotes) quote.AuthorId = readerId;
        foreach (var loose in quotes.Where(q => q.AnchorId is null).GroupBy(q => q.RevisionId).Chunk(Batch))
        {
            var texts = await context.Revisions.TextsAsync([.. loose.Select(same => same.Key)], cancellationToken);
            foreach (var quote in loose.SelectMany(same => same)) quote.Anchor = TextAnchor.Of(quote.ArticleId, quote.RevisionId, texts[quote.RevisionId], quote.Contents);
        }
    }
}
