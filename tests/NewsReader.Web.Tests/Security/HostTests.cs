using System.Net;
using Xunit;

namespace NewsReader.Web.Tests.Security;

/// <summary>Who is answered, and with which headers.</summary>
public sealed class HostTests(NewsApp app) : IClassFixture<NewsApp>
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private readonly HttpClient _browser = app.Browser();

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:5080")]
    public async Task This_machines_own_names_are_answered_to(string host) => Assert.Equal(HttpStatusCode.OK, await AskAsync(host));

    [Theory]
    [InlineData("news.example")]
    [InlineData("localhost.news.example")]
    [InlineData("127.0.0.1.news.example:5080")]
    [InlineData("192.168.1.7")]
    [InlineData("127.0.0.2")]
    public async Task Any_other_name_is_refused(string host) => Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(host));

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/1")]
    [InlineData("/nothing/here")]
    [InlineData("/problem/500")]
    [InlineData("/css/site.css")]
    public async Task Nothing_runs_but_what_the_site_ships(string path)
    {
        using var answer = await _browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task The_cookies_are_for_this_site_and_out_of_reach_of_scripts()
    {
        using var answer = await app.Browser().GetAsync(new Uri("/", UriKind.Relative));
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(cookies, cookie => cookie.StartsWith("newsreader-form=", StringComparison.Ordinal) && cookie.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<HttpStatusCode> AskAsync(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var answer = await _browser.SendAsync(request);
        return answer.StatusCode;
    }
}
