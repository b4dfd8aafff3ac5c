using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Words;

namespace NewsReader.Core.Tests.Searching;

/// <summary>How well claims and notes match the words of a query, by the definition of BM25: every text is looked at, and no index.</summary>
internal sealed class PlainRank
{
    private const double Saturation = 1.2, LengthShare = 0.75;

    private readonly IReadOnlyDictionary<int, string[]> _texts;
    private readonly IReadOnlyList<SearchTerm> _terms;

    public PlainRank(PlainArchive archive, ArticleQuery query, SearchKind kind)
    {
        var own = kind == SearchKind.Claims ? TextPlace.Claim : TextPlace.Note;
        var terms = query.PositiveTerms.Where(term => term.Place == TextPlace.Anywhere || term.Place == own);
        _terms = [.. terms.Select(term => term.Term).DistinctBy(term => (string.Join(' ', term.Words), term.IsPrefix))];
        _texts = kind == SearchKind.Claims ? archive.Claims.ToDictionary(c => c.Id, c => WordsOf(c.Statement)) : archive.AllNotes.ToDictionary(n => n.Id, n => WordsOf(n.Body));
    }

    /// <summary>Hits that are given the newest first.</summary>
    public IEnumerable<int> BestFirst(IReadOnlyList<int> newest)
    {
        if (newest.Count == 0) return newest;
        // How rare a word is, is told by the texts from the oldest hit on.
        string[][] sample = [.. _texts.Where(text => text.Key >= newest.Min()).Select(text => text.Value)];
        double[] weights = [.. _terms.Select(term => _terms.Count == 1 ? 1 : Rarity(sample.Count(text => Times(term, text) > 0), sample.Length))];
        double usual = _texts.Values.Average(text => text.Length);
        return newest.OrderByDescending(id => Math.Round(_terms.Zip(weights, (term, weight) => weight * Fit(Times(term, _texts[id]), _texts[id].Length / usual)).Sum(), 9));
    }

    private static double Fit(int times, double length) => times * (Saturation + 1) / (times + (Saturation * (1 - LengthShare + (LengthShare * length))));

    private static double Rarity(int with, int all) => Math.Log(1 + ((all - with + 0.5) / (with + 0.5)));

    private static int Times(SearchTerm term, string[] text) => Enumerable.Range(0, Math.Max(0, text.Length - term.Words.Count + 1)).Count(at => StandsAt(at, term, text));

    private static bool StandsAt(int at, SearchTerm term, string[] text) => term.Words.Index().All(word => term.IsPrefix && word.Index == term.Words.Count - 1
        ? text[at + word.Index].StartsWith(word.Item, StringComparison.Ordinal)
        : text[at + word.Index] == word.Item);

    private static string[] WordsOf(string text) => [.. SearchWords.In(text).Select(word => word.Folded)];
}
