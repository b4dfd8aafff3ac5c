using Microsoft.Extensions.FileProviders;

namespace NewsReader.Web.Assets;

/// <summary>How the files of the web root are served.</summary>
public static class StaticFiles
{
    private const string Kept = "public, max-age=31536000, immutable", AskedAfter = "no-cache";

    /// <summary>Minified; in the folder of this version kept for good, and elsewhere asked after each time.</summary>
    public static IApplicationBuilder UseMinifiedFiles(this IApplicationBuilder app)
    {
        var folder = app.ApplicationServices.GetRequiredService<AssetFolder>();
        var files = new MinifiedFiles(app.ApplicationServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider);
        return app.UseStaticFiles(Of(files, folder.Address, Kept)).UseStaticFiles(Of(files, "", AskedAfter));
    }

    private static StaticFileOptions Of(IFileProvider files, string address, string caching) => new()
    {
        FileProvider = files,
        RequestPath = address,
        OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = caching,
    };
}
