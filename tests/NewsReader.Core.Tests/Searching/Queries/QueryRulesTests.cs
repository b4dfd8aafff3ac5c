using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Tests.Searching.Parsing;
using Xunit;

namespace NewsReader.Core.Tests.Searching.Queries;

/// <summary>What the help says is what the parser does.</summary>
public class QueryRulesTests
{
    /// <summary>Every example of a sign, a rule or a form of dates, with what it asks.</summary>
    public static TheoryData<string, string> Shapes => new()
    {
        { "grain deal", "all(word(grain), word(deal))" },
        { "lodz mayor", "all(word(lodz), word(mayor))" },
        { "\"grain deal\"", "phrase(grain+deal)" },
        { "“waiting times” hospital", "all(phrase(waiting+times), word(hospital))" },
        { "elect*", "word(elect*)" },
        { "\"grain de\"*", "phrase(grain+de*)" },
        { "grain OR wheat", "any(word(grain), word(wheat))" },
        { "storm harbour OR port", "all(word(storm), any(word(harbour), word(port)))" },
        { "harbour -strike", "all(word(harbour), not(word(strike)))" },
        { "peace -\"peace prize\" -outlet:gazette", "all(word(peace), not(phrase(peace+prize)), not(Outlet[gazette]))" },
        { "(grain deal) OR ceasefire", "any(all(word(grain), word(deal)), word(ceasefire))" },
        { "storm -(harbour OR port)", "all(word(storm), not(any(word(harbour), word(port))))" },
        { "speaker:peskov", "Speaker[peskov]" },
        { "outlet:\"The Gazette\" after:2025", "all(Outlet[The Gazette], After[2025])" },
        { "speaker:lavrov said:grain", "all(Speaker[lavrov], Quote.word(grain))" },
        { "said:grain review:confirmed", "all(Quote.word(grain), Review[Review.Confirmed])" },
        { "speaker:lavrov -said:grain", "all(Speaker[lavrov], not(Quote.word(grain)))" },
        { "grain -(speaker:lavrov said:deal)", "all(word(grain), not(all(Speaker[lavrov], Quote.word(deal))))" },
        { "(speaker:lavrov) (speaker:kuleba)", "all(all(Speaker[lavrov]), all(Speaker[kuleba]))" },
        { "speaker:lavrov (said:grain)", "all(Speaker[lavrov], all(Quote.word(grain)))" },
        { "in:note ask ministry", "all(Note.word(ask), Note.word(ministry))" },
        { "claim:inflation verdict:refuted", "all(Claim.word(inflation), Verdict[Verdict.Refuted])" },
        { "\"grain is cheap\"", "phrase(grain+is+cheap)" },
        { "speaker:peskov review:rejected", "all(Speaker[peskov], Review[Review.Rejected])" },
        { "on:2025", "On[2025]" },
        { "on:2025-03", "On[2025-03]" },
        { "on:2025-03-12", "On[2025-03-12]" },
        { "on:7d", "On[7d]" },
        { "on:2w", "On[2w]" },
        { "on:3m", "On[3m]" },
        { "on:1y", "On[1y]" },
        { "on:today", "On[today]" },
        { "on:yesterday", "On[yesterday]" },
        { "on:this-week", "On[this-week]" },
        { "on:last-week", "On[last-week]" },
        { "on:this-month", "On[this-month]" },
        { "on:last-month", "On[last-month]" },
        { "on:this-year", "On[this-year]" },
        { "on:last-year", "On[last-year]" },
        { "Putin's", "word(putin)" },
        { "don't", "word(dont)" },
        { "l'Ukraine", "phrase(l+ukraine)" },
        { "long-term", "phrase(long+term)" },
        { "AT&T", "phrase(at+t)" },
        { "1,200", "word(1200)" },
        { "10:30", "phrase(10+30)" },
        { "\"re:election\"", "phrase(re+election)" },
        { "grain -deal", "all(word(grain), not(word(deal)))" },
    };

    private static IEnumerable<QueryRule> All => [.. QueryLanguage.Signs, .. QueryRules.OfQuotes, .. QueryDate.Forms, .. QueryRules.OfText];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_example_asks_what_its_rule_says(string example, string shape) => Assert.Equal(shape, QueryShape.Of(Parsed(example)));

    [Fact]
    public void Every_example_of_a_rule_is_among_these() => Assert.Equal(Shapes.Select(row => row.Data.Item1), All.SelectMany(rule => rule.Examples));

    [Theory]
    [InlineData("\"", "\"Quotation marks\"")]
    [InlineData("“", "\"Quotation marks\"")]
    [InlineData("”", "\"Quotation marks\"")]
    [InlineData("„", "\"Quotation marks\"")]
    [InlineData("*", "A star *")]
    [InlineData("OR", "OR")]
    [InlineData("-", "A minus -")]
    [InlineData("(", "Brackets ( )")]
    [InlineData(")", "Brackets ( )")]
    [InlineData(":", "A colon :")]
    public void A_sign_that_means_something_is_explained(string sign, string name) => Assert.Contains(sign, $"{name} {Rule(name).Meaning}", StringComparison.Ordinal);

    [Theory]
    [InlineData("One and the same quote", "speaker:, said:, form: and review: are asked of one and the same quote")]
    [InlineData("A minus beside them", "what that one quote is not")]
    [InlineData("Brackets: another quote", "asked of a quote of its own")]
    [InlineData("One note, one claim", "words beside in:note stand in one note, claim: and verdict: are asked of one claim")]
    [InlineData("Rejected quotes", "found only where review: is asked")]
    [InlineData("Back from today", "So many days, weeks, months or years back, today included, up to 9999.")]
    [InlineData("Limits", "at most 2,000 characters and 64 words, phrases and fields. Brackets are nested at most 32 deep.")]
    public void What_goes_for_queries_as_a_whole_is_said(string name, string words) => Assert.Contains(words, Rule(name).Meaning, StringComparison.Ordinal);

    [Fact]
    public void Fields_of_quotes_are_asked_of_one_together_and_brackets_ask_of_another()
    {
        foreach (string example in Rule("One and the same quote").Examples.Concat(Rule("Rejected quotes").Examples)) Assert.Equal(1, Quotes(example));
        foreach (string example in Rule("Brackets: another quote").Examples) Assert.Equal(2, Quotes(example));
        Assert.Equal([1, 0], Rule("A minus beside them").Examples.Select(Quotes));
    }

    private static QueryRule Rule(string name) => Assert.Single(All, rule => rule.Name == name);

    private static int Quotes(string query) => Parsed(query).Groups(QueryScope.Quote).Count();

    private static QueryNode Parsed(string text) => Assert.IsType<QueryParseResult.Parsed>(QueryParser.Parse(text)).Query.Root;
}
