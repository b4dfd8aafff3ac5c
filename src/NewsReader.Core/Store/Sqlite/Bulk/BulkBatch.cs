using Microsoft.EntityFrameworkCore.Metadata;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store.Sqlite.Searching;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>Articles that are ready to be written: their rows, and what the search is to know of them.</summary>
internal sealed class BulkBatch(IModel model)
{
    private readonly List<(ArticleText Article, IReadOnlyList<QuoteText> Quotes)> _texts = [];
    private readonly List<string> _words = [];
    private readonly List<int> _names = [];

    /// <summary>How many articles.</summary>
    public int Count => _texts.Count;

    public TableRows<Tag> Tags { get; } = TableRows<Tag>.Of(model);

    public TableRows<Speaker> Speakers { get; } = TableRows<Speaker>.Of(model);

    public TableRows<SpeakerName> Names { get; } = TableRows<SpeakerName>.Of(model);

    public TableRows<Article> Articles { get; } = TableRows<Article>.Of(model);

    public TableRows<ArticleTag> ArticleTags { get; } = TableRows<ArticleTag>.Of(model);

    public TableRows<Revision> Revisions { get; } = TableRows<Revision>.Of(model);

    public TableRows<Paragraph> Paragraphs { get; } = TableRows<Paragraph>.Of(model);

    public TableRows<Quote> Quotes { get; } = TableRows<Quote>.Of(model);

    /// <summary>Has the search know of an article and its quotes, and of words that are new with them.</summary>
    public void Index(ArticleText article, IReadOnlyList<QuoteText> quotes, IEnumerable<string> newWords)
    {
        _texts.Add((article, quotes));
        _words.AddRange(newWords);
    }

    /// <summary>Has the search know of a speaker’s name.</summary>
    public void IndexName(int id) => _names.Add(id);

    /// <summary>Writes everything in one transaction.</summary>
    public async Task WriteAsync(NewsContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // What others refer to comes first.
        foreach (TableRows rows in (TableRows[])[Tags, Speakers, Names, Articles, ArticleTags, Revisions, Paragraphs, Quotes])
        {
            rows.Write(context);
            cancellationToken.ThrowIfCancellationRequested();
        }

        new NewArticleIndexer(context).Index(_texts);
        using (var words = new WordList(context)) words.Add(_words);
        await new WordIndexer(context).IndexNamesAsync([.. _names], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
