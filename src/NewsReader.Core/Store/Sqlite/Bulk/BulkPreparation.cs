using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Words;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>Makes articles ready to be written, without the archive: gives them and all that is in them their numbers, and folds their words for the search.</summary>
internal sealed class BulkPreparation
{
    // 8 MB.
    private const int Remembered = 1 << 20;

    private readonly BulkTables _tables;
    private readonly Dictionary<string, int> _speakers = [];
    private readonly Dictionary<string, int> _tags = [];
    private readonly NewWords _words = new(Remembered);
    private int _article, _revision, _quote, _speaker, _name, _tag;

    private BulkPreparation(IModel model) => _tables = new BulkTables(model);

    /// <summary>Goes on from the numbers, speakers and tags that the archive has.</summary>
    public static async Task<BulkPreparation> FromAsync(NewsContext context, CancellationToken cancellationToken)
    {
        var preparation = new BulkPreparation(context.Model)
        {
            _article = await context.Articles.MaxAsync(a => (int?)a.Id, cancellationToken) ?? 0,
            _revision = await context.Revisions.MaxAsync(r => (int?)r.Id, cancellationToken) ?? 0,
            _quote = await context.Quotes.MaxAsync(q => (int?)q.Id, cancellationToken) ?? 0,
            _speaker = await context.Speakers.MaxAsync(s => (int?)s.Id, cancellationToken) ?? 0,
            _name = await context.SpeakerNames.MaxAsync(n => (int?)n.Id, cancellationToken) ?? 0,
            _tag = await context.Tags.MaxAsync(t => (int?)t.Id, cancellationToken) ?? 0,
        };
        await foreach (var name in context.SpeakerNames.Select(n => new { n.Folded, n.SpeakerId }).AsAsyncEnumerable().WithCancellation(cancellationToken)) preparation._speakers[name.Folded] = name.SpeakerId;
        await foreach (var tag in context.Tags.Select(t => new { t.Folded, t.Id }).AsAsyncEnumerable().WithCancellation(cancellationToken)) preparation._tags[tag.Folded] = tag.Id;
        return preparation;
    }

    /// <summary>These articles as one batch. Batches are to be written in the order in which they were made.</summary>
    public BulkBatch Batch(IEnumerable<BulkArticle> articles)
    {
        var batch = new BulkBatch(_tables);
        foreach (var article in articles) Add(article, batch);
        return batch;
    }

    private void Add(BulkArticle bulk, BulkBatch batch)
    {
        var article = bulk.Article;
        article.Id = ++_article;
        batch.Articles.Add(article);
        var revision = bulk.Revision(_article);
        revision.Id = ++_revision;
        batch.Revisions.Add(revision);
        var paragraphs = bulk.Paragraphs(_revision);
        foreach (var paragraph in paragraphs) batch.Paragraphs.Add(paragraph);
        int[] tags = [.. bulk.Tags.Select(name => TagOf(name, batch)).Distinct()];
        foreach (int tag in tags) batch.ArticleTags.Add(new ArticleTag { ArticleId = _article, TagId = tag });
        var quotes = bulk.Quotes(_article, _revision);
        foreach (var quote in quotes) Add(quote, batch);
        Index(article, revision.Text, paragraphs.Where(SearchableRows.IsSearchable), tags, quotes, batch);
    }

    private void Add(Quote quote, BulkBatch batch)
    {
        quote.Id = ++_quote;
        if (quote.NameAsFound is { } name) (quote.SpeakerId, quote.Link) = (SpeakerOf(name, batch), SpeakerLink.ByName);
        batch.Quotes.Add(quote);
    }

    private void Index(Article article, string text, IEnumerable<Paragraph> paragraphs, int[] tags, IReadOnlyList<Quote> quotes, BulkBatch batch)
    {
        Quote[] inOrder = [.. quotes.OrderBy(quote => quote.Position).ThenBy(quote => quote.Id)];
        QuoteText[] said =
        [
            .. inOrder.Select(quote => new QuoteText(
                quote.Id, SearchWords.Join(quote.Words), quote.SpeakerId, quote.NameAsFound, quote.Form, FactWords.Standing(quote.Review, quote.Origin), [])),
        ];
        string title = SearchWords.Join(article.Title), body = SearchableRows.Join(text, paragraphs, inOrder.Zip(said).Where(quote => quote.First.Review != Review.Rejected).Select(quote => new PlacedQuote(quote.First.Contents, quote.Second.Words)));
        var found = new ArticleText(article.Id, title, body, article.Outlet, article.Author, article.Language, article.Day, article.PublishedOn is null, tags);
        // Worked out here, and not when they are written.
        _ = found.Sum + said.Sum(quote => quote.Sum);
        batch.Index(found, said, [.. _words.In(title), .. _words.In(body), .. said.SelectMany(quote => _words.In(quote.Words))]);
    }

    private int SpeakerOf(string name, BulkBatch batch)
    {
        string folded = NameFolding.Fold(name);
        if (_speakers.TryGetValue(folded, out int known)) return known;
        var speaker = Speaker.Named(name, Analysis.Speakers.SpeakerKind.Person, Origin.Machine);
        speaker.Id = ++_speaker;
        batch.Speakers.Add(speaker);
        batch.IndexSpeaker(speaker.Id);
        var only = speaker.Names[0];
        (only.Id, only.SpeakerId) = (++_name, speaker.Id);
        batch.Names.Add(only);
        batch.IndexName(only.Id);
        return _speakers[folded] = speaker.Id;
    }

    private int TagOf(string name, BulkBatch batch)
    {
        string folded = NameFolding.Fold(name);
        if (_tags.TryGetValue(folded, out int known)) return known;
        batch.Tags.Add(new Tag { Id = ++_tag, Name = name, Folded = folded });
        return _tags[folded] = _tag;
    }
}
