using NewsReader.Core.Searching.Parsing;

namespace NewsReader.Core.Searching.Queries;

/// <summary>Queries that find more than one that found nothing.</summary>
public static class QueryWidening
{
    // A shorter beginning finds nearly everything.
    private const int ShortestBeginning = 3;
    private const int MostBeginnings = 3;

    /// <summary>Any one of the words instead of all of them, and words that begin as they do.</summary>
    public static IReadOnlyList<string> Wider(this ArticleQuery query)
    {
        var terms = query.PositiveTerms;
        var wider = terms.Where(term => term.Term is { IsPrefix: false, Words: [{ Length: >= ShortestBeginning }] })
            .Select(term => (term with { Term = term.Term with { IsPrefix = true } }).ToString()).Take(MostBeginnings).ToList();
        if (terms.Count > 1) wider.Insert(0, string.Join(" OR ", terms));
        return [.. wider.Where(IsReadable)];
    }

    /// <summary>
    /// The text of the query that asks each thing of a quote of its own, as <c>(speaker:a) (speaker:b)</c> does, instead of all of one quote;
    /// null where fewer than two are asked of one, or what that quote must not be goes with them.
    /// </summary>
    public static string? Apart(this ArticleQuery query)
    {
        var together = query.Parts().Together(QueryScope.Quote);
        if (together.Count < 2 || together.Any(part => part is QueryNode.Not)) return null;
        QueryNode[] parts = [.. query.Parts().Select(part => together.Contains(part) ? new QueryNode.All([part], part.Where) : part)];
        string text = QueryPrinter.Print(new QueryNode.All(parts, query.Root.Where));
        return IsReadable(text) ? text : null;
    }

    private static bool IsReadable(string text) => QueryParser.Parse(text) is QueryParseResult.Parsed;
}
