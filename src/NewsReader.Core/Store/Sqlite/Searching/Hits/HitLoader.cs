using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Hits;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;
using NewsReader.Core.Store.Sqlite.Searching.Keys;
using NewsReader.Core.Store.Sqlite.Searching.Plans;

namespace NewsReader.Core.Store.Sqlite.Searching.Hits;

/// <summary>Loads what is shown of the hits of one page.</summary>
internal sealed class HitLoader(NewsContext context, ArticleQuery query, KnownNames names, SmallSets sets, SearchLimits limits, CancellationToken ct)
{
    private const string OfArticles = "SELECT Key, ArticleId AS Id FROM ArticleKeys WHERE Key IN (SELECT value FROM json_each({0})) ORDER BY Key";
    private const string OfQuotes = "SELECT Key, QuoteId AS Id FROM QuoteKeys WHERE Key IN (SELECT value FROM json_each({0})) ORDER BY Key";

    private const string PlacesOfClaims = "SELECT ClaimId AS Id, count(*) AS Places FROM ClaimPlaces WHERE ClaimId IN (SELECT value FROM json_each({0})) GROUP BY ClaimId";

    private static readonly ILookup<int, string> NoTags = Array.Empty<(int Id, string Name)>().ToLookup(t => t.Id, t => t.Name);

    /// <summary>The page with the hits of a kind that have these keys, in their order.</summary>
    public async Task<SearchPage> FillAsync(SearchPage page, SearchKind kind, IReadOnlyList<long> keys) => kind switch
    {
        _ when keys.Count == 0 => page,
        SearchKind.Articles => page with { Articles = await ArticlesAsync(keys) },
        SearchKind.Quotes => page with { Quotes = await QuotesAsync(keys, TextPlace.Quote) },
        SearchKind.Claims => page with { Claims = await ClaimsAsync(keys) },
        _ => page with { Notes = await NotesAsync(keys) },
    };

    /// <summary>The numbers of the quotes with these keys, in their order.</summary>
    public Task<Dictionary<long, int>> QuoteIdsAsync(IReadOnlyList<long> keys) => IdsAsync(OfQuotes, keys);

    /// <summary>The articles with these keys, in their order.</summary>
    public async Task<IReadOnlyList<ArticleHit>> ArticlesAsync(IReadOnlyList<long> keys)
    {
        var numbers = await IdsAsync(OfArticles, keys);
        int[] ids = InOrder(keys, numbers);
        var texts = await context.Revisions.AsNoTracking().Include(r => r.Article).Where(r => r.IsCurrent && EF.Parameter(ids).Contains(r.ArticleId))
            .Select(r => new FoundText(r.Id, r.Article!, r.Text)).ToDictionaryAsync(found => found.Article.Id, ct);
        int[] revisions = [.. texts.Values.Select(text => text.RevisionId)];
        var paragraphs = (await context.Paragraphs.AsNoTracking().Searchable().Where(p => EF.Parameter(revisions).Contains(p.RevisionId))
            .OrderBy(p => p.Ordinal).ToListAsync(ct)).ToLookup(p => p.RevisionId);
        var (inTitle, inText) = (new HitFinder(query, TextPlace.Title), new HitFinder(query, TextPlace.Body, TextPlace.Quote));
        var snippets = texts.ToDictionary(found => found.Key, found => SnippetOf(found.Value.Text, paragraphs[found.Value.RevisionId], inText));
        var hits = ids.Where(texts.ContainsKey).Select(id => HitOf(texts[id].Article, snippets[id], [.. paragraphs[texts[id].RevisionId]], inTitle)).ToList();
        var unshown = texts.ToDictionary(found => found.Key, found => UnshownTerms.Of(query.Root, inTitle.TermsIn(found.Value.Article.Title), snippets[found.Key].Terms));
        var quotes = (await QuotesAsync(ShownQuotes([.. keys.Where(numbers.ContainsKey)], key => unshown.GetValueOrDefault(numbers[key], [])), TextPlace.Quote, TextPlace.Body)).ToLookup(quote => quote.ArticleId);
        var tags = await TagsOfArticlesAsync(ids);
        var (notes, claims) = (await NotesOnAsync(ids), await ClaimsInAsync(ids));
        return [.. hits.Select(hit => hit with { Tags = [.. tags[hit.ArticleId]], Quotes = [.. quotes[hit.ArticleId]], Notes = [.. notes[hit.ArticleId]], Claims = [.. claims[hit.ArticleId]] })];
    }

    // What shows nowhere else why an article was found comes first.
    private IReadOnlyList<long> ShownQuotes(IReadOnlyList<long> articles, Func<long, IReadOnlyList<SearchTerm>> unshown)
    {
        var matched = new MatchedQuotes(context, query, names, limits, ct);
        long[] unexplained = [.. articles.Where(key => unshown(key).Count > 0)];
        var keys = matched.Keys(unexplained, unshown).Concat(matched.Keys(articles)).Distinct().ToLookup(SearchKey.ArticleOf);
        return [.. articles.SelectMany(key => keys[key].Take(MatchedQuotes.Most).Order())];
    }

    /// <summary>The quotes with these keys, in their order; a bare word is marked in them, and one that is looked for in one of these places.</summary>
    public async Task<IReadOnlyList<QuoteHit>> QuotesAsync(IReadOnlyList<long> keys, params TextPlace[] places)
    {
        int[] ids = InOrder(keys, await IdsAsync(OfQuotes, keys));
        var quotes = await context.Quotes.AsNoTracking().Include(q => q.Article).Include(q => q.Speaker)
            .Where(q => EF.Parameter(ids).Contains(q.Id)).ToDictionaryAsync(q => q.Id, ct);
        var finder = new HitFinder(query, places);
        var ofArticles = await TagsOfArticlesAsync([.. quotes.Values.Select(q => q.ArticleId).Distinct()]);
        var own = await TagsOfQuotesAsync(ids);
        return [.. ids.Where(quotes.ContainsKey).Select(id => HitOf(quotes[id], finder) with { Tags = [.. own[id].Union(ofArticles[quotes[id].ArticleId])] })];
    }

    /// <summary>The claims of these numbers, in their order.</summary>
    public async Task<IReadOnlyList<ClaimHit>> ClaimsAsync(IReadOnlyList<long> numbers)
    {
        int[] ids = [.. numbers.Select(number => (int)number)];
        var finder = new HitFinder(query, TextPlace.Claim);
        var claims = await context.Claims.Where(c => EF.Parameter(ids).Contains(c.Id)).Select(c => new { c.Id, c.Statement, c.Verdict }).ToDictionaryAsync(c => c.Id, ct);
        var places = await context.Database.SqlQueryRaw<CountedClaim>(PlacesOfClaims, JsonSerializer.Serialize(ids)).ToDictionaryAsync(claim => claim.Id, claim => claim.Places, ct);
        return [.. ids.Where(claims.ContainsKey).Select(id => claims[id])
            .Select(c => new ClaimHit { ClaimId = c.Id, Statement = Snippet.Mark(c.Statement, finder), Verdict = c.Verdict, Places = places.GetValueOrDefault(c.Id) })];
    }

    /// <summary>The notes of these numbers, in their order.</summary>
    public async Task<IReadOnlyList<NoteHit>> NotesAsync(IReadOnlyList<long> numbers)
    {
        int[] ids = [.. numbers.Select(number => (int)number)];
        var finder = new HitFinder(query, TextPlace.Note);
        var notes = await context.Notes.Where(n => EF.Parameter(ids).Contains(n.Id))
            .Join(context.Articles, n => n.ArticleId, a => a.Id, (n, a) => new { n.Id, n.ArticleId, a.Title, n.CreatedUtc, n.Body, n.Anchor!.Ranges }).ToDictionaryAsync(n => n.Id, ct);
        return [.. ids.Where(notes.ContainsKey).Select(id => notes[id]).Select(n => new NoteHit
        {
            NoteId = n.Id,
            ArticleId = n.ArticleId,
            Title = n.Title,
            CreatedUtc = n.CreatedUtc,
            Body = Whole(n.Body, finder),
            On = string.Join(" … ", n.Ranges.Select(range => range.Exact)),
        })];
    }

    private async Task<ILookup<int, string>> TagsOfArticlesAsync(int[] articles)
    {
        int[] asked = [.. query.Tags(names)];
        return asked.Length == 0 ? NoTags : (await context.ArticleTags.Where(t => EF.Parameter(articles).Contains(t.ArticleId) && EF.Parameter(asked).Contains(t.TagId))
            .Select(t => new { Id = t.ArticleId, t.Tag!.Name }).ToListAsync(ct)).ToLookup(t => t.Id, t => t.Name);
    }

    private async Task<ILookup<int, string>> TagsOfQuotesAsync(int[] quotes)
    {
        int[] asked = [.. query.Tags(names)];
        return asked.Length == 0 ? NoTags : (await context.QuoteTags.Where(t => EF.Parameter(quotes).Contains(t.QuoteId) && EF.Parameter(asked).Contains(t.TagId))
            .Select(t => new { Id = t.QuoteId, t.Tag!.Name }).ToListAsync(ct)).ToLookup(t => t.Id, t => t.Name);
    }

    private async Task<ILookup<int, NoteHit>> NotesOnAsync(int[] articles)
    {
        var matched = await new MatchedItems(query, names, sets).NotesAsync(articles);
        return (await NotesAsync([.. matched.SelectMany(items => items).Select(item => (long)item.Id)])).ToLookup(note => note.ArticleId);
    }

    private async Task<ILookup<int, MadeClaim>> ClaimsInAsync(int[] articles)
    {
        var matched = (await new MatchedItems(query, names, sets).ClaimsAsync(articles)).SelectMany(items => items).ToList();
        var claims = (await ClaimsAsync([.. matched.Select(item => (long)item.Id).Distinct()])).ToDictionary(claim => claim.ClaimId);
        return matched.Where(item => claims.ContainsKey(item.Id)).ToLookup(item => item.ArticleId, item => new MadeClaim(claims[item.Id], item.Place));
    }

    private static IReadOnlyList<SnippetPart> Whole(string text, HitFinder finder) => Snippet.Cut(text, [new TextSpan(0, text.Length)], finder).Parts;

    private Snippet SnippetOf(string text, IEnumerable<Paragraph> paragraphs, HitFinder finder)
    {
        // A text may be very long.
        ct.ThrowIfCancellationRequested();
        return Snippet.Cut(text, [.. paragraphs.Select(p => p.Span)], finder);
    }

    private static ArticleHit HitOf(Article article, Snippet snippet, IReadOnlyList<Paragraph> paragraphs, HitFinder inTitle)
    {
        bool isInText = snippet.Hits.Count > 0;
        return new ArticleHit
        {
            ArticleId = article.Id,
            Title = Snippet.Mark(article.Title, inTitle),
            Outlet = article.Outlet,
            Date = article.Day,
            IsImportDate = article.IsUndated,
            Snippet = snippet.Parts,
            ParagraphOrdinal = isInText ? paragraphs[snippet.ParagraphIndex!.Value].Ordinal : null,
            TextOffset = isInText ? snippet.TextOffset : null,
        };
    }

    private static QuoteHit HitOf(Quote quote, HitFinder finder) => new()
    {
        QuoteId = quote.Id,
        ArticleId = quote.ArticleId,
        Title = quote.Article!.Title,
        Outlet = quote.Article.Outlet,
        Date = quote.Article.Day,
        IsImportDate = quote.Article.IsUndated,
        SpeakerId = quote.SpeakerId,
        SpeakerName = quote.Speaker?.Name ?? quote.NameAsFound,
        Words = Whole(quote.Words, finder),
    };

    private static int[] InOrder(IReadOnlyList<long> keys, Dictionary<long, int> ids) => [.. keys.Where(ids.ContainsKey).Select(key => ids[key])];

    private Task<Dictionary<long, int>> IdsAsync(string sql, IReadOnlyList<long> keys) =>
        context.Database.SqlQueryRaw<KeyedRow>(sql, $"[{string.Join(',', keys)}]").ToDictionaryAsync(row => row.Key, row => row.Id, ct);

    private sealed record FoundText(int RevisionId, Article Article, string Text);

    private sealed record KeyedRow(long Key, int Id);

    private sealed record CountedClaim(int Id, int Places);
}
