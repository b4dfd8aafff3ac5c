using CsCheck;
using NewsReader.Cli;
using NewsReader.Core.Searching.Parsing;
using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>How a terminal shows what is wrong with a query.</summary>
public sealed class FaultyQueryTests
{
    [Theory]
    [InlineData("grain speker:x", "  grain speker:x", "        ^^^^^^^^")]
    [InlineData("東京 speker:x", "  東京 speker:x", "       ^^^^^^^^")]
    [InlineData("cafe\u0301 🙂🙂", "  cafe\u0301 🙂🙂", "       ^^^^")]
    [InlineData("a\u001b[31mb \u202Ec speker:x", "  a [31mb  c speker:x", "             ^^^^^^^^")]
    [InlineData("a \"b", "  a \"b", "    ^^")]
    public void Carets_stand_under_the_part_that_is_wrong(string text, string echo, string carets) => Assert.Equal([echo, carets], Explained(text)[1..3]);

    [Fact]
    public void Of_a_long_query_only_the_part_around_the_fault_is_shown()
    {
        string[] lines = Explained($"{new string('a', 500)} speker:x {new string('b', 500)}");
        Assert.Equal($"  …{new string('a', 29)} speker:x {new string('b', 31)}…", lines[1]);
        Assert.Equal(new string(' ', 33) + "^^^^^^^^", lines[2]);

        Assert.Equal(["A search can be at most 2,000 characters long. Shorten it.", $"  …{new string('c', 70)}…", new string(' ', 33) + new string('^', 40)], Explained(new string('c', 100_000)));
    }

    [Fact]
    public void Whatever_is_typed_steers_no_terminal_and_takes_three_lines_and_a_suggestion() =>
        Gen.OneOf(Gen.String, Gen.OneOf("\u001b[2J", "\0", "\u0085", "\u2028", "\u202E", "🙂", "\uD83D", "東", "\"", "x:y", "*", " ").Array[0, 400].Select(string.Concat)).Sample(text =>
        {
            if (QueryParser.Parse(text) is not QueryParseResult.Unreadable) return;
            string[] lines = Explained(text);
            Assert.InRange(lines.Length, 3, 4);
            Assert.InRange(lines[1].Length, 2, 74);
            Assert.DoesNotContain(lines.SelectMany(line => line), c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E');
        });

    private static string[] Explained(string text)
    {
        var wrong = Assert.IsType<QueryParseResult.Unreadable>(QueryParser.Parse(text));
        return FaultyQuery.Explain(text, wrong.Message, wrong.Where, wrong.Suggestion).Split('\n');
    }
}
