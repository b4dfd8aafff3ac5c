using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Voices;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>Articles that are ready to be written: their rows, and what the search is to know of them.</summary>
/// <param name="tables">How each row is packed.</param>
internal sealed class BulkBatch(BulkTables tables)
{
    private readonly List<(ArticleText Article, IReadOnlyList<QuoteText> Quotes)> _texts = [];
    private readonly List<string> _words = [];
    private readonly List<int> _speakers = [];
    private readonly List<int> _names = [];

    /// <summary>How many articles.</summary>
    public int Count => _texts.Count;

    public TableRows<Tag> Tags { get; } = new(tables.Tags);

    public TableRows<Speaker> Speakers { get; } = new(tables.Speakers);

    public TableRows<SpeakerName> Names { get; } = new(tables.Names);

    public TableRows<Article> Articles { get; } = new(tables.Articles);

    public TableRows<ArticleTag> ArticleTags { get; } = new(tables.ArticleTags);

    public TableRows<Revision> Revisions { get; } = new(tables.Revisions);

    public TableRows<Paragraph> Paragraphs { get; } = new(tables.Paragraphs);

    public TableRows<Quote> Quotes { get; } = new(tables.Quotes);

    /// <summary>Has the search know of an article and its quotes, and of words that are new with them.</summary>
    public void Index(ArticleText article, IReadOnlyList<QuoteText> quotes, IEnumerable<string> newWords)
    {
        _texts.Add((article, quotes));
        _words.AddRange(newWords);
    }

    /// <summary>Has the search know of a speaker.</summary>
    public void IndexSpeaker(int id) => _speakers.Add(id);

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
        await new VoiceIndexer(context).DescribeAsync([.. batches.SelectMany(batch => batch._speakers)], cancellationToken);
        new NewArticleIndexer(context).Index([.. batches.SelectMany(batch => batch._texts)]);
        using var words = new WordList(context);
        foreach (var batch in batches) words.Add(batch._words);
        await new WordIndexer(context).IndexNamesAsync([.. batches.SelectMany(batch => batch._names)], cancellationToken);
    }
}
