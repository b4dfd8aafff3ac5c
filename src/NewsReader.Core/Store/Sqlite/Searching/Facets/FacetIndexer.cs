using NewsReader.Core.Store.Sqlite.Searching.Voices;

namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Keeps what hits are divided by: the packed facts beside the keys of articles.</summary>
/// <param name="context">The archive.</param>
/// <param name="sums">Told how what is packed changes; null where totals are summed up anew.</param>
internal sealed class FacetIndexer(NewsContext context, VoiceSums? sums)
{
    /// <summary>Reads what is packed beside a key.</summary>
    public const string Packed = "SELECT Facts FROM ArticleKeys WHERE Key = ?1";

    private readonly PackedFacts _facts = new(context, new NameNumbers(context, "FacetNames"), new NameNumbers(context, "NameTotals"));

    /// <summary>Packs anew what is known of the articles with these keys; those that are no longer there are left out.</summary>
    public async Task IndexAsync(IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0) return;
        using var packed = new SqliteStatement(context, Packed);
        using var update = new SqliteStatement(context, "UPDATE ArticleKeys SET Facts = ?2 WHERE Key = ?1");
        foreach (var (key, now) in await _facts.OfAsync(articles, cancellationToken))
        {
            sums?.Take(key, packed.AskBytes(key));
            sums?.Give(key, now);
            update.Run(key, now);
        }
    }
}
