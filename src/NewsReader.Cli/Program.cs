namespace NewsReader.Cli;

/// <summary>The program. A class with a name of its own: tests invoke its commands beside the web program’s.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => Commands.Parse(args).InvokeAsync();
}
