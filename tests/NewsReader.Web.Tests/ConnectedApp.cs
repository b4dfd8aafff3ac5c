namespace NewsReader.Web.Tests;

/// <summary>The application with a fresh archive, reached as a browser does: over a real connection.</summary>
public sealed class ConnectedApp : IDisposable
{
    private readonly NewsApp _app = new();

    public ConnectedApp()
    {
        _app.UseKestrel(0);
        _app.StartServer();
    }

    public HttpClient CreateClient() => _app.CreateClient();

    public void Dispose() => _app.Dispose();
}
