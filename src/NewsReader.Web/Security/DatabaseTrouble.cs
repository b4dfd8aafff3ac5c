using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web.Security;

/// <summary>Turns a database that went away, was locked or filled the disk while the program runs into a page that says so.</summary>
internal sealed class DatabaseTrouble(RequestDelegate next, ILogger<DatabaseTrouble> log)
{
    /// <summary>The key under which the page finds the message.</summary>
    public const string Message = "database-trouble";

    public async Task InvokeAsync(HttpContext http, DataFolder folder)
    {
        try
        {
            await next(http);
        }
        catch (Exception error) when (!http.Response.HasStarted && DatabaseSetup.Explain(error, folder.Database) is { } message)
        {
            log.LogError("{Trouble}", message);
            http.Response.Clear();
            http.Items[Message] = message;
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
