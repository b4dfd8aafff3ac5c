using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml;

namespace NewsReader.Web.Pages.Searches.Feeds;

/// <summary>A feed in Atom (RFC 4287), as bytes in UTF-8.</summary>
/// <param name="Id">What it is known by for good.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Subtitle">What is in it.</param>
/// <param name="UpdatedUtc">When it last changed.</param>
/// <param name="Site">The address of the site, which all others go on from.</param>
/// <param name="Self">Where the feed is, inside the site.</param>
/// <param name="Page">Where a person sees the same.</param>
public sealed record AtomFeed(string Id, string Title, string Subtitle, DateTime UpdatedUtc, Uri Site, string Self, string Page)
{
    /// <summary>What it is sent as.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Program = "NewsReader";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // A line end of a text is not one of the file: written as it is, it would be read as another.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };

    /// <summary>The feed with its entries.</summary>
    public byte[] Write(IEnumerable<FeedEntry> entries)
    {
        var feed = new SyndicationFeed(entries.Select(Item).ToList())
        {
            Id = Id,
            Title = Plain(Title),
            Description = Plain(Subtitle),
            LastUpdatedTime = UpdatedUtc,
            Generator = Program,
        };
        // An entry whose author is not known has the feed’s.
        feed.Authors.Add(new SyndicationPerson { Name = Program });
        feed.Links.Add(SyndicationLink.CreateSelfLink(At(Self), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(At(Page), "text/html"));
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) feed.SaveAsAtom10(xml);
        return bytes.ToArray();
    }

    private SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem { Id = entry.Id, Title = Plain(entry.Title), LastUpdatedTime = entry.UpdatedUtc, Summary = Html(entry) };
        if (entry.Published is { } day) item.PublishDate = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        if (entry.Author is { } author) item.Authors.Add(new SyndicationPerson { Name = FeedText.Of(author) });
        item.Links.Add(SyndicationLink.CreateAlternateLink(At(entry.Address), "text/html"));
        return item;
    }

    private Uri At(string address) => new(Site, address);

    private static TextSyndicationContent Plain(string text) => new(FeedText.Of(text), TextSyndicationContentKind.Plaintext);

    private static TextSyndicationContent Html(FeedEntry entry)
    {
        using var html = new StringWriter();
        entry.Summary.WriteTo(html, Encoder);
        return new TextSyndicationContent(FeedText.Of(html.ToString()), TextSyndicationContentKind.Html);
    }
}
