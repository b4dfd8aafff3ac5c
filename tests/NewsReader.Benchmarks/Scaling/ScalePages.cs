using System.Diagnostics;
using System.Globalization;
using NewsReader.Benchmarks.Generating;
using NewsReader.Benchmarks.Rooms;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>Times whole pages of a large archive as the program itself answers them: searches of every class and order, and what else lists very many things.</summary>
internal static class ScalePages
{
    // By then the runtime has compiled what is used often for good.
    private const int WarmPages = 150, WarmSearches = 15;

    /// <summary>Prints how soon the program answers its first search, the times of every kind of page, and how much memory the program has taken by the end.</summary>
    /// <param name="folder">Where the archive is.</param>
    /// <param name="asked">How many pages of each kind.</param>
    /// <param name="classes">The names of the classes and pages; none means all.</param>
    public static async Task RunAsync(string folder, int asked, IReadOnlyList<string> classes)
    {
        var clock = Stopwatch.StartNew();
        await using var server = await ReadingServer.StartAsync(folder);
        using var client = new HttpClient { BaseAddress = server.Address };
        await AskAsync(client, "/search?q=first");
        Say($"The first search is answered {clock.Elapsed.TotalSeconds:F1} s after the start.");
        await using var context = SqliteStore.Connect(new DataFolder(folder).Database);
        var searches = new List<(string Name, IReadOnlyList<string> Addresses)>();
        foreach (var (name, make) in new ScaleQueries(context, seed: 2).Classes)
        {
            var texts = new List<string>();
            for (int i = 0; i < asked; i++) texts.Add(await make());
            foreach (var order in Enum.GetValues<SearchOrder>()) searches.Add(($"{name}, {order.ToString().ToLowerInvariant()}", [.. texts.Select(text => AddressOf(text, order))]));
        }

        foreach (var (_, addresses) in searches) await TimeAsync(client, addresses.Take(WarmSearches));
        Console.WriteLine($"{"page",-28}{"median",9}{"p95",9}{"max",9}   milliseconds, {asked} of each");
        foreach (var (name, addresses) in searches.Where(one => IsAsked(one.Name, classes))) await TellAsync(client, name, addresses);
        foreach (var (name, address) in Pages(context).Where(one => IsAsked(one.Name, classes)))
        {
            await TimeAsync(client, Enumerable.Range(0, WarmPages).Select(_ => address()));
            await TellAsync(client, name, [.. Enumerable.Range(0, asked).Select(_ => address())]);
        }

        Say($"The program has {server.Megabytes:F0} MB in memory.");
    }

    private static IEnumerable<(string Name, Func<string> Address)> Pages(NewsContext context)
    {
        var dice = new Dice(3);
        int lastSpeaker = context.Speakers.Max(s => s.Id), lastQuote = context.Quotes.Max(q => q.Id), lastArticle = context.Articles.Max(a => a.Id);
        yield return ("library", () => "/");
        yield return ("library, an outlet", () => $"/?outlet={Uri.EscapeDataString(context.Articles.Where(a => a.Id == 1 + dice.Below(lastArticle)).Select(a => a.Outlet!).First())}");
        yield return ("article", () => $"/articles/{1 + dice.Below(lastArticle)}");
        yield return ("speakers", () => "/speakers");
        yield return ("speaker", () => $"/speakers/{1 + dice.Below(lastSpeaker)}");
        yield return ("speaker of some quote", () => $"/speakers/{context.Quotes.Where(q => q.Id >= 1 + dice.Below(lastQuote) && q.SpeakerId != null).OrderBy(q => q.Id).Select(q => q.SpeakerId).First()}");
        foreach (var (name, query) in Ledgers(context, dice)) yield return (name, () => "/claims" + query());
        int lastClaim = context.Claims.Max(c => c.Id), lastPlace = context.ClaimAppearances.Max(a => a.Id);
        yield return ("claim", () => $"/claims/{1 + dice.Below(lastClaim)}");
        yield return ("claim of some place", () => $"/claims/{context.ClaimAppearances.Where(a => a.Id >= 1 + dice.Below(lastPlace)).OrderBy(a => a.Id).Select(a => a.ClaimId).First()}");
        yield return ("review queue", () => "/review");
    }

    private static IEnumerable<(string Name, Func<string> Query)> Ledgers(NewsContext context, Dice dice)
    {
        int last = context.ClaimAppearances.Max(a => a.Id);
        yield return ("claims", () => "");
        yield return ("claims, most places", () => "?order=appearances");
        yield return ("claims, last made", () => "?order=last");
        yield return ("claims, a verdict", () => "?verdict=refuted");
        yield return ("claims, a speaker", () => $"?speaker={context.ClaimAppearances.Where(a => a.Id >= 1 + dice.Below(last) && a.Quote!.SpeakerId != null).OrderBy(a => a.Id).Select(a => a.Quote!.SpeakerId).First()}");
        yield return ("claims, an outlet", () => $"?outlet={Uri.EscapeDataString(context.ClaimAppearances.Where(a => a.Id >= 1 + dice.Below(last)).OrderBy(a => a.Id).Select(a => a.Article!.Outlet!).First())}");
        yield return ("claims, words", () => $"?words={Uri.EscapeDataString(WordSupply.Words.Items[dice.Below(3_000)])}");
    }

    private static bool IsAsked(string name, IReadOnlyList<string> classes) => classes.Count == 0 || classes.Any(one => name == one || name.StartsWith($"{one},", StringComparison.Ordinal));

    private static string AddressOf(string text, SearchOrder order) => $"/search?q={Uri.EscapeDataString(text)}&order={order.ToString().ToLowerInvariant()}";

    private static async Task TellAsync(HttpClient client, string name, IReadOnlyList<string> addresses)
    {
        var times = await TimeAsync(client, addresses);
        times.Sort();
        Say($"{name,-28}{times[times.Count / 2],9:F1}{times[times.Count * 95 / 100],9:F1}{times[^1],9:F1}");
    }

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

    private static async Task AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
