using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsReader.Benchmarks.Rooms;

/// <summary>The program itself, in a process of its own, on an archive.</summary>
internal sealed partial class ReadingServer : IAsyncDisposable
{
    // Names another program to start than the one that is built beside this: one that is published.
    private const string Published = "NEWSREADER_PROGRAM";

    private readonly Process _process;

    private ReadingServer(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>How much of the machine’s memory it has now, and the most that it ever had.</summary>
    public (double Now, double Most) Megabytes
    {
        get
        {
            _process.Refresh();
            return (_process.WorkingSet64 / 1e6, _process.PeakWorkingSet64 / 1e6);
        }
    }

    /// <summary>Starts it, or the program that the environment’s NEWSREADER_PROGRAM names, and waits until it answers.</summary>
    public static async Task<ReadingServer> StartAsync(string folder)
    {
        string program = Environment.GetEnvironmentVariable(Published) ?? Built();
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--data", folder, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Open().Match(line) is not { Success: true } said) continue;
            // Whatever else it says must not fill the pipe.
            _ = process.StandardOutput.ReadToEndAsync();
            return new ReadingServer(process, new Uri(said.Groups[1].Value));
        }

        throw new InvalidOperationException($"{program} did not start.");
    }

    // In the same way as this: bin/Release/net10.0 there and here.
    private static string Built()
    {
        string built = Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."), AppContext.BaseDirectory);
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "NewsReader.Web", built, "NewsReader.Web.dll"));
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"is open at (http\S+)")]
    private static partial Regex Open();
}
