using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>
/// What is wrong with a query, in words a person can act on, with the edit that may put it right: <paramref name="Fix"/>
/// in place of <paramref name="Where"/>; null where no edit is likely to be meant.
/// </summary>
internal sealed record QueryFault(string Message, TextSpan Where, string? Fix = null)
{
    private const int MostShown = 60;
    private const string AboutOr = "OR stands between two words, as in peace OR truce; to search for the word itself, write it small.";
    private const string AboutNot = "There is no NOT. Write - directly before what to leave out, as in -word; to search for the word itself, write it small.";
    private const string ToMeanTheText = "To search for the text itself, put it in quotation marks";

    /// <summary>Whether other search languages write it so: whoever does, does so throughout the query.</summary>
    public bool IsForeign { get; private init; }

    /// <summary>The edit where <see cref="Fix"/> is none, or leads to another fault.</summary>
    public string? OtherFix { get; private init; }

    public static QueryFault TooLong(TextSpan where) => new(
        string.Create(CultureInfo.InvariantCulture, $"A search can be at most {QueryParser.MaxLength:N0} characters long. Shorten it."),
        where);

    public static QueryFault TooManyTerms(TextSpan where) => new(
        $"A search can have at most {QueryParser.MaxTerms} words, phrases and fields. Leave some out.", where);

    public static QueryFault TooDeep(TextSpan where) => new(
        $"Brackets can be nested at most {QueryParser.MaxDepth} deep. Take some away.", where);

    public static QueryFault UnknownField(string name, string value, string typed, TextSpan where)
    {
        string? nearest = NearestName.Of(name, QueryFields.All.Select(field => field.Name));
        string hint = nearest is null ? $"The fields are {Joined([.. QueryFields.All.Select(field => field.Name + ":")], "and")}." : $"Did you mean “{nearest}:”?";
        string literal = $"{name}:{value}";
        return new($"There is no field “{Shown(name)}:”. {hint} {ToMeanTheText}: \"{Shown(literal)}\".", where,
            nearest is null ? null : nearest + typed[name.Length..])
        {
            OtherFix = $"\"{literal}\"",
        };
    }

    public static QueryFault EmptyField(QueryFieldDefinition field, TextSpan where) => field.Kind switch
    {
        QueryValueKind.Date => new($"There is no date after “{field.Name}:”. Write one directly after the colon, as in {field.Name}:{QueryDate.Days[^1]}.", where),
        QueryValueKind.Name => new(
            $"There is nothing after “{field.Name}:”. Write the {field.Name} directly after the colon, in quotation marks if it has spaces.", where),
        QueryValueKind.Text => new(
            $"There is nothing after “{field.Name}:”. Write a word directly after the colon, or a phrase in quotation marks.", where),
        QueryValueKind.Language => new(
            $"There is nothing after “{field.Name}:”. Write a language's code directly after the colon, as in {field.Name}:en.", where),
        _ => new($"There is nothing after “{field.Name}:”. Write {Joined(field.Values, "or")} directly after the colon.", where),
    };

    public static QueryFault StarInField(QueryFieldDefinition field, TextSpan where) => new(
        $"A * does not work after “{field.Name}:”. Leave it out, or put the {field.Name} in quotation marks if the * is part of it.", where);

    public static QueryFault NotListed(QueryFieldDefinition field, string value, TextSpan where)
    {
        string? nearest = NearestName.Of(value, field.Values);
        return new(
            $"“{Shown(value)}” does not go with “{field.Name}:”. Write {Joined(field.Values, "or")}.{DidYouMean(nearest)}",
            where,
            nearest is null ? null : $"{field.Name}:{nearest}");
    }

    public static QueryFault NoLanguageCode(QueryFieldDefinition field, string value, TextSpan where)
    {
        string? meant = LanguageCode.Meant(value);
        return new(
            $"“{Shown(value)}” is no language code. Write one of two or three letters, such as {field.Name}:{meant ?? "en"}.",
            where,
            meant is null ? null : $"{field.Name}:{meant}");
    }

    public static QueryFault UnreadableDate(QueryFieldDefinition field, string value, TextSpan where)
    {
        string? nearest = NearestName.Of(value, field.Values);
        string name = field.Name;
        return new(
            $"“{Shown(value)}” is not a date. Write a year, a month or a day: {Joined([.. QueryDate.Days.Select(day => $"{name}:{day}")], "or")}; "
            + $"or count from today: {name}:{QueryDate.Counts[0]} or {name}:last-month.{DidYouMean(nearest)}",
            where,
            nearest is null ? null : $"{name}:{nearest}");
    }

    public static QueryFault TwoPlaces(TextSpan where) => new(
        "There is an “in:” here already. Take one away, or put each in brackets with its words, as in (in:title grain) (in:quote deal).", where, "");

    public static QueryFault PlaceOfNothing(TextPlace place, TextSpan where) => new(
        $"There is no word here to look for in the {QueryFields.Name(place)}. "
        + $"Write one beside it, as in in:{QueryFields.Name(place)} grain; fields say themselves where they look.",
        where, "");

    public static QueryFault PlaceInOr(TextSpan where) => new(
        "An “in:” can't be one side of an OR. Put it in brackets with its words, as in (in:title grain) OR (in:quote deal).", where);

    public static QueryFault PlaceExcluded(TextPlace place, TextSpan where) => new(
        $"A - does not work before “in:”. Put it before the word, as in in:{QueryFields.Name(place)} -grain.", where, $"in:{QueryFields.Name(place)}");

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

    public static QueryFault DashForMinus(char dash, TextSpan where) => Foreign(
        $"This {dash} is a dash and excludes nothing. Write - directly before what to leave out, as in -word. {ToMeanTheText}.", where, "-");

    public static QueryFault NotForMinus(TextSpan where, bool canBeMinus) => Foreign(AboutNot, where, canBeMinus ? "-" : null);

    public static QueryFault NotOfNothing(TextSpan where) => Foreign(AboutNot, where, "");

    public static QueryFault NeedlessAnd(TextSpan where) => Foreign(
        "There is no AND: all words are looked for as it is. Leave it out; to search for the word itself, write it small.", where, "");

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

    private static QueryFault Foreign(string message, TextSpan where, string? fix) => new(message, where, fix) { IsForeign = true };

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean “{nearest}”?";

    private static string Joined(IReadOnlyList<string> names, string last) => $"{string.Join(", ", names.SkipLast(1))} {last} {names[^1]}";

    private static string Shown(string term)
    {
        if (term.Length <= MostShown) return term;
        int end = char.IsHighSurrogate(term[MostShown - 1]) ? MostShown - 1 : MostShown;
        return term[..end] + "…";
    }
}
