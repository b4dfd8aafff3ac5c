using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Passes;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching.Hits;

/// <summary>
/// Finds the quotes because of which articles were found: where a query asks of quotes, who speaks, what is said, how it is given, or a tag that is a quote’s; and where
/// what was asked of the article stands in a quote alone.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="query">The query.</param>
/// <param name="names">What its names mean.</param>
/// <param name="limits">How far the search goes.</param>
/// <param name="ct">Stops it.</param>
internal sealed class MatchedQuotes(NewsContext context, ArticleQuery query, KnownNames names, SearchLimits limits, CancellationToken ct)
{
    /// <summary>The most quotes of one article that are shown.</summary>
    public const int Most = 2;

    // Each is looked for in each of the articles, and what is left out only loses its precedence.
    private const int MostWords = 16, MostTerms = 8;

    private const long MostRows = 1_000_000;

    // Nobody waits long for what only explains.
    private readonly SearchClock _clock = new(limits.Time / 2);

    /// <summary>Keys of quotes of which something is asked, at most <see cref="Most"/> of each of the articles with the keys given: one for each thing that is asked, as far as there is room.</summary>
    public IReadOnlyList<long> Keys(IReadOnlyList<long> articles)
    {
        var found = new List<ILookup<long, long>>();
        if (articles.Count == 0) return [];
        foreach (string match in query.Root.Groups(QueryScope.Quote).Select(group => QuoteMatch.OfOne(group, names)).Concat(OfTags()).Take(Most))
        {
            var any = Find(match, articles);
            found.Add(Words() is { } words ? WithFirst(TextMatch.Of([match, words], []), any, articles) : any);
        }

        return InTurn(found, articles);
    }

    /// <summary>Keys of quotes that have words and phrases, likewise.</summary>
    /// <param name="articles">The keys of the articles.</param>
    /// <param name="terms">What is looked for in the quotes of each of them.</param>
    public IReadOnlyList<long> Keys(IReadOnlyList<long> articles, Func<long, IReadOnlyList<SearchTerm>> terms)
    {
        // Each apart in all of them, and what is beyond those together in each.
        var first = articles.SelectMany(terms).Distinct().Take(MostTerms).ToList();
        var apart = first.Select(term => Find(Match([term]), [.. articles.Where(article => terms(article).Contains(term))]));
        var beyond = articles.Select(article => (Article: article, Terms: terms(article).Except(first).ToList())).Where(left => left.Terms.Count > 0);
        return InTurn([.. apart, .. beyond.Select(left => Find(Match(left.Terms), [left.Article]))], articles);
    }

    private string Match(IEnumerable<SearchTerm> terms) => QuoteMatch.OfVisible(TextMatch.Of(terms.SelectMany(names.Terms)));

    private IEnumerable<string> OfTags() => query.Tags(names).Where(names.IsOnQuotes).Select(tag => QuoteMatch.OfFact(FactWords.Tag(tag)));

    // A quote that has a word asked for beside says more than one that has not.
    private string? Words() => TextMatch.AnyOf([
        .. query.PositiveTerms.Where(term => term.Place == TextPlace.Anywhere).SelectMany(term => names.Terms(term.Term)).Where(term => !term.IsPrefix).Take(MostWords).Select(TextMatch.Of)]);

    private ILookup<long, long> WithFirst(string match, ILookup<long, long> others, IReadOnlyList<long> articles)
    {
        var first = Find(match, articles);
        return articles.SelectMany(article => first[article].Concat(others[article])).Distinct().ToLookup(SearchKey.ArticleOf);
    }

    // The index is read from one of the articles to the next, and asked anew where that is far.
    private ILookup<long, long> Find(string match, IReadOnlyList<long> articles)
    {
        var found = new List<long>();
        if (_clock.IsOver) return found.ToLookup(SearchKey.ArticleOf);
        using var source = new KeySource(context, new Positions(IsBackward: false), new Effort(MostRows, limits, _clock, ct));
        var quotes = source.Quotes(match, new KeyRange(articles.Min(), articles.Max()));
        using var alarm = _clock.Watch(((SqliteConnection)context.Database.GetDbConnection()).Handle!);
        foreach (long article in articles.Order())
        {
            bool isThere = quotes.MoveTo(SearchKey.FirstIn(article));
            for (int i = 0; isThere && i < Most && quotes.Current <= SearchKey.LastIn(article); i++)
            {
                found.Add(quotes.Current);
                isThere = quotes.MoveNext();
            }
        }

        // Before the alarm is off: what is interrupted is over.
        source.Dispose();
        return found.ToLookup(SearchKey.ArticleOf);
    }

    private static IReadOnlyList<long> InTurn(IReadOnlyList<ILookup<long, long>> found, IReadOnlyList<long> articles) =>
        [.. articles.SelectMany(article => found.SelectMany(quotes => quotes[article].Index()).OrderBy(key => key.Index).Select(key => key.Item).Distinct().Take(Most).Order())];
}
