using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Hits;

/// <summary>How the hits of a search divide, so that it can be narrowed to a part of them.</summary>
/// <param name="Facets">The values that most hits have, for each field that divides them; a field without any is left out.</param>
/// <param name="Months">How many hits each month has, from the first that has any to the last, months without hits included.</param>
/// <param name="Among">Of how many of the newest hits this is, where there are more; null where it is of all.</param>
public sealed record SearchFacets(IReadOnlyList<Facet> Facets, IReadOnlyList<MonthCount> Months, int? Among);

/// <summary>How hits divide by one field.</summary>
/// <param name="Field">The field, which narrows a query: <see cref="QueryEditing.NarrowedBy(ArticleQuery, QueryField, string)"/>.</param>
/// <param name="Values">The values that most hits have, most first.</param>
public sealed record Facet(QueryField Field, IReadOnlyList<FacetValue> Values);

/// <summary>A value that hits have.</summary>
/// <param name="Name">As it is shown, and as it is written in a query.</param>
/// <param name="Count">How many hits have it.</param>
public sealed record FacetValue(string Name, int Count);

/// <summary>The hits of one month.</summary>
/// <param name="First">The month’s first day.</param>
/// <param name="Count">How many there are.</param>
public sealed record MonthCount(DateOnly First, int Count);
