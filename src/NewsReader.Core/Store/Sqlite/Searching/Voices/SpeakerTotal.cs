namespace NewsReader.Core.Store.Sqlite.Searching.Voices;

/// <summary>A row of <c>SpeakerTotals</c>.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="Name">Their name as lists are ordered by it.</param>
/// <param name="Kind">The number of what they are; null where they turned out to be somebody else.</param>
/// <param name="IsKept">Whether a person made or described them: then they are listed even where nothing of theirs is in the archive.</param>
/// <param name="Findings">Their quotes that can be found, rejected ones included.</param>
/// <param name="Quotes">Those that nobody rejected.</param>
/// <param name="Articles">The articles that have those.</param>
/// <param name="First">The number of the day of the oldest dated one of the articles; null where none is.</param>
/// <param name="Last">The number of the day of the newest.</param>
internal sealed record SpeakerTotal(int SpeakerId, string Name, int? Kind, bool IsKept, int Findings, int Quotes, int Articles, int? First, int? Last);
