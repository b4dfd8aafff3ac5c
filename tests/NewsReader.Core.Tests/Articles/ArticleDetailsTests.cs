using NewsReader.Core.Articles;
using Xunit;

namespace NewsReader.Core.Tests.Articles;

public sealed class ArticleDetailsTests
{
    private static readonly string Long = new('x', 501);

    [Fact]
    public void What_was_typed_is_kept_trimmed_and_empty_fields_are_unknown()
    {
        var details = ArticleDetails.Parse(" A title ", " ", null, " https://example.org/a ", " 2026-03-14 ", " EN ", out string? problem);

        Assert.Null(problem);
        Assert.Equal(("A title", null, null, "https://example.org/a"), (details!.Title, details.Outlet, details.Author, details.Url));
        Assert.Equal((new DateOnly(2026, 3, 14), "en"), (details.PublishedOn!.Value, details.Language));
    }

    [Fact]
    public void An_empty_date_and_language_are_unknown()
    {
        var details = ArticleDetails.Parse("A title", "Outlet", "Author", null, " ", "", out _)!;

        Assert.Null(details.PublishedOn);
        Assert.Equal(("Outlet", "Author", "und"), (details.Outlet, details.Author, details.Language));
    }

    public static TheoryData<string?, string?, string?, string?, string?, string> Problems => new()
    {
        { null, null, null, null, null, "The title is empty. An article needs one." },
        { " \n", null, null, null, null, "The title is empty. An article needs one." },
        { Long, null, null, null, null, "The title is longer than 500 characters." },
        { "T", Long, null, null, null, "The outlet is longer than 500 characters." },
        { "T", null, "https://" + Long, null, null, "The address is longer than 500 characters." },
        { "T", null, "example.org", null, null, "The address “example.org” does not begin with http:// or https://." },
        { "T", null, "javascript:alert(1)", null, null, "The address “javascript:alert(1)” does not begin with http:// or https://." },
        { "T", null, "file:///etc", null, null, "The address “file:///etc” does not begin with http:// or https://." },
        { "T", null, null, "14.3.2026", null, "The date “14.3.2026” can’t be read. Write it as 2026-03-14." },
        { "T", null, null, "2026-02-30", null, "The date “2026-02-30” can’t be read. Write it as 2026-03-14." },
        { "T", null, null, "2026-3-14", null, "The date “2026-3-14” can’t be read. Write it as 2026-03-14." },
        { "T", null, null, null, "english", "The language “english” is no code of two or three letters, such as en." },
        { "T", null, null, null, "é1", "The language “é1” is no code of two or three letters, such as en." },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void The_first_field_that_is_wrong_is_named(string? title, string? outlet, string? url, string? date, string? language, string message)
    {
        Assert.Null(ArticleDetails.Parse(title, outlet, null, url, date, language, out string? problem));
        Assert.Equal(message, problem);
    }

    [Theory]
    [InlineData("2026-03-14", true)]
    [InlineData("2026-03-15", false)]
    [InlineData("", false)]
    public void The_time_of_day_is_kept_while_the_day_stays(string date, bool isKept)
    {
        var article = new Article { Title = "T", Language = "en", ImportedUtc = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc) };
        article.SetPublished(null, new DateTime(2026, 3, 14, 9, 0, 0, DateTimeKind.Utc));
        ArticleDetails.Parse("T", null, null, null, date, "en", out _)!.ApplyTo(article);

        Assert.Equal(isKept, article.PublishedUtc is not null);
        Assert.Equal(date.Length == 0, article.IsUndated);
        Assert.Equal(date.Length == 0 ? new DateOnly(2026, 4, 1) : article.PublishedOn, article.Day);
    }
}
