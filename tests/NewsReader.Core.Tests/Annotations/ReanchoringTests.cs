using CsCheck;
using NewsReader.Analysis;
using NewsReader.Core.Annotations;
using Xunit;

namespace NewsReader.Core.Tests.Annotations;

public sealed class ReanchoringTests
{
    private const string Text = "Ferries sail from noon on Monday, and every hour after that, to all of the islands. Crews say that nobody asked them. The port agrees.";

    private static readonly Gen<string> AnyText = Gen.OneOf("a", "b", " ", "the ", "🚢", ". ", "\n", "word").Array[1, 80].Select(string.Concat);

    [Theory]
    [InlineData("every hour", Text, AnchorState.Exact)]
    [InlineData("to all of the islands", "A new beginning, long enough to move everything. " + Text, AnchorState.Exact)]
    [InlineData("Ferries sail", "More. " + Text, AnchorState.Moved)]
    [InlineData("Ferries sail", Text + " The end.", AnchorState.Exact)]
    [InlineData("The port agrees.", Text + " The end.", AnchorState.Moved)]
    [InlineData("every hour", "Ferries sail from noon on Tuesday, and every hour after that, to all of the islands.", AnchorState.Moved)]
    [InlineData("Crews say that nobody asked them.", "Elsewhere: Crews say that nobody asked them. Yes.", AnchorState.Orphaned)]
    [InlineData("every hour", "Ferries sail at noon.", AnchorState.Orphaned)]
    [InlineData("every hour", "Ferries sail from noon on Monday, and every two hours after that, to all of the islands.", AnchorState.Orphaned)]
    [InlineData("Crews say that nobody asked them.", "It rained on all of the islands. Crews say that nobody asked them. Yes.", AnchorState.Moved)]
    [InlineData("hour", "An hour ago it rained somewhere else.", AnchorState.Orphaned)]
    [InlineData("every hour", "", AnchorState.Orphaned)]
    [InlineData("every hour", Text + " " + Text, AnchorState.Orphaned)]
    [InlineData("The", "The the The the The", AnchorState.Orphaned)]
    public void Words_are_found_again_or_said_to_be_lost(string words, string text, AnchorState expected)
    {
        var (ranges, state) = Reanchoring.Find([Anchor(Text, words)], text);

        Assert.Equal(expected, state);
        if (expected == AnchorState.Orphaned) Assert.Empty(ranges);
        else Assert.Equal(words, ranges.Single().Span.In(text));
    }

    [Fact]
    public void Several_ranges_are_exact_only_when_all_are()
    {
        AnchorRange[] anchor = [Anchor(Text, "sail from noon"), Anchor(Text, "nobody asked them")];
        string changed = Text.Replace("The port agrees", "The port denies it", StringComparison.Ordinal);

        Assert.Equal(AnchorState.Exact, Reanchoring.Find(anchor, Text).State);
        Assert.Equal(AnchorState.Moved, Reanchoring.Find(anchor, changed).State);
        Assert.Equal(["sail from noon", "nobody asked them"], Reanchoring.Find(anchor, changed).Ranges.Select(r => r.Exact));
    }

    [Theory]
    [InlineData("Crews say that nobody asked them. Ferries sail from noon on Monday, and every hour after that.", "ranges that changed their order")]
    [InlineData("Ferries sail from noon on Monday, and every hour after that.", "a range that is gone")]
    public void Several_ranges_are_lost_together(string text, string why)
    {
        var (ranges, state) = Reanchoring.Find([Anchor(Text, "sail from noon"), Anchor(Text, "nobody asked them")], text);

        Assert.True(state == AnchorState.Orphaned && ranges.Count == 0, why);
    }

    [Fact]
    public void A_character_at_the_edge_of_the_surroundings_stays_whole()
    {
        string text = string.Concat(Enumerable.Repeat("🚢x", 100));
        for (int start = 0; start < text.Length - 10; start++)
        {
            if (char.IsLowSurrogate(text[start]) || char.IsLowSurrogate(text[start + 6])) continue;
            var range = AnchorRange.Of(text, new TextSpan(start, start + 6));
            Assert.All([range.Prefix, range.Suffix], part => Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(part))));
        }
    }

    [Fact]
    public void A_text_of_one_repeated_word_is_answered_quickly()
    {
        string text = string.Concat(Enumerable.Repeat("the ", 1_000_000));

        Assert.Equal(AnchorState.Orphaned, Reanchoring.Find([Anchor(text, "the ")], text).State);
    }

    [Fact]
    public void Insertions_elsewhere_give_the_same_words_or_none() =>
        Gen.Select(AnyText, AnyText, AnyText, Gen.Int[0, 400], Gen.Int[1, 40]).Sample((before, text, after, start, length) =>
        {
            start %= text.Length;
            var span = new TextSpan(start, Math.Min(text.Length, start + length));
            string changed = before + text + after;
            var (ranges, state) = Reanchoring.Find([AnchorRange.Of(text, span)], changed);

            Assert.Equal(state == AnchorState.Orphaned, ranges.Count == 0);
            Assert.All(ranges, r => Assert.Equal((span.In(text), r.Exact), (r.Span.In(changed), span.In(text))));
        });

    [Fact]
    public void Insertions_of_other_words_never_lead_to_another_place() =>
        Gen.Select(AnyText, Gen.Int[0, 400], Gen.Int[1, 40], Gen.Char['A', 'Z'].Array[0, 100], Gen.Char['A', 'Z'].Array[0, 100]).Sample((text, start, length, before, after) =>
        {
            start %= text.Length;
            var span = new TextSpan(start, Math.Min(text.Length, start + length));
            var (ranges, _) = Reanchoring.Find([AnchorRange.Of(text, span)], new string(before) + text + new string(after));

            Assert.All(ranges, r => Assert.Equal(span.Start + before.Length, r.Start));
        });

    [Fact]
    public void An_unchanged_text_gives_the_same_place_exactly_or_none() =>
        Gen.Select(AnyText, Gen.Int[0, 400], Gen.Int[1, 40]).Sample((text, start, length) =>
        {
            start %= text.Length;
            var range = AnchorRange.Of(text, new TextSpan(start, Math.Min(text.Length, start + length)));
            var (ranges, state) = Reanchoring.Find([range], text);

            if (state != AnchorState.Orphaned) Assert.Equal((AnchorState.Exact, range), (state, ranges.Single()));
        });

    private static AnchorRange Anchor(string text, string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        return AnchorRange.Of(text, new TextSpan(at, at + words.Length));
    }
}
