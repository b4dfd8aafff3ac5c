namespace NewsReader.Core.Articles;

/// <summary>One article: what is known about it. Its words are in its revisions.</summary>
public sealed class Article : IVersioned
{
    /// <summary>The store's number for it; part of its address.</summary>
    public int Id { get; set; }

    /// <summary>Its title. Never empty.</summary>
    public required string Title { get; set; }

    /// <summary>The paper, site or agency that published it.</summary>
    public string? Outlet { get; set; }

    /// <summary>Who wrote it, as printed.</summary>
    public string? Author { get; set; }

    /// <summary>Where it stands on the web; http or https.</summary>
    public string? Url { get; set; }

    /// <summary>
    /// What tells that a later file is the same article with another text: its url, else the full path it was read from.
    /// Null for uploads and pasted text. Unique.
    /// </summary>
    public string? SourceKey { get; set; }

    /// <summary>The day it was published, for the reader; null where that is not known.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>The moment it was published, in UTC, where one is known.</summary>
    public DateTime? PublishedUtc { get; private set; }

    /// <summary>The language as an ISO 639-1 code, or <c>und</c>.</summary>
    public required string Language { get; set; }

    /// <summary>When it came into the archive, in UTC.</summary>
    public required DateTime ImportedUtc { get; init; }

    /// <summary>The day it is listed and filtered by: published, or where that is not known, imported.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Whether <see cref="Day"/> is the day of import because no other is known.</summary>
    public bool IsUndated => PublishedOn is null;

    /// <summary>When it was deleted, in UTC; null while it is there. A deleted article can be restored.</summary>
    public DateTime? DeletedUtc { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Its texts, of which one is current.</summary>
    public List<Revision> Revisions { get; } = [];

    /// <summary>Its tags.</summary>
    public List<ArticleTag> Tags { get; } = [];

    /// <summary>Sets when it was published. A moment belongs to the day that it was where the reader is; a day that is known without one stays that day.</summary>
    /// <param name="on">The day; null where none is known, or a moment is.</param>
    /// <param name="utc">The moment, in UTC; null where none is known.</param>
    /// <param name="zone">Where the reader is; in the machine’s time zone where it is not given.</param>
    public void SetPublished(DateOnly? on, DateTime? utc, TimeZoneInfo? zone = null)
    {
        PublishedOn = utc is { } moment ? DayOf(moment, zone) : on;
        PublishedUtc = utc;
        Day = PublishedOn ?? DayOf(ImportedUtc, zone);
    }

    private static DateOnly DayOf(DateTime utc, TimeZoneInfo? zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone ?? TimeZoneInfo.Local));
}
