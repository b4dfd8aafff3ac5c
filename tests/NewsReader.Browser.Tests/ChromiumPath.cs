namespace NewsReader.Browser.Tests;

/// <summary>Where this machine's Chromium is.</summary>
internal static class ChromiumPath
{
    // The one without its window first: a test needs half the time in it.
    private static readonly string[] Candidates = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The one that the environment variable NEWSREADER_CHROMIUM names, else the first of Debian's names; null where none is there.</summary>
    public static string? Found => Environment.GetEnvironmentVariable("NEWSREADER_CHROMIUM") ?? Candidates.FirstOrDefault(File.Exists);
}
