using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store.Sqlite.Searching.Voices;

namespace NewsReader.Core.Store.Sqlite.Searching.Indexing.Checking;

/// <summary>Compares <c>SpeakerTotals</c> and <c>NameTotals</c> with what the rows sum up to.</summary>
internal sealed class VoiceCheck(NewsContext context)
{
    private const int NameBatch = 1_000;

    private const string SummedSpeakers = """
        SELECT SpeakerId, Name, Kind, IsKept, Findings, Quotes, Articles, First, Last FROM SpeakerTotals WHERE SpeakerId BETWEEN {0} AND {1}
        """;

    // A name keeps its row where nothing is left of it.
    private const string SummedNames = "SELECT Name, Quotes, Articles FROM NameTotals WHERE (Quotes <> 0 OR Articles <> 0) AND Name >= {0} AND Name <= {1}";

    private const string LastOfAll = "\U0010FFFF";

    private readonly VoiceTotals _voices = new(context);
    private readonly List<int> _speakers = [];
    private readonly List<string> _names = [];

    /// <summary>The speakers that are summed up otherwise.</summary>
    public IReadOnlyList<int> Speakers => _speakers;

    /// <summary>The names that are summed up otherwise.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Compares the speakers from one number to another, in a transaction that is open.</summary>
    public async Task CompareSpeakersAsync(int first, int last, CancellationToken cancellationToken)
    {
        var meant = await _voices.SpeakersAsync(first, last, cancellationToken);
        var summed = await context.Database.SqlQueryRaw<SpeakerTotal>(SummedSpeakers, first, last).ToListAsync(cancellationToken);
        _speakers.AddRange(meant.Except(summed).Concat(summed.Except(meant)).Select(speaker => speaker.SpeakerId).Distinct().Order());
    }

    /// <summary>Compares the names that come after one, in a transaction that is open. Answers the last of them; null where there are no more.</summary>
    public async Task<string?> CompareNamesAsync(string after, CancellationToken cancellationToken)
    {
        var meant = await _voices.NamesAsync(after, NameBatch, cancellationToken);
        string? last = meant.Count >= NameBatch ? meant[^1].Name : null;
        var summed = await context.Database.SqlQueryRaw<NameTotal>(SummedNames, after, last ?? LastOfAll).ToListAsync(cancellationToken);
        summed.RemoveAll(name => name.Name == after && after.Length > 0);
        meant.RemoveAll(name => (name.Quotes, name.Articles) == default);
        _names.AddRange(meant.Except(summed).Concat(summed.Except(meant)).Select(name => name.Name).Distinct().Order(StringComparer.Ordinal));
        return last;
    }
}
