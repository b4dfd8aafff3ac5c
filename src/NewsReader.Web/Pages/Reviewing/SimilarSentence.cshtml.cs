using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Acts;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Reviewing;

/// <summary>The same sentence elsewhere, where a quote was found as wrongly, to choose among before it is corrected. It confirms them, so none is chosen unasked.</summary>
public sealed class SimilarSentenceModel(NewsContext context) : PageModel
{
    /// <summary>The sentence of the quote that was corrected.</summary>
    public SameSentence Sentence { get; private set; } = null!;

    /// <summary>The text that it stands in.</summary>
    public string Text { get; private set; } = "";

    public SimilarList List { get; private set; } = null!;

    /// <summary>Whether all are ticked, as asked for.</summary>
    public bool IsAll { get; private set; }

    /// <summary>Why nothing was done when it was to be; null where nothing was to be.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(int quote, string? found, bool all, string? back, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || PlacesIn(found) is not { } places) return BadRequest();
        IsAll = all;
        return await ShowAsync(quote, places, back, all ? null : [], cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SimilarActs acts, string? judged, string? found, IReadOnlyList<string> on, string? back, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !RowVersion.TryRead(judged, out var quote) || PlacesIn(found) is not { } places || Similar.Chosen(on) is not { } chosen) return BadRequest();
        var result = await acts.CorrectAsync(this.Asked(), quote.Id, quote.Version, places, chosen, CancellationToken.None);
        if (Similar.NotDone(result) is not var (problem, status)) return this.Answer(result, this.BackTo(back, "/review"));
        Problem = problem;
        return this.Anew(await ShowAsync(quote.Id, places, back, chosen, cancellationToken), status);
    }

    /// <summary>The address of this page with all ticked, or none.</summary>
    public string Address(bool all) => $"{Similar.AddressOf(Sentence)}{(all ? "&all=true" : "")}&back={Uri.EscapeDataString(List.Back)}";

    /// <summary>The words at places in the text, with … between.</summary>
    public string WordsAt(IEnumerable<TextSpan> places) => string.Join(" … ", places.Select(place => place.In(Text)));

    private async Task<IActionResult> ShowAsync(int id, IReadOnlyList<TextSpan> places, string? back, IReadOnlyCollection<(int Id, int Version)>? ticked, CancellationToken cancellationToken)
    {
        if (await context.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id, cancellationToken) is not { } quote) return NotFound();
        Text = await context.Revisions.Where(r => r.Id == quote.RevisionId).Select(r => r.Text).SingleAsync(cancellationToken);
        if (SameSentence.Of(quote, places, Text) is not { } sentence) return NotFound();
        Sentence = sentence;
        var list = new SimilarList(new RowVersion(id, quote.Version), Similar.AddressOf(sentence), "Correct those ticked and confirm them", this.BackTo(back, "/review")) { Becomes = Said.Words(quote), Ticked = ticked };
        List = list.With(await sentence.FindAsync(context, cancellationToken));
        return Page();
    }

    // Written as in forms, 12-45 60-80.
    private static List<TextSpan>? PlacesIn(string? found)
    {
        var places = new List<TextSpan>();
        foreach (string written in (found ?? "").Split(' '))
        {
            if (places.Count == Selection.MaxParts || !TextSpan.TryParse(written, out var place)) return null;
            places.Add(place);
        }

        return places;
    }
}
