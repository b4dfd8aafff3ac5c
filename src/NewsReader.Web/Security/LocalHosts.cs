using Microsoft.AspNetCore.HostFiltering;

namespace NewsReader.Web.Security;

/// <summary>
/// While the program listens on this machine only, it answers to this machine's own names only: a page elsewhere whose name
/// was pointed at 127.0.0.1 gets nothing.
/// </summary>
internal static class LocalHosts
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Sets the names that are answered to.</summary>
    public static void Restrict(HostFilteringOptions options, IConfiguration configuration)
    {
        if (!ListensLocally(configuration["urls"])) return;
        options.AllowedHosts = Names;
        options.IncludeFailureMessage = false;
    }

    private static bool ListensLocally(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback);
}
