namespace NewsReader.Core.Searching.Queries;

/// <summary>What a field takes and means.</summary>
/// <param name="Field">The field.</param>
/// <param name="Kind">What kind of value it takes.</param>
/// <param name="Meaning">What it finds, in one plain sentence.</param>
/// <param name="Examples">One or more queries that use it.</param>
public sealed record QueryFieldDefinition(QueryField Field, QueryValueKind Kind, string Meaning, params IReadOnlyList<string> Examples)
{
    /// <summary>The name as it is typed before the colon.</summary>
    public string Name { get; } = QueryFields.Name(Field);

    /// <summary>What it takes, where its <see cref="Values"/> do not say all of it; else empty.</summary>
    public string Takes => Kind switch
    {
        QueryValueKind.Text => "a word, the beginning of one with a star, or a phrase in quotation marks",
        QueryValueKind.Name => "a name, in quotation marks if it has spaces",
        QueryValueKind.Language => "a code of two or three letters",
        QueryValueKind.Date => "a date",
        _ => "",
    };

    /// <summary>
    /// The values that it takes, of those that have a name: all there are for a list or places, those besides numbers for a date, none for others.
    /// </summary>
    public IReadOnlyList<string> Values { get; private init; } = Kind == QueryValueKind.Date ? QueryDate.Names : [];

    /// <summary>What the <see cref="Values"/> of a list or of places stand for, in their order.</summary>
    internal IReadOnlyList<Enum> Choices
    {
        get;
        init
        {
            field = value;
            Values = [.. value.Select(QueryFields.Name)];
        }
    } = [];
}
