using System.CommandLine;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsReader.Cli;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>How a run of the command line ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record Ended(int Code, string Output, string Errors)
{
    /// <summary>The lines of its output that are not empty.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>
/// The command line: its commands invoked in this process, where what they call is compiled once for all tests, or the program as a process of
/// its own. Only the latter shows how a process ends, is killed, or works beside another.
/// </summary>
internal static class Shell
{
    // Many times what the longest takes on a busy machine: one that hangs fails its test and not the whole run.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Ended> RunAsync(params IEnumerable<string> arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var terminal = new InvocationConfiguration { Output = output, Error = errors };
        int code = await Task.Run(() => Commands.Parse([.. arguments]).InvokeAsync(terminal)).WaitAsync(Longest);
        // As a process that ends does, with the last connection.
        SqliteConnection.ClearAllPools();
        return new Ended(code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs the program to its end.</summary>
    public static Task<Ended> RunProgramAsync(params IEnumerable<string> arguments) => EndAsync(Start(arguments));

    /// <summary>Runs the web program, which is to end by itself.</summary>
    public static Task<Ended> ServeAsync(params IEnumerable<string> arguments) => EndAsync(Start("NewsReader.Web.dll", arguments));

    private static async Task<Ended> EndAsync(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', process.StartInfo.ArgumentList)} did not end within {Longest}. It had written: {await output}{await errors}");
        }

        return new Ended(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the program, and leaves it running.</summary>
    public static Process Start(IEnumerable<string> arguments) => Start("newsreader.dll", arguments);

    private static Process Start(string file, IEnumerable<string> arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, file);
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }
}
