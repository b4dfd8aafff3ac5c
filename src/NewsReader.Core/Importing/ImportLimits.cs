namespace NewsReader.Core.Importing;

/// <summary>How much is taken in at once.</summary>
/// <param name="MaxBytes">The longest file that is read, in bytes; 20 MB unless set otherwise.</param>
public sealed record ImportLimits(long MaxBytes = 20L * 1024 * 1024)
{
    /// <summary>Why a file of <paramref name="length"/> bytes is refused, so that nobody need read it to know; null where it is not.</summary>
    public string? Refusal(long length) =>
        length > MaxBytes ? Wording.Invariant($"it is {length:N0} bytes long; the limit is {MaxBytes:N0} bytes") : null;
}
