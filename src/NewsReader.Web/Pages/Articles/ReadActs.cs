using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Importing;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;
using NewsReader.Web.Pages.Claims;
using NewsReader.Web.Pages.Quotes;
using NewsReader.Web.Pages.Reviewing;

namespace NewsReader.Web.Pages.Articles;

// What can be done on the page.
public sealed partial class ReadModel
{
    public async Task<IActionResult> OnPostAcceptAsync([FromServices] QuoteActs acts, int id, string? on) =>
        RowVersion.TryRead(on, out var quote) ? await OfferingAsync(id, quote, await acts.ConfirmAsync(this.Asked(), quote.Id, quote.Version)) : BadRequest();

    public async Task<IActionResult> OnPostRejectAsync([FromServices] QuoteActs acts, int id, string? on) =>
        RowVersion.TryRead(on, out var quote) ? await OfferingAsync(id, quote, await acts.RejectAsync(this.Asked(), quote.Id, quote.Version), $"/articles/{id}") : BadRequest();

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] QuoteActs acts, int id, string? on) =>
        RowVersion.TryRead(on, out var quote) ? this.Answer(await acts.RemoveAsync(this.Asked(), quote.Id, quote.Version), $"/articles/{id}") : BadRequest();

    public async Task<IActionResult> OnPostSpeakerAsync([FromServices] QuoteActs acts, int id, string? on, int? speakerId, string? name, SpeakerKind? kind) =>
        RowVersion.TryRead(on, out var quote)
            ? await OfferingAsync(id, quote, await acts.NameSpeakerAsync(this.Asked(), quote.Id, quote.Version, new SpeakerChoice(speakerId, name, kind)))
            : BadRequest();

    public async Task<IActionResult> OnPostShapeAsync([FromServices] QuoteShapeActs acts, int id, string? on, ShapeInput shape) =>
        RowVersion.TryRead(on, out var quote) ? await this.ReshapeAsync(context, acts, quote, shape, $"/articles/{id}#w{quote.Id}", $"/articles/{id}") : BadRequest();

    public async Task<IActionResult> OnPostQuoteAsync([FromServices] QuoteActs acts, int id, SelectionInput selection, int? speakerId, string? name)
    {
        var speaker = speakerId is null && string.IsNullOrWhiteSpace(name) ? null : new SpeakerChoice(speakerId, name);
        return this.Answer(await acts.MakeAsync(this.Asked(), id, selection.ToSelection(), speaker));
    }

    public async Task<IActionResult> OnPostClaimAsync([FromServices] ClaimActs acts, int id, SelectionInput selection, string? statement, int? claimId, string? stated) =>
        ClaimChoice.Problem(claimId, statement, stated) is { } problem
            ? this.Refuse(problem, StatusCodes.Status422UnprocessableEntity)
            : this.Answer(await acts.MakeAsync(this.Asked(), id, selection.ToSelection(), statement, claimId));

    public async Task<IActionResult> OnPostNoteAsync([FromServices] NoteActs acts, int id, SelectionInput selection, string? body) =>
        this.Answer(await acts.AddAsync(this.Asked(), id, selection.ToSelection(), body));

    public async Task<IActionResult> OnPostEditNoteAsync([FromServices] NoteActs acts, string? on, string? body) =>
        RowVersion.TryRead(on, out var note) ? this.Answer(await acts.EditAsync(this.Asked(), note.Id, note.Version, body)) : BadRequest();

    public async Task<IActionResult> OnPostRemoveNoteAsync([FromServices] NoteActs acts, string? on) =>
        RowVersion.TryRead(on, out var note) ? this.Answer(await acts.RemoveAsync(this.Asked(), note.Id, note.Version)) : BadRequest();

    public async Task<IActionResult> OnPostAttachAsync([FromServices] AnchorActs acts, int id, string? on, SelectionInput selection) =>
        RowVersion.TryRead(on, out var anchor) ? await PlacingAsync(id, await acts.AttachAsync(this.Asked(), anchor.Id, anchor.Version, selection.ToSelection())) : BadRequest();

    public async Task<IActionResult> OnPostRightPlaceAsync([FromServices] AnchorActs acts, int id, string? on)
    {
        // Many come as one value: of values a form has room for a thousand.
        string[] sent = (on ?? "").Split(' ');
        var anchors = sent.Select(value => RowVersion.TryRead(value, out var anchor) ? anchor : (RowVersion?)null).OfType<RowVersion>().Select(anchor => (anchor.Id, anchor.Version)).ToList();
        return anchors.Count == sent.Length ? await PlacingAsync(id, await acts.ConfirmAsync(this.Asked(), id, anchors)) : BadRequest();
    }

    public async Task<IActionResult> OnPostTagAsync([FromServices] TagActs acts, int id, string? tags) =>
        this.Answer(await acts.TagArticleAsync(this.Asked(), id, tags));

    public async Task<IActionResult> OnPostUntagAsync([FromServices] TagActs acts, int id, int tagId) =>
        this.Answer(await acts.UntagArticleAsync(this.Asked(), id, tagId), $"/articles/{id}");

    // On a quote where one is meant, else on the article.
    public async Task<IActionResult> OnPostTagWordsAsync([FromServices] TagActs acts, int id, string? on, string? tags) =>
        RowVersion.TryRead(on, out var quote)
            ? this.Answer(await acts.TagQuoteAsync(this.Asked(), quote.Id, tags), $"/articles/{id}#w{quote.Id}")
            : this.Answer(await acts.TagArticleAsync(this.Asked(), id, tags));

    // The selected words name whoever said a quote.
    public async Task<IActionResult> OnPostSourceAsync([FromServices] QuoteActs acts, int id, string? on, SelectionInput selection, int? speakerId, string? name, string? speaker) =>
        RowVersion.TryRead(on, out var quote)
            ? await OfferingAsync(id, quote, await acts.NameSpeakerAsync(this.Asked(), quote.Id, quote.Version, new SpeakerChoice(speakerId, speaker ?? name), selection.ToSelection()))
            : this.Refuse("Choose the quote that they said.", StatusCodes.Status422UnprocessableEntity, $"/articles/{id}");

    // Sent while reading: no act of a person's that anybody would undo.
    public async Task<IActionResult> OnPostPlaceAsync(int id, int revision, int? paragraph, CancellationToken cancellationToken)
    {
        if (!await context.Revisions.AnyAsync(r => r.Id == revision && r.ArticleId == id && r.IsCurrent, cancellationToken)) return new NoContentResult();
        await context.SetReadStateAsync(reader.Id, id, state => (state.RevisionId, state.Paragraph) = (revision, paragraph), cancellationToken);
        return new NoContentResult();
    }

    public async Task<IActionResult> OnPostUntagQuoteAsync([FromServices] TagActs acts, int id, string? on, int tagId) =>
        RowVersion.TryRead(on, out var quote) ? this.Answer(await acts.UntagQuoteAsync(this.Asked(), quote.Id, tagId), $"/articles/{id}#w{quote.Id}") : BadRequest();

    // To go to a paragraph that was folded away would open its fold: one goes to what stands before it.
    public async Task<IActionResult> OnPostParagraphAsync([FromServices] ArticleActs acts, int id, int revision, int ordinal, ParagraphKind kind)
    {
        if (!ModelState.IsValid) return BadRequest();
        var result = await acts.SetParagraphKindAsync(this.Asked(), id, revision, ordinal, kind);
        if (kind != ParagraphKind.Boilerplate) return this.Answer(result);
        int? before = await context.Paragraphs.Where(p => p.RevisionId == revision && p.Ordinal < ordinal && p.Kind != kind).MaxAsync(p => (int?)p.Ordinal);
        return this.Answer(result, before is null ? $"/articles/{id}" : $"/articles/{id}#p{before}");
    }

    public async Task<IActionResult> OnPostDeleteAsync([FromServices] ArticleActs acts, int id, int version) =>
        this.Answer(await acts.DeleteAsync(this.Asked(), id, version));

    public async Task<IActionResult> OnPostRestoreAsync([FromServices] ArticleActs acts, int id) =>
        this.Answer(await acts.RestoreAsync(this.Asked(), id));

    public async Task<IActionResult> OnPostDetailsAsync([FromServices] ArticleActs acts, int id, int version, DetailsInput input)
    {
        var details = ArticleDetails.Parse(input.Title, input.Outlet, input.Author, input.Url, input.Date, input.Language, out string? problem);
        if (details is null) return this.Refuse(problem!, StatusCodes.Status422UnprocessableEntity);
        string? before = await context.Articles.Where(a => a.Id == id).Select(a => a.Language).SingleOrDefaultAsync();
        // What was found rests on the language that the article was taken for.
        var anew = details.Language == before ? null : new FlashLink("Analyse it again in its language", $"/articles/{id}#analyse");
        return this.Answer(await acts.EditAsync(this.Asked(), id, version, details), more: anew);
    }

    public async Task<IActionResult> OnPostAnalyseAsync([FromServices] Reanalysis reanalysis, int id)
    {
        // Once begun it is finished, whether or not the reader is still there.
        if (await reanalysis.RunAsync(id) is not { } done) return NotFound();
        string message = done is { Added: 0, Removed: 0 }
            ? "Analysed again: no quote is new, and none is gone."
            : $"Analysed again: {Wording.Count(done.Added, "quote")} new, {done.Removed} gone, {done.Kept} still there.";
        new Flash(message, null).Put(TempData);
        return LocalRedirect($"/articles/{id}");
    }

    public async Task<IActionResult> OnPostSuggestionsAsync(int id, bool isShown, CancellationToken cancellationToken)
    {
        await context.SetSettingsAsync(reader.Id, settings => settings.HidesSuggestions = !isShown, cancellationToken);
        return LocalRedirect($"/articles/{id}");
    }

    public async Task<IActionResult> OnPostStarAsync(int id, bool isStarred, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        if (!await context.Articles.Live().AnyAsync(a => a.Id == id, cancellationToken)) return NotFound();
        await context.SetReadStateAsync(reader.Id, id, state => state.IsStarred = isStarred, cancellationToken);
        return LocalRedirect($"/articles/{id}");
    }

    public async Task<IActionResult> OnPostUnreadAsync(int id, CancellationToken cancellationToken)
    {
        if (!await context.Articles.Live().AnyAsync(a => a.Id == id, cancellationToken)) return NotFound();
        await context.SetReadStateAsync(reader.Id, id, state => state.ReadUtc = null, cancellationToken);
        return LocalRedirect("/");
    }

    // Whoever goes through displaced words stays with them while there are more.
    private async Task<IActionResult> PlacingAsync(int id, ActResult result) =>
        this.Answer(result, result is ActResult.Done && await Articles.Displaced.AnyAsync(context, id, HttpContext.RequestAborted) ? $"/articles/{id}#places" : null);

    // With what was said of one finding comes the offer to say it of those like it.
    private async Task<IActionResult> OfferingAsync(int id, RowVersion quote, ActResult result, string? goTo = null) =>
        this.Answer(result, goTo ?? $"/articles/{id}#w{quote.Id}", result is ActResult.Done ? await Similar.OfferAsync(context, quote.Id, $"/articles/{id}") : null);
}
