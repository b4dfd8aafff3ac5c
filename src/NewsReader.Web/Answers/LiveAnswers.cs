namespace NewsReader.Web.Answers;

/// <summary>
/// Says to a script that sent a form where the answer leads, instead of leading there: a script that is led sees neither the place in
/// the page nor whether it was the act or the page after it that failed; and where that is another page, its message would be used up.
/// </summary>
public static class LiveAnswers
{
    private const string Asked = "X-Live", Leads = "X-Location";

    /// <summary>Answers forms with the header <c>X-Live</c> by 204 and <c>X-Location</c> where another is redirected.</summary>
    public static IApplicationBuilder UseLiveAnswers(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Headers.ContainsKey(Asked)) context.Response.OnStarting(Say, context.Response);
        return next(context);
    });

    /// <summary>Leads a script as it does a browser: to a page that says why nothing was done.</summary>
    public static void LeadScripts(this HttpContext context) => context.Items[Leads] = true;

    private static Task Say(object state)
    {
        var response = (HttpResponse)state;
        if (response.StatusCode != StatusCodes.Status302Found || response.HttpContext.Items.ContainsKey(Leads)) return Task.CompletedTask;
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers[Leads] = response.Headers.Location;
        response.Headers.Remove("Location");
        return Task.CompletedTask;
    }
}
