using NewsReader.Analysis;
using NewsReader.Core.Searching.Parsing;

namespace NewsReader.Core.Searching.Queries;

/// <summary>One part of a parsed query. The kinds below are all there are.</summary>
/// <param name="Where">Where the part stands in the query's text, brackets and signs included.</param>
public abstract record QueryNode(TextSpan Where)
{
    /// <summary>The same part standing elsewhere.</summary>
    internal QueryNode At(TextSpan where) => this with { Where = where };

    /// <summary>The part as a query of its own, in its plainest form.</summary>
    public sealed override string ToString() => QueryPrinter.Print(this);

    /// <summary>
    /// All of these must match. Directly inside another <see cref="All"/> only where its brackets mean something: around what is asked of another
    /// quote, note or claim than the rest of the group (see <see cref="QueryScopes"/>).
    /// </summary>
    /// <param name="Children">Two or more; one alone where it is such brackets.</param>
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

    /// <summary>A word or phrase.</summary>
    /// <param name="Term">What to look for.</param>
    /// <param name="Place">Where to look for it.</param>
    /// <param name="Where">The word, or the phrase with its quotation marks, and its field, as they were typed; without the <c>in:</c> that sets its place.</param>
    public sealed record Text(SearchTerm Term, TextPlace Place, TextSpan Where) : QueryNode(Where);

    /// <summary>A field with a name: <c>speaker:</c>, <c>outlet:</c>, <c>author:</c>, <c>tag:</c>; and <c>lang:</c>.</summary>
    /// <param name="Name">Which field.</param>
    /// <param name="Value">
    /// As it was typed, runs of white space made one space; never empty. Of <see cref="QueryField.Lang"/>, a code of two or three small letters.
    /// </param>
    /// <param name="Where">The name and the value.</param>
    public sealed record Named(QueryField Name, string Value, TextSpan Where) : QueryNode(Where);

    /// <summary>A field that takes one of a list: <c>verdict:</c>, <c>form:</c>, <c>review:</c>, <c>has:</c>, <c>is:</c>.</summary>
    /// <param name="Name">Which field.</param>
    /// <param name="Value">
    /// A <see cref="Annotations.Verdict"/>, <see cref="Analysis.Attributions.QuoteForm"/>, <see cref="Articles.Review"/>, <see cref="QueryHas"/> or
    /// <see cref="QueryIs"/>.
    /// </param>
    /// <param name="Where">The name and the value.</param>
    public sealed record Choice(QueryField Name, Enum Value, TextSpan Where) : QueryNode(Where);

    /// <summary>
    /// A field with a date. <see cref="QueryField.After"/>: on or after its first day. <see cref="QueryField.Before"/>: strictly before its
    /// first day. <see cref="QueryField.On"/>: within it.
    /// </summary>
    /// <param name="Name">Which field.</param>
    /// <param name="Date">The date, still relative where it was typed so.</param>
    /// <param name="Where">The name and the value.</param>
    public sealed record Dated(QueryField Name, QueryDate Date, TextSpan Where) : QueryNode(Where);
}
