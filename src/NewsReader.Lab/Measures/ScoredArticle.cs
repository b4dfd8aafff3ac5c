using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Measures;

/// <summary>One article's annotations and findings as the measures see them; quotes without a word are left out.</summary>
internal sealed class ScoredArticle
{
    private readonly ScoredText _text;
    private readonly HashSet<int> _discarded, _boilerplate;

    /// <summary>Sets what was <paramref name="found"/> in an article beside what its annotators marked.</summary>
    public ScoredArticle(BratArticle article, AnalyzedText found)
    {
        _text = new ScoredText(article.Text);
        Gold = [.. article.Quotes.Select(quote => ScoredQuote.Of(_text, quote)).Where(quote => quote.Content.Count > 0)];
        Found = [.. found.Attributions.Select(quote => ScoredQuote.Of(_text, quote)).Where(quote => quote.Content.Count > 0)];
        Referents = [.. article.Quotes.Select(quote => quote.Referent).OfType<Referent>()];
        _discarded = _text.WordsIn(article.Discards);
        _boilerplate = _text.WordsIn(found.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Boilerplate).Select(paragraph => paragraph.Span));
    }

    /// <summary>The quotes of the annotators.</summary>
    public IReadOnlyList<ScoredQuote> Gold { get; }

    /// <summary>The quotes found.</summary>
    public IReadOnlyList<ScoredQuote> Found { get; }

    /// <summary>Whom the article quotes, by the annotators.</summary>
    public IReadOnlyList<Referent> Referents { get; }

    /// <summary>Annotated quotes with findings of at least this overlap: one to one, the best first.</summary>
    public List<QuotePair> Pairs(double overlap)
    {
        IEnumerable<(double Overlap, ScoredQuote Gold, ScoredQuote Found)> close =
            from gold in Gold from found in Found let share = gold.Overlap(found) where share >= overlap select (share, gold, found);
        HashSet<ScoredQuote> taken = [];
        List<QuotePair> pairs = [];
        foreach ((_, ScoredQuote gold, ScoredQuote found) in close.OrderByDescending(c => c.Overlap))
        {
            if (taken.Contains(gold) || taken.Contains(found)) continue;
            taken.UnionWith([gold, found]);
            pairs.Add(new QuotePair(gold, found, SourceMatch.IsSame(gold.Source, found.Source, word => FunctionWords.Contains(_text.WordAt(word)))));
        }
        return pairs;
    }

    /// <summary>Each line that has words: whether at least half of them are no part of the article, by the annotators and by the analysis.</summary>
    public IEnumerable<(bool IsDiscarded, bool IsBoilerplate)> Lines()
    {
        foreach (TextSpan line in LineSpans())
        {
            HashSet<int> words = _text.WordsIn([line]);
            if (words.Count > 0) yield return (IsMostly(words, _discarded), IsMostly(words, _boilerplate));
        }
    }

    private IEnumerable<TextSpan> LineSpans()
    {
        int start = 0;
        foreach (string line in _text.Text.Split('\n'))
        {
            yield return new TextSpan(start, start + line.Length);
            start += line.Length + 1;
        }
    }

    private static bool IsMostly(HashSet<int> words, HashSet<int> marked) => 2 * words.Count(marked.Contains) >= words.Count;
}
