using System.Runtime.InteropServices;

namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Counts how many hits each value, a number from 0, has. A hit counts once for a value, however often it has it.</summary>
internal sealed class Tally
{
    // Small numbers are places in a list: most values are small, and are found there ten times as fast.
    private const int Small = 1_024;

    private readonly List<Entry> _small = [];
    private readonly Dictionary<int, Entry> _large = [];

    /// <summary>Counts a value of the hit with this number, from 1; hits come one after another.</summary>
    public void Add(int value, int hit)
    {
        ref var entry = ref Of(value);
        if (entry.LastHit == hit) return;
        entry = new Entry(entry.Count + 1, hit);
    }

    /// <summary>Adds what was counted of other hits.</summary>
    public void Add(Tally others)
    {
        foreach (var (value, count) in others.Counts)
        {
            ref var entry = ref Of(value);
            entry = entry with { Count = entry.Count + count };
        }
    }

    /// <summary>The values with how many hits each has.</summary>
    public IEnumerable<(int Value, int Count)> Counts =>
        _small.Select((entry, value) => (value, entry.Count)).Where(count => count.Count > 0).Concat(_large.Select(entry => (entry.Key, entry.Value.Count)));

    private ref Entry Of(int value)
    {
        if ((uint)value >= Small) return ref CollectionsMarshal.GetValueRefOrAddDefault(_large, value, out _);
        while (value >= _small.Count) _small.Add(default);
        return ref CollectionsMarshal.AsSpan(_small)[value];
    }

    private readonly record struct Entry(int Count, int LastHit);
}
