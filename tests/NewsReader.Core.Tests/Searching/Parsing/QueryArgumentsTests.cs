using NewsReader.Core.Searching.Parsing;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Parsing;

public class QueryArgumentsTests
{
    [Theory]
    [InlineData("grain|deal", "grain deal")]
    [InlineData("grain deal|wheat", "\"grain deal\" wheat")]
    [InlineData("speaker:Sergei Lavrov|said:grain", "speaker:\"Sergei Lavrov\" said:grain")]
    [InlineData("wheat|-SAID:grain deal", "wheat -SAID:\"grain deal\"")]
    [InlineData("wheat|-grain deal", "wheat -\"grain deal\"")]
    [InlineData("wheat|grain de*", "wheat \"grain de\"*")]
    [InlineData("wheat|title:grain de*", "wheat title:\"grain de\"*")]
    [InlineData("wheat|Kyiv: talks", "wheat \"Kyiv: talks\"")]
    [InlineData("wheat|a - b", "wheat a - b")]
    public void An_argument_that_holds_a_space_is_a_phrase_or_a_value(string arguments, string text) => Assert.Equal(text, QueryArguments.Join(arguments.Split('|')));

    [Theory]
    [InlineData("grain deal")]
    [InlineData("speaker:Sergei Lavrov")]
    [InlineData("a \"b")]
    public void An_argument_alone_is_the_whole_query(string text) => Assert.Equal(text, QueryArguments.Join([text]));

    [Theory]
    [InlineData("speaker:\"Sergei Lavrov\" said:grain")]
    [InlineData("speaker:lavrov said:grain")]
    [InlineData("grain OR wheat")]
    [InlineData("grain NOT deal")]
    [InlineData("(grain deal)")]
    [InlineData("grain -deal")]
    [InlineData("gra* deal")]
    [InlineData("  ")]
    public void Several_terms_in_one_argument_stay_what_they_are(string argument) => Assert.Equal($"{argument} -war", QueryArguments.Join([argument, "-war"]));
}
