using System.CommandLine;

namespace NewsReader.Cli;

/// <summary>Where a command says what it does: standard output and standard error, or what whoever invokes it reads instead.</summary>
/// <param name="Output">What it was asked for.</param>
/// <param name="Errors">What could not be done, and how far it is.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Errors)
{
    /// <summary>Whether a person may be looking on, to be shown how far the work is.</summary>
    public bool IsWatched { get; } = ReferenceEquals(Errors, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>The one that a command was invoked with.</summary>
    public static Terminal Of(ParseResult parsed) => new(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);

    /// <summary>Says why nothing was done, or nothing more.</summary>
    public int Refuse(string message)
    {
        Errors.WriteLine(message);
        return ExitCode.Unusable;
    }
}
