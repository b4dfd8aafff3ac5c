using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Store;
using NewsReader.Web.Pages.Speakers;
using NewsReader.Web.Tests.Plans;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Speakers;

/// <summary>However many speakers there are and however much they said, their pages are read from indexes, as far as they are shown.</summary>
public sealed class SpeakersPlanTests : IDisposable
{
    private readonly NewsApp _app = new();

    public void Dispose() => _app.Dispose();

    public static TheoryData<string?, SpeakerKind?, string?, string?> Lists
    {
        get
        {
            var lists = new TheoryData<string?, SpeakerKind?, string?, string?>();
            foreach (string? name in new[] { null, "le" })
            {
                foreach (SpeakerKind? kind in new SpeakerKind?[] { null, SpeakerKind.Person })
                {
                    foreach (string? sort in new[] { null, "name", "last" })
                    {
                        foreach (string? from in new[] { null, "2", "b2" }) lists.Add(name, kind, sort, from);
                    }
                }
            }

            return lists;
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public Task A_part_of_the_list_goes_through_no_table(string? name, SpeakerKind? kind, string? sort, string? from) =>
        AssertBoundedAsync(store => Prepared(new SpeakersModel(store) { Name = name, Kind = kind, Sort = sort }).OnGetAsync(from, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(null)]
    [InlineData("2")]
    [InlineData("b2")]
    public async Task A_part_of_the_names_without_a_speaker_goes_through_no_table(string? from)
    {
        for (int i = 0; i < 4; i++) await _app.ArrangeAsync(new Saying { NameAsFound = $"the neighbour {i}", Words = ["Word"] });

        await AssertBoundedAsync(store => Prepared(new SpeakersModel(store) { Show = SpeakersModel.Unresolved }).OnGetAsync(from, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whom_a_name_could_mean_is_found_without_going_through_a_table()
    {
        await _app.ArrangeAsync(new Saying { NameAsFound = "the neighbour", Words = ["Word"] });

        await AssertBoundedAsync(store => Prepared(new NameModel(store)).OnGetAsync("the neighbour", null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("le")]
    [InlineData("anna")]
    public Task Who_is_offered_is_found_without_going_through_a_table(string start) =>
        AssertBoundedAsync(store => new SuggestModel(store).OnGetAsync(start, null, TestContext.Current.CancellationToken));

    private static T Prepared<T>(T model)
        where T : PageModel
    {
        var context = new DefaultHttpContext();
        model.PageContext = new PageContext { HttpContext = context };
        model.Url = new UrlHelper(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        return model;
    }

    private async Task AssertBoundedAsync(Func<NewsContext, Task> page)
    {
        var plans = await QueryPlans.OfAsync(_app, page);

        Assert.Empty(plans.WholeScans());
    }
}
