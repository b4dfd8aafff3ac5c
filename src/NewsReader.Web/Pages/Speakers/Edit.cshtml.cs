using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>Who a speaker is, to write; what is written can be looked at before it is saved.</summary>
public sealed class EditModel(NewsContext context) : PageModel
{
    public int Id { get; private set; }

    /// <summary>The name as saved.</summary>
    public string Known { get; private set; } = "";

    /// <summary>The version that what is typed is based on.</summary>
    public int Version { get; private set; }

    /// <summary>What was there when the form was first shown.</summary>
    public string Seen { get; private set; } = "";

    public string Name { get; private set; } = "";

    public SpeakerKind Kind { get; private set; }

    public string Description { get; private set; } = "";

    /// <summary>Whether the description is shown as it will look.</summary>
    public bool IsPreview { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } speaker) return await GoneAsync(id, cancellationToken);
        (Id, Known, Version, Name, Kind, Description, Seen) = (id, speaker.Name, speaker.Version, speaker.Name, speaker.Kind, speaker.Description, Answers.Seen.Of(FieldNow.Of(speaker)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SpeakerActs acts, int id, int version, string? name, SpeakerKind kind, string? description) =>
        ModelState.IsValid ? this.Answer(await acts.EditAsync(this.Asked(), id, version, name, kind, description)) : BadRequest();

    public async Task<IActionResult> OnPostPreviewAsync(int id, int version, string? name, SpeakerKind kind, string? description, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        if (await FindAsync(id, cancellationToken) is not { } speaker) return NotFound();
        if (description?.Length > SpeakerActs.MaxDescription) return this.Refuse($"The description is longer than {SpeakerActs.MaxDescription:N0} characters.", StatusCodes.Status422UnprocessableEntity);
        (Id, Known, Version, Name, Kind, Description, Seen, IsPreview) = (id, speaker.Name, version, name ?? "", kind, description ?? "", Answers.Seen.Kept(Request, []), true);
        return Page();
    }

    private Task<Core.Speakers.Speaker?> FindAsync(int id, CancellationToken cancellationToken) =>
        context.Speakers.AsNoTracking().Live().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    private async Task<IActionResult> GoneAsync(int id, CancellationToken cancellationToken) =>
        await context.Speakers.AnyAsync(s => s.Id == id, cancellationToken) ? LocalRedirect($"/speakers/{id}") : NotFound();
}
