using CsCheck;
using NewsReader.Core.Acts;
using Xunit;

namespace NewsReader.Core.Tests.Acts;

public sealed class QuotedTests
{
    [Theory]
    [InlineData("“I will come,”", "“I will come,”")]
    [InlineData("I will come", "“I will come”")]
    [InlineData("\"I will come.\"", "“I will come.”")]
    [InlineData("“Yes,” … “and soon.”", "“Yes, … and soon.”")]
    [InlineData("“Yes” and “no”", "“‘Yes’ and ‘no’”")]
    [InlineData("She called it “a farce”", "“She called it ‘a farce’”")]
    [InlineData("“She said ‘no’ twice.”", "“She said ‘no’ twice.”")]
    [InlineData("“It opens here", "“It opens here”")]
    [InlineData("and closes here.”", "“and closes here.”")]
    [InlineData("“Tides” rise", "“‘Tides’ rise”")]
    [InlineData("„Es reicht uns jetzt“", "“Es reicht uns jetzt”")]
    [InlineData("”Jag kommer”", "“Jag kommer”")]
    [InlineData("«C’est fini»", "“C’est fini”")]
    [InlineData("‘I don’t know,’", "“I don’t know,”")]
    [InlineData("“One is here.\n\n“Two is here.”", "“One is here. Two is here.”")]
    [InlineData("a \"small\" step", "“a 'small' step”")]
    public void Words_stand_in_one_pair_of_marks(string words, string quoted) => Assert.Equal(quoted, Quoted.Of(words));

    [Theory]
    [InlineData("“The orchards are lost,”", "The orchards are lost")]
    [InlineData("that Moscow “cannot stand it violently.”", "that Moscow “cannot stand it violently.”")]
    [InlineData("The bridge is closed.", "The bridge is closed.")]
    [InlineData("Other bridges are open,", "Other bridges are open")]
    public void A_mark_stays_with_its_other(string words, string inner) => Assert.Equal(inner, Quoted.Inner(words));

    [Fact]
    public void No_double_mark_is_ever_within() =>
        Gen.Select(Gen.OneOf("a", "word", " ", "“", "”", "\"", " … ", "‘", ",").Array[0, 40].Select(string.Concat), Gen.Int[1, 60]).Sample((words, length) =>
        {
            string quoted = Quoted.Of(words, length);
            Assert.Equal(('“', '”'), (quoted[0], quoted[^1]));
            Assert.Equal(-1, quoted[1..^1].AsSpan().IndexOfAny("“”\""));
        });
}
