using NewsReader.Analysis;

namespace NewsReader.Core.Searching;

/// <summary>One part of a parsed query. The kinds below are all there are.</summary>
/// <param name="Where">Where the part stands in the query's text, brackets and signs included.</param>
public abstract record QueryNode(TextSpan Where)
{
    /// <summary>The same part standing elsewhere.</summary>
    internal QueryNode At(TextSpan where) => this with { Where = where };

    /// <summary>All of these must match. Never directly inside another <see cref="All"/>.</summary>
    /// <param name="Children">Two or more.</param>
    /// <param name="Where">From the first to the last of them.</param>
    public sealed record All(IReadOnlyList<QueryNode> Children, TextSpan Where) : QueryNode(Where);

    /// <summary>At least one of these must match. Never directly inside another <see cref="Any"/>.</summary>
    /// <param name="Children">Two or more.</param>
    /// <param name="Where">From the first to the last of them.</param>
    public sealed record Any(IReadOnlyList<QueryNode> Children, TextSpan Where) : QueryNode(Where);

    /// <summary>This must not match.</summary>
    /// <param name="Child">Any kind but <see cref="Not"/>.</param>
    /// <param name="Where">The minus sign and what follows it.</param>
    public sealed record Not(QueryNode Child, TextSpan Where) : QueryNode(Where);

    /// <summary>A single word.</summary>
    /// <param name="Text">Folded as by <see cref="SearchWords"/>.</param>
    /// <param name="IsPrefix">Whether words that only begin with it match too.</param>
    /// <param name="Where">The word as it was typed.</param>
    public sealed record Word(string Text, bool IsPrefix, TextSpan Where) : QueryNode(Where);

    /// <summary>Words that follow each other directly: typed in quotation marks, or one typed word that folds into several.</summary>
    /// <param name="Words">Two or more, each folded as by <see cref="SearchWords"/>.</param>
    /// <param name="IsPrefix">Whether words that only begin with the last one match too.</param>
    /// <param name="Where">The phrase as it was typed, quotation marks included.</param>
    public sealed record Phrase(IReadOnlyList<string> Words, bool IsPrefix, TextSpan Where) : QueryNode(Where);

    /// <summary>A field with a text: <c>speaker:</c>, <c>outlet:</c>, <c>tag:</c>.</summary>
    /// <param name="Name">Which field.</param>
    /// <param name="Value">As it was typed, runs of white space made one space; never empty.</param>
    /// <param name="Where">The name and the value.</param>
    public sealed record Field(QueryField Name, string Value, TextSpan Where) : QueryNode(Where);

    /// <summary>
    /// A field with a date. <see cref="QueryField.After"/>: on or after the day. <see cref="QueryField.Before"/>: strictly before the day.
    /// </summary>
    /// <param name="Name">Which field.</param>
    /// <param name="Day">The day, or the first day of the month or year that was typed.</param>
    /// <param name="Where">The name and the value.</param>
    public sealed record Dated(QueryField Name, DateOnly Day, TextSpan Where) : QueryNode(Where);
}
