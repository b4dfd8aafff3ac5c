using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;
using NewsReader.Web.Pages.Changes;
using NewsReader.Web.Tests.Plans;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Changes;

/// <summary>However long the log is, a page of a history and an undo read a part of it.</summary>
public sealed class HistoryPlanTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(null, null, null, 40)]
    [InlineData(1, null, null, 40)]
    [InlineData(null, 1, null, 40)]
    [InlineData(null, null, 1, 40)]
    public async Task A_page_of_a_history_is_found_by_keys(int? article, int? speaker, int? claim, int? before)
    {
        await WorkAsync();

        Assert.Empty(await ReadAtLargeAsync(async context =>
        {
            var page = new HistoryModel(context, new ChangeLog(context, TimeProvider.System));
            await page.OnGetAsync(article, speaker, claim, before, TestContext.Current.CancellationToken);
            Assert.NotEmpty(page.Rows);
        }));
    }

    [Fact]
    public async Task What_rests_on_a_change_is_found_by_keys()
    {
        var changes = await WorkAsync();

        Assert.Empty(await ReadAtLargeAsync(async context =>
        {
            foreach (int change in changes) Assert.NotEmpty((await new ChangeLog(context, TimeProvider.System).TogetherAsync(change, TestContext.Current.CancellationToken))!);
        }));
    }

    [Fact]
    public async Task An_undo_finds_what_it_takes_back_by_keys()
    {
        var changes = await WorkAsync();

        Assert.Empty(await ReadAtLargeAsync(async context =>
            Assert.IsType<ActResult.Done>(await new ChangeLog(context, TimeProvider.System).UndoAllAsync(new ActRequest(1), changes[0], null, TestContext.Current.CancellationToken))));
    }

    // A claim on a quote of a speaker who is made, merged and parted again.
    private async Task<List<int>> WorkAsync()
    {
        var quote = await _app.InStoreAsync(store => store.Quotes.OrderBy(q => q.Id).FirstAsync(q => q.ArticleId == 1));
        var changes = new List<int>
        {
            await _app.ChangeAsync<QuoteActs>((acts, you) => acts.MakeAsync(you, 1, Selection.OfWords(quote.RevisionId, "the", 1, 0), null)),
            await _app.ChangeAsync<QuoteActs>((acts, you) => acts.NameSpeakerAsync(you, quote.Id, quote.Version, new(null, "Zoe Quill"))),
        };
        int zoe = await _app.InStoreAsync(store => store.Speakers.Where(s => s.Name == "Zoe Quill").Select(s => s.Id).SingleAsync());
        changes.Add(await _app.ChangeAsync<SpeakerActs>((acts, you) => acts.MergeAsync(you, zoe, 1, new(1, null))));
        changes.Add(await _app.ChangeAsync<ClaimActs>((acts, you) => acts.MakeAsync(you, 1, Selection.OfWords(quote.RevisionId, "the", 1, 0), null, null)));
        changes.Add(await _app.ChangeAsync<ClaimActs>((acts, you) => acts.AddEvidenceAsync(you, 1, true, "https://example.org/", null)));
        return changes;
    }

    // What of the log the queries of these steps read without a key that names it.
    private async Task<IReadOnlyList<string>> ReadAtLargeAsync(Func<NewsContext, Task> steps)
    {
        var plans = await QueryPlans.OfAsync(_app, steps);
        return [.. plans.All.SelectMany(statement => statement.Steps.Where(step => step.Reads("Changes", "ChangedRows", "ChangeSubjects") && IsAtLarge(statement.Sql, step.Text)).Select(statement.Told))];
    }

    // The numbers of the whole archive's changes are read from one of them on, as many as are shown.
    private static bool IsAtLarge(string sql, string step)
    {
        if (step.Contains("(rowid", StringComparison.Ordinal) && !step.Contains("rowid=", StringComparison.Ordinal)) return !sql.Contains("LIMIT", StringComparison.Ordinal);
        return step.StartsWith("SCAN", StringComparison.Ordinal) || !step.Contains("=?", StringComparison.Ordinal) || step.EndsWith("(Entity=?)", StringComparison.Ordinal);
    }
}
