using CsCheck;
using NewsReader.Analysis;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Core.Searching.Words;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Snippets;

public class SnippetTests
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("lorem ipsum dolor sit amet ", 20));

    [Fact]
    public void A_short_paragraph_is_shown_whole()
    {
        Snippet snippet = Cut("grain", "Title\n", "The grain deal is over.");
        Assert.Equal("The [grain] deal is over.", Marked(snippet));
        Assert.Equal((10, 1), (snippet.TextOffset, snippet.ParagraphIndex));
    }

    [Fact]
    public void A_long_paragraph_is_cut_at_words_around_the_hit()
    {
        string text = Filler + "the grain deal " + Filler;
        Snippet snippet = Cut("grain", text);
        Assert.StartsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.InRange(snippet.Text.Length, 200, 242);
        Assert.Contains($" {snippet.Text.Trim('…')} ", text, StringComparison.Ordinal);
        Assert.Contains(" the [grain] deal ", Marked(snippet), StringComparison.Ordinal);
        Assert.Equal(text.IndexOf("grain", StringComparison.Ordinal), snippet.TextOffset);
    }

    [Fact]
    public void The_place_with_the_most_different_terms_wins()
    {
        Snippet snippet = Cut("grain deal", "grain grain grain\n", "deal\n", "a deal on grain\n", "grain deal");
        Assert.Equal("a [deal] on [grain]", Marked(snippet));
        Assert.Equal(2, snippet.ParagraphIndex);
    }

    [Fact]
    public void Of_equal_places_the_earliest_wins_also_inside_a_paragraph()
    {
        string text = "grain " + Filler + "grain and a deal " + Filler + "grain deal";
        Assert.Contains("[grain] and a [deal]", Marked(Cut("grain deal", text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_hit_in_the_extract_is_marked_also_before_the_best_place()
    {
        string text = Filler + "grain " + string.Concat(Enumerable.Repeat("x ", 25)) + "grain " + string.Concat(Enumerable.Repeat("y ", 85)) + "deal " + Filler;
        string marked = Marked(Cut("grain deal", text));
        Assert.Equal(marked.Split("grain").Length, marked.Split("[grain]").Length);
        Assert.Contains("[deal]", marked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"grain deal\"", "a grain deal", "a [grain deal]")]
    [InlineData("dea*", "a grain dealer", "a grain [dealer]")]
    [InlineData("grain \"grain deal\"", "a grain deal", "a [grain deal]")]
    public void Phrases_and_prefixes_are_marked(string query, string text, string marked) => Assert.Equal(marked, Marked(Cut(query, text)));

    [Theory]
    [InlineData("nowhere")]
    [InlineData("speaker:grain")]
    [InlineData("-grain")]
    public void Without_a_hit_the_first_paragraph_is_shown_from_its_start(string query)
    {
        Snippet snippet = Cut(query, "grain " + Filler, "\nsecond");
        Assert.StartsWith("grain lorem ipsum", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.Empty(snippet.Hits);
        Assert.Equal((0, 0), (snippet.TextOffset, snippet.ParagraphIndex));
    }

    [Fact]
    public void All_terms_of_the_paragraphs_are_told_also_those_that_the_extract_does_not_show()
    {
        Snippet snippet = Cut("grain flour bread", "\nGrain and grain again. ", "\nNo " + Filler + " flour.");
        Assert.DoesNotContain("flour", snippet.Text, StringComparison.Ordinal);
        Assert.Equal(["flour", "grain"], snippet.Terms.Select(term => string.Join(' ', term.Words)).Order());
    }

    [Fact]
    public void Without_paragraphs_the_snippet_is_empty()
    {
        Snippet snippet = Snippet.Cut("text", [], Finder("text"));
        Assert.Equal(("", null), (snippet.Text, snippet.ParagraphIndex));
        Assert.Empty(snippet.Parts);
    }

    [Fact]
    public void A_phrase_longer_than_the_extract_is_marked_up_to_the_cut()
    {
        string phrase = Filler[..400].Trim();
        Snippet snippet = Cut($"\"{phrase}\"", "begin " + phrase + " end");
        Assert.StartsWith("begin [lorem ipsum", Marked(snippet), StringComparison.Ordinal);
        Assert.EndsWith("]…", Marked(snippet), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_without_spaces_is_cut_between_whole_characters()
    {
        string text = string.Concat(Enumerable.Repeat("𠮷", 300)) + "東京" + string.Concat(Enumerable.Repeat("𠮷", 300));
        Snippet snippet = Cut("東京", text);
        Assert.Contains("[東京]", Marked(snippet), StringComparison.Ordinal);
        Assert.DoesNotContain(snippet.Text.EnumerateRunes(), rune => rune == System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public void A_title_is_marked_whole() =>
        Assert.Equal("The [grain] deal", string.Concat(Snippet.Mark("The grain deal", Finder("grain")).Select(Marked)));

    [Fact]
    public void A_snippet_is_a_piece_of_one_paragraph_with_its_hits_in_it() =>
        Gen.Select(Texts.Any.Array[1, 40], QueryTexts.Likely).Sample((paragraphs, query) =>
        {
            if (QueryParser.Parse(query) is not QueryParseResult.Parsed parsed) return;
            string text = string.Concat(paragraphs).Replace('…', ' ');
            TextSpan[] spans = [new(0, text.Length / 4), new(text.Length / 4, text.Length)];
            Snippet snippet = Snippet.Cut(text, spans, new HitFinder(parsed.Query));
            Assert.Equal(snippet.Text, string.Concat(snippet.Parts.Select(part => part.Text)));
            Assert.Contains(snippet.Text.Trim('…'), spans[snippet.ParagraphIndex!.Value].In(text), StringComparison.Ordinal);
            Assert.InRange(snippet.Text.Trim('…').Length, 0, Snippet.MaxLength);
            Assert.Equal(snippet.Hits.Count, snippet.Parts.Count(part => part.IsHit));
            Assert.True(spans[snippet.ParagraphIndex.Value].Contains(new TextSpan(snippet.TextOffset, snippet.TextOffset)));
            if (snippet.Hits.Count > 0) Assert.StartsWith(snippet.Parts.First(part => part.IsHit).Text, text[snippet.TextOffset..], StringComparison.Ordinal);
        });

    [Fact]
    public void A_text_with_a_hit_gives_a_snippet_with_a_hit() => Texts.Any.Array[1, 40].Sample(pieces =>
    {
        string text = string.Concat(pieces);
        if (SearchWords.In(text) is not [.., var last]) return;
        Assert.NotEmpty(Snippet.Cut(text, [new TextSpan(0, text.Length)], Finder(last.Folded)).Hits);
    });

    private static Snippet Cut(string query, params string[] paragraphs)
    {
        var spans = new List<TextSpan>();
        int at = 0;
        foreach (string paragraph in paragraphs)
        {
            spans.Add(new TextSpan(at, at + paragraph.Length).Trimmed(string.Concat(paragraphs)));
            at += paragraph.Length;
        }

        return Snippet.Cut(string.Concat(paragraphs), spans, Finder(query));
    }

    private static string Marked(Snippet snippet) => string.Concat(snippet.Parts.Select(Marked));

    private static string Marked(SnippetPart part) => part.IsHit ? $"[{part.Text}]" : part.Text;

    private static HitFinder Finder(string query) => new(Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(query)).Query);
}
