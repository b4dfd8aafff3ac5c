namespace NewsReader.Web;

/// <summary>The options that the program is started with: what they are, and which it would not understand.</summary>
public static class StartOptions
{
    private const string Help = """
        NewsReader: read the news closely, in a browser, on this computer.

        Options:
          --urls ADDRESS   where to open it, http://127.0.0.1:5080 unless said otherwise
          --data FOLDER    where the archive is, else what NEWSREADER_DATA names, else NewsReader in your application data
          --help           show this and end

        A setting of ASP.NET Core can be given as well, for instance --environment Development or --Import:MaxBytes 1000000.
        """;

    // Beside those two, what the host reads: https://learn.microsoft.com/aspnet/core/fundamentals/host/web-host
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "data", "environment", "contentRoot", "applicationName", "webRoot", "staticWebAssets", "allowedHosts", "http_ports", "https_ports", "https_port",
        "detailedErrors", "captureStartupErrors", "shutdownTimeoutSeconds", "suppressStatusMessages", "preferHostingUrls", "hostingStartupAssemblies",
        "hostingStartupExcludeAssemblies", "preventHostingStartup", "forwardedHeaders_enabled",
    };

    // By what they hold, or, as a test's host has it, by themselves.
    private static readonly HashSet<string> Sections = new(StringComparer.OrdinalIgnoreCase) { "Import", "Kestrel", "Logging", "hostBuilder" };

    /// <summary>Answers what needs no program; the exit code, or null where it is to start.</summary>
    public static int? Answer(string[] args)
    {
        if (args.Any(arg => arg is "--help" or "-h" or "-?" or "/?"))
        {
            Console.WriteLine(Help);
            return Ending.Well;
        }

        return Problem(args) is { } problem ? Ending.Say($"{problem} --help shows the options.", Ending.Misasked) : null;
    }

    /// <summary>What is wrong with the first option that is; null where all can be read.</summary>
    public static string? Problem(string[] args)
    {
        for (int i = 0; i < args.Length; i++)
        {
            (string name, bool hasValue) = Read(args[i]);
            if (!args[i].StartsWith('-') && !hasValue) return $"NewsReader doesn’t know what to do with “{args[i]}”.";
            if (!IsKnown(name)) return $"NewsReader has no option “{args[i].Split('=')[0]}”.";
            if (!hasValue && (++i == args.Length || args[i].StartsWith("--", StringComparison.Ordinal))) return $"The option --{name} needs a value after it.";
        }

        return null;
    }

    // --name value, --name=value and name=value are all the same to the host.
    private static (string Name, bool HasValue) Read(string arg)
    {
        int at = arg.IndexOf('=', StringComparison.Ordinal);
        string name = at < 0 ? arg : arg[..at];
        return (name.StartsWith("--", StringComparison.Ordinal) ? name[2..] : name, at >= 0);
    }

    private static bool IsKnown(string name) => Known.Contains(name) || Sections.Contains(name.Split(':')[0]);
}
