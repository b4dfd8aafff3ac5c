using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Saved;
using NewsReader.Core.Store;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Saved;

public sealed class SavedSearchesTests : IAsyncLifetime
{
    private static readonly int You = Reader.You.Id;

    private TestArchive _archive = null!;

    public async ValueTask InitializeAsync() => _archive = await TestArchive.CreateAsync();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task A_search_is_kept_as_it_was_typed()
    {
        var saved = await DoneAsync("  Rail\n strikes ", "  rail  OR walkout ", SearchKind.Quotes, SearchOrder.Best);

        Assert.Equal(("Rail strikes", "rail  OR walkout", SearchKind.Quotes, SearchOrder.Best), (saved.Name, saved.Query, saved.Kind, saved.Order));
        Assert.Equal(saved.CreatedUtc, saved.SeenUtc);
    }

    [Theory]
    [InlineData("", "rail", "Give the search a name.")]
    [InlineData(" \t ", "rail", "Give the search a name.")]
    [InlineData("łódź strikes", "tram", "You have a saved search called “Łódź Strikes” already, for rail. Choose another name.")]
    [InlineData("ŁÓDZ STRIKES", "tram", "You have a saved search called “Łódź Strikes” already, for rail. Choose another name.")]
    [InlineData("Trams", " ", "There is no search to save. Search for something first.")]
    [InlineData("Trams", "tram OR", "This search can’t be read, so it can’t be saved. There is nothing after this OR. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.")]
    public async Task What_cannot_be_saved_is_refused_in_words(string name, string query, string message)
    {
        await DoneAsync("Łódź Strikes", "rail");

        Assert.Equal(message, Assert.IsType<SavedSearchResult.Refused>(await SaveAsync(name, query)).Message);
        Assert.Equal(1, await CountAsync());
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public async Task A_name_has_80_characters_at_most(int length, bool isSaved)
    {
        var result = await SaveAsync(new string('x', length), "rail");

        if (isSaved) Assert.IsType<SavedSearchResult.Done>(result);
        else Assert.Equal("A name can have 80 characters at most; this one has 81. Shorten it.", Assert.IsType<SavedSearchResult.Refused>(result).Message);
    }

    [Fact]
    public async Task Signs_tell_names_apart_though_accents_do_not()
    {
        await DoneAsync("C", "rail");

        await DoneAsync("C++", "rail");
    }

    [Fact]
    public async Task The_same_form_sent_twice_saves_one_search()
    {
        var first = await DoneAsync("Rail", "rail");

        Assert.Equal(first.Id, Assert.IsType<SavedSearchResult.Already>(await SaveAsync("Rail", "rail")).Search.Id);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task There_can_be_200_of_them_and_removed_ones_do_not_count()
    {
        int last = 0;
        for (int i = 0; i < SavedSearch.Most; i++) last = (await DoneAsync($"Number {i}", "rail")).Id;

        Assert.Equal("You have 200 saved searches, and there can be no more. Remove one that you no longer need.", Assert.IsType<SavedSearchResult.Refused>(await SaveAsync("One more", "rail")).Message);
        await ActAsync(searches => searches.RemoveAsync(You, last));
        await DoneAsync("One more", "rail");
        Assert.IsType<SavedSearchResult.Refused>(await ActAsync(searches => searches.PutBackAsync(You, last)));
    }

    [Fact]
    public async Task A_search_is_renamed_also_in_its_case_alone_but_not_to_a_name_that_is_taken()
    {
        int id = (await DoneAsync("rail", "rail")).Id;
        await DoneAsync("Trams", "tram");

        Assert.Equal("Rail", Assert.IsType<SavedSearchResult.Done>(await ActAsync(searches => searches.RenameAsync(You, id, "Rail"))).Search.Name);
        Assert.IsType<SavedSearchResult.Already>(await ActAsync(searches => searches.RenameAsync(You, id, " Rail ")));
        Assert.IsType<SavedSearchResult.Refused>(await ActAsync(searches => searches.RenameAsync(You, id, "tráms")));
        Assert.IsType<SavedSearchResult.Refused>(await ActAsync(searches => searches.RenameAsync(You, id, "")));
        Assert.IsType<SavedSearchResult.NotFound>(await ActAsync(searches => searches.RenameAsync(You, 99, "x")));
        Assert.IsType<SavedSearchResult.NotFound>(await ActAsync(searches => searches.RenameAsync(You + 1, id, "x")));
    }

    [Fact]
    public async Task A_removed_search_frees_its_name_and_is_put_back_as_it_was()
    {
        var saved = await DoneAsync("Rail", "rail");
        await ActAsync(searches => searches.RemoveAsync(You, saved.Id));
        Assert.IsType<SavedSearchResult.Already>(await ActAsync(searches => searches.RemoveAsync(You, saved.Id)));
        var other = await DoneAsync("RAIL", "railway");

        Assert.Equal("Another saved search is called “RAIL” now. Rename that one, then put this one back.", Assert.IsType<SavedSearchResult.Refused>(await ActAsync(searches => searches.PutBackAsync(You, saved.Id))).Message);
        await ActAsync(searches => searches.RenameAsync(You, other.Id, "Railways"));
        var back = Assert.IsType<SavedSearchResult.Done>(await ActAsync(searches => searches.PutBackAsync(You, saved.Id))).Search;
        Assert.Equal(("Rail", "rail", saved.SeenUtc, null), (back.Name, back.Query, back.SeenUtc, back.DeletedUtc));
        Assert.IsType<SavedSearchResult.Already>(await ActAsync(searches => searches.PutBackAsync(You, saved.Id)));
    }

    [Fact]
    public async Task What_is_seen_stays_seen_and_a_search_that_is_removed_or_not_there_is_not_seen()
    {
        var saved = await DoneAsync("Rail", "rail");
        var later = saved.SeenUtc.AddHours(1);

        await SeeAsync(saved.Id, later);
        Assert.Equal(later, await SeenAsync());
        await SeeAsync(saved.Id, saved.SeenUtc);
        Assert.Equal(later, await SeenAsync());
        await SeeAsync(99, later);
        await ActAsync(searches => searches.RemoveAsync(You, saved.Id));
        await SeeAsync(saved.Id, later.AddHours(1));
        Assert.Equal(later, await SeenAsync());
    }

    [Fact]
    public async Task The_last_20_searches_are_remembered_each_once()
    {
        await using var context = _archive.Open();
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int i = 0; i < 25; i++) await context.RememberSearchAsync(You, $"word{i % 23}", start.AddMinutes(i));

        var remembered = await context.RecentSearches.Latest(You).Select(s => s.Query).ToListAsync();
        Assert.Equal(["word1", "word0", .. Enumerable.Range(5, 18).Reverse().Select(i => $"word{i}")], remembered);
        await context.ForgetSearchesAsync(You);
        Assert.Empty(await context.RecentSearches.ToListAsync());
    }

    private async Task<SavedSearch> DoneAsync(string name, string query, SearchKind kind = SearchKind.Articles, SearchOrder order = SearchOrder.Newest) =>
        Assert.IsType<SavedSearchResult.Done>(await ActAsync(searches => searches.SaveAsync(You, name, query, kind, order))).Search;

    private Task<SavedSearchResult> SaveAsync(string name, string query) =>
        ActAsync(searches => searches.SaveAsync(You, name, query, SearchKind.Articles, SearchOrder.Newest));

    private async Task<SavedSearchResult> ActAsync(Func<SavedSearches, Task<SavedSearchResult>> act)
    {
        await using var context = _archive.Open();
        return await act(new SavedSearches(context, TimeProvider.System));
    }

    private async Task SeeAsync(int id, DateTime utc)
    {
        await using var context = _archive.Open();
        await new SavedSearches(context, TimeProvider.System).SeeAsync(You, id, utc);
    }

    private async Task<DateTime> SeenAsync()
    {
        await using var context = _archive.Open();
        return await context.SavedSearches.Select(s => s.SeenUtc).SingleAsync();
    }

    private async Task<int> CountAsync()
    {
        await using var context = _archive.Open();
        return await context.SavedSearches.CountAsync();
    }
}
