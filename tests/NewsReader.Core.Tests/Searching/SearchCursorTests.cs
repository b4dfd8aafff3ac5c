using CsCheck;
using NewsReader.Core.Searching;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

public sealed class SearchCursorTests
{
    [Fact]
    public void A_cursor_is_the_same_when_it_comes_back_in_an_address() => Gen.Select(Gen.Long[0, long.MaxValue], Gen.Bool, Gen.Nullable(Gen.Double[-1e9, 1e9])).Sample((key, isBack, score) =>
    {
        var cursor = new SearchCursor(key, isBack) { Score = score };
        Assert.Equal(cursor, SearchCursor.Parse(cursor.ToString()));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("b")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("~1")]
    [InlineData("5~")]
    [InlineData("5~x")]
    [InlineData("5~NaN")]
    [InlineData("5~1e999")]
    [InlineData("5~1~2")]
    public void What_is_no_cursor_is_taken_for_none(string? text) => Assert.Null(SearchCursor.Parse(text));
}
