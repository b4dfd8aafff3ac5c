using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Saved;
using NewsReader.Core.Searching.Suggesting;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite.Searching;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Suggesting;

public sealed class SearchSuggestionsTests : IAsyncLifetime
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private TestArchive _archive = null!;

    public async ValueTask InitializeAsync() => _archive = await TestArchive.CreateAsync();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Theory]
    [InlineData("speaker:pes", "speaker:\"Lena Peßler\" |speaker:\"Dmitry Peskov\" ")]
    [InlineData("speaker:\"dmitry pes", "speaker:\"Dmitry Peskov\" ")]
    [InlineData("storm -speaker:PESK", "storm -speaker:\"Dmitry Peskov\" ")]
    [InlineData("speaker:", "")]
    [InlineData("speaker:xyz", "")]
    [InlineData("speaker:***", "")]
    [InlineData("outlet:figaro", "outlet:\"Le Figaró\" ")]
    [InlineData("outlet:the", "outlet:\"The Gazette\" |outlet:\"The Times\" ")]
    [InlineData("tag:tra", "tag:Trade ")]
    [InlineData("is:un", "is:unread |is:undated ")]
    [InlineData("title:pes", "")]
    [InlineData("pes", "speaker:\"Lena Peßler\" |speaker:\"Dmitry Peskov\" |outlet:Pester |tag:Pests ")]
    [InlineData("storm pes", "storm speaker:\"Lena Peßler\" |storm speaker:\"Dmitry Peskov\" |storm outlet:Pester |storm tag:Pests ")]
    [InlineData("pes ", "")]
    public async Task What_is_typed_goes_on_as_names_that_have_such_a_word_of_speakers_the_most_quoted_first(string text, string queries)
    {
        await ArrangeAsync();

        Assert.Equal(queries, string.Join('|', (await ForAsync(text)).Select(suggestion => suggestion.Query)));
    }

    [Fact]
    public async Task Saved_and_recent_searches_that_begin_so_come_first_each_once()
    {
        await ArrangeAsync();
        await using (var context = _archive.Open())
        {
            var searches = new SavedSearches(context, TimeProvider.System);
            await searches.SaveAsync(Reader.You.Id, "Pest control", "rats OR mice", SearchKind.Articles, SearchOrder.Newest);
            await searches.SaveAsync(Reader.You.Id, "Kremlin", "Peskov OR Kremlin", SearchKind.Articles, SearchOrder.Newest);
            foreach (string query in new[] { "Peskov OR Kremlin", "pest harbour", "harbour", "pes" }) await context.RememberSearchAsync(Reader.You.Id, query, Now);
        }

        var found = await ForAsync("pes");

        Assert.Equal([(SuggestionKind.Saved, "Kremlin"), (SuggestionKind.Saved, "Pest control"), (SuggestionKind.Recent, "pest harbour"), (SuggestionKind.Speaker, "Lena Peßler")], found.Take(4).Select(s => (s.Kind, s.Name)));
        Assert.DoesNotContain(found, suggestion => suggestion.Query == "pes");
        Assert.Empty(await ForAsync("pes", Reader.You.Id + 1, SuggestionKind.Recent));
    }

    [Fact]
    public async Task A_merged_speaker_is_suggested_by_the_name_that_they_have_now()
    {
        await ArrangeAsync();
        await using (var context = _archive.Open())
        {
            var (from, into) = (await context.Speakers.SingleAsync(s => s.Name == "Lena Peßler"), await context.Speakers.SingleAsync(s => s.Name == "Dmitry Peskov"));
            from.MergedIntoId = into.Id;
            await context.SaveChangesAsync();
        }

        Assert.Equal(["speaker:\"Dmitry Peskov\" "], (await ForAsync("speaker:pessl")).Select(suggestion => suggestion.Query));
    }

    [Fact]
    public async Task No_more_than_ten_are_suggested_and_whole_words_come_first()
    {
        await using (var context = _archive.Open())
        {
            for (int i = 0; i < 200; i++) context.Add(Speaker.Named($"Aladdin {i}", SpeakerKind.Person, Origin.Machine));
            context.Add(Speaker.Named("Zoe Al", SpeakerKind.Person, Origin.Machine));
            await context.SaveChangesAsync();
        }

        var found = await ForAsync("speaker:al");
        Assert.Equal((10, "Zoe Al"), (found.Count, found[0].Name));
        Assert.Equal(4, (await ForAsync("al")).Count);
    }

    [Fact]
    public async Task What_is_longer_than_a_query_can_be_has_no_suggestions()
    {
        await ArrangeAsync();

        Assert.Empty(await ForAsync(new string('x', QueryParser.MaxLength - 3) + " pes"));
        Assert.Empty(await ForAsync(new string('x', QueryParser.MaxLength - 12) + " speaker:pes"));
    }

    private async Task ArrangeAsync()
    {
        foreach (string? outlet in new[] { "The Times", "The Gazette", "The Gazette", "Le Figaró", "Pester", null })
            await _archive.AddAsync(TestArticle.Of("A title", "“Grain must flow,” he said.") with { Outlet = outlet, Tags = ["Trade", "Pests"], Quotes = [new TestQuote("Grain must flow", outlet == "The Times" ? "Dmitry Peskov" : "Lena Peßler")] });
        int gone = await _archive.AddAsync(TestArticle.Of("A title", "Text.") with { Outlet = "The Gone" });
        await using var context = _archive.Open();
        (await context.Articles.SingleAsync(a => a.Id == gone)).DeletedUtc = Now;
        context.Add(new Tag { Name = "Trash", Folded = "trash" });
        await context.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<SearchSuggestion>> ForAsync(string text)
    {
        await using var context = _archive.Open();
        return await new SearchSuggestions(context).ForAsync(text, Reader.You.Id, CancellationToken.None);
    }

    private async Task<IEnumerable<SearchSuggestion>> ForAsync(string text, int readerId, SuggestionKind kind)
    {
        await using var context = _archive.Open();
        return (await new SearchSuggestions(context).ForAsync(text, readerId, CancellationToken.None)).Where(suggestion => suggestion.Kind == kind);
    }
}
