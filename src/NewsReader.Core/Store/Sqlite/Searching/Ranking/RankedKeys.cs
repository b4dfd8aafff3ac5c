namespace NewsReader.Core.Store.Sqlite.Searching.Ranking;

/// <summary>Hits in the order of how well they match.</summary>
/// <param name="Keys">All of them.</param>
/// <param name="Looked">How many were compared: the newest.</param>
/// <param name="Scores">How well those match, by their keys.</param>
internal sealed record RankedKeys(List<long> Keys, int Looked, Dictionary<long, double> Scores);
