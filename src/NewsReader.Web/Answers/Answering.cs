using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;

namespace NewsReader.Web.Answers;

/// <summary>Turns what came of an act into what the browser gets.</summary>
public static class Answering
{
    /// <summary>The form's key, so that the same form sent twice is done once. Write it into every form that makes something new.</summary>
    public const string FormKey = "formKey";

    /// <summary>Who asks, with the key of the form that was sent.</summary>
    public static ActRequest Asked(this PageModel page) => new(
        Reader.You.Id,
        Guid.TryParse(page.Request.Form[FormKey], out var key) ? key : null);

    /// <summary>
    /// Done: back to <paramref name="goTo"/>, or to where the act says, with the way to undo it and, where there is one, <paramref name="more"/> to do. Refused or stale: a page that says
    /// why and keeps what was typed.
    /// </summary>
    public static IActionResult Answer(this PageModel page, ActResult result, string? goTo = null, FlashLink? more = null) => result switch
    {
        ActResult.Done done => Go(page, new Flash(done.Summary + ".", done.ChangeId, more), goTo ?? done.Address),
        ActResult.Already already => Go(page, new Flash(already.Message, null), goTo ?? page.Request.Path),
        ActResult.Refused refused => page.Refuse(refused.Message, StatusCodes.Status422UnprocessableEntity, goTo),
        ActResult.Stale stale => page.Refuse(stale.Message, StatusCodes.Status409Conflict, goTo),
        _ => page.NotFound(),
    };

    /// <summary>A page that says why nothing was done, with everything that was typed into the form.</summary>
    public static IActionResult Refuse(this PageModel page, string message, int status, string? backTo = null)
    {
        var view = new RefusedView(message, backTo ?? page.Request.Path, RefusedView.Typed(page.Request.Form));
        return new ViewResult
        {
            ViewName = "/Pages/Shared/Refused.cshtml",
            StatusCode = status,
            ViewData = new ViewDataDictionary<RefusedView>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = view },
            TempData = page.TempData,
        };
    }

    private static LocalRedirectResult Go(PageModel page, Flash flash, string address)
    {
        flash.Put(page.TempData);
        return new LocalRedirectResult(address);
    }
}
