using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing;

/// <summary>
/// The rows of one save on which the search's indexes depend. They are collected before the save, which forgets what was removed, and
/// asked for their ids after it, which is when new rows have theirs.
/// </summary>
internal sealed class TouchedRows
{
    private readonly List<Func<int>> _articles = [];
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<Func<int>> _quotes = [];
    private readonly List<Func<int>> _quoted = [];
    private readonly List<TextAnchor> _anchors = [];
    private readonly List<Speaker> _speakers = [];
    private readonly List<SpeakerName> _names = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Note> _notes = [];
    private readonly List<Func<int>> _places = [];

    private TouchedRows()
    {
    }

    /// <summary>Whether saving leaves the indexes as they are.</summary>
    public bool IsEmpty =>
        _articles.Count + _paragraphs.Count + _quotes.Count + _anchors.Count + _speakers.Count + _names.Count + _claims.Count + _notes.Count + _places.Count == 0;

    /// <summary>Articles whose words, facts, day or presence changed.</summary>
    public IEnumerable<int> ArticleIds => _articles.Select(id => id());

    /// <summary>Revisions whose paragraphs changed.</summary>
    public IEnumerable<int> RevisionIds => _paragraphs.Select(p => p.RevisionId).Distinct();

    /// <summary>Quotes that changed themselves, or their tags.</summary>
    public IEnumerable<int> QuoteIds => _quotes.Select(id => id());

    /// <summary>Articles in which quotes came to stand, or no longer do, or have other words or bounds, or are rejected or no longer are.</summary>
    public IEnumerable<int> QuotedArticleIds => _quoted.Select(id => id()).Distinct();

    /// <summary>Anchors that lost or found their place, and their quotes with them.</summary>
    public IEnumerable<int> AnchorIds => _anchors.Select(a => a.Id);

    /// <summary>Speakers that came, went or are listed otherwise.</summary>
    public IEnumerable<int> SpeakerIds => _speakers.Select(s => s.Id);

    /// <summary>Names of speakers.</summary>
    public IEnumerable<int> NameIds => _names.Select(n => n.Id);

    /// <summary>Claims whose statement changed.</summary>
    public IEnumerable<int> ClaimIds => _claims.Select(c => c.Id);

    /// <summary>Notes that changed.</summary>
    public IEnumerable<int> NoteIds => _notes.Select(n => n.Id);

    /// <summary>Articles in which claims or notes came to stand, or no longer do, or stand elsewhere, or beside another voice.</summary>
    public IEnumerable<int> PlaceArticleIds => _places.Select(id => id()).Distinct();

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
            case Article article when !isAdded && IsTouched(
                entry, nameof(Article.Title), nameof(Article.DeletedUtc), nameof(Article.Outlet), nameof(Article.Author), nameof(Article.Language), nameof(Article.Day), nameof(Article.PublishedOn)):
                _articles.Add(() => article.Id);
                break;
            case ArticleTag tagged:
                _articles.Add(() => tagged.ArticleId);
                break;
            case Revision revision when !isAdded && IsTouched(entry, nameof(Revision.IsCurrent)):
                _articles.Add(() => revision.ArticleId);
                break;
            case Paragraph paragraph when IsTouched(entry, nameof(Paragraph.Kind)):
                _paragraphs.Add(paragraph);
                break;
            case Quote quote when IsTouched(
                entry, nameof(Quote.Words), nameof(Quote.Contents), nameof(Quote.Review), nameof(Quote.AnchorId), nameof(Quote.SpeakerId), nameof(Quote.NameAsFound), nameof(Quote.Form)):
                _quotes.Add(() => quote.Id);
                if (IsTouched(entry, nameof(Quote.Words), nameof(Quote.Contents)) || IsMoved(entry) || IsRejectedOrNot(entry)) _quoted.Add(() => quote.ArticleId);
                if (!isAdded) _places.Add(() => quote.ArticleId);
                break;
            case QuoteTag tagged:
                _quotes.Add(() => tagged.QuoteId);
                break;
            case TextAnchor anchor when !isAdded && IsTouched(entry, nameof(TextAnchor.State)):
                _anchors.Add(anchor);
                break;
            case Speaker speaker when IsTouched(entry, nameof(Speaker.Name), nameof(Speaker.Kind), nameof(Speaker.Description), nameof(Speaker.MergedIntoId)):
                _speakers.Add(speaker);
                break;
            case SpeakerName name:
                _names.Add(name);
                break;
            case Claim claim when IsTouched(entry, nameof(Claim.Statement)):
                _claims.Add(claim);
                break;
            case ClaimAppearance appearance when IsTouched(entry, nameof(ClaimAppearance.ClaimId), nameof(ClaimAppearance.QuoteId)):
                _places.Add(() => appearance.ArticleId);
                break;
            case Note note when IsTouched(entry, nameof(Note.Body)):
                _notes.Add(note);
                if (entry.State != EntityState.Modified) _places.Add(() => note.ArticleId);
                break;
        }
    }

    // One that only gets an anchor stays where it is.
    private static bool IsMoved(EntityEntry quote) =>
        quote.Property(nameof(Quote.AnchorId)) is { IsModified: true, OriginalValue: not null } || quote is { Entity: Quote { Anchor.State: AnchorState.Orphaned } };

    private static bool IsRejectedOrNot(EntityEntry quote) =>
        quote.Property(nameof(Quote.Review)) is { IsModified: true } review && (review.OriginalValue is Review.Rejected || review.CurrentValue is Review.Rejected);

    private static bool IsTouched(EntityEntry entry, params ReadOnlySpan<string> properties)
    {
        if (entry.State != EntityState.Modified) return true;
        foreach (string property in properties)
            if (entry.Property(property).IsModified) return true;
        return false;
    }
}
