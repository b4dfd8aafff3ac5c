using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>How the web program answers to the options it is started with.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public async Task Help_is_shown_and_nothing_is_started(string option)
    {
        var ended = await Shell.ServeAsync("--data", "/nowhere/at/all", option);

        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.Contains("--urls ADDRESS", ended.Output);
        Assert.Contains("--data FOLDER", ended.Output);
    }

    [Theory]
    [InlineData("NewsReader has no option “--prot”. --help shows the options.", "--data", "/nowhere/at/all", "--prot", "5080")]
    [InlineData("NewsReader has no option “--folder”. --help shows the options.", "--folder=/nowhere")]
    [InlineData("NewsReader has no option “-x”. --help shows the options.", "-x")]
    [InlineData("NewsReader has no option “Imports:MaxBytes”. --help shows the options.", "Imports:MaxBytes=5")]
    [InlineData("NewsReader doesn’t know what to do with “articles”. --help shows the options.", "articles")]
    [InlineData("The option --data needs a value after it. --help shows the options.", "--data")]
    [InlineData("The option --data needs a value after it. --help shows the options.", "--data", "--urls", "http://127.0.0.1:0")]
    public async Task An_option_that_it_does_not_have_is_refused(string message, params string[] options)
    {
        var ended = await Shell.ServeAsync(options);

        Assert.Equal((2, "", message), (ended.Code, ended.Output, ended.Errors.Trim()));
    }

    [Theory]
    [InlineData("--environment", "Development", "--contentRoot", "/tmp")]
    [InlineData("--environment=Development", "--applicationName=NewsReader.Web", "--contentRoot=/tmp")]
    [InlineData("--Import:MaxBytes", "5", "--Logging:LogLevel:Default=Debug", "urls=http://127.0.0.1:0")]
    [InlineData("--DATA", "-", "--http_ports", "5081")]
    public void The_options_of_the_host_are_known(params string[] options)
    {
        Assert.Null(StartOptions.Problem(options));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:port")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("ftp://127.0.0.1:5000")]
    public async Task What_is_no_address_is_named_and_nothing_is_made(string address)
    {
        using var folder = new ArchiveFolder();

        await AssertRefusedAsync(address, folder);

        Assert.False(Directory.Exists(folder.Data.Path));
    }

    [Fact]
    public async Task An_address_of_another_machine_is_named()
    {
        using var folder = new ArchiveFolder();
        NewsApp.Fill(folder.Data);

        await AssertRefusedAsync("http://192.0.2.1:5000", folder);
    }

    private static async Task AssertRefusedAsync(string address, ArchiveFolder folder)
    {
        var ended = await Shell.ServeAsync("--urls", address, "--data", folder.Data.Path);

        Assert.Equal(3, ended.Code);
        Assert.StartsWith($"NewsReader can’t listen at {address}: ", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors + ended.Output, StringComparison.Ordinal);
    }
}
