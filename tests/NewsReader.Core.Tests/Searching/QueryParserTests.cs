using CsCheck;
using NewsReader.Analysis;
using NewsReader.Core.Searching;
using Xunit;

namespace NewsReader.Core.Tests.Searching;

public class QueryParserTests
{
    [Theory]
    [InlineData("Peskov", "peskov", "word(peskov)")]
    [InlineData("grain deal", "grain deal", "all(word(grain), word(deal))")]
    [InlineData("\"Grain Deal\"", "\"grain deal\"", "phrase(grain+deal)")]
    [InlineData("“grain deal”", "\"grain deal\"", "phrase(grain+deal)")]
    [InlineData("„grain deal“", "\"grain deal\"", "phrase(grain+deal)")]
    [InlineData("\"peskov\"", "peskov", "word(peskov)")]
    [InlineData("long-term", "\"long term\"", "phrase(long+term)")]
    [InlineData("elect*", "elect*", "word(elect*)")]
    [InlineData("long-te*", "\"long te\"*", "phrase(long+te*)")]
    [InlineData("\"grain de\"*", "\"grain de\"*", "phrase(grain+de*)")]
    [InlineData("deal grain OR wheat", "deal (grain OR wheat)", "all(word(deal), any(word(grain), word(wheat)))")]
    [InlineData("a OR b OR c d", "(a OR b OR c) d", "all(any(word(a), word(b), word(c)), word(d))")]
    [InlineData("a OR (b OR c)", "a OR b OR c", "any(word(a), word(b), word(c))")]
    [InlineData("(a b) OR c", "(a b) OR c", "any(all(word(a), word(b)), word(c))")]
    [InlineData("((a) (b c))", "a b c", "all(word(a), word(b), word(c))")]
    [InlineData("a OR(b c)", "a OR (b c)", "any(word(a), all(word(b), word(c)))")]
    [InlineData("-a", "-a", "not(word(a))")]
    [InlineData("a -b -\"c d\" -tag:x -(e OR f)", "a -b -\"c d\" -tag:x -(e OR f)", "all(word(a), not(word(b)), not(phrase(c+d)), not(Tag[x]), not(any(word(e), word(f))))")]
    [InlineData("-(-a)", "a", "word(a)")]
    [InlineData("-OR \"OR\" or", "-or or or", "all(not(word(or)), word(or), word(or))")]
    [InlineData("speaker:Peskov", "speaker:Peskov", "Speaker[Peskov]")]
    [InlineData("SPEAKER:\"Dmitry  Peskov\"", "speaker:\"Dmitry Peskov\"", "Speaker[Dmitry Peskov]")]
    [InlineData("speaker:“O'Brien”", "speaker:O'Brien", "Speaker[O'Brien]")]
    [InlineData("tag:c++ outlet:\"a*b\"", "tag:c++ outlet:\"a*b\"", "all(Tag[c++], Outlet[a*b])")]
    [InlineData("after:2025 before:2025-03", "after:2025-01-01 before:2025-03-01", "all(After[2025-01-01], Before[2025-03-01])")]
    [InlineData("after:\"2025-03-12\"", "after:2025-03-12", "After[2025-03-12]")]
    [InlineData("10:30 https://bbc.com", "\"10 30\" \"https bbc com\"", "all(phrase(10+30), phrase(https+bbc+com))")]
    [InlineData("Kyiv: talks a1:b", "kyiv talks \"a1 b\"", "all(word(kyiv), word(talks), phrase(a1+b))")]
    [InlineData("c++ R&D don't AT&T", "c \"r d\" dont \"at t\"", "all(word(c), phrase(r+d), word(dont), phrase(at+t))")]
    [InlineData("Putin's 1,200 3.5", "putin 1200 \"3 5\"", "all(word(putin), word(1200), phrase(3+5))")]
    [InlineData("東京", "\"東 京\"", "phrase(東+京)")]
    [InlineData("word(s)\"a b\"c", "word s \"a b\" c", "all(word(word), word(s), phrase(a+b), word(c))")]
    public void A_query_is_understood_and_printed_in_its_plainest_form(string text, string canonical, string shape)
    {
        ArticleQuery query = Understood(text);
        Assert.Equal(canonical, query.ToString());
        Assert.Equal(shape, QueryShape.Of(query.Root));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n\u00A0")]
    [InlineData("\0\u200B")]
    public void Nothing_typed_is_an_empty_query(string? text) => Assert.IsType<QueryParseResult.Empty>(QueryParser.Parse(text));

    [Theory]
    [InlineData("speeker:peskov", "0-14", "There is no field “speeker:”. Did you mean “speaker:”? To search for the text itself, put it in quotation marks: \"speeker:peskov\".", "speaker:peskov")]
    [InlineData("a Spekar:\"d p\"", "2-14", "There is no field “Spekar:”. Did you mean “speaker:”? To search for the text itself, put it in quotation marks: \"Spekar:d p\".", "a speaker:\"d p\"")]
    [InlineData("re:election now", "0-11", "There is no field “re:”. The fields are speaker:, outlet:, tag:, after: and before:. To search for the text itself, put it in quotation marks: \"re:election\".", "\"re:election\" now")]
    [InlineData("tags:war", "0-8", "There is no field “tags:”. Did you mean “tag:”? To search for the text itself, put it in quotation marks: \"tags:war\".", "tag:war")]
    [InlineData("a \"b c ", "2-7", "This quotation mark is never closed. Add another one where the phrase ends.", "a \"b c\"")]
    [InlineData("tag:\"b c", "4-8", "This quotation mark is never closed. Add another one where the phrase ends.", "tag:\"b c\"")]
    [InlineData("a \"\" b", "2-4", "There is nothing between these quotation marks. Write words between them, or take them away.", "a  b")]
    [InlineData("(a (b)", "0-1", "This bracket is never closed. Add a ) where the group ends.", null)]
    [InlineData("a) b", "1-2", "This bracket closes nothing. Take it away, or add a ( where the group begins.", "a b")]
    [InlineData(")", "0-1", "This bracket closes nothing. Take it away, or add a ( where the group begins.", null)]
    [InlineData("a ( )", "2-5", "There is nothing between these brackets. Write words between them, or take them away.", "a")]
    [InlineData("a *", "2-3", "A * stands only at the end of a word, as in elect*. To search for the text itself, put it in quotation marks.", null)]
    [InlineData("***", "0-3", "A * stands only at the end of a word, as in elect*. To search for the text itself, put it in quotation marks.", null)]
    [InlineData("a*b", "0-3", "A * stands only at the end of a word, as in elect*. To search for the text itself, put it in quotation marks.", null)]
    [InlineData("a - b", "2-3", "A - stands directly before what it excludes, as in -word. Move it there, or leave it out.", "a  b")]
    [InlineData("a --b", "2-3", "A - stands directly before what it excludes, as in -word. Move it there, or leave it out.", "a -b")]
    [InlineData("-", "0-1", "A - stands directly before what it excludes, as in -word. Move it there, or leave it out.", null)]
    [InlineData("(a -)", "3-4", "A - stands directly before what it excludes, as in -word. Move it there, or leave it out.", "(a )")]
    [InlineData("OR a", "0-2", "There is nothing before this OR. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.", "a")]
    [InlineData("a (OR b)", "3-5", "There is nothing before this OR. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.", "a ( b)")]
    [InlineData("a OR", "2-4", "There is nothing after this OR. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.", "a")]
    [InlineData("(a OR) b", "3-5", "There is nothing after this OR. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.", "(a ) b")]
    [InlineData("a OR OR b", "5-7", "There is nothing between this OR and the one before it. OR stands between two words, as in peace OR truce; to search for the word itself, write it small.", "a OR  b")]
    [InlineData("speaker: peskov", "0-8", "There is nothing after “speaker:”. Write the speaker directly after the colon, in quotation marks if it has spaces.", null)]
    [InlineData("a tag:\" \"", "2-9", "There is nothing after “tag:”. Write the tag directly after the colon, in quotation marks if it has spaces.", null)]
    [InlineData("after:", "0-6", "There is no date after “after:”. Write one directly after the colon, as in after:2025-03-12.", null)]
    [InlineData("speaker:pesk*", "0-13", "A * does not work after “speaker:”. Leave it out, or put the speaker in quotation marks if the * is part of it.", null)]
    [InlineData("before:2025-13", "0-14", "“2025-13” is not a date. Write a year, a month or a day: before:2025, before:2025-03 or before:2025-03-12.", null)]
    [InlineData("after:2025-02-29", "0-16", "“2025-02-29” is not a date. Write a year, a month or a day: after:2025, after:2025-03 or after:2025-03-12.", null)]
    [InlineData("after:yesterday", "0-15", "“yesterday” is not a date. Write a year, a month or a day: after:2025, after:2025-03 or after:2025-03-12.", null)]
    [InlineData("after:0000", "0-10", "“0000” is not a date. Write a year, a month or a day: after:2025, after:2025-03 or after:2025-03-12.", null)]
    [InlineData("war 🙂", "4-6", "“🙂” has no letters or digits to search for. Leave it out.", "war")]
    [InlineData("R & D", "2-3", "“&” has no letters or digits to search for. Leave it out.", "R  D")]
    [InlineData("\"***\"", "0-5", "“***” has no letters or digits to search for. Leave it out.", null)]
    public void What_is_wrong_is_said_with_its_place_and_a_way_out(string text, string where, string message, string? suggestion)
    {
        QueryParseResult.Unreadable unreadable = Refused(text);
        Assert.Equal(message, unreadable.Message);
        Assert.Equal(where, unreadable.Where.ToString());
        Assert.Equal(suggestion, unreadable.Suggestion);
    }

    [Fact]
    public void A_query_is_at_most_2000_characters_long()
    {
        Understood("\"a a\"" + new string(' ', 1995));
        QueryParseResult.Unreadable unreadable = Refused(new string('a', 2001));
        Assert.Equal("A search can be at most 2,000 characters long. Shorten it.", unreadable.Message);
        Assert.Equal(new TextSpan(2000, 2001), unreadable.Where);
    }

    [Fact]
    public void A_query_that_prints_longer_than_2000_characters_is_refused() =>
        Assert.Equal("A search can be at most 2,000 characters long. Shorten it.", Refused(new string('ß', 1500)).Message);

    [Fact]
    public void A_query_has_at_most_64_terms()
    {
        Understood(string.Join(' ', Enumerable.Repeat("a", 64)));
        QueryParseResult.Unreadable unreadable = Refused(string.Join(' ', Enumerable.Repeat("a", 66)));
        Assert.Equal("A search can have at most 64 words, phrases and fields. Leave some out.", unreadable.Message);
        Assert.Equal(new TextSpan(128, 131), unreadable.Where);
    }

    [Fact]
    public void Brackets_are_nested_at_most_32_deep()
    {
        Understood(new string('(', 32) + "a" + new string(')', 32));
        QueryParseResult.Unreadable unreadable = Refused(new string('(', 33) + "a" + new string(')', 33));
        Assert.Equal("Brackets can be nested at most 32 deep. Take some away.", unreadable.Message);
        Assert.Equal(new TextSpan(32, 33), unreadable.Where);
    }

    [Fact]
    public void A_query_that_prints_with_brackets_more_than_32_deep_is_refused()
    {
        string text = string.Concat(Enumerable.Repeat("(a b OR ", 20)) + "c" + new string(')', 20);
        Assert.Equal("Brackets can be nested at most 32 deep. Take some away.", Refused(text).Message);
    }

    [Fact]
    public void A_long_word_is_shortened_in_its_message() =>
        Assert.Equal($"“{new string('&', 60)}…” has no letters or digits to search for. Leave it out.", Refused(new string('&', 100)).Message);

    [Fact]
    public void Each_part_knows_where_it_stands()
    {
        const string text = "a -(b OR tag:\"c d\") e*";
        var all = Assert.IsType<QueryNode.All>(Understood(text).Root);
        Assert.Equal(["a", "-(b OR tag:\"c d\")", "e*"], all.Children.Select(child => child.Where.In(text)));
        var any = Assert.IsType<QueryNode.Any>(Assert.IsType<QueryNode.Not>(all.Children[1]).Child);
        Assert.Equal(["b", "tag:\"c d\""], any.Children.Select(child => child.Where.In(text)));
    }

    [Theory]
    [InlineData("a -b \"c d\" e* tag:f A", "a | \"c d\" | e*")]
    [InlineData("-(a -(b -c)) d OR e", "b | d | e")]
    [InlineData("-a tag:b after:2025", "")]
    [InlineData("a title:a -said:b claim:\"c d\"* (in:body a A) said:a", "a | title:a | claim:\"c d\"* | (in:body a) | said:a")]
    public void The_positive_terms_are_those_that_no_minus_excludes(string text, string terms) => Assert.Equal(
        terms,
        string.Join(" | ", Understood(text).PositiveTerms));

    [Fact]
    public void Any_text_at_all_is_answered() => Queries.Any.Sample(text =>
    {
        if (QueryParser.Parse(text) is not QueryParseResult.Unreadable unreadable) return;
        Assert.InRange(unreadable.Where.End, 1, text.Length);
        Assert.NotEmpty(unreadable.Message);
        if (unreadable.Suggestion is { } suggestion) Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(suggestion));
    }, iter: 20_000);

    [Fact]
    public void What_is_printed_parses_to_the_same_tree() => Queries.Likely.Sample(text =>
    {
        if (QueryParser.Parse(text) is not QueryParseResult.Parsed parsed) return;
        ArticleQuery again = Understood(parsed.Query.ToString());
        Assert.Equal(QueryShape.Of(parsed.Query.Root), QueryShape.Of(again.Root));
        Assert.Equal(parsed.Query.ToString(), again.ToString());
    }, iter: 20_000);

    [Fact]
    public void Every_part_lies_within_its_parent() => Queries.Likely.Sample(text =>
    {
        if (QueryParser.Parse(text) is QueryParseResult.Parsed parsed) AssertNested(parsed.Query.Root, new TextSpan(0, text.Length));
    });

    private static void AssertNested(QueryNode node, TextSpan parent)
    {
        Assert.True(parent.Contains(node.Where) && !node.Where.IsEmpty);
        IEnumerable<QueryNode> children = node switch
        {
            QueryNode.All all => all.Children,
            QueryNode.Any any => any.Children,
            QueryNode.Not not => [not.Child],
            _ => [],
        };
        Assert.All(children, child => AssertNested(child, node.Where));
    }

    private static ArticleQuery Understood(string text) => Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query;

    private static QueryParseResult.Unreadable Refused(string text) => Assert.IsType<QueryParseResult.Unreadable>(QueryParser.Parse(text));
}
