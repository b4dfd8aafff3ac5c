using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsReader.Web.Tests;
using Xunit;

namespace NewsReader.Browser.Tests;

/// <summary>The application on a real port, and windows of a real Chromium to look at it with. One a test class: its tests share an archive.</summary>
public sealed class BrowserApp(Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _profiles = [];
    private readonly ConcurrentQueue<string> _errors = new();
    private NewsApp? _app;
    private IPage? _window;

    /// <summary>The application, to arrange and look in its database.</summary>
    public NewsApp App => _app!;

    public async ValueTask InitializeAsync()
    {
        try
        {
            Start();
        }
        catch (InvalidOperationException)
        {
            // The framework gives the program its port while that is starting already, and once in a while comes too late.
            await _app!.DisposeAsync();
            Start();
        }
    }

    private void Start()
    {
        _app = new NewsApp();
        _app.UseKestrel(0);
        _app.StartServer();
    }

    /// <summary>A window with an empty profile. An error in the page's scripts, or anything the content security policy stopped, fails the class.</summary>
    public async Task<IPage> OpenAsync(string path = "/", bool scripts = true, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool touch = false)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _app!.ClientOptions.BaseAddress.ToString(),
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            HasTouch = touch,
            IsMobile = touch,
        });
        _profiles.Add(context);
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(15_000);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) _errors.Enqueue(message.Text);
        };
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>The same, in a window that looks at one page after another: a fresh one costs more than most pages.</summary>
    public async Task<IPage> LookAsync(string path, int width = 1280, int height = 900)
    {
        _window ??= await OpenAsync("/settings");
        await _window.SetViewportSizeAsync(width, height);
        await _window.GotoAsync(path);
        return _window;
    }

    /// <summary>Lets the next window begin at the beginning of every article, wherever another test left off.</summary>
    public Task ForgetPlacesAsync() => App.InStoreAsync(store => store.ReadStates.ExecuteDeleteAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var profile in _profiles) await profile.CloseAsync();
        if (_app is not null) await _app.DisposeAsync();
        Assert.Empty(_errors);
    }
}
