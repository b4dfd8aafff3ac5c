namespace NewsReader.Core.Searching.Queries;

/// <summary>Something other than a field that has a meaning in queries.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Meaning">What it finds, in one plain sentence.</param>
/// <param name="Examples">One or more queries that use it.</param>
public sealed record QuerySign(string Name, string Meaning, params IReadOnlyList<string> Examples);
