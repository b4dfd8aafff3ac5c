using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Web.Security;

namespace NewsReader.Web.Pages;

/// <summary>What is shown where a page is not there or something went wrong.</summary>
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    /// <summary>The HTTP status.</summary>
    public int Code { get; private set; }

    /// <summary>What happened, in a few words.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What it means and what to do.</summary>
    public string Explanation { get; private set; } = "";

    public void OnGet() => Show();

    public void OnPost() => Show();

    // Not a bound parameter: nothing can be bound from a request whose form can't be read.
    private int Asked => int.TryParse(RouteData.Values["code"] as string, out int code) && code is >= 400 and < 600 ? code : 404;

    private bool IsTooLong => Request.ContentLength > UploadLimits.RequestBytes;

    private void Show()
    {
        Code = Asked == 400 && IsTooLong ? 413 : Asked;
        (Heading, Explanation) = Code switch
        {
            400 => ("This form could not be read", "It was sent without its security token, or something in it was missing. Nothing was changed. Go back, reload the page and send it again."),
            404 => ("There is nothing here", "The address is wrong, or what was here is gone. Search for it, or look in the library."),
            405 => ("This can’t be asked here", "The address is right, but not for what was asked of it."),
            413 => ("That is too much at once", "The files of one upload may have 512 MB together. Import them in several goes, or from the command line."),
            503 => ("The archive can’t be reached", HttpContext.Items[DatabaseTrouble.Message] as string ?? "Try again in a moment."),
            _ => ("Something went wrong", "It is noted in the log. Nothing was half saved: what was not finished was not begun."),
        };
        Response.StatusCode = Code;
    }
}
