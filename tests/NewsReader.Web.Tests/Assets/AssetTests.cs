using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace NewsReader.Web.Tests.Assets;

public sealed class AssetTests(NewsApp app) : IClassFixture<NewsApp>
{
    // What a page may cost a reader, in bytes before compression.
    private const int Budget = 40_000;

    [Theory]
    [InlineData("js")]
    [InlineData("css")]
    public async Task All_scripts_and_all_stylesheets_are_small_as_they_are_served(string kind)
    {
        int served = 0;
        foreach (string path in Asked(kind)) served += (await app.CreateClient().GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Length;

        Assert.True(served is > 0 and <= Budget, $"{served} bytes in {string.Join(", ", Asked(kind))}");
    }

    [Theory]
    [InlineData("js")]
    [InlineData("css")]
    public async Task What_is_served_has_no_comments_and_asks_for_nothing_else(string kind)
    {
        foreach (string path in Asked(kind))
        {
            string text = await GetAsync(path);
            Assert.DoesNotContain("/*", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n//", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("import", text.Replace("!important", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_asks_for_one_script_and_at_most_three_stylesheets()
    {
        foreach (string address in new[] { "/", "/articles/1", "/review", "/speakers", "/claims", "/changes", "/import", "/search", "/settings" })
        {
            var page = await app.Browser().PageAsync(address);
            Assert.Single(page.QuerySelectorAll("script"));
            Assert.InRange(page.QuerySelectorAll("link[rel=stylesheet]").Length, 1, 3);
        }
    }

    [Fact]
    public async Task A_file_that_did_not_change_is_not_sent_again()
    {
        var first = await app.CreateClient().GetAsync(new Uri("/css/site.css", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(first.Headers.CacheControl!.NoCache);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/css/site.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await app.CreateClient().SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task What_a_page_asks_for_is_kept_for_good_under_an_address_of_its_version()
    {
        var page = await app.Browser().PageAsync("/articles/1");
        string[] addresses = [.. page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!), page.QuerySelector("script[src]")!.GetAttribute("src")!];
        Assert.NotEmpty(addresses);
        foreach (string address in addresses)
        {
            using var answer = await app.CreateClient().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    // What no other imports is what pages ask for.
    private IEnumerable<string> Asked(string kind)
    {
        var files = app.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetDirectoryContents(kind)
            .Where(file => file.Name.EndsWith($".{kind}", StringComparison.Ordinal)).ToDictionary(file => file.Name, file => File.ReadAllText(file.PhysicalPath!));
        return files.Keys.Where(name => !files.Values.Any(text => text.Contains($"'./{name}'", StringComparison.Ordinal))).Select(name => $"/{kind}/{name}");
    }

    private Task<string> GetAsync(string path) => app.CreateClient().GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
