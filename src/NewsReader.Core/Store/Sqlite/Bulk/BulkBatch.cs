using Microsoft.EntityFrameworkCore.Metadata;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;

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

    /// <summary>Writes the rows.</summary>
    public void Write(NewsContext context)
    {
        // What others refer to comes first.
        foreach (TableRows rows in (TableRows[])[Tags, Speakers, Names, Articles, ArticleTags, Revisions, Paragraphs, Quotes]) rows.Write(context);
    }

    /// <summary>Indexes batches that were written, as one.</summary>
    public static async Task IndexAsync(IReadOnlyList<BulkBatch> batches, NewsContext context, CancellationToken cancellationToken)
    {
        new NewArticleIndexer(context).Index([.. batches.SelectMany(batch => batch._texts)]);
        using var words = new WordList(context);
        foreach (var batch in batches) words.Add(batch._words);
        await new WordIndexer(context).IndexNamesAsync([.. batches.SelectMany(batch => batch._names)], cancellationToken);
    }
}
