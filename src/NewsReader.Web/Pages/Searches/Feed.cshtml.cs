using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Saved;
using NewsReader.Core.Store;
using NewsReader.Web.Pages.Search;
using NewsReader.Web.Pages.Searches.Feeds;

namespace NewsReader.Web.Pages.Searches;

/// <summary>The hits of a saved search that came last, and those of the newest days, for a feed reader. Fetching them is not seeing them.</summary>
public sealed class FeedModel(NewsContext context, IArticleSearch search, Reader reader, TimeProvider time) : PageModel
{
    private const int Most = 50;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await context.SavedSearches.AsNoTracking().Kept(reader.Id).SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } saved) return NotFound();
        var (entries, subtitle) = await EntriesAsync(saved, cancellationToken);
        var updated = entries.Select(entry => entry.UpdatedUtc).Append(saved.CreatedUtc).Max();
        var site = new Uri($"{Request.Scheme}://{Request.Host}");
        var feed = new AtomFeed(FeedId.Of("search", id, saved.CreatedUtc), saved.Name, subtitle, updated, site, Request.Path, new SearchView(saved.Kind, SearchOrder.Newest).Address(saved.Query));
        byte[] bytes = feed.Write(entries);
        var mark = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
        Response.Headers.CacheControl = "private, no-cache";
        // A second import in the same second is told by the mark alone.
        return new FileContentResult(bytes, AtomFeed.ContentType) { EntityTag = mark };
    }

    private async Task<(IReadOnlyList<FeedEntry> Entries, string Subtitle)> EntriesAsync(SavedSearch saved, CancellationToken cancellationToken)
    {
        if (QueryParser.Parse(saved.Query) is not QueryParseResult.Parsed(var query)) return ([], "This search can’t be read. Open it in NewsReader to see why.");
        var options = SavedHere.Options(saved, time, Most) with { Order = SearchOrder.Newest };
        if (await search.SearchAsync(query, options, cancellationToken) is not SearchAnswer.Found(var newest)) return ([], "This search can’t be asked as it is. Open it in NewsReader to see why.");
        var entries = new HitEntries(context, saved.Query, cancellationToken);
        // An article of a day long past that came in only now is news too.
        var came = await search.NewAsync(query, options, DateTime.MinValue, cancellationToken) is SearchAnswer.Found(var last) ? await entries.OfAsync(last) : [];
        var all = came.Concat(await entries.OfAsync(newest)).DistinctBy(entry => entry.Id).OrderByDescending(entry => entry.UpdatedUtc).Take(Most);
        return ([.. all], $"The newest {SearchModel.One(saved.Kind)}s for {saved.Query}");
    }
}
