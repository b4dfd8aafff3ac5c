using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store.Sqlite.Searching;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>
/// Brings many new articles into the archive at once, each batch wholly or not at all, found by the search as soon as it is there. It trusts what
/// it is given: no text is analysed, and none is compared with those that are there.
/// </summary>
public sealed class BulkLoad(SqliteNewsContext context)
{
    private readonly Dictionary<string, int> _speakers = [];
    private readonly Dictionary<string, int> _tags = [];
    private int _article, _revision, _quote, _speaker, _name, _tag;
    private bool _isReady;

    /// <summary>How many articles there are, deleted ones included: where an interrupted load goes on.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => context.Articles.CountAsync(cancellationToken);

    /// <summary>Writes the articles of one batch, and indexes them.</summary>
    public async Task AddAsync(IReadOnlyList<BulkArticle> batch, CancellationToken cancellationToken)
    {
        if (!_isReady) await PrepareAsync(cancellationToken);
        // Until the batch is there its numbers are nobody's.
        _isReady = false;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        using (var writers = new Writers(context))
            foreach (var article in batch) Write(article, writers);
        int first = _article - batch.Count + 1;
        await new SearchIndexer(context).IndexNewAsync(first, _article, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        _isReady = true;
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _speakers.Clear();
        _tags.Clear();
        _article = await context.Articles.MaxAsync(a => (int?)a.Id, cancellationToken) ?? 0;
        _revision = await context.Revisions.MaxAsync(r => (int?)r.Id, cancellationToken) ?? 0;
        _quote = await context.Quotes.MaxAsync(q => (int?)q.Id, cancellationToken) ?? 0;
        _speaker = await context.Speakers.MaxAsync(s => (int?)s.Id, cancellationToken) ?? 0;
        _name = await context.SpeakerNames.MaxAsync(n => (int?)n.Id, cancellationToken) ?? 0;
        _tag = await context.Tags.MaxAsync(t => (int?)t.Id, cancellationToken) ?? 0;
        await foreach (var name in context.SpeakerNames.Select(n => new { n.Folded, n.SpeakerId }).AsAsyncEnumerable().WithCancellation(cancellationToken)) _speakers[name.Folded] = name.SpeakerId;
        await foreach (var tag in context.Tags.Select(t => new { t.Folded, t.Id }).AsAsyncEnumerable().WithCancellation(cancellationToken)) _tags[tag.Folded] = tag.Id;
    }

    private void Write(BulkArticle bulk, Writers writers)
    {
        bulk.Article.Id = ++_article;
        writers.Articles.Write(bulk.Article);
        var revision = bulk.Revision(_article);
        revision.Id = ++_revision;
        writers.Revisions.Write(revision);
        foreach (var paragraph in bulk.Paragraphs(_revision)) writers.Paragraphs.Write(paragraph);
        foreach (int tag in bulk.Tags.Select(name => TagOf(name, writers)).Distinct()) writers.ArticleTags.Write(new ArticleTag { ArticleId = _article, TagId = tag });
        foreach (var quote in bulk.Quotes(_article, _revision))
        {
            quote.Id = ++_quote;
            if (quote.NameAsFound is { } name) (quote.SpeakerId, quote.Link) = (SpeakerOf(name, writers), SpeakerLink.ByName);
            writers.Quotes.Write(quote);
        }
    }

    private int SpeakerOf(string name, Writers writers)
    {
        string folded = NameFolding.Fold(name);
        if (_speakers.TryGetValue(folded, out int known)) return known;
        var speaker = Speaker.Named(name, Analysis.Speakers.SpeakerKind.Person, Origin.Machine);
        speaker.Id = ++_speaker;
        writers.Speakers.Write(speaker);
        var only = speaker.Names[0];
        (only.Id, only.SpeakerId) = (++_name, speaker.Id);
        writers.Names.Write(only);
        return _speakers[folded] = speaker.Id;
    }

    private int TagOf(string name, Writers writers)
    {
        string folded = NameFolding.Fold(name);
        if (_tags.TryGetValue(folded, out int known)) return known;
        writers.Tags.Write(new Tag { Id = ++_tag, Name = name, Folded = folded });
        return _tags[folded] = _tag;
    }

    private sealed class Writers(NewsContext context) : IDisposable
    {
        public RowWriter<Article> Articles { get; } = new(context);

        public RowWriter<Revision> Revisions { get; } = new(context);

        public RowWriter<Paragraph> Paragraphs { get; } = new(context);

        public RowWriter<Quote> Quotes { get; } = new(context);

        public RowWriter<Speaker> Speakers { get; } = new(context);

        public RowWriter<SpeakerName> Names { get; } = new(context);

        public RowWriter<Tag> Tags { get; } = new(context);

        public RowWriter<ArticleTag> ArticleTags { get; } = new(context);

        public void Dispose()
        {
            Articles.Dispose();
            Revisions.Dispose();
            Paragraphs.Dispose();
            Quotes.Dispose();
            Speakers.Dispose();
            Names.Dispose();
            Tags.Dispose();
            ArticleTags.Dispose();
        }
    }
}
