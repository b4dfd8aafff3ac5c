namespace NewsReader.Core.Store.Sqlite.Searching.Keys;

/// <summary>What is in every one of some streams and in none of others. The streams are gone through side by side, each skipping what another lacks.</summary>
/// <param name="all">One or more; the first is gone through, so the one with the fewest is best.</param>
/// <param name="none">Those whose positions are left out.</param>
internal sealed class AllOfStreams(IReadOnlyList<KeyStream> all, IReadOnlyList<KeyStream> none) : KeyStream
{
    public override bool MoveNext() => all[0].MoveNext() && Settle();

    public override bool MoveTo(long position) => Current >= position ? Current != long.MaxValue : all[0].MoveTo(position) && Settle();

    // Moves on until all stand at one position that none of the others has.
    private bool Settle()
    {
        while (Agree())
        {
            Current = all[0].Current;
            if (!IsLeftOut()) return true;
            if (!all[0].MoveNext()) break;
        }

        Current = long.MaxValue;
        return false;
    }

    private bool Agree()
    {
        for (int i = 1; i < all.Count; i++)
        {
            if (!all[i].MoveTo(all[0].Current)) return false;
            if (all[i].Current == all[0].Current) continue;
            if (!all[0].MoveTo(all[i].Current)) return false;
            i = 0;
        }

        return true;
    }

    private bool IsLeftOut()
    {
        foreach (var stream in none)
            if (stream.MoveTo(Current) && stream.Current == Current) return true;
        return false;
    }
}
