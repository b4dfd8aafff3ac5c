using NewsReader.Analysis.Speakers;
using NewsReader.Core;
using NewsReader.Core.Speakers;
using Xunit;

namespace NewsReader.Web.Tests.Pages.Speakers;

/// <summary>Who is offered while a name is typed.</summary>
public sealed class SuggestTests(NewsApp app) : IClassFixture<NewsApp>
{
    [Theory]
    [InlineData("Zorana")]
    [InlineData("vel")]
    [InlineData("The Zed")]
    public async Task A_speaker_is_offered_by_the_beginning_of_any_name_or_surname_with_the_others(string start)
    {
        await app.InStoreAsync(async store =>
        {
            if (store.Speakers.Any(s => s.Name == "Zorana Velkova")) return 0;
            var speaker = Speaker.Named("Zorana Velkova", SpeakerKind.Person, Origin.Machine);
            foreach (string name in new[] { "Z. Velkova", "The Zedmaker", "Velkova", "Madam Z" }) speaker.Names.Add(SpeakerName.Of(name, Origin.Machine));
            store.Speakers.Add(speaker);
            return await store.SaveChangesAsync();
        });

        var page = await app.Browser().PageAsync($"/speakers/suggest?start={Uri.EscapeDataString(start)}");
        var option = Assert.Single(page.QuerySelectorAll("option"), option => option.GetAttribute("value") == "Zorana Velkova");
        Assert.Equal(3, option.TextContent.Split(", ").Length);
        Assert.DoesNotContain("Zorana Velkova", option.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_offered_before_a_name_is_begun() =>
        Assert.Empty((await app.Browser().PageAsync("/speakers/suggest?start=%20")).QuerySelectorAll("option"));
}
