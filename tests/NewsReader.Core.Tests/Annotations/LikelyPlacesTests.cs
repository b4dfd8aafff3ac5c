using NewsReader.Analysis;
using NewsReader.Core.Annotations;
using Xunit;

namespace NewsReader.Core.Tests.Annotations;

public sealed class LikelyPlacesTests
{
    private const string Text = "Ferries sail from noon on Monday, and every hour after that, to all of the islands. “Nobody asked the crews,” Carl Dunn said in a letter to the union.";

    [Theory]
    [InlineData("every hour", "It rained. Trams run every hour elsewhere.", "every hour")]
    [InlineData("noon on Monday", "Ferries sail from one on Tuesday, and every hour after that, to all of the islands.", "one on Tuesday")]
    [InlineData("“Nobody asked the crews,”", "Carl Dunn wrote: “Nobody ever asked our crews,” and left.", "“Nobody ever asked our crews,”")]
    [InlineData("Ferries sail from noon on Monday", "From noon, on a Monday, ferries will sail.", "From noon, on a Monday, ferries")]
    public void The_best_place_is_where_the_words_or_most_of_them_or_their_surroundings_are(string words, string text, string expected) =>
        Assert.Equal(expected, Likely(Text, text, words)[0].Ranges.Single().Exact);

    [Theory]
    [InlineData("12 percent", "The port of Lenmark raised its fees by 15 per cent for every ferry from Monday, the council said.", "15 per cent")]
    [InlineData("12 percent", "Rain fell.\n\nThe port of Lenmark has raised its fees by a tenth for all of the ferries.", "a tenth")]
    [InlineData("raised its fees by 12 percent", "The port of Lenmark wants 15 per cent more from every ferry from Monday, the council said.", "15 per cent more")]
    [InlineData("the council said", "The port of Lenmark has raised its fees by 12 percent for every ferry from Monday, its owners wrote.", "its owners wrote")]
    public void Words_that_are_all_others_now_are_where_the_words_around_them_are(string words, string text, string expected) =>
        Assert.Equal(expected, Likely("The port of Lenmark has raised its fees by 12 percent for every ferry from Monday, the council said.", text, words)[0].Ranges.Single().Exact);

    [Fact]
    public void A_long_passage_that_is_reworded_throughout_is_where_the_words_around_it_are()
    {
        static string Said(string word) => string.Join(' ', Enumerable.Range(1, 70).Select(i => $"{word}{i}"));
        const string before = "The owners of the port of Lenmark told the council on Monday: ", after = ". The council answered within the hour that it would look into the fares.";
        string passage = Said("old"), reworded = Said("new");

        var place = Likely(before + passage + after, "It rained.\n\n" + before + reworded + after, passage)[0];

        Assert.Equal(reworded, place.Ranges.Single().Exact);
    }

    [Theory]
    [InlineData("👏", "🎉")]
    [InlineData("👏", "👏")]
    [InlineData("—", "…")]
    public void Marks_without_a_letter_are_found_between_the_words_around_them(string marks, string now)
    {
        const string before = "The crews of the ferries answered the owners ", after = " and nobody sailed to the islands.";

        Assert.Equal(now, Likely(before + marks + after, "It rained. " + before + now + after, marks)[0].Ranges.Single().Exact);
    }

    [Fact]
    public void Marks_without_a_letter_have_no_place_where_nothing_stands_between_the_words_around_them() =>
        Assert.Empty(Likely("The crews answered the owners 👏 and nobody sailed to the islands.", "The crews answered the owners and nobody sailed to the islands.", "👏"));

    [Theory]
    [InlineData("say", "They say it will rain. What they say, they say.")]
    [InlineData("the crews", "All of the trains and the buses run, and the trams.")]
    public void Words_that_tell_too_little_are_not_taken_for_others(string words, string text) =>
        Assert.Empty(Likely(Text + " So they say, and left.", text, words));

    [Fact]
    public void Short_words_are_found_among_the_words_around_them()
    {
        const string earlier = "Ferries sail from noon, they say, and every hour after that.";

        Assert.Equal(43, Assert.Single(Likely(earlier, "They say it will rain. Ferries sail today, they say, and every hour after that.", "say")).Ranges.Single().Start - 5);
    }

    [Fact]
    public void Equal_words_are_all_offered_the_one_in_the_better_surroundings_first()
    {
        var places = Likely(Text, "Trams run every hour. Buses run every hour. Ferries sail, and every hour after that, more of them. Trains run every hour.", "every hour");

        Assert.Equal(3, places.Count);
        Assert.Equal(62, places[0].Ranges.Single().Start);
        Assert.All(places, place => Assert.Equal("every hour", place.Ranges.Single().Exact));
        Assert.Equal(places.Select(place => place.Score).OrderDescending(), places.Select(place => place.Score));
    }

    [Theory]
    [InlineData("")]
    [InlineData("It rained all day.")]
    [InlineData("橋は閉まっている。")]
    public void Where_nothing_is_like_them_there_is_no_place(string text) => Assert.Empty(Likely(Text, text, "Nobody asked the crews"));

    [Fact]
    public void Words_in_several_parts_are_placed_part_by_part_in_their_order()
    {
        var places = Likely(Text, "Carl Dunn said: Nobody asked the crews. Ferries sail from one. “Nobody has asked the crews,” he said.", "Ferries sail from noon", "“Nobody asked the crews,”");

        Assert.Equal(["Ferries sail from", "“Nobody has asked the crews,”"], places[0].Ranges.Select(range => range.Exact));
    }

    [Fact]
    public void A_text_of_one_repeated_word_is_looked_through_quickly()
    {
        string text = string.Concat(Enumerable.Repeat("the ", 100_000));

        Assert.Empty(Likely(text + Text, text, "the the the"));
    }

    private static IReadOnlyList<LikelyPlace> Likely(string earlier, string text, params string[] words) =>
        new LikelyPlaces(text).Of([.. words.Select(part => earlier.IndexOf(part, StringComparison.Ordinal)).Zip(words, (at, part) => AnchorRange.Of(earlier, new TextSpan(at, at + part.Length)))]);
}
