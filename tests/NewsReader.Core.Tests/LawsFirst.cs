using NewsReader.Core.Tests;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LawsFirst))]

namespace NewsReader.Core.Tests;

/// <summary>Laws are looked at first: each takes long, and one begun last leaves a processor idle to the end.</summary>
public sealed class LawsFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName.Contains("Law", StringComparison.Ordinal))];
}
