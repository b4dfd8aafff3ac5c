using NewsReader.Analysis;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>Makes a piece of a query of a field and what was typed after its colon.</summary>
internal static class QueryFieldReader
{
    /// <summary>The piece, or what is wrong with it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="typed">What was typed after the colon, without quotation marks.</param>
    /// <param name="isQuoted">Whether it had quotation marks.</param>
    /// <param name="isPrefix">Whether a star followed these.</param>
    /// <param name="where">Where the name and all of the value stand.</param>
    public static (QueryToken Token, QueryFault? Fault) Read(QueryFieldDefinition field, string typed, bool isQuoted, bool isPrefix, TextSpan where)
    {
        string value = OneSpaced(typed);
        return (value, field.Kind) switch
        {
            ("", _) => Wrong(QueryFault.EmptyField(field, where)),
            (_, QueryValueKind.Text) => isQuoted ? Text(field, value, isPrefix, where) : Word(field, value, where),
            (_, QueryValueKind.Name) => Name(field, value, isQuoted, where),
            (_, QueryValueKind.Choice or QueryValueKind.Place) => Listed(field, value, where),
            (_, QueryValueKind.Date) => Date(field, value, where),
            _ => Language(field, value, where),
        };
    }

    /// <summary>A value with each run of white space made one space.</summary>
    public static string OneSpaced(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (QueryToken Token, QueryFault? Fault) Word(QueryFieldDefinition field, string typed, TextSpan where)
    {
        string word = typed.TrimEnd(QueryLanguage.Star);
        if (word.Length == 0) return Wrong(QueryFault.EmptyField(field, where));
        return word.Contains(QueryLanguage.Star, StringComparison.Ordinal)
            ? Wrong(QueryFault.MisplacedStar(where))
            : Text(field, word, isPrefix: word.Length < typed.Length, where);
    }

    private static (QueryToken Token, QueryFault? Fault) Text(QueryFieldDefinition field, string typed, bool isPrefix, TextSpan where) =>
        SearchTerm.Typed(typed, isPrefix) is { } term
            ? Leaf(new QueryNode.Text(term, PlaceOf(field.Field), where))
            : Wrong(QueryFault.NoLetters(typed, where));

    private static TextPlace PlaceOf(QueryField field) => field switch
    {
        QueryField.Title => TextPlace.Title,
        QueryField.Said => TextPlace.Quote,
        QueryField.Claim => TextPlace.Claim,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private static (QueryToken Token, QueryFault? Fault) Name(QueryFieldDefinition field, string value, bool isQuoted, TextSpan where) =>
        !isQuoted && value.Contains(QueryLanguage.Star, StringComparison.Ordinal)
            ? Wrong(QueryFault.StarInField(field, where))
            : Leaf(new QueryNode.Named(field.Field, value, where));

    private static (QueryToken Token, QueryFault? Fault) Listed(QueryFieldDefinition field, string value, TextSpan where) =>
        field.Choices.FirstOrDefault(choice => QueryFields.Name(choice).Equals(value, StringComparison.OrdinalIgnoreCase)) switch
        {
            null => Wrong(QueryFault.NotListed(field, value, where)),
            TextPlace place => (new QueryToken(QueryTokenKind.In, where, Place: place), null),
            var choice => Leaf(new QueryNode.Choice(field.Field, choice, where)),
        };

    private static (QueryToken Token, QueryFault? Fault) Date(QueryFieldDefinition field, string value, TextSpan where) =>
        QueryDate.Parse(value) is { } date ? Leaf(new QueryNode.Dated(field.Field, date, where)) : Wrong(QueryFault.UnreadableDate(field, value, where));

    private static (QueryToken Token, QueryFault? Fault) Language(QueryFieldDefinition field, string value, TextSpan where) =>
        LanguageCode.Is(value)
            ? Leaf(new QueryNode.Named(field.Field, value.ToLowerInvariant(), where))
            : Wrong(QueryFault.NoLanguageCode(field, value, where));

    private static (QueryToken Token, QueryFault? Fault) Leaf(QueryNode node) => (new QueryToken(QueryTokenKind.Leaf, node.Where, node), null);

    private static (QueryToken Token, QueryFault? Fault) Wrong(QueryFault fault) => (default, fault);
}
