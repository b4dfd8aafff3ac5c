namespace NewsReader.Core.Searching.Queries;

/// <summary>
/// The signs and words that mean something in a query: the one table that queries are read by and the help shows. The fields are in
/// <see cref="QueryFields"/>.
/// </summary>
public static class QueryLanguage
{
    /// <summary>What brackets are.</summary>
    internal const char Open = '(', Close = ')';

    /// <summary>What excludes the term that it stands directly before.</summary>
    internal const char Minus = '-';

    /// <summary>What stands for the rest of a word.</summary>
    internal const char Star = '*';

    /// <summary>What stands between a field and its value.</summary>
    internal const char Colon = ':';

    /// <summary>What stands between alternatives.</summary>
    internal const string Or = "OR";

    /// <summary>What other search languages have for a space and a minus. In this one they would be words, the opposite of what is meant.</summary>
    internal const string And = "AND", Not = "NOT";

    /// <summary>What begins and ends a phrase.</summary>
    internal const string QuoteMarks = "\"“”„";

    /// <summary>What phones and word processors make of a minus: dashes, hyphens and the minus of mathematics.</summary>
    internal const string Dashes = "–—−‐‑";

    /// <summary>Whether the word, in capital letters as it is, is none to look for.</summary>
    internal static bool IsOperator(string word) => word is Or or And or Not;

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
