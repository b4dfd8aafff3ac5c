namespace NewsReader.Core.Searching.Queries;

/// <summary>Something that holds in queries, as the help says it.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Meaning">What it is, in plain sentences.</param>
/// <param name="Examples">Queries that show it; none where there is nothing to show.</param>
public sealed record QueryRule(string Name, string Meaning, params IReadOnlyList<string> Examples);
