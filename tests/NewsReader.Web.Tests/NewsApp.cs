using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;

namespace NewsReader.Web.Tests;

/// <summary>
/// The whole application on a data folder of its own, with the articles that come with it. Tests arrange and look in the database,
/// and act over HTTP.
/// </summary>
public sealed class NewsApp : WebApplicationFactory<Program>
{
    private static readonly Lazy<byte[]> AfterFirstStart = new(StartOnce);

    private readonly string _folder;
    private readonly bool _isFolderKept;

    /// <summary>A new archive as the first start leaves it, which goes with the application.</summary>
    public NewsApp()
    {
        _folder = Directory.CreateTempSubdirectory("newsreader-").FullName;
        Fill(Data);
    }

    private NewsApp(string folder) => (_folder, _isFolderKept) = (folder, true);

    /// <summary>How it searches, where not as usual: tests let few hits reach what usually many do.</summary>
    public Func<NewsContext, IArticleSearch>? Search { get; init; }

    /// <summary>The folder of its data.</summary>
    public DataFolder Data => new(_folder);

    /// <summary>The application on a data folder that may have been used before, and is kept.</summary>
    public static NewsApp On(string folder) => new(folder);

    /// <summary>Puts an archive as the first start leaves it into a folder.</summary>
    public static void Fill(DataFolder data)
    {
        Directory.CreateDirectory(data.Path);
        File.WriteAllBytes(data.Database, AfterFirstStart.Value);
    }

    /// <summary>A browser without a script: it keeps cookies and follows redirects where asked to.</summary>
    public HttpClient Browser(bool followsRedirects = true) =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = followsRedirects, BaseAddress = new Uri("http://localhost") });

    /// <summary>Asks the database.</summary>
    public async Task<T> InStoreAsync<T>(Func<NewsContext, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<NewsContext>());
    }

    /// <summary>What the log files say by now.</summary>
    public string Log() => string.Concat(Directory.GetFiles(Data.Logs).Select(Read));

    private static string Read(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    // The articles of the first start are analysed once for all tests. The last connection that is closed leaves one file.
    private static byte[] StartOnce()
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-");
        using (var app = On(folder.FullName)) app.CreateClient().Dispose();
        SqliteConnection.ClearAllPools();
        byte[] database = File.ReadAllBytes(new DataFolder(folder.FullName).Database);
        folder.Delete(recursive: true);
        return database;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _folder);
        if (Search is { } search) builder.ConfigureTestServices(services => services.AddScoped(scope => search(scope.GetRequiredService<NewsContext>())));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // The factory disposes itself a second time on the way.
        if (!disposing || !Directory.Exists(_folder)) return;
        SqliteConnection.ClearAllPools();
        for (int left = 20; !_isFolderKept && Directory.Exists(_folder); left--) TryDelete(left);
    }

    // A request that nobody waits for any more can be at the database until it notices.
    private void TryDelete(int left)
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException) when (left > 0)
        {
            Thread.Sleep(100);
        }
    }
}

/// <summary>Forms, as a browser sends them.</summary>
public static class Forms
{
    /// <summary>Sends a form from <paramref name="page"/>, with the security token that the page carries.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        string html = await browser.GetStringAsync(page);
        var values = fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", TokenIn(html)));
        using var content = new FormUrlEncodedContent(values);
        return await browser.PostAsync(action, content);
    }

    /// <summary>The security token of the first form on a page.</summary>
    public static string TokenIn(string html)
    {
        const string before = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";
        int start = html.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return WebUtility.HtmlDecode(html[start..html.IndexOf('"', start)]);
    }
}
