using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Claims;

/// <summary>Makes words of an article a claim, or a further place of one that is known: a likely one, or one looked for.</summary>
public sealed class AttachModel(NewsContext context) : PageModel
{
    public int Id { get; private set; }

    public string Title { get; private set; } = "";

    public int RevisionId { get; private set; }

    /// <summary>Where the words are.</summary>
    public string Ranges { get; private set; } = "";

    public string Words { get; private set; } = "";

    /// <summary>What a new claim would say.</summary>
    public string Statement { get; private set; } = "";

    /// <summary>What the form says of a new claim by itself.</summary>
    public string Stated { get; private set; } = "";

    public ClaimChoice Choice { get; private set; } = new([]);

    /// <summary>Where the reader says to have come from.</summary>
    [BindProperty(Name = "back", SupportsGet = true)]
    public string? CameFrom { get; set; }

    /// <summary>Where to go once it is done, as to the review; null for the article.</summary>
    public string? Back => CameFrom is null ? null : this.BackTo(CameFrom, $"/articles/{RouteData.Values["id"]}");

    /// <summary>Why nothing was done; null where nothing was asked for.</summary>
    public string? Problem { get; private set; }

    /// <param name="id">The article.</param>
    /// <param name="quote">A quote whose words are meant.</param>
    /// <param name="p">A paragraph, from 1, that is meant or has the words.</param>
    /// <param name="span">The words in the paragraph that are meant, <c>12-45</c>; all of them where it is none.</param>
    /// <param name="ranges">Or words anywhere in the text, <c>12-45 60-80</c>.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task<IActionResult> OnGetAsync(int id, int? quote, int? p, string? span, string? ranges, CancellationToken cancellationToken)
    {
        if (await RevisionAsync(id, cancellationToken) is not { } revision) return NotFound();
        var spans = ranges is not null ? Selection.At(revision.Id, ranges).In(revision.Text, out _)
            : quote is { } said ? await QuotedAsync(revision.Id, said, cancellationToken)
            : await WordsAsync(revision.Id, p, span, cancellationToken);
        if (spans is null) return NotFound();
        Show(revision, spans);
        Statement = Stated;
        Choice = await ClaimChoice.OfAsync(context, Words, null, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromServices] ClaimActs acts, int id, int revision, string? ranges, string? statement, int? claimId, string? search, string? stated, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        // Of a claim that is gone that is said first.
        var result = ClaimChoice.Problem(claimId, statement, stated) is { } problem && await context.Claims.AnyAsync(c => c.Id == claimId, cancellationToken)
            ? new ActResult.Refused(problem)
            : await acts.MakeAsync(this.Asked(), id, Selection.At(revision, ranges), statement, claimId, CancellationToken.None);
        if (result is not ActResult.Refused refused) return Answered(result, id);
        if (!await ShowAgainAsync(id, revision, ranges, statement, claimId, search, cancellationToken)) return this.Refuse(refused.Message, StatusCodes.Status422UnprocessableEntity, $"/articles/{id}");
        Problem = refused.Message;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostFindAsync(int id, int revision, string? ranges, string? statement, int? claimId, string? search, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        return await ShowAgainAsync(id, revision, ranges, statement, claimId, search, cancellationToken) ? Page() : Changed(id);
    }

    private IActionResult Answered(ActResult result, int id) => result switch
    {
        ActResult.NotFound => this.Refuse("This article is not there any more: it was deleted, here or in another window. Nothing was changed.", StatusCodes.Status404NotFound, "/"),
        ActResult.Stale => Changed(id),
        _ => this.Answer(result, Back ?? (result is ActResult.Already ? $"/articles/{id}" : null)),
    };

    private IActionResult Changed(int id) =>
        this.Refuse("The article has changed since you opened this page. Select the words again in its text as it is now.", StatusCodes.Status409Conflict, $"/articles/{id}");

    private async Task<CurrentText?> RevisionAsync(int id, CancellationToken cancellationToken) =>
        await context.Revisions.Where(r => r.ArticleId == id && r.IsCurrent && r.Article!.DeletedUtc == null)
            .Select(r => new CurrentText(r.Id, r.Text, r.ArticleId, r.Article!.Title)).SingleOrDefaultAsync(cancellationToken);

    private async Task<IReadOnlyList<TextSpan>?> QuotedAsync(int revisionId, int quoteId, CancellationToken cancellationToken) =>
        await context.Quotes.Live().Where(q => q.Id == quoteId && q.RevisionId == revisionId).Select(q => q.Contents).SingleOrDefaultAsync(cancellationToken);

    private async Task<IReadOnlyList<TextSpan>?> WordsAsync(int revisionId, int? ordinal, string? span, CancellationToken cancellationToken)
    {
        var paragraph = await context.Paragraphs.AsNoTracking().SingleOrDefaultAsync(p => p.RevisionId == revisionId && p.Ordinal == ordinal, cancellationToken);
        if (paragraph is null) return null;
        return TextSpan.TryParse(span, out var part) && !part.IsEmpty && paragraph.Span.Contains(part) ? [part] : [paragraph.Span];
    }

    // The page with everything that was typed and chosen; false where its words are no longer there.
    private async Task<bool> ShowAgainAsync(int id, int revisionId, string? ranges, string? statement, int? claimId, string? search, CancellationToken cancellationToken)
    {
        var revision = await RevisionAsync(id, cancellationToken);
        if (revision?.Id != revisionId || Selection.At(revisionId, ranges).In(revision.Text, out _) is not { } spans) return false;
        Show(revision, spans);
        Statement = statement ?? "";
        Choice = await (await ClaimChoice.OfAsync(context, Words, search, cancellationToken)).WithAsync(context, claimId, cancellationToken);
        return true;
    }

    private void Show(CurrentText revision, IReadOnlyList<TextSpan> spans)
    {
        (Id, Title, RevisionId) = (revision.ArticleId, revision.Title, revision.Id);
        Ranges = string.Join(' ', spans.Select(span => $"{span.Start}-{span.End}"));
        Words = string.Join(" … ", spans.Select(span => span.In(revision.Text)));
        Stated = Excerpt.Of(string.Join(" … ", spans.Select(span => Quoted.Inner(span.In(revision.Text)))), Claim.MaxLength - 1);
    }

    private sealed record CurrentText(int Id, string Text, int ArticleId, string Title);
}
