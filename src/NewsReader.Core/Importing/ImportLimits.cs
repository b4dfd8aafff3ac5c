namespace NewsReader.Core.Importing;

/// <summary>How much is taken in at once.</summary>
/// <param name="MaxBytes">The longest file that is read, in bytes; 20 MB unless set otherwise.</param>
public sealed record ImportLimits(long MaxBytes = 20L * 1024 * 1024);
