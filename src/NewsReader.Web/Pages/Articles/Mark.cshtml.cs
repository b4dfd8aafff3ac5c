using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Web.Pages.Claims;

namespace NewsReader.Web.Pages.Articles;

/// <summary>Marks words of one paragraph by a form, for whoever can't or won't select them.</summary>
public sealed class MarkModel(NewsContext context) : PageModel
{
    private const int MostQuotes = 8;

    /// <summary>What words can become, each by the handler of that name on the article's page, with the field that says more of it.</summary>
    public static IReadOnlyDictionary<string, string> Uses { get; } =
        new Dictionary<string, string> { ["Quote"] = "name", ["Source"] = "speaker", ["TagWords"] = "tags", ["Claim"] = "statement", ["Note"] = "body" };

    public int Id { get; private set; }

    public int RevisionId { get; private set; }

    public int Ordinal { get; private set; }

    /// <summary>Where the words begin.</summary>
    public int From { get; private set; }

    public string Title { get; private set; } = "";

    public string Words { get; private set; } = "";

    /// <summary>What the claim would say; empty for the words themselves, as they are shortened.</summary>
    public string Statement { get; private set; } = "";

    /// <summary>The claims that the words are likely a place of.</summary>
    public ClaimChoice Choice { get; private set; } = new([]);

    /// <summary>The quotes that the words could be about: those of the paragraph, or else the nearest before it.</summary>
    public IReadOnlyList<Quote> Quotes { get; private set; } = [];

    /// <summary>Names of speakers to choose from.</summary>
    public IReadOnlyList<string> KnownNames { get; private set; } = [];

    /// <param name="id">The article.</param>
    /// <param name="p">The paragraph, from 1.</param>
    /// <param name="span">The words in the paragraph that are meant, <c>12-45</c>; all of them where it is none.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task<IActionResult> OnGetAsync(int id, int p, string? span, CancellationToken cancellationToken)
    {
        var revision = await context.Revisions.Where(r => r.ArticleId == id && r.IsCurrent && r.Article!.DeletedUtc == null)
            .Select(r => new { r.Id, r.Text, r.Article!.Title }).SingleOrDefaultAsync(cancellationToken);
        if (revision is null) return NotFound();
        var paragraph = await context.Paragraphs.AsNoTracking().SingleOrDefaultAsync(x => x.RevisionId == revision.Id && x.Ordinal == p, cancellationToken);
        if (paragraph is null) return NotFound();
        bool isPart = TextSpan.TryParse(span, out var part) && !part.IsEmpty && paragraph.Span.Contains(part);
        var meant = isPart ? part : paragraph.Span;
        (Id, RevisionId, Ordinal, From) = (id, revision.Id, p, meant.Start);
        (Title, Words) = (revision.Title, meant.In(revision.Text));
        if (isPart) Statement = Excerpt.Of(Quoted.Inner(Words), Claim.MaxLength - 1);
        Quotes = await QuotesNearAsync(revision.Id, paragraph, cancellationToken);
        Choice = await ClaimChoice.OfAsync(context, Words, null, cancellationToken);
        KnownNames = await context.OfferedNamesAsync(cancellationToken);
        return Page();
    }

    /// <summary>Does with the words what was chosen, by sending the form on as it is to where the same is done with selected words.</summary>
    public IActionResult OnPost(int id, string? act) =>
        act is not null && Uses.ContainsKey(act) ? LocalRedirectPreserveMethod($"/articles/{id}?handler={act}") : BadRequest();

    private async Task<IReadOnlyList<Quote>> QuotesNearAsync(int revisionId, Paragraph paragraph, CancellationToken cancellationToken)
    {
        var before = await context.Quotes.AsNoTracking().Live().Where(q => q.RevisionId == revisionId && q.Position < paragraph.End)
            .OrderByDescending(q => q.Position).Take(MostQuotes).ToListAsync(cancellationToken);
        return [.. before.OrderByDescending(q => q.Contents.Any(span => span.Overlaps(paragraph.Span)))];
    }
}
