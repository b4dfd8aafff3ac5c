using System.Globalization;
using NewsReader.Core.Store;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Events;

namespace NewsReader.Web;

/// <summary>What is written to the console and to a file a day in the data folder: a line a request, never a word of an article or note.</summary>
internal static class Logging
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Where lines go, and which.</summary>
    public static void Configure(LoggerConfiguration log, DataFolder folder) => log
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        // It warns at every first start that the keys of forms and cookies lie unencrypted in the user's own folder, as intended.
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        // A start that fails is told in one sentence by whoever started it.
        .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture)
        .WriteTo.File(
            Path.Combine(folder.Logs, "newsreader-.log"),
            outputTemplate: Line,
            formatProvider: CultureInfo.InvariantCulture,
            rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: 14,
            shared: true);

    /// <summary>The path alone, without the query: what somebody searched for is nobody's business.</summary>
    public static void OneLineARequest(RequestLoggingOptions options, IServiceProvider services)
    {
        options.Logger = services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
    }
}
