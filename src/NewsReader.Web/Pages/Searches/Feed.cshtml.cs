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

/// <summary>The newest hits of a saved search for a feed reader. Fetching them is not seeing them.</summary>
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
        return new FileContentResult(bytes, AtomFeed.ContentType) { LastModified = updated, EntityTag = mark };
    }

    private async Task<(IReadOnlyList<FeedEntry> Entries, string Subtitle)> EntriesAsync(SavedSearch saved, CancellationToken cancellationToken)
    {
        if (QueryParser.Parse(saved.Query) is not QueryParseResult.Parsed(var query)) return ([], "This search can’t be read. Open it in NewsReader to see why.");
        var options = SavedHere.Options(saved, time, Most) with { Order = SearchOrder.Newest };
        return await search.SearchAsync(query, options, cancellationToken) switch
        {
            SearchAnswer.Found(var page) => (await new HitEntries(context, saved.Query, cancellationToken).OfAsync(page), $"The newest {SearchModel.One(saved.Kind)}s for {saved.Query}"),
            SearchAnswer.TooBroad refused => ([], refused.Message),
            _ => ([], ""),
        };
    }
}
