namespace NewsReader.Core.Searching;

/// <summary>How many hits there are, as far as they were counted.</summary>
/// <param name="Counted">So many at least.</param>
/// <param name="IsMore">Whether there are or may be more.</param>
public readonly record struct HitCount(int Counted, bool IsMore)
{
    /// <summary>Whether there is certainly nothing.</summary>
    public bool IsNone => Counted == 0 && !IsMore;
}
