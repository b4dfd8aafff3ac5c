using System.Globalization;
using NewsReader.Core.Searching.Parsing;

namespace NewsReader.Core.Searching.Queries;

/// <summary>What holds in queries beyond what each sign of <see cref="QueryLanguage"/> and each of the <see cref="QueryFields"/> means by itself.</summary>
public static class QueryRules
{
    /// <summary>How what is asked of quotes, notes and claims goes together, the most important first.</summary>
    public static IReadOnlyList<QueryRule> OfQuotes { get; } =
    [
        new("One and the same quote", $"{FieldsOf(QueryScope.Quote)} are asked of one and the same quote: somebody of this name said these words. It isn’t enough that one person is quoted, and another said them.", "speaker:lavrov said:grain", "said:grain review:confirmed"),
        new("A minus beside them", "It says what that one quote is not. Where nothing is asked of a quote but only excluded, it says that the article has no such quote at all.", "speaker:lavrov -said:grain", "grain -(speaker:lavrov said:deal)"),
        new("Brackets: another quote", "What stands in brackets is asked of a quote of its own, so of several quotes in one article.", "(speaker:lavrov) (speaker:kuleba)", "speaker:lavrov (said:grain)"),
        new("One note, one claim", $"So it is with notes and claims: words beside in:note stand in one note, {FieldsOf(QueryScope.Claim)} are asked of one claim.", "in:note ask ministry", "claim:inflation verdict:refuted"),
        new("Interrupted quotes", "The parts of one quote stand next to each other, whatever interrupts it or a paragraph’s end: this phrase is in “The grain,” she said, “is cheap.”", "\"grain is cheap\""),
        new("Rejected quotes", "A quote that you rejected is found only where review: is asked of it.", "speaker:peskov review:rejected"),
    ];

    /// <summary>What is a word and what is none, and how much a query can hold.</summary>
    public static IReadOnlyList<QueryRule> OfText { get; } =
    [
        new("Apostrophes", "One within a word is left out, and so is a possessive s: Putin’s is looked for as Putin. What French and Italian leave out a letter of before it is a word of its own.", "Putin's", "don't", "l'Ukraine"),
        new("Hyphens and other signs", "They part words. The parts of one typed word are looked for next to each other, as a phrase is.", "long-term", "AT&T"),
        new("Numbers", "Commas between thousands are left out.", "1,200"),
        new("Colons", "Letters, a colon and more are a field, or a mistake. Times, web addresses and a colon at a word’s end are plain text; so is all that stands in quotation marks.", "10:30", "\"re:election\""),
        new($"{QueryLanguage.And} and {QueryLanguage.Not}", $"Neither is needed: a space is the one, {QueryLanguage.Minus} the other. In small letters they are words. A dash ({string.Join(' ', QueryLanguage.Dashes.Take(2))}) is no minus.", "grain -deal"),
        new("Limits", string.Create(CultureInfo.InvariantCulture, $"A search has at most {QueryParser.MaxLength:N0} characters and {QueryParser.MaxTerms} words, phrases and fields. Brackets are nested at most {QueryParser.MaxDepth} deep.")),
    ];

    private static string FieldsOf(QueryScope scope)
    {
        string[] names = [.. QueryFields.All.Where(field => QueryScopes.Of(field.Field) == scope).Select(field => $"{field.Name}{QueryLanguage.Colon}")];
        return $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
