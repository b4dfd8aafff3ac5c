using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store;

namespace NewsReader.Core.Searching.Saved;

/// <summary>Keeps the searches of readers. Two tabs at once could both take a name, so it is looked for and taken in one transaction.</summary>
public sealed class SavedSearches(NewsContext context, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Saves a search. Whatever it finds now counts as seen.</summary>
    /// <param name="readerId">Who asks.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="query">The query as typed; it has to be one.</param>
    /// <param name="kind">What it lists.</param>
    /// <param name="order">What comes first.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public Task<SavedSearchResult> SaveAsync(int readerId, string? name, string? query, SearchKind kind, SearchOrder order, CancellationToken cancellationToken = default) => DoAsync(
        async () =>
        {
            if (Unfit(query) is { } fault) return fault;
            string clean = SavedSearch.Clean(name);
            var search = new SavedSearch { ReaderId = readerId, Query = query!.Trim(), Kind = kind, Order = order, CreatedUtc = Now };
            if (await NamedAsync(readerId, clean, cancellationToken) is { } same && (same.Query, same.Kind, same.Order) == (search.Query, kind, order)) return new SavedSearchResult.Already(same);
            if ((await HinderedAsync(search, clean, cancellationToken) ?? await FullAsync(readerId, cancellationToken)) is { } hindered) return hindered;
            search.Call(clean);
            search.See(search.CreatedUtc);
            context.Add(search);
            return new SavedSearchResult.Done(search);
        },
        cancellationToken);

    /// <summary>Gives a search another name.</summary>
    public Task<SavedSearchResult> RenameAsync(int readerId, int id, string? name, CancellationToken cancellationToken = default) => DoAsync(
        async () =>
        {
            if (await FindAsync(readerId, id, cancellationToken) is not { DeletedUtc: null } search) return new SavedSearchResult.NotFound();
            string clean = SavedSearch.Clean(name);
            if (clean == search.Name) return new SavedSearchResult.Already(search);
            if (await HinderedAsync(search, clean, cancellationToken) is { } hindered) return hindered;
            search.Call(clean);
            return new SavedSearchResult.Done(search);
        },
        cancellationToken);

    /// <summary>Removes a search: it is kept, to be put back.</summary>
    public Task<SavedSearchResult> RemoveAsync(int readerId, int id, CancellationToken cancellationToken = default) => DoAsync(
        async () =>
        {
            if (await FindAsync(readerId, id, cancellationToken) is not { } search) return new SavedSearchResult.NotFound();
            if (search.DeletedUtc is not null) return new SavedSearchResult.Already(search);
            search.DeletedUtc = Now;
            return new SavedSearchResult.Done(search);
        },
        cancellationToken);

    /// <summary>Puts a removed search back. What came while it was away is new.</summary>
    public Task<SavedSearchResult> PutBackAsync(int readerId, int id, CancellationToken cancellationToken = default) => DoAsync(
        async () =>
        {
            if (await FindAsync(readerId, id, cancellationToken) is not { } search) return new SavedSearchResult.NotFound();
            if (search.DeletedUtc is null) return new SavedSearchResult.Already(search);
            if (await NamedAsync(readerId, search.Name, cancellationToken) is { } other)
                return new SavedSearchResult.Refused($"Another saved search is called “{other.Name}” now. Rename that one, then put this one back.");
            if (await FullAsync(readerId, cancellationToken) is { } full) return full;
            search.DeletedUtc = null;
            return new SavedSearchResult.Done(search);
        },
        cancellationToken);

    /// <summary>Says that the reader knows what of a search came before a moment: what comes later is new. Of one that they do not have, nothing.</summary>
    public async Task SeeAsync(int readerId, int id, DateTime utc, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(readerId, id, cancellationToken) is not { DeletedUtc: null } search) return;
        search.See(utc);
        await context.SaveChangesAsync(cancellationToken);
    }

    private static SavedSearchResult.Refused? Unfit(string? query) => QueryParser.Parse(query) switch
    {
        QueryParseResult.Unreadable unreadable => new SavedSearchResult.Refused($"This search can’t be read, so it can’t be saved. {unreadable.Message}"),
        QueryParseResult.Empty => new SavedSearchResult.Refused("There is no search to save. Search for something first."),
        _ => null,
    };

    private async Task<SavedSearchResult.Refused?> HinderedAsync(SavedSearch search, string name, CancellationToken cancellationToken)
    {
        if (name.Length == 0) return new SavedSearchResult.Refused("Give the search a name.");
        if (name.Length > SavedSearch.LongestName) return new SavedSearchResult.Refused($"A name can have {SavedSearch.LongestName} characters at most; this one has {name.Length}. Shorten it.");
        return await NamedAsync(search.ReaderId, name, cancellationToken) is { } other && other.Id != search.Id
            ? new SavedSearchResult.Refused($"You have a saved search called “{other.Name}” already, for {other.Query}. Choose another name.")
            : null;
    }

    private async Task<SavedSearchResult.Refused?> FullAsync(int readerId, CancellationToken cancellationToken) =>
        await context.SavedSearches.Kept(readerId).CountAsync(cancellationToken) >= SavedSearch.Most
            ? new SavedSearchResult.Refused($"You have {SavedSearch.Most} saved searches, and there can be no more. Remove one that you no longer need.")
            : null;

    private Task<SavedSearch?> NamedAsync(int readerId, string name, CancellationToken cancellationToken)
    {
        string folded = SavedSearch.Fold(name);
        return context.SavedSearches.Kept(readerId).SingleOrDefaultAsync(s => s.Folded == folded, cancellationToken);
    }

    private Task<SavedSearch?> FindAsync(int readerId, int id, CancellationToken cancellationToken) =>
        context.SavedSearches.SingleOrDefaultAsync(s => s.Id == id && s.ReaderId == readerId, cancellationToken);

    private async Task<SavedSearchResult> DoAsync(Func<Task<SavedSearchResult>> act, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var result = await act();
        if (result is not SavedSearchResult.Done) return result;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
