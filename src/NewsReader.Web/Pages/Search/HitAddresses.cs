using NewsReader.Core.Searching.Hits;

namespace NewsReader.Web.Pages.Search;

/// <summary>Where the hits of a search open: at what they were found by, with its words marked.</summary>
/// <param name="Query">The search.</param>
public sealed record HitAddresses(string Query)
{
    /// <summary>The address of an article at what it was found by: the words in its text, a quote, a note or a claim.</summary>
    public string Of(ArticleHit hit) => In(hit.ArticleId, hit switch
    {
        { ParagraphOrdinal: { } ordinal, ShowsExtract: true } => $"p{ordinal}",
        { Quotes: [var first, ..] } => $"q{(hit.Quotes.FirstOrDefault(quote => quote.Words.Any(part => part.IsHit)) ?? first).QuoteId}",
        { Notes: [var note, ..] } => $"n{note.NoteId}",
        { Claims: [var made, ..] } => $"c{made.PlaceId}",
        _ => null,
    });

    /// <summary>The address of a quote in its article.</summary>
    public string Of(QuoteHit hit) => In(hit.ArticleId, $"q{hit.QuoteId}");

    /// <summary>The address of a claim’s own page.</summary>
    public string Of(ClaimHit hit) => $"/claims/{hit.ClaimId}?{Marking}";

    /// <summary>The address of a claim in an article that makes it.</summary>
    public string Of(MadeClaim made, ArticleHit hit) => In(hit.ArticleId, $"c{made.PlaceId}");

    /// <summary>The address of a note beside its article.</summary>
    public string Of(NoteHit hit) => In(hit.ArticleId, $"n{hit.NoteId}");

    private string Marking => $"q={Uri.EscapeDataString(Query)}";

    private string In(int article, string? place) => $"/articles/{article}?{Marking}{(place is null ? "" : "#" + place)}";
}
