using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>
/// Finds claims and notes: a part of the query becomes the set of those that it holds for. What is asked of themselves is looked up first, and of the
/// others no place is read. A claim is found by its statement, its verdict and its tags, and by the places where it is made: what is asked of articles
/// and of quotes in one group must hold of one and the same place. A note is found by its words, and by its article.
/// </summary>
/// <param name="context">The archive.</param>
/// <param name="source">Opens the streams.</param>
/// <param name="sets">What people made themselves.</param>
/// <param name="names">What the query’s names mean.</param>
/// <param name="today">What its relative dates count from.</param>
/// <param name="ct">Stops it.</param>
internal sealed class ItemPlan(NewsContext context, KeySource source, SmallSets sets, KnownNames names, DateOnly today, CancellationToken ct)
{
    // Of so many articles or quotes the places in them are looked up sooner than all places are read.
    private const int FewKeys = 2_000;

    private readonly ArticlePlan _articles = new(source, sets, names, today);

    // Whether not all places may be read, and some were left out.
    private bool _areFewRead, _isMore;

    /// <summary>
    /// The notes that match <paramref name="root"/>; where it asks nothing of themselves and holds of more than few articles or quotes, among the newest alone if
    /// <paramref name="newest"/> says so.
    /// </summary>
    public Task<FoundItems> NotesAsync(QueryNode root, int? newest) => FindAsync(root, new ItemRows(context, TextPlace.Note, ct), newest);

    /// <summary>The claims that match <paramref name="root"/>, likewise.</summary>
    public Task<FoundItems> ClaimsAsync(QueryNode root, int? newest) => FindAsync(root, new ItemRows(context, TextPlace.Claim, ct), newest);

    private async Task<FoundItems> FindAsync(QueryNode root, ItemRows items, int? newest)
    {
        var among = newest is { } most && !AsksOfThemselves(root, items) ? await items.NewestAsync(most) : null;
        if (among is null) return new FoundItems(await EachAsync(root, items, null), IsBounded: false);
        _areFewRead = true;
        var found = await EachAsync(root, items, null);
        return _isMore ? new FoundItems(await EachAsync(root, items, among), IsBounded: true) : new FoundItems(found, IsBounded: false);
    }

    // Then those that it holds for can be few.
    private static bool AsksOfThemselves(QueryNode node, ItemRows items) => node switch
    {
        QueryNode.All all => all.Children.Any(child => AsksOfThemselves(child, items)),
        QueryNode.Any any => any.Children.All(child => AsksOfThemselves(child, items)),
        QueryNode.Text text => text.Place == TextPlace.Anywhere || text.Place == items.Place,
        QueryNode.Named { Name: QueryField.Tag } or QueryNode.Choice { Value: Verdict } => items.Place == TextPlace.Claim,
        _ => false,
    };

    // Those that the node holds for, of the ones in question alone; null where that is every one.
    private async Task<IReadOnlySet<int>> EachAsync(QueryNode node, ItemRows items, IReadOnlySet<int>? among)
    {
        switch (node)
        {
            case QueryNode.Not not:
                var but = await EachAsync(not.Child, items, among);
                return (among ?? await items.AllAsync()).Where(id => !but.Contains(id)).ToHashSet();
            case QueryNode.Any any:
                var either = new HashSet<int>();
                foreach (var child in any.Children) either.UnionWith(await EachAsync(child, items, among));
                return either;
            case QueryNode.All all:
                return await AllAsync(all.Children, items, among);
            case var own when await OwnAsync(own, items) is { } found:
                if (among is not null) found.IntersectWith(among);
                return found;
            default:
                return await PlacedAsync([node], items, among);
        }
    }

    private async Task<IReadOnlySet<int>> AllAsync(IReadOnlyList<QueryNode> parts, ItemRows items, IReadOnlySet<int>? among)
    {
        var placed = parts.Where(part => IsOfQuote(part, items) || part.Nodes().All(node => IsOfArticle(node, items))).ToList();
        // What is only excluded comes last, so that it is taken from few.
        foreach (var part in parts.Except(placed).OrderBy(part => part is QueryNode.Not)) among = await EachAsync(part, items, among);
        if (among is { Count: 0 }) return among;
        // A note has one place, of which all is asked together; a claim has many, and what is only excluded must hold of none of them.
        if (placed.Exists(part => part is not QueryNode.Not || items.Place == TextPlace.Note)) return await PlacedAsync(placed, items, among);
        foreach (var part in placed) among = await EachAsync(part, items, among);
        return among!;
    }

    // What is known of the item itself; null for what is asked of its places.
    private async Task<HashSet<int>?> OwnAsync(QueryNode node, ItemRows items) => node switch
    {
        QueryNode.Text text when text.Place == TextPlace.Anywhere || text.Place == items.Place => await items.WithWordsAsync(text.Term),
        _ when items.Place == TextPlace.Note => null,
        QueryNode.Choice { Value: Verdict verdict } => await SetAsync(context.Claims.Where(c => c.Verdict == verdict).Select(c => c.Id)),
        QueryNode.Named { Name: QueryField.Tag } tag => names.Tag(tag.Value) is { } id ? await SetAsync(context.ClaimTags.Where(t => t.TagId == id).Select(t => t.ClaimId)) : [],
        QueryNode.Choice { Value: QueryHas.Tag } => await SetAsync(context.ClaimTags.Select(t => t.ClaimId)),
        QueryNode.Choice { Value: QueryHas.Claim } => [.. await items.AllAsync()],
        QueryNode.Choice { Value: QueryHas.Note } => await SetAsync(context.Claims.Where(c => c.Notes != "").Select(c => c.Id)),
        QueryNode.Choice { Value: QueryHas.Quote } => [.. (await items.PlacesAsync(among: null)).Where(place => place.Quote >= 0).Select(place => place.Id)],
        _ => null,
    };

    private async Task<HashSet<int>> SetAsync(IQueryable<int> ids) => [.. await ids.ToListAsync(ct)];

    private static bool IsOfArticle(QueryNode node, ItemRows items) => node switch
    {
        QueryNode.Text text => text.Place != TextPlace.Anywhere && text.Place != items.Place && (items.Place == TextPlace.Note || text.Place != TextPlace.Quote),
        _ when items.Place == TextPlace.Note => true,
        QueryNode.Choice choice => choice.Value is QueryIs,
        QueryNode.Named named => named.Name is not (QueryField.Tag or QueryField.Speaker),
        _ => true,
    };

    // Notes hang on articles, so quotes are asked of the article; claims rest on quotes, so they are asked of these.
    private static bool IsOfQuote(QueryNode part, ItemRows items) =>
        items.Place == TextPlace.Claim && (part is QueryNode.Not not ? not.Child : part).Scope() == QueryScope.Quote;

    private async Task<IReadOnlySet<int>> PlacedAsync(IReadOnlyList<QueryNode> parts, ItemRows items, IReadOnlySet<int>? among)
    {
        var ofQuotes = parts.Where(part => IsOfQuote(part, items)).ToList();
        var places = among is null ? await AllPlacesAsync(parts, ofQuotes, items) : await items.PlacesAsync(among);
        if (parts.Except(ofQuotes).ToList() is { Count: > 0 } ofArticles)
            places = Met(places, place => place.Article, await _articles.StreamAsync(Joined(ofArticles), KeyRange.All));
        if (ofQuotes.Exists(part => part is not QueryNode.Not)) places = Met(places, place => place.Quote, await QuotesAsync(Joined(ofQuotes)));
        else foreach (var part in ofQuotes.Cast<QueryNode.Not>()) places = [.. places.Except(Met(places, place => place.Quote, await QuotesAsync(part.Child)))];
        return places.Select(place => place.Id).ToHashSet();
    }

    // All of them, or those alone in the few articles or quotes that are meant.
    private async Task<List<ItemPlace>> AllPlacesAsync(IReadOnlyList<QueryNode> parts, List<QueryNode> ofQuotes, ItemRows items)
    {
        bool areQuotes = ofQuotes.Exists(part => part is not QueryNode.Not);
        var stream = areQuotes ? await QuotesAsync(Joined(ofQuotes)) : await _articles.StreamAsync(Joined([.. parts.Except(ofQuotes)]), KeyRange.All);
        var keys = new List<long>();
        while (keys.Count <= FewKeys && stream.MoveNext()) keys.Add(stream.Current);
        if (keys.Count <= FewKeys) return areQuotes ? await items.PlacesOnQuotesAsync(keys) : await items.PlacesInArticlesAsync(keys);
        if (!_areFewRead) return await items.PlacesAsync(among: null);
        _isMore = true;
        return [];
    }

    private Task<KeyStream> QuotesAsync(QueryNode root) => new QuotePlan(source, sets, names, today).StreamAsync(root);

    private static QueryNode Joined(IReadOnlyList<QueryNode> parts) => parts is [var part] ? part : new QueryNode.All(parts, default);

    // The places whose keys are in the stream, which goes forward once.
    private static List<ItemPlace> Met(IReadOnlyList<ItemPlace> places, Func<ItemPlace, long> key, KeyStream stream) =>
        [.. places.Where(place => key(place) >= 0).OrderBy(key).Where(place => stream.MoveTo(key(place)) && stream.Current == key(place))];
}

/// <summary>Notes or claims that were found.</summary>
/// <param name="Ids">Their numbers.</param>
/// <param name="IsBounded">Whether the newest alone were looked at, so that there can be more.</param>
internal sealed record FoundItems(IReadOnlySet<int> Ids, bool IsBounded);
