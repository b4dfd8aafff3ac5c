using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Store;
using NewsReader.Web.Tests.Plans;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Reviewing;

/// <summary>However many quotes there are, those like one are found by reading a part of them.</summary>
public sealed class SimilarPlanTests(NewsApp app) : IClassFixture<NewsApp>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_at_an_edge_are_looked_for_in_the_newest_that_wait(bool isAtEnd)
    {
        var step = Assert.Single(await StepsAsync(context => Task.FromResult<IQueryable<Quote>>(new EdgeCut(" said ", isAtEnd).Like(context, 1))));

        Assert.Contains("USING INDEX IX_Quotes_ArticleId_Position_Id", step, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_is_looked_for_in_the_newest_that_wait()
    {
        var said = await app.ArrangeAsync("Somebody Planned", "It goes by the plan");
        await app.ChangeAsync<QuoteShapeActs>((acts, you) => acts.ReshapeAsync(you, said.QuoteId, 1, new(Selection.At(said.RevisionId, "0-7"), Selection.At(said.RevisionId, null), Selection.At(said.RevisionId, null))));
        var sentence = await app.InStoreAsync(store => SameSentence.OfAsync(store, said.QuoteId));

        var step = Assert.Single(await StepsAsync(context => Task.FromResult(sentence!.Candidates(context))));

        Assert.Contains("USING INDEX IX_Quotes_ArticleId_Position_Id", step, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Review.Confirmed)]
    [InlineData(Review.Rejected)]
    public async Task Quotes_of_the_same_name_are_found_by_it(Review review)
    {
        var judged = await app.InStoreAsync(store => store.Quotes.AsNoTracking().FirstAsync(q => q.NameAsFound != null && q.SpeakerId != null));
        (judged.Review, judged.Link) = (review, SpeakerLink.ByPerson);

        var steps = await StepsAsync(context => SimilarQuotes.LikeAsync(context, judged));

        Assert.Collection(
            steps,
            unlinked => Assert.Contains("USING INDEX IX_Quotes_NameAsFound (NameAsFound=?", unlinked, StringComparison.Ordinal),
            linked => Assert.Contains("(SpeakerId=?", linked, StringComparison.Ordinal));
    }

    // How the table of quotes is read.
    private async Task<IReadOnlyList<string>> StepsAsync(Func<NewsContext, Task<IQueryable<Quote>>> like)
    {
        var plans = await QueryPlans.OfAsync(app, async context => await (await like(context)).Take(SimilarQuotes.Most + 1).CountAsync());
        return [.. plans.All[^1].Steps.Where(step => step.Reads("Quotes")).Select(step => step.Text)];
    }
}
