using System.Globalization;
using NewsReader.Analysis;

namespace NewsReader.Lab;

/// <summary>Measures the analysis against annotated articles, word by word, so that marks, commas and white space never count.</summary>
internal sealed class Evaluation
{
    private const double Near = 0.8;

    private static readonly string[] Forms = ["direct", "mixed", "indirect"];
    private readonly Dictionary<string, Tally> _tallies = [];
    private readonly SortedDictionary<double, (int Right, int All)> _byConfidence = [];

    /// <summary>Compares one article's findings with its annotations.</summary>
    public void Add(BratArticle article, AnalyzedText found)
    {
        HashSet<int> quoted = ScoredQuote.Words(article.Text, found.Quotations.Where(q => q.Depth == 0).SelectMany(q => q.Parts));
        List<ScoredQuote> gold = [.. article.Quotes.Select(q => new ScoredQuote(article.Text, q.Contents, q.Cue, q.Sources, null)).Where(q => q.Content.Count > 0)];
        List<ScoredQuote> predicted = [.. found.Attributions.Select(a => Scored(article.Text, a)).Where(q => q.Content.Count > 0)];
        Words(gold, predicted);
        Exact("content exact", gold, predicted, q => q.Content);
        Exact("cue", gold, predicted, q => q.Cue);
        Exact("source", gold, predicted, q => q.Source);
        Overlaps(gold, predicted, quoted);
    }

    /// <summary>Writes one row a measure: precision, recall, F1 in percent, and how many there were.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"{"",-18}{"P",8}{"R",8}{"F1",8}{"gold",8}");
        foreach ((string name, Tally tally) in _tallies)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-18}{100 * tally.Precision,8:F2}{100 * tally.Recall,8:F2}{100 * tally.F1,8:F2}{tally.Gold,8}"));
        }
        foreach ((double confidence, (int right, int all)) in _byConfidence)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"confidence {confidence:F2}: {100.0 * right / all,6:F1} % of {all} within {Near} of an annotation"));
        }
    }

    /// <summary>The F1 of a measure by the name it is written with, from 0 to 1; 0 where nothing was measured.</summary>
    public double F1(string measure) => this[measure].F1;

    private static ScoredQuote Scored(string text, NewsReader.Analysis.Attributions.Attribution a) =>
        new(text, a.Contents, a.Cue is { } cue ? [cue] : [], a.Sources, a.Confidence);

    private Tally this[string name] => _tallies.TryGetValue(name, out Tally? tally) ? tally : _tallies[name] = new Tally();

    private void Words(List<ScoredQuote> gold, List<ScoredQuote> predicted)
    {
        HashSet<int> all = [.. gold.SelectMany(q => q.Content)], found = [.. predicted.SelectMany(q => q.Content)];
        this["content words"].Add(found.Count(all.Contains), found.Count, all.Count);
    }

    private void Exact(string name, List<ScoredQuote> gold, List<ScoredQuote> predicted, Func<ScoredQuote, HashSet<int>> part)
    {
        List<HashSet<int>> left = [.. gold.Select(part).Where(p => p.Count > 0)];
        List<HashSet<int>> found = [.. predicted.Select(part).Where(p => p.Count > 0)];
        int there = left.Count, right = 0;
        foreach (HashSet<int> words in found)
        {
            int match = left.FindIndex(words.SetEquals);
            if (match < 0) continue;
            left.RemoveAt(match);
            right++;
        }
        this[name].Add(right, found.Count, there);
    }

    private void Overlaps(List<ScoredQuote> gold, List<ScoredQuote> predicted, HashSet<int> quoted)
    {
        List<(ScoredQuote Gold, ScoredQuote Found)> pairs = Pairs(gold, predicted);
        this["content near"].Add(pairs.Count, predicted.Count, gold.Count);
        this["attributed"].Add(pairs.Count(p => p.Gold.Source.SetEquals(p.Found.Source)), predicted.Count, gold.Count);
        foreach (string form in Forms)
        {
            this[form + " near"].Add(pairs.Count(p => p.Gold.Form(quoted) == form), predicted.Count(q => q.Form(quoted) == form),
                gold.Count(q => q.Form(quoted) == form), pairs.Count(p => p.Found.Form(quoted) == form));
        }
        HashSet<ScoredQuote> right = [.. pairs.Select(p => p.Found)];
        foreach (ScoredQuote quote in predicted)
        {
            double confidence = quote.Confidence!.Value;
            (int hits, int all) = _byConfidence.GetValueOrDefault(confidence);
            _byConfidence[confidence] = (hits + (right.Contains(quote) ? 1 : 0), all + 1);
        }
    }

    // One to one, the best overlap first.
    private static List<(ScoredQuote Gold, ScoredQuote Found)> Pairs(List<ScoredQuote> gold, List<ScoredQuote> predicted)
    {
        IEnumerable<(double Overlap, ScoredQuote Gold, ScoredQuote Found)> close =
            from g in gold from p in predicted let overlap = g.Overlap(p) where overlap >= Near select (overlap, g, p);
        HashSet<ScoredQuote> taken = [];
        List<(ScoredQuote, ScoredQuote)> pairs = [];
        foreach ((_, ScoredQuote g, ScoredQuote p) in close.OrderByDescending(c => c.Overlap))
        {
            if (taken.Contains(g) || taken.Contains(p)) continue;
            taken.Add(g);
            taken.Add(p);
            pairs.Add((g, p));
        }
        return pairs;
    }
}
