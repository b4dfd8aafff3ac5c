using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;
using NewsReader.Web.Pages.Changes;

namespace NewsReader.Web.Answers;

/// <summary>Turns what came of an act into what the browser gets.</summary>
public static class Answering
{
    /// <summary>The form's key, so that the same form sent twice is done once. Write it into every form that makes something new.</summary>
    public const string FormKey = "formKey";

    private const string Gone = "It is no longer there: it was removed or undone in the meantime, here or in another window. Nothing was changed.";

    /// <summary>Who asks, with the key of the form that was sent.</summary>
    public static ActRequest Asked(this PageModel page) => new(
        Reader.You.Id,
        Guid.TryParse(page.Request.Form[FormKey], out var key) ? key : null);

    /// <summary>Where a form says that it was sent from; an address of another site is nobody's way back, and one that is not ASCII is no header.</summary>
    public static string BackTo(this PageModel page, string? back, string otherwise) => page.Url.IsLocalUrl(back) && back.StartsWith('/') && Ascii.IsValid(back) ? back : otherwise;

    /// <summary>
    /// Done: back to <paramref name="goTo"/>, or to where the act says, with the way to undo it and, where there is one, <paramref name="more"/>
    /// to do. Refused, stale or gone: a page that says why and keeps what was typed. Entangled: the page of all that would have to be undone
    /// together.
    /// </summary>
    public static IActionResult Answer(this PageModel page, ActResult result, string? goTo = null, FlashLink? more = null) => result switch
    {
        ActResult.Done done => Go(page, new Flash(Sentence(done.Summary), done.ChangeId, more) { IsUndo = done.IsUndo }, goTo ?? done.Address),
        ActResult.Already already => Go(page, new Flash(already.Message, null), goTo ?? page.Request.Path),
        ActResult.Refused { Meant.Count: > 0 } refused => page.Choose(refused, goTo),
        ActResult.Refused refused => page.Refuse(refused.Message, StatusCodes.Status422UnprocessableEntity, goTo),
        ActResult.Stale { Row: { } row } stale => page.Differ(stale.Message, row, goTo),
        ActResult.Stale stale => page.Refuse(stale.Message, StatusCodes.Status409Conflict, goTo),
        ActResult.Entangled entangled => Lead(page, TogetherModel.AddressOf(entangled.ChangeId, goTo)),
        _ => page.Refuse(Gone, StatusCodes.Status404NotFound, goTo),
    };

    /// <summary>A page that says why nothing was done, with everything that was typed into the form.</summary>
    public static IActionResult Refuse(this PageModel page, string message, int status, string? backTo = null)
    {
        var view = status == StatusCodes.Status422UnprocessableEntity
            ? RefusedView.Correcting(message, page.Request, backTo)
            : new RefusedView(message, backTo ?? page.Request.Path, RefusedView.Typed(page.Request.Form)) { IsGone = status == StatusCodes.Status404NotFound };
        return Show(page, "/Pages/Shared/Refused.cshtml", view, status);
    }

    /// <summary>A preview once more, of what was found changed, or can't be done, when it was to be.</summary>
    public static IActionResult Anew(this PageModel page, IActionResult preview, int status = StatusCodes.Status409Conflict)
    {
        if (preview is PageResult) page.Response.StatusCode = status;
        return preview;
    }

    // The same form once more, with a button for each of the speakers that the name could mean.
    private static ViewResult Choose(this PageModel page, ActResult.Refused refused, string? goTo) =>
        Show(page, "/Pages/Shared/Refused.cshtml", RefusedView.Choosing(refused, page.Request, goTo), StatusCodes.Status422UnprocessableEntity);

    // Whoever wants what is there already, as after a retry whose first answer was lost, needs no choice.
    private static IActionResult Differ(this PageModel page, string message, StaleRow row, string? goTo)
    {
        var view = StaleView.Of(message, row, page.Request, goTo);
        return view.IsSoAlready
            ? Go(page, new Flash("It is so already; nothing was changed.", null), view.BackTo)
            : Show(page, "/Pages/Shared/Stale.cshtml", view, StatusCodes.Status409Conflict);
    }

    private static ViewResult Show<T>(PageModel page, string name, T view, int status) => new()
    {
        ViewName = name,
        StatusCode = status,
        ViewData = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = view },
        TempData = page.TempData,
    };

    // A script shows this over the page that it is on.
    private static LocalRedirectResult Lead(PageModel page, string address)
    {
        page.HttpContext.LeadScripts();
        return new LocalRedirectResult(address);
    }

    // What ends inside its quotation marks has ended.
    private static string Sentence(string summary) => summary is [.., '.' or '?' or '!' or '…', '”'] ? summary : summary + ".";

    private static LocalRedirectResult Go(PageModel page, Flash flash, string address)
    {
        flash.Put(page.TempData);
        return new LocalRedirectResult(address);
    }
}
