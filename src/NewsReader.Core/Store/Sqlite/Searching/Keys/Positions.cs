namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>
/// Keys as positions on the way through the archive, and back. From the oldest on, a position is a key’s complement: its order is the
/// reverse, and dropping the low bits of a quote’s position still gives its article’s.
/// </summary>
/// <param name="IsBackward">Whether the oldest comes first.</param>
internal readonly record struct Positions(bool IsBackward)
{
    /// <summary>The position of <paramref name="key"/>, or the key of a position.</summary>
    public long Of(long key) => IsBackward ? ~key : key;
}
