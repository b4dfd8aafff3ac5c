using System.Net.Sockets;
using NewsReader.Core.Store;

namespace NewsReader.Web;

/// <summary>How the program starts to listen, and the exit codes and messages it ends with.</summary>
internal static class Ending
{
    /// <summary>Ended as asked.</summary>
    public const int Well = 0;

    /// <summary>It was started with an option that it does not have.</summary>
    public const int Misasked = 2;

    /// <summary>The database, or a model of the analysis, can't be used.</summary>
    public const int Unusable = 2;

    /// <summary>It can't listen at its address.</summary>
    public const int AddressUnusable = 3;

    /// <summary>Says on standard error why the program ends.</summary>
    public static int Say(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }

    /// <summary>Listens until it is stopped, after saying where, and where the data is.</summary>
    public static async Task<int> RunAsync(WebApplication app, DataFolder folder)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Say($"{error.Message} Stop the other program, or choose another address with --urls http://127.0.0.1:5081", AddressUnusable);
        }
        catch (Exception error) when (IsOfAddress(error))
        {
            return Say($"NewsReader can’t listen at {app.Configuration["urls"]}: {error.Message} Choose another address with --urls http://127.0.0.1:5081", AddressUnusable);
        }

        Console.WriteLine($"NewsReader is open at {string.Join(" and ", app.Urls)}");
        if (app.Urls.Any(IsForOthers)) Console.WriteLine("Whoever reaches this machine there can read and change the archive: there is no password.");
        Console.WriteLine($"Its data is in {folder.Path}. Press Ctrl+C to stop.");
        await app.WaitForShutdownAsync();
        return Well;
    }

    /// <summary>Refuses what is no address, before anything is made; null where all can be read.</summary>
    public static int? Refuse(string? urls) => Misread(urls) is { } address
        ? Say($"NewsReader can’t listen at {address}: it is no http:// address with a port. Choose another address with --urls http://127.0.0.1:5081", AddressUnusable)
        : null;

    private static bool IsForOthers(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && !address.IsLoopback;

    // The server takes a host that it can't read, as in http://127.0.0.1:port, for every address of this machine.
    private static string? Misread(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(url => !Uri.TryCreate(url.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal), UriKind.Absolute, out var address)
                || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps));

    // Where an address is malformed the server throws what it throws for bugs as well, so the thrower tells them apart.
    private static bool IsOfAddress(Exception error) => error switch
    {
        SocketException or FormatException => true,
        ArgumentOutOfRangeException { ParamName: "port" } => true,
        InvalidOperationException => error.Source == "Microsoft.AspNetCore.Server.Kestrel.Core",
        _ => false,
    };
}
