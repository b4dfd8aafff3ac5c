using System.Text.RegularExpressions;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Words;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Tests.Searching;

/// <summary>The language by its definition: every row is looked at, and no index.</summary>
internal sealed class PlainSearch(PlainArchive archive, QueryNode root)
{
    private enum Of
    {
        Article,
        Quote,
        Note,
        Claim,
    }

    public IEnumerable<int> Articles() => archive.Articles.Where(a => InArticle(root, a)).Select(a => a.Row.Id);

    public IEnumerable<int> Quotes() => archive.Articles.SelectMany(a => a.Quotes.Where(q => IsVisible(q, [root]) && OnQuote(root, q, a))).Select(q => q.Row.Id);

    public IEnumerable<int> Claims() => archive.Claims.Where(c => OnClaim(root, c)).Select(c => c.Id);

    public IEnumerable<int> Notes() => archive.Articles.SelectMany(a => a.Notes.Where(n => OnNote(root, n, a))).Select(n => n.Id);

    private bool InArticle(QueryNode node, PlainArticle a) => node switch
    {
        QueryNode.All all => TogetherInArticle(all.Children, a),
        QueryNode.Not not => !InArticle(not.Child, a),
        _ when Asked(node) != Of.Article => TogetherInArticle([node], a),
        QueryNode.Any any => any.Children.Any(child => InArticle(child, a)),
        QueryNode.Text { Place: TextPlace.Title } text => Has(a.Title, text.Term),
        QueryNode.Text { Place: TextPlace.Body } text => a.Body.Any(body => Has(body, text.Term)),
        QueryNode.Text text => Has(a.Title, text.Term) || a.Body.Any(body => Has(body, text.Term)),
        QueryNode.Named { Name: QueryField.Outlet } named => archive.Articles.Any(other => IsCalled(other.Row.Outlet, named.Value)) ? IsCalled(a.Row.Outlet, named.Value) : IsNamed(a.Row.Outlet, named.Value),
        QueryNode.Named { Name: QueryField.Author } named => IsNamed(a.Row.Author, named.Value),
        QueryNode.Named { Name: QueryField.Lang } named => a.Row.Language == named.Value,
        QueryNode.Named { Name: QueryField.Tag } named => TagsIn(a).Contains(NameFolding.Fold(named.Value)),
        QueryNode.Choice { Value: QueryHas.Quote } => a.Quotes.Any(q => q.Row.Review != Review.Rejected),
        QueryNode.Choice { Value: QueryHas.Claim } => a.Claims.Count > 0,
        QueryNode.Choice { Value: QueryHas.Note } => a.Notes.Count > 0,
        QueryNode.Choice { Value: QueryHas.Tag } => TagsIn(a).Any(),
        QueryNode.Choice { Value: QueryIs.Read } => a.State?.ReadUtc is not null,
        QueryNode.Choice { Value: QueryIs.Unread } => a.State?.ReadUtc is null,
        QueryNode.Choice { Value: QueryIs.Starred } => a.State is { IsStarred: true },
        QueryNode.Choice { Value: QueryIs.Undated } => a.Row.IsUndated,
        QueryNode.Dated dated => IsOn(dated, a.Row.Day),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    // What is asked of a quote in one group is asked of one and the same; brackets within the group ask of another.
    private bool TogetherInArticle(IReadOnlyList<QueryNode> parts, PlainArticle a)
    {
        var rest = parts.ToList();
        return With(Of.Quote, group => a.Quotes.Any(q => IsVisible(q, group) && group.All(part => OnQuote(part, q, a))))
            && With(Of.Note, group => a.Notes.Any(n => group.All(part => OnNote(part, n, a))))
            && With(Of.Claim, group => a.Claims.Any(c => group.All(part => OnClaim(part, c))))
            && rest.TrueForAll(part => InArticle(part, a));

        bool With(Of kind, Func<List<QueryNode>, bool> holds)
        {
            var group = parts.Where(part => part is not QueryNode.All && Asked(Stripped(part)) == kind).ToList();
            if (group.TrueForAll(part => part is QueryNode.Not)) return true;
            rest.RemoveAll(group.Contains);
            return holds(group);
        }
    }

    private bool OnQuote(QueryNode node, PlainQuote q, PlainArticle a) => node switch
    {
        QueryNode.All all => OnQuoteAll(all.Children, q, a),
        QueryNode.Any any => any.Children.Any(child => OnQuote(child, q, a)),
        QueryNode.Not not => !OnQuote(not.Child, q, a),
        QueryNode.Text { Place: TextPlace.Anywhere or TextPlace.Quote } text => Has(SearchWords.Join(q.Row.Words), text.Term),
        QueryNode.Named { Name: QueryField.Speaker } named => q.Names.Any(name => IsSaidBy(name, named.Value, q)),
        QueryNode.Named { Name: QueryField.Tag } named => TagsOn(q, a).Contains(NameFolding.Fold(named.Value)),
        QueryNode.Choice { Value: QuoteForm form } => q.Row.Form == form,
        QueryNode.Choice { Value: Review review } => q.Row.Review == review,
        QueryNode.Choice { Value: QueryHas.Quote } => true,
        QueryNode.Choice { Value: QueryHas.Tag } => TagsOn(q, a).Any(),
        QueryNode.Choice { Value: QueryHas.Claim } => ClaimsOn(q).Any(),
        _ when Asked(node) == Of.Claim => ClaimsOn(q).Any(c => OnClaim(node, c)),
        _ => InArticle(node, a),
    };

    private bool OnQuoteAll(IReadOnlyList<QueryNode> parts, PlainQuote q, PlainArticle a)
    {
        var claims = parts.Where(part => part is not QueryNode.All && Asked(Stripped(part)) == Of.Claim).ToList();
        if (claims.TrueForAll(part => part is QueryNode.Not)) claims = [];
        // Notes are the article's, so those asked for together are one.
        var notes = parts.Where(part => part is not QueryNode.All && Asked(Stripped(part)) == Of.Note).ToList();
        if (notes.TrueForAll(part => part is QueryNode.Not)) notes = [];
        return (claims.Count == 0 || ClaimsOn(q).Any(c => claims.TrueForAll(part => OnClaim(part, c))))
            && (notes.Count == 0 || a.Notes.Any(n => notes.TrueForAll(part => OnNote(part, n, a))))
            && parts.Except(claims).Except(notes).All(part => OnQuote(part, q, a));
    }

    private bool OnNote(QueryNode node, Note n, PlainArticle a) => node switch
    {
        QueryNode.All all => all.Children.Where(IsOfNote).All(child => OnNote(child, n, a)) && (all.Children.All(IsOfNote) || TogetherInArticle([.. all.Children.Where(child => !IsOfNote(child))], a)),
        QueryNode.Any any => any.Children.Any(child => OnNote(child, n, a)),
        QueryNode.Not not => !OnNote(not.Child, n, a),
        QueryNode.Text { Place: TextPlace.Anywhere or TextPlace.Note } text => Has(SearchWords.Join(n.Body), text.Term),
        _ => InArticle(node, a),
    };

    private static bool IsOfNote(QueryNode node) => Leaves(node).Any(leaf => leaf is QueryNode.Text { Place: TextPlace.Anywhere or TextPlace.Note });

    private bool OnClaim(QueryNode node, Claim c) => node switch
    {
        QueryNode.All all => OnClaimAll(all.Children, c),
        QueryNode.Any any => any.Children.Any(child => OnClaim(child, c)),
        QueryNode.Not not => !OnClaim(not.Child, c),
        QueryNode.Text { Place: TextPlace.Anywhere or TextPlace.Claim } text => Has(SearchWords.Join(c.Statement), text.Term),
        QueryNode.Choice { Value: Verdict verdict } => c.Verdict == verdict,
        QueryNode.Named { Name: QueryField.Tag } named => c.Tags.Exists(t => t.Tag!.Folded == NameFolding.Fold(named.Value)),
        QueryNode.Choice { Value: QueryHas.Tag } => c.Tags.Count > 0,
        QueryNode.Choice { Value: QueryHas.Claim } => true,
        QueryNode.Choice { Value: QueryHas.Note } => c.Notes.Length > 0,
        QueryNode.Choice { Value: QueryHas.Quote } => PlacesOf(c).Any(place => place.Quote is not null),
        _ => PlacesOf(c).Any(place => OnPlace([node], place)),
    };

    // What is asked of articles and of quotes is asked of one place where the claim is made.
    private bool OnClaimAll(IReadOnlyList<QueryNode> parts, Claim c)
    {
        var placed = parts.Where(IsOfPlace).ToList();
        if (placed.TrueForAll(part => part is QueryNode.Not)) placed = [];
        return (placed.Count == 0 || PlacesOf(c).Any(place => OnPlace(placed, place))) && parts.Except(placed).All(part => OnClaim(part, c));
    }

    private static bool IsOfPlace(QueryNode part) => Asked(Stripped(part)) == Of.Quote || Leaves(part).All(leaf => leaf
        is QueryNode.Text { Place: TextPlace.Title or TextPlace.Body or TextPlace.Note } or QueryNode.Named { Name: QueryField.Outlet or QueryField.Author or QueryField.Lang }
        or QueryNode.Choice { Value: QueryIs } or QueryNode.Dated);

    private bool OnPlace(IReadOnlyList<QueryNode> parts, (PlainArticle Article, PlainQuote? Quote) place)
    {
        var ofQuote = parts.Where(part => Asked(Stripped(part)) == Of.Quote).ToList();
        var ofArticle = parts.Except(ofQuote).ToList();
        if (ofArticle.Count > 0 && !TogetherInArticle(ofArticle, place.Article)) return false;
        return ofQuote.Exists(part => part is not QueryNode.Not)
            ? place.Quote is { } quote && IsVisible(quote, ofQuote) && ofQuote.TrueForAll(part => OnQuote(part, quote, place.Article))
            : ofQuote.Cast<QueryNode.Not>().All(not => place.Quote is not { } its || !IsVisible(its, [not.Child]) || !OnQuote(not.Child, its, place.Article));
    }

    private IEnumerable<(PlainArticle Article, PlainQuote? Quote)> PlacesOf(Claim claim) =>
        from appearance in claim.Appearances
        from article in archive.Articles
        where article.Row.Id == appearance.ArticleId
        select (article, article.Quotes.SingleOrDefault(q => q.Row.Id == appearance.QuoteId));

    private IEnumerable<Claim> ClaimsOn(PlainQuote q) => archive.Claims.Where(c => c.Appearances.Exists(a => a.QuoteId == q.Row.Id));

    private static IEnumerable<string> TagsIn(PlainArticle a) => a.Row.Tags.Select(t => t.Tag!.Folded)
        .Concat(a.Quotes.Where(q => q.Row.Review != Review.Rejected).SelectMany(q => q.Row.Tags).Select(t => t.Tag!.Folded))
        .Concat(a.Claims.SelectMany(c => c.Tags).Select(t => t.Tag!.Folded));

    private IEnumerable<string> TagsOn(PlainQuote q, PlainArticle a) => q.Row.Tags.Select(t => t.Tag!.Folded)
        .Concat(a.Row.Tags.Select(t => t.Tag!.Folded)).Concat(ClaimsOn(q).SelectMany(c => c.Tags).Select(t => t.Tag!.Folded));

    // Rejected quotes are there for those alone who ask about reviews.
    private static bool IsVisible(PlainQuote q, IEnumerable<QueryNode> asked) =>
        q.Row.Review != Review.Rejected || asked.SelectMany(Leaves).Any(leaf => leaf is QueryNode.Choice { Name: QueryField.Review });

    private bool IsOn(QueryNode.Dated dated, DateOnly day)
    {
        var span = dated.Date.Resolve(archive.Today);
        return dated.Name switch
        {
            QueryField.After => day >= span.First,
            QueryField.Before => day < span.First,
            _ => span.Contains(day),
        };
    }

    private static Of Asked(QueryNode node) => node switch
    {
        QueryNode.Text { Place: TextPlace.Quote } or QueryNode.Named { Name: QueryField.Speaker } or QueryNode.Choice { Value: QuoteForm or Review } => Of.Quote,
        QueryNode.Text { Place: TextPlace.Note } => Of.Note,
        QueryNode.Text { Place: TextPlace.Claim } or QueryNode.Choice { Value: Verdict } => Of.Claim,
        QueryNode.Any any => Common(any.Children.Select(Asked)),
        QueryNode.All all when all.Children.Any(child => child is not QueryNode.Not) => Common(all.Children.Select(child => Asked(Stripped(child)))),
        _ => Of.Article,
    };

    private static Of Common(IEnumerable<Of> kinds) => kinds.Distinct().ToList() is [var one] ? one : Of.Article;

    private static QueryNode Stripped(QueryNode node) => node is QueryNode.Not not ? not.Child : node;

    private static IEnumerable<QueryNode> Leaves(QueryNode node) => node switch
    {
        QueryNode.All all => all.Children.SelectMany(Leaves),
        QueryNode.Any any => any.Children.SelectMany(Leaves),
        QueryNode.Not not => Leaves(not.Child),
        _ => [node],
    };

    private static bool Has(string words, SearchTerm term) =>
        $" {words} ".Contains(term.IsPrefix ? $" {string.Join(' ', term.Words)}" : $" {string.Join(' ', term.Words)} ", StringComparison.Ordinal);

    private static bool IsCalled(string? name, string typed) => name is not null && SearchWords.Join(name) is var words && words.Length > 0 && words == SearchWords.Join(typed);

    private bool IsSaidBy(string name, string typed, PlainQuote q)
    {
        if (!IsWhole(typed)) return IsNamed(name, typed);
        return q.Row.SpeakerId is null ? IsCalled(name, typed) : NameFolding.Fold(name) == NameFolding.Fold(typed);
    }

    // Whether somebody is called just so, by two words or more; those with a hyphen between them are one.
    private bool IsWhole(string name) => SearchWords.In(Regex.Replace(name, @"\p{Pd}", "")).Count > 1 && archive.Names.Contains(NameFolding.Fold(name));

    // A name has all the words, in any order.
    private static bool IsNamed(string? name, string typed)
    {
        var words = SearchWords.In(typed).Select(word => word.Folded).ToHashSet();
        return name is not null && words.Count > 0 && words.IsSubsetOf(SearchWords.In(name).Select(word => word.Folded));
    }
}
