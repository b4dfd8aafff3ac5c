using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Core.Readers;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Settings;

/// <summary>How the reader likes the program: how text is set, and which key does what.</summary>
public sealed class SettingsModel(NewsContext context, Reader reader, Preferences preferences) : PageModel
{
    /// <summary>The keys in the fields: the reader's, or those just typed that can't be used.</summary>
    public KeyMap Keys { get; private set; } = preferences.Keys;

    /// <summary>Why the keys just typed were not saved.</summary>
    public IReadOnlyList<KeyProblem> Problems { get; private set; } = [];

    /// <summary>Whether an act's key is one that can't be used.</summary>
    public bool IsWrong(KeyAct act) => Problems.Any(problem => problem.Acts.Contains(act));

    /// <summary>Sets what was chosen; what was not sent stays as it is.</summary>
    /// <param name="size">How large the text is.</param>
    /// <param name="measure">How long its lines are.</param>
    /// <param name="face">Its letters.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="back">The page to go back to.</param>
    /// <param name="isTold">Whether to say that it was saved. A script shows it.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public async Task<IActionResult> OnPostReadingAsync(
        TextSize? size, Measure? measure, Typeface? face, Scheme? scheme, string? back, bool isTold, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        await context.SetSettingsAsync(reader.Id, settings =>
        {
            settings.Size = size ?? settings.Size;
            settings.Measure = measure ?? settings.Measure;
            settings.Face = face ?? settings.Face;
            settings.Scheme = scheme ?? settings.Scheme;
        }, cancellationToken);
        return Saved(isTold ? "Text is set as you chose." : null, this.BackTo(back, "/settings"));
    }

    public async Task<IActionResult> OnPostKeysAsync([FromForm] Dictionary<string, string?> keys, CancellationToken cancellationToken)
    {
        Keys = KeyMap.Typed(keys);
        Problems = Keys.Problems();
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await SetKeysAsync(Keys.Own, cancellationToken);
        return Saved("Your keys are saved.", "/settings");
    }

    public async Task<IActionResult> OnPostDefaultsAsync(CancellationToken cancellationToken)
    {
        await SetKeysAsync([], cancellationToken);
        return Saved("Every key is back to its default.", "/settings");
    }

    private Task SetKeysAsync(IReadOnlyList<OwnKey> keys, CancellationToken cancellationToken) =>
        context.SetSettingsAsync(reader.Id, settings => settings.Keys = keys, cancellationToken);

    private LocalRedirectResult Saved(string? message, string address)
    {
        if (message is not null) new Flash(message, null).Put(TempData);
        return LocalRedirect(address);
    }
}
