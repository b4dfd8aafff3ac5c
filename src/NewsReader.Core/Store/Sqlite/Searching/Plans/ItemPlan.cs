using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Store.Sqlite.Searching.Keys;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>
/// Finds claims and notes: a part of the query becomes the set of those that it holds for. What is asked of themselves is looked up first; what is asked of
/// their places is found by going through these and through what the query asks of them side by side. A claim is found by its statement, its verdict and
/// its tags, and by the places where it is made: what is asked of articles and of quotes in one group must hold of one and the same place. A note is found
/// by its words, and by its article.
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

    /// <summary>The notes that match <paramref name="root"/>: some of them, all sure, where the source is spent before its end.</summary>
    public Task<IReadOnlySet<int>> NotesAsync(QueryNode root) => EachAsync(root, new ItemRows(context, source, TextPlace.Note, ct), null);

    /// <summary>The claims that match <paramref name="root"/>, likewise.</summary>
    public Task<IReadOnlySet<int>> ClaimsAsync(QueryNode root) => EachAsync(root, new ItemRows(context, source, TextPlace.Claim, ct), null);

    // Those that the node holds for, of the ones in question alone; null where that is every one.
    private async Task<IReadOnlySet<int>> EachAsync(QueryNode node, ItemRows items, IReadOnlySet<int>? among)
    {
        switch (node)
        {
            case QueryNode.Not not:
                var but = await EachAsync(not.Child, items, among);
                // Where not all was read of what is to be left out, none is sure.
                if (source.IsSpent) return new HashSet<int>();
                return (among ?? items.All()).Where(id => !but.Contains(id)).ToHashSet();
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
        QueryNode.Text text when text.Place == TextPlace.Anywhere || text.Place == items.Place => items.WithWords(text.Term),
        _ when items.Place == TextPlace.Note => null,
        QueryNode.Choice { Value: Verdict verdict } => await SetAsync(context.Claims.Where(c => c.Verdict == verdict).Select(c => c.Id)),
        QueryNode.Named { Name: QueryField.Tag } tag => names.Tag(tag.Value) is { } id ? await SetAsync(context.ClaimTags.Where(t => t.TagId == id).Select(t => t.ClaimId)) : [],
        QueryNode.Choice { Value: QueryHas.Tag } => await SetAsync(context.ClaimTags.Select(t => t.ClaimId)),
        QueryNode.Choice { Value: QueryHas.Claim } => [.. items.All()],
        QueryNode.Choice { Value: QueryHas.Note } => await SetAsync(context.Claims.Where(c => c.Notes != "").Select(c => c.Id)),
        QueryNode.Choice { Value: QueryHas.Quote } => items.OnQuotes(),
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
        var (all, none) = (new List<KeyStream> { items.Places(among) }, new List<KeyStream>());
        if (parts.Except(ofQuotes).ToList() is { Count: > 0 } ofArticles) all.Add(await ArticlesAsync(Joined(ofArticles), items));
        if (ofQuotes.Exists(part => part is not QueryNode.Not)) all.Add(await QuotesAsync(Joined(ofQuotes), items));
        else foreach (var part in ofQuotes.Cast<QueryNode.Not>()) none.Add(await QuotesAsync(part.Child, items));
        var places = new AllOfStreams(all, none);
        var keys = new List<long>();
        while (places.MoveNext() && !source.IsSpent) keys.Add(places.Current);
        var found = items.At(keys);
        if (among is not null) found.IntersectWith(among);
        return found;
    }

    private async Task<KeyStream> ArticlesAsync(QueryNode root, ItemRows items)
    {
        var articles = await _articles.StreamAsync(root, KeyRange.All);
        return items.Place == TextPlace.Note ? articles : new PlacesIn(articles);
    }

    // Who speaks is kept with the places, and one who is quoted everywhere makes few claims: so where nothing else is asked of quotes, these need not be gone through.
    private async Task<KeyStream> QuotesAsync(QueryNode root, ItemRows items) =>
        root is QueryNode.Named { Name: QueryField.Speaker, Value: var name } && await items.SaidByAsync(name, names) is { } said
        ? source.Quotes(said, KeyRange.All)
        : await new QuotePlan(source, sets, names, today).StreamAsync(root, KeyRange.All);

    private static QueryNode Joined(IReadOnlyList<QueryNode> parts) => parts is [var part] ? part : new QueryNode.All(parts, default);
}
