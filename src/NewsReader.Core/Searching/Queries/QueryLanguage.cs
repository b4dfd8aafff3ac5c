namespace NewsReader.Core.Searching.Queries;

/// <summary>The query language as the help shows it. Its fields are in <see cref="QueryFields"/>.</summary>
public static class QueryLanguage
{
    /// <summary>What words and signs mean, the plainest first.</summary>
    public static IReadOnlyList<QuerySign> Signs { get; } =
    [
        new("Words", "All of the words, in any order; small or capital letters and accents make no difference.", "grain deal", "lodz mayor"),
        new("\"Quotation marks\"", "These words next to each other, in this order.", "\"grain deal\"", "\"waiting times\" hospital"),
        new("A star *", "Words that begin so; after a phrase, its last word does.", "elect*", "\"grain de\"*"),
        new("OR", "Either one, or both. OR is written in capital letters and ties closer than a space: storm, and harbour or port.", "grain OR wheat", "storm harbour OR port"),
        new("A minus -", "Not this: a word, a phrase, a field or brackets.", "harbour -strike", "peace -\"peace prize\" -outlet:gazette"),
        new("Brackets ( )", "What stands in them counts as one.", "(grain deal) OR ceasefire", "storm -(harbour OR port)"),
        new("A field, a colon, a value", "What the field says; a value with spaces goes in quotation marks.", "speaker:peskov", "outlet:\"The Gazette\" after:2025"),
    ];
}
