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
    public static IReadOnlyList<QueryRule> Signs { get; } =
    [
        new("Words", "All of the words, in any order; small or capital letters and accents make no difference.", "grain deal", "lodz mayor"),
        new($"{QuoteMarks[0]}Quotation marks{QuoteMarks[0]}", $"These words next to each other, in this order. Curly marks ({QuoteMarks[1..]}) do as well.", "\"grain deal\"", "“waiting times” hospital"),
        new($"A star {Star}", "Words that begin so; after a phrase, its last word does.", $"elect{Star}", $"\"grain de\"{Star}"),
        new(Or, $"Either one, or both. {Or} is written in capital letters and ties closer than a space: storm, and harbour or port.", $"grain {Or} wheat", $"storm harbour {Or} port"),
        new($"A minus {Minus}", "Not this: a word, a phrase, a field or brackets, directly after the minus.", $"harbour {Minus}strike", $"peace {Minus}\"peace prize\" {Minus}outlet:gazette"),
        new($"Brackets {Open} {Close}", "What stands in them counts as one.", $"{Open}grain deal{Close} {Or} ceasefire", $"storm {Minus}{Open}harbour {Or} port{Close}"),
        new($"A colon {Colon}", "Between a field and its value: what the field says. A value with spaces goes in quotation marks.", $"speaker{Colon}peskov", $"outlet{Colon}\"The Gazette\" after{Colon}2025"),
    ];
}
