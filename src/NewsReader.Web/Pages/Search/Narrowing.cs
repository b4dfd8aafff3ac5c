using System.Globalization;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Web.Pages.Search;

/// <summary>Queries narrowed by when what they find was published.</summary>
public static class Narrowing
{
    /// <summary>
    /// The query for what was also published from <paramref name="first"/> to before <paramref name="end"/>. What it says of dates already is left
    /// out where this says more.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="first">The first day of a month.</param>
    /// <param name="end">The first day of a later one; null for the calendar’s end.</param>
    /// <param name="today">What its relative dates count from.</param>
    public static string? Within(this ArticleQuery query, DateOnly first, DateOnly? end, DateOnly today) =>
        Dated(Without(query, dated => Holds(dated, first, end, today)), first, end);

    /// <summary>The query with these months, each as <c>2025-03</c>, in the place of what it says of dates; either or both can be left out.</summary>
    /// <returns>A query; where what was typed is no month, one that says so where it is searched.</returns>
    public static string Between(this ArticleQuery query, string? since, string? until)
    {
        var undated = Without(query, _ => true);
        if ((Month(since), Month(until)) is var (from, to) && (from is null) == Missing(since) && (to is null) == Missing(until))
        {
            if (from > to) (from, to) = (to, from);
            if (from is null && to is null) return undated?.ToString() ?? "";
            return Dated(undated, from, to?.After()) ?? query.ToString();
        }

        return string.Join(' ', new[] { undated?.ToString(), Typed(QueryField.After, since), Typed(QueryField.Before, until) }.OfType<string>());
    }

    /// <summary>The months that the query asks for, as a form shows them.</summary>
    public static (string? Since, string? Until) Months(this ArticleQuery query, DateOnly today)
    {
        var spans = Dates(query).Select(dated => Span(dated, today)).ToList();
        DateOnly? first = spans.Max(span => (DateOnly?)span.First), end = spans.Min(span => span.End);
        return (first > DateOnly.MinValue ? Word(first.Value) : null, end > DateOnly.MinValue ? Word(end.Value.AddDays(-1)) : null);
    }

    private static bool Missing(string? typed) => string.IsNullOrWhiteSpace(typed);

    private static DateOnly? Month(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    private static string? Typed(QueryField field, string? month) =>
        Missing(month) ? null : $"{QueryFields.Of(field).Name}:\"{QueryEditing.WithoutQuoteMarks(month!)}\"";

    private static string Word(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static DateOnly? After(this DateOnly month) => month is { Year: 9999, Month: 12 } ? null : month.AddMonths(1);

    private static string? Dated(ArticleQuery? query, DateOnly? first, DateOnly? end)
    {
        if (first is { } on && on.After() == end) return query.With(QueryField.On, Word(on));
        if (first is { Month: 1 } year && (year.Year == 9999 ? null : year.AddYears(1)) == end)
            return query.With(QueryField.On, year.ToString("yyyy", CultureInfo.InvariantCulture));
        if (first is null) return end is { } only ? query.With(QueryField.Before, Word(only)) : query?.ToString();
        var since = QueryEditing.Term(QueryField.After, Word(first.Value))!;
        return end is { } before ? query.With(since, QueryEditing.Term(QueryField.Before, Word(before))!) : query.With(since);
    }

    private static ArticleQuery? Without(ArticleQuery query, Func<QueryNode.Dated, bool> isLeftOut)
    {
        ArticleQuery? left = query;
        while (left is not null && Dates(left).Where(isLeftOut).ToList() is { Count: > 0 } dates) left = Parsed(left.Without(dates));
        return left;
    }

    private static IEnumerable<QueryNode.Dated> Dates(ArticleQuery query) => query.Parts().OfType<QueryNode.Dated>();

    private static bool Holds(QueryNode.Dated dated, DateOnly first, DateOnly? end, DateOnly today)
    {
        var span = Span(dated, today);
        return span.First <= first && (span.End is null || end <= span.End);
    }

    private static DateSpan Span(QueryNode.Dated dated, DateOnly today)
    {
        var days = dated.Date.Resolve(today);
        return dated.Name switch
        {
            QueryField.After => days with { End = null },
            QueryField.Before => new DateSpan(DateOnly.MinValue, days.First),
            _ => days,
        };
    }

    private static ArticleQuery? Parsed(string? text) => QueryParser.Parse(text) is QueryParseResult.Parsed(var query) ? query : null;
}
