using CsCheck;
using NewsReader.Analysis;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Core.Searching.Words;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Snippets;

public class HitFinderTests
{
    [Theory]
    [InlineData("peskov", "Peskov’s man, Mr. Peskov.", "Peskov | Peskov")]
    [InlineData("\"grain deal\"", "The grain-deal, a grain, a deal", "grain-deal")]
    [InlineData("elect*", "Electors elected; select", "Electors | elected")]
    [InlineData("\"grain de\"*", "grain deals, grain trade", "grain deals")]
    [InlineData("\"a b\" b", "a b c b", "a b | b")]
    [InlineData("\"a b\" \"b c\"", "a b c", "a b c")]
    [InlineData("\"a a b\"", "a a a b", "a a b")]
    [InlineData("\"a b a c\"", "a b a b a c", "a b a c")]
    [InlineData("\"a a\"", "a a a", "a a")]
    [InlineData("peace -war", "war and peace", "peace")]
    [InlineData("speaker:peskov", "Peskov", "")]
    [InlineData("京都", "東京都は京都", "京都 | 京都")]
    [InlineData("1200 don't", "1,200 don’t", "1,200 | don’t")]
    public void Hits_are_found_where_the_words_stand(string query, string text, string hits) =>
        Assert.Equal(hits, string.Join(" | ", Finder(query).Find(text).Select(span => span.In(text))));

    [Theory]
    [InlineData("grain title:deal", TextPlace.Title, "grain | deal")]
    [InlineData("grain title:deal said:storm", TextPlace.Body, "grain")]
    [InlineData("in:quote grain OR deal", TextPlace.Quote, "grain | deal")]
    [InlineData("in:note grain -deal", TextPlace.Note, "grain")]
    [InlineData("claim:st* title:grain", TextPlace.Claim, "storm")]
    [InlineData("title:deal said:deal", TextPlace.Note, "")]
    public void Of_words_that_are_looked_for_in_one_place_hits_are_found_there_alone(string query, TextPlace place, string hits)
    {
        const string text = "grain deal storm";
        var finder = new HitFinder(Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(query)).Query, place);
        Assert.Equal(hits, string.Join(" | ", finder.Find(text).Select(span => span.In(text))));
    }

    [Fact]
    public void A_text_can_be_several_places()
    {
        var finder = new HitFinder(Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse("(in:body grain) said:storm title:deal")).Query, TextPlace.Body, TextPlace.Quote);
        Assert.Equal([new TextSpan(0, 5), new TextSpan(11, 16)], finder.Find("grain deal storm"));
    }

    [Fact]
    public void A_part_of_a_text_is_looked_at_alone() => Assert.Equal([new TextSpan(6, 11)], Finder("grain").Find("grain grain grain", new TextSpan(6, 12)));

    [Fact]
    public void A_word_taken_from_the_text_is_always_found() => Texts.Any.Sample(text =>
    {
        foreach (SearchWord word in SearchWords.In(text)) Assert.Contains(Finder(word.Folded).Find(text), hit => hit.Contains(word.Span));
    });

    [Fact]
    public void Neighbouring_words_are_found_as_a_phrase() => Texts.Any.Sample(text =>
    {
        IReadOnlyList<SearchWord> words = SearchWords.In(text);
        if (words.Count < 2) return;
        string phrase = $"\"{string.Join(' ', words.Take(5).Select(word => word.Folded))}\"";
        Assert.Contains(Finder(phrase).Find(text), hit => hit.Contains(words[0].Span));
    });

    [Fact]
    public void Hits_lie_inside_the_text_in_order_and_disjoint() => Gen.Select(Texts.Any, QueryTexts.Likely).Sample((text, query) =>
    {
        if (QueryParser.Parse(query) is not QueryParseResult.Parsed parsed) return;
        int end = 0;
        foreach (TextSpan hit in new HitFinder(parsed.Query).Find(text))
        {
            Assert.InRange(hit.Start, end, text.Length - 1);
            Assert.InRange(hit.End, hit.Start + 1, text.Length);
            end = hit.End;
        }
    });

    private static HitFinder Finder(string query) => new(Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(query)).Query);
}
