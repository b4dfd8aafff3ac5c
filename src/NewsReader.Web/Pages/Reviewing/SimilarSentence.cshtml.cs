using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Analysis;
using NewsReader.Core.Acts;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Reviewing;

/// <summary>The same sentence elsewhere, where a quote was found as wrongly, to choose among before it is corrected. It confirms them, so none is chosen unasked.</summary>
public sealed class SimilarSentenceModel(NewsContext context) : PageModel
{
    public SimilarList List { get; private set; } = null!;

    /// <summary>What was corrected of each: what it is called, and how it is now after how it was found.</summary>
    public IReadOnlyList<(string What, IHtmlContent Difference)> Corrections { get; private set; } = [];

    /// <summary>Whether all are ticked, as asked for.</summary>
    public bool IsAll { get; private set; }

    /// <summary>Why nothing was done when it was to be; null where nothing was to be.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(int quote, bool all, string? back, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        IsAll = all;
        return await IsShownAsync(quote, back, all ? null : [], cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SimilarActs acts, string? judged, IReadOnlyList<string> on, string? back, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !RowVersion.TryRead(judged, out var quote) || Similar.Chosen(on) is not { } chosen) return BadRequest();
        var result = await acts.CorrectAsync(this.Asked(), quote.Id, quote.Version, chosen, CancellationToken.None);
        if (Similar.NotDone(result) is not var (problem, status) || !await IsShownAsync(quote.Id, back, chosen, cancellationToken)) return this.Answer(result, this.BackTo(back, "/review"));
        Problem = problem;
        return this.Anew(Page(), status);
    }

    /// <summary>The address of this page with all ticked, or none.</summary>
    public string Address(bool all) => $"{Similar.SentenceAddress(List.Judged.Id)}{(all ? "&all=true" : "")}&back={Uri.EscapeDataString(List.Back)}";

    private async Task<bool> IsShownAsync(int id, string? back, IReadOnlyCollection<(int Id, int Version)>? ticked, CancellationToken cancellationToken)
    {
        if (await SameSentence.OfAsync(context, id, cancellationToken) is not { } sentence) return false;
        var (found, corrected) = (sentence.Found, sentence.Corrected);
        Corrections = [
            ("Words", Written(WordDiff.Of(Said.Words(found), Said.Words(corrected)))),
            ("Cue", Whole(WordsAt(found.Cue is { } was ? [was] : []), WordsAt(corrected.Cue is { } cue ? [cue] : []))),
            ("Source", Whole(WordsAt(found.Sources), WordsAt(corrected.Sources))),
            ("Form", Whole(Wording.Form(found.Form), Wording.Form(corrected.Form))),
        ];
        var list = new SimilarList(new RowVersion(id, corrected.Version), Similar.SentenceAddress(id), "Correct those ticked and confirm them", this.BackTo(back, "/review")) { Becomes = Said.Words(corrected), Ticked = ticked };
        List = list.With(await sentence.FindAsync(context, cancellationToken));
        return true;

        string WordsAt(IReadOnlyList<TextSpan> places) => places.Count == 0 ? "none" : string.Join(" … ", places.Select(place => place.In(sentence.Text)));
    }

    private static IHtmlContent Whole(string found, string corrected) => Written(found == corrected ? [new(DiffKind.Same, found)] : [new(DiffKind.Removed, found), new(DiffKind.Same, " "), new(DiffKind.Added, corrected)]);

    private static IHtmlContent Written(IReadOnlyList<DiffPiece> difference) => DifferenceHtml.Of(difference, "found", "corrected");
}
