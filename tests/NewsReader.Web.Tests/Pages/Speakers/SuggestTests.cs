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

    [Theory]
    [InlineData("zam", "Zed Zamora, First, Fourth")]
    [InlineData("ozka", "First, Fourth, Second; for “ozka”")]
    [InlineData("ÖZKAN", "First, Fourth, Second")]
    public async Task What_a_speaker_is_found_by_stands_beside_the_name_for_the_browser_to_find_it_there(string start, string label)
    {
        await app.InStoreAsync(async store =>
        {
            if (store.Speakers.Any(s => s.Name == "Recep Özkan")) return 0;
            var speaker = Speaker.Named("Recep Özkan", SpeakerKind.Person, Origin.Machine);
            foreach (string name in new[] { "First", "Second", "Third", "Fourth", "Zed Zamora" }) speaker.Names.Add(SpeakerName.Of(name, Origin.Machine));
            store.Speakers.Add(speaker);
            return await store.SaveChangesAsync();
        });

        var option = Assert.Single((await app.Browser().PageAsync($"/speakers/suggest?start={Uri.EscapeDataString(start)}")).QuerySelectorAll("option"), option => option.GetAttribute("value") == "Recep Özkan");
        Assert.Equal(label, option.TextContent);
    }

    [Fact]
    public async Task Whoever_is_not_meant_is_not_offered()
    {
        int id = await app.InStoreAsync(async store =>
        {
            var speaker = Speaker.Named("Quirin Unmeant", SpeakerKind.Person, Origin.Machine);
            store.Speakers.Add(speaker);
            await store.SaveChangesAsync();
            return speaker.Id;
        });
        Assert.Single((await app.Browser().PageAsync("/speakers/suggest?start=unmeant")).QuerySelectorAll("option"));
        Assert.Empty((await app.Browser().PageAsync($"/speakers/suggest?start=unmeant&but={id}")).QuerySelectorAll("option"));
    }

    [Fact]
    public async Task Nobody_is_offered_before_a_name_is_begun() =>
        Assert.Empty((await app.Browser().PageAsync("/speakers/suggest?start=%20")).QuerySelectorAll("option"));
}
