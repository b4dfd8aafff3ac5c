using Microsoft.Extensions.FileProviders;

namespace NewsReader.Web.Assets;

/// <summary>How the files of the web root are served.</summary>
public static class StaticFiles
{
    /// <summary>Minified; kept by the browser, but asked after each time, so that a new version is seen at once.</summary>
    public static StaticFileOptions Of(IFileProvider webRoot) => new()
    {
        FileProvider = new MinifiedFiles(webRoot),
        OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache",
    };
}
