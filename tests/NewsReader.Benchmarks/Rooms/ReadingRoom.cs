using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using NewsReader.Browser.Tests;

namespace NewsReader.Benchmarks.Rooms;

/// <summary>How quickly a long article with many annotations is answered, shown and judged, in the program itself and in Chromium.</summary>
internal static class ReadingRoom
{
    // By then the runtime has compiled what is used often for good: up to the 300th, answers still get faster.
    private const int Warm = 400, Asked = 200, Opened = 15, OpenedFirst = 7, Judged = 15;
    private const string Article = "/articles/1", SmallFile = "/images/icon.svg";

    // What the browser itself has to say of a page: when its scripts had run, when its text was first painted, how far things jumped.
    private const string Figures = """
        () => {
          const [page] = performance.getEntriesByType('navigation');
          return [page.domContentLoadedEventEnd, performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, window.shifted ?? 0];
        }
        """;

    private const string WatchShifts = "window.shifted = 0; new PerformanceObserver(list => list.getEntries().forEach(one => { window.shifted += one.value; })).observe({ type: 'layout-shift', buffered: true });";

    // From the key until the frame that shows the quote as confirmed is done.
    private const string Judge = """
        () => new Promise(resolve => {
          const card = document.querySelector('.who.here');
          const pressed = performance.now();
          const look = () => document.getElementById(card.id)?.classList.contains('sure') ? setTimeout(() => resolve(performance.now() - pressed)) : requestAnimationFrame(look);
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }));
          requestAnimationFrame(look);
        })
        """;

    /// <summary>Prints the medians.</summary>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-room-");
        try
        {
            var archive = new TemporaryArchive(folder.FullName);
            await archive.CreateAsync();
            await AnnotatedArticle.MakeAsync(archive);
            Console.WriteLine(await AnnotatedArticle.DescribeAsync(archive));
            await using var server = await ReadingServer.StartAsync(folder.FullName);
            await AskAsync(server);
            await LookAsync(server);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task AskAsync(ReadingServer server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        int bytes = 0;
        var times = new List<double>();
        for (int i = 0; i < Warm + Asked; i++)
        {
            long start = Stopwatch.GetTimestamp();
            bytes = (await client.GetByteArrayAsync(new Uri(Article, UriKind.Relative))).Length;
            if (i >= Warm) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Say($"answered, {bytes / 1000} KB", times, "ms");
    }

    private static async Task LookAsync(ReadingServer server)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumPath.Found,
            ChromiumSandbox = Environment.UserName != "root",
            Args = ["--disable-gpu", "--disable-background-networking"],
        });
        var strange = await OpenFirstAsync(null);
        var first = await OpenFirstAsync(SmallFile);
        var page = await PageAsync();
        var opened = new List<float[]>();
        for (int i = 0; i <= Opened; i++) opened.Add(await OpenAsync(page));
        opened.RemoveAt(0);

        SayOpened("the first page of the site that the browser ever saw", strange);
        SayOpened("nothing of the page kept, a small file of the site seen before", first);
        SayOpened("again", opened);
        Say("accept shown", await JudgeAsync(page), "ms");

        // A browser starts a process for each site that it was not at before; what was there already shows how long that takes.
        async Task<List<float[]>> OpenFirstAsync(string? before)
        {
            var figures = new List<float[]>();
            for (int i = 0; i < OpenedFirst; i++)
            {
                var page = await PageAsync();
                if (before is not null) await page.GotoAsync(before);
                figures.Add(await OpenAsync(page));
                await page.Context.CloseAsync();
            }

            return figures;
        }

        async Task<IPage> PageAsync()
        {
            var page = await browser.NewPageAsync(new BrowserNewPageOptions { BaseURL = server.Address.ToString(), ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
            await page.AddInitScriptAsync(WatchShifts);
            return page;
        }
    }

    private static async Task<float[]> OpenAsync(IPage page)
    {
        await page.GotoAsync(Article);
        await page.WaitForTimeoutAsync(300);
        return await page.EvaluateAsync<float[]>(Figures);
    }

    private static async Task<List<double>> JudgeAsync(IPage page)
    {
        var times = new List<double>();
        for (int i = 0; i < Judged; i++)
        {
            // On to the next that nobody confirmed.
            while (!await page.EvaluateAsync<bool>("document.querySelector('.who.here')?.classList.contains('maybe') ?? false")) await page.Keyboard.PressAsync("n");
            times.Add(await page.EvaluateAsync<double>(Judge));
            // Each is looked at by itself, not while the answer before it is put in place.
            await page.WaitForTimeoutAsync(700);
        }

        return times;
    }

    private static void SayOpened(string how, List<float[]> pages)
    {
        Say($"interactive, {how}", pages.Select(one => (double)one[0]), "ms");
        Say($"first painted, {how}", pages.Select(one => (double)one[1]), "ms");
        Say($"layout shift, {how}", pages.Select(one => (double)one[2]), "");
    }

    private static void Say(string what, IEnumerable<double> figures, string unit)
    {
        double[] sorted = [.. figures.Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {sorted[sorted.Length / 2]:0.###} {unit} (least {sorted[0]:0.###}, most {sorted[^1]:0.###}, of {sorted.Length})"));
    }
}
