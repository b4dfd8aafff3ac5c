namespace NewsReader.Cli;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some of it was not, and each such thing was named on standard error.</summary>
    public const int Partly = 1;

    /// <summary>The database, a model or the folder for the results can't be used: nothing was done, or nothing more.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl+C. What was done stays done.</summary>
    public const int Stopped = 130;
}
