using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Benchmarks.Rooms;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>Times whole pages of a large archive as the program itself answers them: searches of every class and order, and what else lists very many things.</summary>
internal static class ScalePages
{
    // By then the runtime has compiled what is used often for good. Where few are asked, few go before.
    private const int WarmPages = 150, WarmByAsked = 10, WarmSearches = 15;

    // Those that are timed, and others.
    private const ulong TimedSeed = 2, WarmSeed = 4;

    private const string FirstSearch = "/search?q=first";

    /// <summary>Prints how soon the program answers its first search, the times of every kind of page, and how much memory the program takes for one and for two readers.</summary>
    /// <param name="folder">Where the archive is.</param>
    /// <param name="asked">How many pages of each kind.</param>
    /// <param name="classes">The names of the classes and pages; none means all.</param>
    public static async Task RunAsync(string folder, int asked, IReadOnlyList<string> classes)
    {
        await using var context = SqliteStore.Connect(new DataFolder(folder).Database);
        int articles = await context.Articles.CountAsync();
        var goals = new Goals(articles, asked);
        goals.Warn();
        ScaleArchive.TellSize(new DataFolder(folder), articles);
        await TellColdStartAsync(new DataFolder(folder));
        var (server, seconds) = await StartAsync(folder);
        await using (server)
        {
            Console.WriteLine($"With the file in the system’s cache the first search is answered so many seconds after the start: {Goals.Told(seconds, Goals.StartSeconds)}");
            using var client = new HttpClient { BaseAddress = server.Address };
            var searches = (await SearchesAsync(context, TimedSeed, asked)).Where(one => ScaleClass.IsAsked(one.Name, classes)).ToList();
            foreach (var (_, addresses) in (await SearchesAsync(context, WarmSeed, Math.Min(WarmSearches, asked))).Where(one => ScaleClass.IsAsked(one.Name, classes))) await TimeAsync(client, addresses);
            Console.WriteLine($"{"page",-32}{Goals.Heading}   milliseconds, {asked} of each; the goal is for the p95");
            foreach (var (name, addresses) in searches) Tell(name, await TimeAsync(client, addresses), goals.Search);
            var lists = await TimePagesAsync(client, [.. ScalePage.Of(context).Where(one => ScaleClass.IsAsked(one.Name, classes))], asked);
            TellMemory(server, "one reader");
            await TellTwoReadersAsync(server, [.. searches.SelectMany(one => one.Addresses.Take(asked / 5 + 1)), .. lists.Take(asked)], goals);
        }
    }

    // The file's pages are given back, as after a start of the machine; the program itself is read from the cache.
    private static async Task TellColdStartAsync(DataFolder data)
    {
        if (!await SystemCache.ForgetAsync(data.Database))
        {
            Console.WriteLine("The file could not be taken out of the system’s cache, so no cold start is timed.");
            return;
        }

        var (server, seconds) = await StartAsync(data.Path);
        await using (server) Console.WriteLine($"With nothing of the file in the system’s cache the first search is answered so many seconds after the start: {Goals.Told(seconds, Goals.StartSeconds)}");
        await SystemCache.KeepAsync(data.Database);
    }

    private static async Task<(ReadingServer Server, double Seconds)> StartAsync(string folder)
    {
        var clock = Stopwatch.StartNew();
        var server = await ReadingServer.StartAsync(folder);
        using var client = new HttpClient { BaseAddress = server.Address };
        await AskAsync(client, FirstSearch);
        return (server, clock.Elapsed.TotalSeconds);
    }

    private static async Task<List<(string Name, IReadOnlyList<string> Addresses)>> SearchesAsync(NewsContext context, ulong seed, int asked)
    {
        var searches = new List<(string Name, IReadOnlyList<string> Addresses)>();
        foreach (var one in new ScaleQueries(context, seed).Classes)
        {
            var texts = await one.SomeAsync(asked);
            foreach (var order in Enum.GetValues<SearchOrder>()) searches.Add(($"{one.Name}, {order.ToString().ToLowerInvariant()}", [.. texts.Select(text => AddressOf(text, one.Kind, order))]));
        }

        return searches;
    }

    private static string AddressOf(string text, SearchKind kind, SearchOrder order) =>
        $"/search?q={Uri.EscapeDataString(text)}&kind={kind.ToString().ToLowerInvariant()}&order={order.ToString().ToLowerInvariant()}";

    private static async Task<List<string>> TimePagesAsync(HttpClient client, IReadOnlyList<ScalePage> pages, int asked)
    {
        var all = new List<string>();
        foreach (var page in pages)
        {
            await TimeAsync(client, Enumerable.Range(0, Math.Min(WarmPages, WarmByAsked * asked)).Select(_ => page.Address()));
            var addresses = page.IsWalked ? await WalkAsync(client, page.Address(), asked) : [.. Enumerable.Range(0, asked).Select(_ => page.Address())];
            Tell(page.Name, await TimeAsync(client, addresses), Goals.List);
            all.Add(addresses[^1]);
        }

        return all;
    }

    // From the first page's next on; behind the last the first comes again.
    private static async Task<IReadOnlyList<string>> WalkAsync(HttpClient client, string first, int asked)
    {
        var addresses = new List<string>();
        string at = first;
        while (addresses.Count < asked)
        {
            at = ScalePage.NextIn(await AskAsync(client, at)) ?? first;
            addresses.Add(at);
        }

        return addresses;
    }

    // What one asks first the other asks last.
    private static async Task TellTwoReadersAsync(ReadingServer server, IReadOnlyList<string> addresses, Goals goals)
    {
        using HttpClient one = new() { BaseAddress = server.Address }, other = new() { BaseAddress = server.Address };
        var times = await Task.WhenAll(Task.Run(() => TimeAsync(one, addresses)), Task.Run(() => TimeAsync(other, addresses.Reverse())));
        Tell("two readers at once, of all", times.SelectMany(of => of), goals.Search);
        TellMemory(server, "two readers at once");
    }

    private static void TellMemory(ReadingServer server, string readers)
    {
        var (now, most) = server.Megabytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"After {readers} the program has {now:F0} MB in memory; the most that it had at any time: {Goals.Told(most, Goals.Megabytes)}"));
    }

    private static void Tell(string name, IEnumerable<double> times, double goal) => Console.WriteLine($"{name,-32}{Goals.Row(times, goal)}");

    private static async Task<List<double>> TimeAsync(HttpClient client, IEnumerable<string> addresses)
    {
        var times = new List<double>();
        foreach (string address in addresses)
        {
            var clock = Stopwatch.StartNew();
            await AskAsync(client, address);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    private static async Task<string> AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}
