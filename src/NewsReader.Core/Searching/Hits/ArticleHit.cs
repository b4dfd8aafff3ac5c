using NewsReader.Core.Searching.Snippets;

namespace NewsReader.Core.Searching.Hits;

/// <summary>An article that a search found.</summary>
public sealed record ArticleHit
{
    /// <summary>The article's id.</summary>
    public required int ArticleId { get; init; }

    /// <summary>Its title in pieces, with the hits in it marked; together they are the title.</summary>
    public required IReadOnlyList<SnippetPart> Title { get; init; }

    /// <summary>Who published it; null where unknown.</summary>
    public required string? Outlet { get; init; }

    /// <summary>When it was published, or imported where that is unknown.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether <see cref="Date"/> is when the article was imported.</summary>
    public required bool IsImportDate { get; init; }

    /// <summary>An extract of its text in pieces, with the hits marked; empty where there is no text to show.</summary>
    public required IReadOnlyList<SnippetPart> Snippet { get; init; }

    /// <summary>The ordinal of the paragraph to open the article at; null where no hit is in the text, to open it at its start.</summary>
    public required int? ParagraphOrdinal { get; init; }

    /// <summary>
    /// Where in the revision's text the first hit of the extract starts, in UTF-16 code units; null with <see cref="ParagraphOrdinal"/>.
    /// </summary>
    public required int? TextOffset { get; init; }

    /// <summary>The tags of its own that were asked for.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The quotes because of which it was found, two at most, in the order of the text; none where nothing was asked of quotes and the title and the paragraphs show what was.</summary>
    public IReadOnlyList<QuoteHit> Quotes { get; init; } = [];

    /// <summary>The notes on it because of which it was found, two at most; none where nothing was asked of notes.</summary>
    public IReadOnlyList<NoteHit> Notes { get; init; } = [];

    /// <summary>The claims made in it because of which it was found, two at most; none where nothing was asked of claims.</summary>
    public IReadOnlyList<MadeClaim> Claims { get; init; } = [];

    /// <summary>Whether the extract says more than the quotes, the notes and the claims, so that it is to be shown with them.</summary>
    public bool ShowsExtract
    {
        get
        {
            IReadOnlyList<SnippetPart>[] shown = [.. Quotes.Select(quote => quote.Words), .. Notes.Select(note => note.Body), .. Claims.Select(made => made.Claim.Statement)];
            return Snippet.Count > 0 && (shown.Length == 0 || Marks(Snippet).Except(shown.SelectMany(Marks), StringComparer.InvariantCultureIgnoreCase).Any());
        }
    }

    private static IEnumerable<string> Marks(IReadOnlyList<SnippetPart> parts) => parts.Where(part => part.IsHit).Select(part => part.Text);
}

/// <summary>A claim in an article that was found by it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="PlaceId">The number of the place where the article makes it.</param>
public sealed record MadeClaim(ClaimHit Claim, int PlaceId);
