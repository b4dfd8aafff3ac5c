using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Articles;

/// <summary>Marks words of one paragraph by a form, for whoever can't or won't select them.</summary>
public sealed class MarkModel(NewsContext context) : PageModel
{
    public int Id { get; private set; }

    public int RevisionId { get; private set; }

    public int Ordinal { get; private set; }

    /// <summary>Where the paragraph begins.</summary>
    public int From { get; private set; }

    public string Title { get; private set; } = "";

    public string Words { get; private set; } = "";

    public IReadOnlyList<Claim> KnownClaims { get; private set; } = [];

    /// <param name="id">The article.</param>
    /// <param name="p">The paragraph, from 1.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public async Task<IActionResult> OnGetAsync(int id, int p, CancellationToken cancellationToken)
    {
        var revision = await context.Revisions.Where(r => r.ArticleId == id && r.IsCurrent && r.Article!.DeletedUtc == null)
            .Select(r => new { r.Id, r.Text, r.Article!.Title }).SingleOrDefaultAsync(cancellationToken);
        if (revision is null) return NotFound();
        var paragraph = await context.Paragraphs.AsNoTracking().SingleOrDefaultAsync(x => x.RevisionId == revision.Id && x.Ordinal == p, cancellationToken);
        if (paragraph is null) return NotFound();
        (Id, RevisionId, Ordinal, From) = (id, revision.Id, p, paragraph.Start);
        (Title, Words) = (revision.Title, paragraph.Span.In(revision.Text));
        KnownClaims = await context.Claims.Newest().ToListAsync(cancellationToken);
        return Page();
    }
}
