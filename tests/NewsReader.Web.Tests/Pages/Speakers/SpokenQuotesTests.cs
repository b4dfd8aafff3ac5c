using NewsReader.Core.Searching;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Speakers;

/// <summary>Where a speaker said too much to sort it all, the index gives what they said in the same order, part by part.</summary>
public sealed class SpokenQuotesTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Every_quote_is_given_once_forward_and_backward_newest_first()
    {
        var some = await _app.ArrangeAsync("Max Many", "Word 0");
        for (int i = 1; i <= 12; i++) await _app.ArrangeAsync("Max Many", $"Word {i}");
        await _app.InStoreAsync(async store =>
        {
            await ((SqliteNewsContext)store).RebuildSearchAsync();
            return 0;
        });
        var expected = await _app.InStoreAsync(store => Task.FromResult<List<int>>([.. store.Quotes.Where(q => q.SpeakerId == some.SpeakerId).NewestFirst().Select(q => q.Id)]));

        var forward = new List<int>();
        for (SearchCursor? at = null; await PartAsync(some.SpeakerId, at) is { Count: > 0 } part; at = new SearchCursor(part[^1], IsBack: false)) forward.AddRange(part);
        var back = new List<int> { forward[^1] };
        for (SearchCursor? at = new(forward[^1], IsBack: true); await PartAsync(some.SpeakerId, at) is { Count: > 0 } part; at = new SearchCursor(part[^1], IsBack: true)) back.AddRange(part);

        Assert.Equal(13, forward.Count);
        Assert.Equal(expected, forward);
        Assert.Equal(forward, back.AsEnumerable().Reverse());
    }

    private Task<List<int>> PartAsync(int speaker, SearchCursor? from) =>
        _app.InStoreAsync(store => store.SpokenAsync(speaker, from, 4, TestContext.Current.CancellationToken));
}
