using System.Runtime.InteropServices;

namespace NewsReader.Core.Store.Sqlite.Searching.Facets;

/// <summary>Counts how many hits each value has. A hit counts once for a value, however often it has it.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class Tally<T>
    where T : notnull
{
    private readonly Dictionary<T, Entry> _entries = [];

    /// <summary>Counts a value of the hit with this number, from 1; hits come one after another.</summary>
    public void Add(T value, int hit)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, value, out _);
        if (entry.LastHit == hit) return;
        entry = new Entry(entry.Count + 1, hit);
    }

    /// <summary>Adds what was counted of other hits.</summary>
    public void Add(Tally<T> others)
    {
        foreach (var (value, count) in others.Counts)
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, value, out _);
            entry = entry with { Count = entry.Count + count };
        }
    }

    /// <summary>The values with how many hits each has.</summary>
    public IEnumerable<(T Value, int Count)> Counts => _entries.Select(entry => (entry.Key, entry.Value.Count));

    private readonly record struct Entry(int Count, int LastHit);
}
