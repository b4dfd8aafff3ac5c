using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// The rows of one save on which the search's indexes depend. They are collected before the save, which forgets what was removed, and
/// asked for their ids after it, which is when new rows have theirs.
/// </summary>
internal sealed class TouchedRows
{
    private readonly List<Article> _articles = [];
    private readonly List<Article> _hiddenOrShown = [];
    private readonly List<Revision> _revisions = [];
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<Quote> _quotes = [];
    private readonly List<TextAnchor> _anchors = [];

    private TouchedRows()
    {
    }

    /// <summary>Whether saving leaves the indexes as they are.</summary>
    public bool IsEmpty => _articles.Count + _revisions.Count + _paragraphs.Count + _quotes.Count + _anchors.Count == 0;

    /// <summary>Articles whose words or presence changed.</summary>
    public IEnumerable<int> ArticleIds => _articles.Select(a => a.Id).Concat(_revisions.Select(r => r.ArticleId));

    /// <summary>Revisions whose paragraphs changed.</summary>
    public IEnumerable<int> RevisionIds => _paragraphs.Select(p => p.RevisionId).Distinct();

    /// <summary>Quotes that changed themselves.</summary>
    public IEnumerable<int> QuoteIds => _quotes.Select(q => q.Id);

    /// <summary>Articles all of whose quotes come or go with them.</summary>
    public IEnumerable<int> QuotedArticleIds => _hiddenOrShown.Select(a => a.Id);

    /// <summary>Anchors that lost or found their place, and their quotes with them.</summary>
    public IEnumerable<int> AnchorIds => _anchors.Select(a => a.Id);

    /// <summary>What saving what <paramref name="tracker"/> holds would touch.</summary>
    public static TouchedRows In(ChangeTracker tracker)
    {
        var touched = new TouchedRows();
        foreach (var entry in tracker.Entries())
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted) touched.Add(entry);
        return touched;
    }

    // New articles and revisions count from their paragraphs on, so that an import indexes its text once.
    private void Add(EntityEntry entry)
    {
        bool isAdded = entry.State == EntityState.Added;
        switch (entry.Entity)
        {
            case Article article when !isAdded && IsTouched(entry, nameof(Article.Title), nameof(Article.DeletedUtc)):
                _articles.Add(article);
                if (IsTouched(entry, nameof(Article.DeletedUtc))) _hiddenOrShown.Add(article);
                break;
            case Revision revision when !isAdded && IsTouched(entry, nameof(Revision.IsCurrent)):
                _revisions.Add(revision);
                break;
            case Paragraph paragraph when IsTouched(entry, nameof(Paragraph.Kind)):
                _paragraphs.Add(paragraph);
                break;
            case Quote quote when IsTouched(entry, nameof(Quote.Words), nameof(Quote.Review), nameof(Quote.AnchorId)):
                _quotes.Add(quote);
                break;
            case TextAnchor anchor when !isAdded && IsTouched(entry, nameof(TextAnchor.State)):
                _anchors.Add(anchor);
                break;
        }
    }

    private static bool IsTouched(EntityEntry entry, params ReadOnlySpan<string> properties)
    {
        if (entry.State != EntityState.Modified) return true;
        foreach (string property in properties)
            if (entry.Property(property).IsModified) return true;
        return false;
    }
}
