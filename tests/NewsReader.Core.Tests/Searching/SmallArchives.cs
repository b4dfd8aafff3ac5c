using System.Collections.Concurrent;
using NewsReader.Core.Tests.Searching;
using Xunit;

[assembly: AssemblyFixture(typeof(SmallArchives))]

namespace NewsReader.Core.Tests.Searching;

/// <summary>Several small archives, each made when it is first asked for: nobody changes them.</summary>
public sealed class SmallArchives : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, Lazy<Task<SmallArchive>>> _made = [];

    /// <summary>The seeds of those that laws are looked at in.</summary>
    public static TheoryData<int> Seeds => [20260314, 1, 2, 3];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var made in _made.Values) await (await made.Value).DisposeAsync();
    }

    internal Task<SmallArchive> OfAsync(int seed) => _made.GetOrAdd(seed, seed => new Lazy<Task<SmallArchive>>(() => SmallArchive.OfAsync(seed))).Value;
}
