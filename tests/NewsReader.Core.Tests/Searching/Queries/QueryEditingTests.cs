using CsCheck;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Queries;

public class QueryEditingTests
{
    private static readonly Gen<QueryField> Field = Gen.Enum<QueryField>();

    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.OneOf("The Gazette", "meridian", "2025-03", "7d", "quote", "read", "confirmed", "en", "c++", "OR", "-x", "(a)", "a*", "\"", "Die \"Zeit\"", "title", "/a", ""),
        Texts.Any);

    [Theory]
    [InlineData("grain deal", QueryField.Outlet, "The Gazette", "grain deal outlet:\"The Gazette\"")]
    [InlineData("Grain", QueryField.Tag, "c++", "grain tag:c++")]
    [InlineData("grain OR wheat", QueryField.Is, "Unread", "(grain OR wheat) is:unread")]
    [InlineData("-grain", QueryField.On, "2025-03", "-grain on:2025-03")]
    [InlineData("in:body grain deal", QueryField.Speaker, "Peskov", "in:body grain deal speaker:Peskov")]
    [InlineData("in:body grain", QueryField.Title, "deal", "in:body grain title:deal")]
    [InlineData("grain", QueryField.Said, "grain deal", "grain said:\"grain deal\"")]
    [InlineData("grain", QueryField.Outlet, "Die “Zeit”", "grain outlet:\"Die Zeit\"")]
    [InlineData("grain", QueryField.Author, "a*(b) OR -c", "grain author:\"a*(b) OR -c\"")]
    [InlineData("grain", QueryField.Lang, "EN", "grain lang:en")]
    [InlineData("grain", QueryField.Lang, "english", null)]
    [InlineData("grain", QueryField.Verdict, "true", null)]
    [InlineData("grain", QueryField.Tag, "\" \"", null)]
    [InlineData("grain", QueryField.In, "body", null)]
    public void A_query_is_narrowed_by_one_more_term(string text, QueryField field, string value, string? narrowed) =>
        Assert.Equal(narrowed, Understood(text).With(field, value));

    [Theory]
    [InlineData("grain", QueryField.Outlet, "Le Monde", "grain outlet:\"Le Monde\"")]
    [InlineData("grain OR wheat", QueryField.Tag, "x", "(grain OR wheat) tag:x")]
    [InlineData("speaker:a said:grain", QueryField.Speaker, "b a", "speaker:a said:grain speaker:\"b a\"")]
    [InlineData("(form:direct OR form:mixed) speaker:a", QueryField.Form, "direct", "(form:direct OR form:mixed) speaker:a form:direct")]
    [InlineData("-speaker:a", QueryField.Form, "direct", "-speaker:a (form:direct)")]
    [InlineData("speaker:a", QueryField.Speaker, "a", null)]
    [InlineData("form:direct grain", QueryField.Form, "direct", null)]
    [InlineData("-speaker:a (form:direct)", QueryField.Form, "direct", null)]
    [InlineData("grain", QueryField.Form, "none such", null)]
    public void A_query_is_narrowed_by_a_value_that_it_does_not_ask_for_yet(string text, QueryField field, string value, string? narrowed) =>
        Assert.Equal(narrowed, Understood(text).NarrowedBy(field, value));

    [Fact]
    public void Without_a_query_the_term_is_all_there_is() => Assert.Equal("outlet:\"The Gazette\"", QueryEditing.With(null, QueryField.Outlet, "The Gazette"));

    [Fact]
    public void A_query_that_has_as_many_terms_as_it_can_is_not_narrowed() =>
        Assert.Null(Understood(string.Join(' ', Enumerable.Repeat("a", 64))).With(QueryField.Tag, "b"));

    [Fact]
    public void A_query_is_not_narrowed_to_be_longer_than_it_can() => Assert.Null(Understood("grain").With(QueryField.Tag, new string('b', 2000)));

    [Theory]
    [InlineData("grain deal tag:x", 0, "deal tag:x")]
    [InlineData("grain deal tag:x", 2, "grain deal")]
    [InlineData("grain (deal OR wheat)", 0, "deal OR wheat")]
    [InlineData("grain -deal", 0, "-deal")]
    [InlineData("a a", 1, "a")]
    [InlineData("a (in:body b)", 0, "in:body b")]
    [InlineData("a OR b", 0, "")]
    [InlineData("grain", 0, "")]
    public void A_part_can_be_taken_out(string text, int part, string left)
    {
        ArticleQuery query = Understood(text);
        Assert.Equal(left, query.Without(query.Parts()[part]));
    }

    [Fact]
    public void A_part_of_another_query_can_not_be_taken_out()
    {
        QueryNode other = Understood("grain").Root;
        Assert.Throws<ArgumentException>(() => Understood("grain").Without(other));
    }

    [Fact]
    public void A_part_is_written_as_a_query_of_its_own() => Assert.Equal(
        ["a", "in:body b", "-(c OR title:d)", "tag:\"e f\""],
        Understood("a (in:body b) -(c OR title:D) tag:\"e  f\"").Parts().Select(part => part.ToString()));

    [Fact]
    public void A_term_that_is_put_in_can_be_taken_out_again() => Gen.Select(QueryTexts.Likely, Field, Value).Sample((text, field, value) =>
    {
        if (QueryParser.Parse(text) is not QueryParseResult.Parsed(var query) || query.With(field, value) is not { } narrowed) return;
        ArticleQuery again = Understood(narrowed);
        Assert.Equal(narrowed, again.ToString());
        Assert.Equal(query.Parts().Count + 1, again.Parts().Count);
        Assert.Equal(query.ToString(), again.Without(again.Parts()[^1]));
    });

    [Fact]
    public void What_is_left_without_a_part_is_a_query() => QueryTexts.Likely.Sample(text =>
    {
        if (QueryParser.Parse(text) is not QueryParseResult.Parsed(var query)) return;
        foreach (QueryNode part in query.Parts())
        {
            string left = query.Without(part);
            if (query.Parts().Count == 1) Assert.Empty(left);
            else Assert.Equal(left, Understood(left).ToString());
            Assert.Equal(part.ToString(), Understood(part.ToString()).ToString());
        }
    });

    private static ArticleQuery Understood(string text) => Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;
}
