using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>
/// Finds claims and notes. People make them one by one, so all of them are looked at: a part of the query becomes the set of those that it
/// holds for. A claim is found by its statement, its verdict and its tags, and by the places where it is made: what is asked of articles and
/// of quotes in one group must hold of one and the same place. A note is found by its words, and by its article.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="source">Opens the streams.</param>
/// <param name="sets">What people made themselves.</param>
/// <param name="names">What the query’s names mean.</param>
/// <param name="today">What its relative dates count from.</param>
/// <param name="ct">Stops it.</param>
internal sealed class ItemPlan(NewsContext context, KeySource source, SmallSets sets, KnownNames names, DateOnly today, CancellationToken ct)
{
    private readonly ArticlePlan _articles = new(source, sets, names, today);

    /// <summary>The notes that match <paramref name="root"/>.</summary>
    public async Task<IReadOnlySet<int>> NotesAsync(QueryNode root)
    {
        var places = await PlacesAsync($"SELECT n.Id, k.Key AS Article, -1 AS Quote FROM Notes n JOIN ArticleKeys k ON k.ArticleId = n.ArticleId");
        return await EachAsync(root, new Items([.. places.Select(place => place.Id)], places, "SELECT rowid AS Value FROM NoteIndex WHERE NoteIndex MATCH {0}", TextPlace.Note));
    }

    /// <summary>The claims that match <paramref name="root"/>.</summary>
    public async Task<IReadOnlySet<int>> ClaimsAsync(QueryNode root)
    {
        var all = await context.Claims.Select(c => c.Id).ToListAsync(ct);
        var places = await PlacesAsync($"""
            SELECT p.ClaimId AS Id, k.Key AS Article, COALESCE(q.Key, -1) AS Quote
            FROM ClaimAppearances p JOIN ArticleKeys k ON k.ArticleId = p.ArticleId LEFT JOIN QuoteKeys q ON q.QuoteId = p.QuoteId
            """);
        return await EachAsync(root, new Items([.. all], places, "SELECT rowid AS Value FROM ClaimIndex WHERE ClaimIndex MATCH {0}", TextPlace.Claim));
    }

    private async Task<HashSet<int>> EachAsync(QueryNode node, Items items)
    {
        switch (node)
        {
            case QueryNode.Not not:
                return [.. items.All.Except(await EachAsync(not.Child, items))];
            case QueryNode.Any any:
                var either = new HashSet<int>();
                foreach (var child in any.Children) either.UnionWith(await EachAsync(child, items));
                return either;
            case QueryNode.All all:
                return await AllAsync(all.Children, items);
            case var own when await OwnAsync(own, items) is { } found:
                found.IntersectWith(items.All);
                return found;
            default:
                return await PlacedAsync([node], items);
        }
    }

    private async Task<HashSet<int>> AllAsync(IReadOnlyList<QueryNode> parts, Items items)
    {
        var found = new HashSet<int>(items.All);
        var placed = new List<QueryNode>();
        foreach (var part in parts)
        {
            if (IsOfQuote(part, items) || part.Nodes().All(node => IsOfArticle(node, items))) placed.Add(part);
            else found.IntersectWith(await EachAsync(part, items));
        }

        // A note has one place, of which all is asked together; a claim has many, and what is only excluded must hold of none of them.
        if (placed.Exists(part => part is not QueryNode.Not || items.Place == TextPlace.Note)) found.IntersectWith(await PlacedAsync(placed, items));
        else foreach (var part in placed) found.IntersectWith(await EachAsync(part, items));
        return found;
    }

    // What is known of the item itself; null for what is asked of its places.
    private async Task<HashSet<int>?> OwnAsync(QueryNode node, Items items) => node switch
    {
        QueryNode.Text text when text.Place == TextPlace.Anywhere || text.Place == items.Place => await IndexedAsync(items.WithWords, text.Term),
        _ when items.Place == TextPlace.Note => null,
        QueryNode.Choice { Value: Verdict verdict } => [.. await context.Claims.Where(c => c.Verdict == verdict).Select(c => c.Id).ToListAsync(ct)],
        QueryNode.Named { Name: QueryField.Tag } tag => [.. await TaggedAsync(names.Tag(tag.Value))],
        QueryNode.Choice { Value: QueryHas.Tag } => [.. await context.ClaimTags.Select(t => t.ClaimId).ToListAsync(ct)],
        QueryNode.Choice { Value: QueryHas.Claim } => [.. items.All],
        QueryNode.Choice { Value: QueryHas.Note } => [.. await context.Claims.Where(c => c.Notes != "").Select(c => c.Id).ToListAsync(ct)],
        QueryNode.Choice { Value: QueryHas.Quote } => [.. items.Places.Where(place => place.Quote >= 0).Select(place => place.Id)],
        _ => null,
    };

    private static bool IsOfArticle(QueryNode node, Items items) => node switch
    {
        QueryNode.Text text => text.Place != TextPlace.Anywhere && text.Place != items.Place && (items.Place == TextPlace.Note || text.Place != TextPlace.Quote),
        _ when items.Place == TextPlace.Note => true,
        QueryNode.Choice choice => choice.Value is QueryIs,
        QueryNode.Named named => named.Name is not (QueryField.Tag or QueryField.Speaker),
        _ => true,
    };

    // Notes hang on articles, so quotes are asked of the article; claims rest on quotes, so they are asked of these.
    private static bool IsOfQuote(QueryNode part, Items items) =>
        items.Place == TextPlace.Claim && (part is QueryNode.Not not ? not.Child : part).Scope() == QueryScope.Quote;

    private async Task<List<int>> TaggedAsync(int? tag) =>
        tag is { } id ? await context.ClaimTags.Where(t => t.TagId == id).Select(t => t.ClaimId).ToListAsync(ct) : [];

    private async Task<HashSet<int>> IndexedAsync(string withWords, SearchTerm term) =>
        [.. await context.Database.SqlQueryRaw<int>(withWords, TextMatch.Of(term)).ToListAsync(ct)];

    private async Task<HashSet<int>> PlacedAsync(IReadOnlyList<QueryNode> parts, Items items)
    {
        var places = items.Places;
        var ofQuotes = parts.Where(part => IsOfQuote(part, items)).ToList();
        if (parts.Except(ofQuotes).ToList() is { Count: > 0 } ofArticles)
            places = Met(places, place => place.Article, await _articles.StreamAsync(Joined(ofArticles), KeyRange.All));
        if (ofQuotes.Exists(part => part is not QueryNode.Not)) places = Met(places, place => place.Quote, await QuotesAsync(Joined(ofQuotes)));
        else foreach (var part in ofQuotes.Cast<QueryNode.Not>()) places = [.. places.Except(Met(places, place => place.Quote, await QuotesAsync(part.Child)))];
        return [.. places.Select(place => place.Id)];
    }

    private Task<KeyStream> QuotesAsync(QueryNode root) => new QuotePlan(source, sets, names, today).StreamAsync(root);

    private static QueryNode Joined(IReadOnlyList<QueryNode> parts) => parts is [var part] ? part : new QueryNode.All(parts, default);

    // The places whose keys are in the stream, which goes forward once.
    private static List<ItemPlace> Met(IReadOnlyList<ItemPlace> places, Func<ItemPlace, long> key, KeyStream stream) =>
        [.. places.Where(place => key(place) >= 0).OrderBy(key).Where(place => stream.MoveTo(key(place)) && stream.Current == key(place))];

    private Task<List<ItemPlace>> PlacesAsync(FormattableString sql) => context.Database.SqlQuery<ItemPlace>(sql).ToListAsync(ct);

    private sealed record Items(IReadOnlyCollection<int> All, IReadOnlyList<ItemPlace> Places, string WithWords, TextPlace Place);

    private sealed record ItemPlace(int Id, long Article, long Quote);
}
