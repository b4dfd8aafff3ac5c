using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>What of a query the index of quotes can answer by itself, as one expression for it.</summary>
internal static class QuoteMatch
{
    private static readonly string Rejected = TextMatch.Of(FactWords.Review(Review.Rejected));

    private static readonly QueryNode NotRejected = new QueryNode.Not(new QueryNode.Choice(QueryField.Review, Review.Rejected, default), default);

    /// <summary>The conditions, and that a quote is not rejected, unless they say themselves what reviews they want.</summary>
    public static IReadOnlyList<QueryNode> Visible(IReadOnlyList<QueryNode> conditions) =>
        conditions.SelectMany(part => part.Nodes()).Any(part => part is QueryNode.Choice { Name: QueryField.Review }) ? conditions : [.. conditions, NotRejected];

    /// <summary>The whole query as one expression for quotes that are not rejected, unless it asks for these, and the days that it is about; null where it asks for more.</summary>
    public static (string Match, KeyRange Range)? Whole(QueryNode root, KnownNames names, DateOnly today) =>
        MatchParts.Whole(Visible(root is QueryNode.All all ? all.Children : [root]), today, child => Of(child, names, areQuotesListed: true));

    /// <summary>The expression for what is asked together of one quote.</summary>
    public static string OfOne(IReadOnlyList<QueryNode> conditions, KnownNames names) =>
        MatchParts.AllOf(Visible(conditions), part => Of(part, names, areQuotesListed: false))!;

    /// <summary>The expression for the quotes that have a fact and are not rejected.</summary>
    public static string OfFact(string fact) => OfVisible(TextMatch.Of(fact));

    /// <summary>The expression for the quotes that match another one and are not rejected.</summary>
    public static string OfVisible(string match) => TextMatch.Of([match], [Rejected]);

    /// <summary>The expression; null where the index does not know it all.</summary>
    /// <param name="node">The part of the query.</param>
    /// <param name="names">What its names mean.</param>
    /// <param name="areQuotesListed">Whether a bare word is looked for in quotes.</param>
    public static string? Of(QueryNode node, KnownNames names, bool areQuotesListed) => node switch
    {
        QueryNode.Text { Place: TextPlace.Quote } text => TextMatch.Of(names.Terms(text.Term)),
        QueryNode.Text { Place: TextPlace.Anywhere } text when areQuotesListed => TextMatch.Of(names.Terms(text.Term)),
        QueryNode.Named { Name: QueryField.Speaker } named => SaidBy(named.Value, names),
        QueryNode.Choice { Value: QuoteForm form } => TextMatch.Of(FactWords.Form(form)),
        QueryNode.Choice { Value: Review review } => TextMatch.Of(FactWords.Review(review)),
        QueryNode.Any any => MatchParts.AnyOf(any.Children, child => Of(child, names, areQuotesListed)),
        QueryNode.All all => MatchParts.AllOf(all.Children, child => Of(child, names, areQuotesListed)),
        _ => null,
    };

    private static string SaidBy(string name, KnownNames names)
    {
        var known = names.Speakers(name).Select(id => TextMatch.Of(FactWords.Speaker(id)));
        string found = TextMatch.AllOf(FactWords.FoundName(name, names.IsWholeSpeaker(name))) ?? TextMatch.Of(FactWords.Never);
        return TextMatch.AnyOf([.. known, found])!;
    }
}
