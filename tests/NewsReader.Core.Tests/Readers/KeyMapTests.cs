using NewsReader.Core.Readers;
using Xunit;

namespace NewsReader.Core.Tests.Readers;

public sealed class KeyMapTests
{
    [Fact]
    public void The_keys_as_they_come_have_no_problem_and_nothing_of_ones_own()
    {
        var keys = KeyMap.Of([]);

        Assert.Empty(keys.Problems());
        Assert.Empty(keys.Own);
        Assert.Equal(("a", "?", "l"), (keys.Key("accept"), keys.Key("help"), keys.Key("go-library")));
    }

    [Fact]
    public void No_two_acts_have_one_name()
    {
        Assert.Equal(KeyActs.All.Count, KeyActs.All.DistinctBy(act => act.Name).Count());
    }

    [Fact]
    public void Own_keys_are_only_those_that_differ_and_come_back_as_they_were()
    {
        var typed = KeyMap.Typed(new Dictionary<string, string?> { ["accept"] = " b ", ["reject"] = "x", ["undo"] = "", ["nonsense"] = "q" });

        Assert.Empty(typed.Problems());
        Assert.Equal([new OwnKey("undo", ""), new OwnKey("accept", "b")], typed.Own);
        Assert.Equal(KeyActs.All.Select(act => typed.Key(act.Name)), KeyActs.All.Select(act => KeyMap.Of(typed.Own).Key(act.Name)));
    }

    [Fact]
    public void Two_acts_with_one_key_are_both_named()
    {
        var problem = Assert.Single(KeyMap.Typed(new Dictionary<string, string?> { ["accept"] = "x" }).Problems());

        Assert.Equal("“accept the quote” and “reject the quote” have the same key, x. Give each a key of its own, or none.", problem.Message);
        Assert.Equal(["accept", "reject"], problem.Acts.Select(act => act.Name));
    }

    [Fact]
    public void Three_acts_with_one_key_are_named_together()
    {
        var problem = Assert.Single(KeyMap.Typed(new Dictionary<string, string?> { ["accept"] = "m", ["reject"] = "m" }).Problems());

        Assert.StartsWith("“accept the quote”, “reject the quote” and “write a note on it” have the same key, m.", problem.Message);
    }

    [Theory]
    [InlineData("accept", "ab", "“accept the quote”: a key is one character, for instance b, B or ;.")]
    [InlineData("accept", "a\u0007", "“accept the quote”: a key is one character, for instance b, B or ;.")]
    [InlineData("accept", "\u0007", "“accept the quote”: a key is one character, for instance b, B or ;.")]
    [InlineData("accept", "3", "“accept the quote”: the digits 1 to 9 pick a likely speaker. Choose another key.")]
    [InlineData("go-claims", "l", "“the library” and “the claims” have the same key, l. Give each a key of its own, or none.")]
    public void What_cannot_be_a_key_is_said(string act, string key, string message)
    {
        Assert.Equal(message, Assert.Single(KeyMap.Typed(new Dictionary<string, string?> { [act] = key }).Problems()).Message);
    }

    [Theory]
    [InlineData("accept", "A")]
    [InlineData("accept", "é")]
    [InlineData("accept", "e\u0301")]
    [InlineData("accept", "я")]
    [InlineData("accept", "𝒶")]
    [InlineData("accept", "0")]
    [InlineData("accept", "l")]
    [InlineData("accept", "")]
    [InlineData("go-claims", "1")]
    public void Any_other_character_or_none_can_be_a_key(string act, string key)
    {
        Assert.Empty(KeyMap.Typed(new Dictionary<string, string?> { [act] = key }).Problems());
    }

    [Fact]
    public void Acts_without_a_key_do_not_share_one()
    {
        Assert.Empty(KeyMap.Typed(KeyActs.All.ToDictionary(act => act.Name, _ => (string?)"")).Problems());
    }

    [Fact]
    public void A_key_that_the_reader_gave_to_another_act_is_not_also_the_programs()
    {
        var keys = KeyMap.Of([new OwnKey("accept", "y"), new OwnKey("an act of another version", "x")]);

        Assert.Equal(("y", "", "x"), (keys.Key("accept"), keys.Key("copy"), keys.Key("reject")));
        Assert.Empty(keys.Problems());
    }
}
