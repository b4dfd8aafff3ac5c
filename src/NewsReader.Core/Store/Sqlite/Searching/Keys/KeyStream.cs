namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>
/// The keys of what matches a part of a query, in order, each once. They are given as positions, which always ascend: the key itself from
/// the newest on, its complement from the oldest on (see <see cref="Positions"/>). Streams are joined without ever being held whole.
/// </summary>
internal abstract class KeyStream
{
    /// <summary>Where the stream stands; of use after a move that answered true.</summary>
    public long Current { get; protected set; } = long.MinValue;

    /// <summary>Moves to the next position; false where there is none.</summary>
    public abstract bool MoveNext();

    /// <summary>Moves to the first position at or after <paramref name="position"/>, staying where it stands there already; false where there is none.</summary>
    public abstract bool MoveTo(long position);
}

/// <summary>Nothing.</summary>
internal sealed class NoKeys : KeyStream
{
    public override bool MoveNext() => false;

    public override bool MoveTo(long position) => false;
}
