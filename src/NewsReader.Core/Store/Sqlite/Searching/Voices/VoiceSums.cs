using System.Runtime.InteropServices;
using NewsReader.Core.Articles;
using NewsReader.Core.Store.Sqlite.Searching.Facets;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Voices;

/// <summary>
/// Sums up how what is packed beside the keys of articles has changed, for each who is quoted in them: so totals are kept without going
/// through all of their quotes.
/// </summary>
internal sealed class VoiceSums
{
    private readonly Dictionary<int, VoiceSum> _speakers = [];
    private readonly Dictionary<int, VoiceSum> _names = [];
    private int _pass;

    /// <summary>What has changed for each speaker, by number.</summary>
    public IEnumerable<(int Id, VoiceSum Sum)> Speakers => Changed(_speakers);

    /// <summary>What has changed for each name that no speaker is linked to, by its number in <c>NameTotals</c>; 0 is no name.</summary>
    public IEnumerable<(int Id, VoiceSum Sum)> Names => Changed(_names);

    /// <summary>Counts what is packed of an article from now on.</summary>
    public void Give(long article, ReadOnlySpan<byte> facts) => Count(article, facts, 1);

    /// <summary>Counts what was packed of an article and is no longer.</summary>
    public void Take(long article, ReadOnlySpan<byte> facts) => Count(article, facts, -1);

    /// <summary>Begins anew, once what has changed is added.</summary>
    public void Clear()
    {
        _speakers.Clear();
        _names.Clear();
    }

    private void Count(long article, ReadOnlySpan<byte> facts, int sign)
    {
        if (facts.IsEmpty) return;
        _pass++;
        var quote = new FactsReader(facts);
        int? day = quote.IsUndated ? null : SearchKey.DayOf(article).DayNumber;
        while (quote.ReadQuote())
            Of(quote).Count(sign, quote.Review == (int)Review.Rejected, _pass, day);
    }

    private VoiceSum Of(FactsReader quote)
    {
        var (sums, id) = quote.Speaker != 0 ? (_speakers, quote.Speaker) : (_names, quote.Name);
        return CollectionsMarshal.GetValueRefOrAddDefault(sums, id, out _) ??= new VoiceSum();
    }

    // In the order of their numbers, so that the table takes them in its own.
    private static IEnumerable<(int Id, VoiceSum Sum)> Changed(Dictionary<int, VoiceSum> sums) =>
        sums.Where(sum => !sum.Value.IsNone).OrderBy(sum => sum.Key).Select(sum => (sum.Key, sum.Value));
}
