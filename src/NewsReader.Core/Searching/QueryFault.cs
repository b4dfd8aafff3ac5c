using System.Globalization;
using NewsReader.Analysis;

namespace NewsReader.Core.Searching;

/// <summary>
/// What is wrong with a query, in words a person can act on, with the edit that may put it right: <paramref name="Fix"/>
/// in place of <paramref name="Where"/>; null where no edit is likely to be meant.
/// </summary>
internal sealed record QueryFault(string Message, TextSpan Where, string? Fix = null)
{
    private const int MostShown = 60;
    private const string AboutOr = "OR stands between two words, as in peace OR truce; to search for the word itself, write it small.";
    private const string ToMeanTheText = "To search for the text itself, put it in quotation marks";

    public static QueryFault TooLong(TextSpan where) => new(
        string.Create(CultureInfo.InvariantCulture, $"A search can be at most {QueryParser.MaxLength:N0} characters long. Shorten it."),
        where);

    public static QueryFault TooManyTerms(TextSpan where) => new(
        $"A search can have at most {QueryParser.MaxTerms} words, phrases and fields. Leave some out.", where);

    public static QueryFault TooDeep(TextSpan where) => new(
        $"Brackets can be nested at most {QueryParser.MaxDepth} deep. Take some away.", where);

    public static QueryFault UnknownField(string name, string value, string? nearest, string typed, TextSpan where)
    {
        string hint = nearest is null ? $"The fields are {FieldNames()}." : $"Did you mean “{nearest}:”?";
        string literal = $"{name}:{value}";
        return new($"There is no field “{Shown(name)}:”. {hint} {ToMeanTheText}: \"{Shown(literal)}\".", where,
            nearest is null ? $"\"{literal}\"" : nearest + typed[name.Length..]);
    }

    public static QueryFault EmptyField(QueryField field, TextSpan where)
    {
        string name = QueryFields.Name(field);
        return new(QueryFields.IsDate(field)
            ? $"There is no date after “{name}:”. Write one directly after the colon, as in {name}:2025-03-12."
            : $"There is nothing after “{name}:”. Write the {name} directly after the colon, in quotation marks if it has spaces.", where);
    }

    public static QueryFault StarInField(QueryField field, TextSpan where)
    {
        string name = QueryFields.Name(field);
        return new($"A * does not work after “{name}:”. "
            + $"Leave it out, or put the {name} in quotation marks if the * is part of it.", where);
    }

    public static QueryFault UnreadableDate(QueryField field, string value, TextSpan where)
    {
        string name = QueryFields.Name(field);
        return new($"“{Shown(value)}” is not a date. "
            + $"Write a year, a month or a day: {name}:2025, {name}:2025-03 or {name}:2025-03-12.", where);
    }

    public static QueryFault UnclosedQuote(TextSpan where, string text) => new(
        "This quotation mark is never closed. Add another one where the phrase ends.", where, text.TrimEnd() + "\"");

    public static QueryFault EmptyPhrase(TextSpan where) => new(
        "There is nothing between these quotation marks. Write words between them, or take them away.", where, "");

    public static QueryFault NoLetters(string term, TextSpan where) => new(
        $"“{Shown(term)}” has no letters or digits to search for. Leave it out.", where, "");

    public static QueryFault MisplacedStar(TextSpan where) => new(
        $"A * stands only at the end of a word, as in elect*. {ToMeanTheText}.", where);

    public static QueryFault LoneMinus(TextSpan where) => new(
        "A - stands directly before what it excludes, as in -word. Move it there, or leave it out.", where, "");

    public static QueryFault OrAtStart(TextSpan where) => new($"There is nothing before this OR. {AboutOr}", where, "");

    public static QueryFault OrAtEnd(TextSpan where) => new($"There is nothing after this OR. {AboutOr}", where, "");

    public static QueryFault OrTwice(TextSpan where) => new(
        $"There is nothing between this OR and the one before it. {AboutOr}", where, "");

    public static QueryFault UnclosedBracket(TextSpan where) => new(
        "This bracket is never closed. Add a ) where the group ends.", where);

    public static QueryFault UnopenedBracket(TextSpan where) => new(
        "This bracket closes nothing. Take it away, or add a ( where the group begins.", where, "");

    public static QueryFault EmptyGroup(TextSpan where) => new(
        "There is nothing between these brackets. Write words between them, or take them away.", where, "");

    private static string FieldNames()
    {
        string[] names = [.. QueryFields.Names.Select(name => name + ":")];
        return $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static string Shown(string term)
    {
        if (term.Length <= MostShown) return term;
        int end = char.IsHighSurrogate(term[MostShown - 1]) ? MostShown - 1 : MostShown;
        return term[..end] + "…";
    }
}
