using System.Globalization;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store.Sqlite;

/// <summary>
/// A query as SQL over articles (<c>a</c>) or over quotes (<c>q</c>, and <c>a</c> for theirs). Whatever was typed is bound as a value.
/// The words that a hit must have go to the full-text index as one expression, which ranks the hits; all else becomes conditions.
/// </summary>
internal sealed class SearchSql
{
    private static readonly string LiveQuote =
        $"q.Review <> {(int)Review.Rejected} AND COALESCE((SELECT x.State FROM Anchors x WHERE x.Id = q.AnchorId), 0) <> {(int)AnchorState.Orphaned}";

    private readonly SearchKind _kind;
    private readonly List<object> _values = [];
    private readonly List<string> _conditions = ["a.DeletedUtc IS NULL"];

    /// <summary>Compiles <paramref name="root"/>; of quotes, those alone that nobody has looked at where <paramref name="onlyUnreviewed"/> says so.</summary>
    public SearchSql(QueryNode root, SearchKind kind, bool onlyUnreviewed = false)
    {
        _kind = kind;
        if (kind == SearchKind.Quotes) _conditions.Add(LiveQuote);
        if (onlyUnreviewed) _conditions.Add($"q.Review = {(int)Review.Unreviewed} AND q.Origin = {(int)Origin.Machine}");
        QueryNode[] parts = root is QueryNode.All all ? [.. all.Children] : [root];
        QueryNode[] words = [.. parts.Where(IsWords)];
        string? match = TextMatch.OfAll(words);
        IsRanked = match is not null;
        if (match is not null) _conditions.Add($"{Index} MATCH {Bind(match)}");
        _conditions.AddRange(parts.Where(part => !IsRanked || !IsWords(part)).Select(Condition));
    }

    /// <summary>Whether hits can be ranked by their words; else the newest come first.</summary>
    public bool IsRanked { get; }

    /// <summary>The values that are bound, as <c>$0</c>, <c>$1</c> and so on.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>Counts the hits up to <c>$most</c>, of ranked ones the newest, and gives the lowest id among these.</summary>
    public string Count =>
        $"SELECT count(*), min(Id) FROM (SELECT {Id} AS Id FROM {From} WHERE {Where}{(IsRanked ? $" ORDER BY {Index}.rowid DESC" : "")} LIMIT $most)";

    /// <summary>The ids of <c>$limit</c> hits after the first <c>$offset</c>; ranked ones among those above the id <c>$floor</c>.</summary>
    public string Page => IsRanked
        ? $"SELECT {Id} FROM {From} WHERE {Where} AND {Index}.rowid > $floor AND rank MATCH '{Weights}' ORDER BY rank LIMIT $limit OFFSET $offset"
        : $"SELECT {Id} FROM {From} WHERE {Where} ORDER BY {Newest} LIMIT $limit OFFSET $offset";

    private string Id => _kind == SearchKind.Articles ? "a.Id" : "q.Id";

    private string Index => _kind == SearchKind.Articles ? "ArticleIndex" : "QuoteIndex";

    private string Weights => _kind == SearchKind.Articles ? "bm25(8.0, 1.0)" : "bm25()";

    private string Newest => _kind == SearchKind.Articles ? "a.Day DESC, a.Id DESC" : "a.Day DESC, a.Id DESC, q.Position, q.Id";

    private string Where => string.Join(" AND ", _conditions);

    // A cross join keeps its order: the index first, so that it can rank.
    private string From => (_kind, IsRanked) switch
    {
        (SearchKind.Articles, true) => "ArticleIndex CROSS JOIN Articles a ON a.Id = ArticleIndex.rowid",
        (SearchKind.Articles, false) => "Articles a",
        (_, true) => "QuoteIndex CROSS JOIN Quotes q ON q.Id = QuoteIndex.rowid CROSS JOIN Articles a ON a.Id = q.ArticleId",
        (_, false) => "Quotes q JOIN Articles a ON a.Id = q.ArticleId",
    };

    private static bool IsWords(QueryNode node) => TextMatch.Of(node is QueryNode.Not not ? not.Child : node) is not null;

    /// <summary>True or false, never null, so that it can be negated.</summary>
    private string Condition(QueryNode node) => TextMatch.Of(node) is { } match
        ? $"{Id} IN (SELECT rowid FROM {Index} WHERE {Index} MATCH {Bind(match)})"
        : node switch
        {
            QueryNode.All all => Joined(" AND ", all.Children),
            QueryNode.Any any => Joined(" OR ", any.Children),
            QueryNode.Not not => $"NOT {Condition(not.Child)}",
            QueryNode.Named { Name: QueryField.Speaker or QueryField.Outlet or QueryField.Tag } named => Condition(named.Name, NameFolding.Fold(named.Value)),
            QueryNode.Dated { Name: QueryField.After or QueryField.Before } dated =>
                $"a.Day {(dated.Name == QueryField.After ? ">=" : "<")} {Bind(Stored(dated.Date.Resolve(DateOnly.FromDateTime(DateTime.UtcNow)).First))}",
            _ => throw new NotSupportedException($"The search does not know {node} yet."),
        };

    private string Joined(string sign, IEnumerable<QueryNode> nodes) => $"({string.Join(sign, nodes.Select(Condition))})";

    private string Condition(QueryField field, string folded) => (field, folded) switch
    {
        (_, "") => "(0)",
        (QueryField.Tag, _) => $"({Tagged(Bind(folded))})",
        (QueryField.Outlet, _) => $"(a.Outlet IS NOT NULL AND a.Outlet IN ({OutletsCalled(Bind(folded))}))",
        (QueryField.Speaker, _) when _kind == SearchKind.Quotes => $"({SaidBy(Bind(folded))})",
        (QueryField.Speaker, _) => $"(a.Id IN (SELECT q.ArticleId FROM Quotes q WHERE {LiveQuote} AND ({SaidBy(Bind(folded))})))",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    // What hangs on an article's words is a tag of the article too; of a quote are its own, its article's, and those of claims that rest on it.
    private string Tagged(string tag)
    {
        string articles = $"SELECT x.ArticleId FROM ArticleTags x JOIN Tags g ON g.Id = x.TagId WHERE g.Folded = {tag}";
        string quotes = $"FROM QuoteTags x JOIN Tags g ON g.Id = x.TagId JOIN Quotes q ON q.Id = x.QuoteId WHERE g.Folded = {tag} AND {LiveQuote}";
        string claims = $"FROM ClaimTags x JOIN Tags g ON g.Id = x.TagId JOIN ClaimAppearances p ON p.ClaimId = x.ClaimId WHERE g.Folded = {tag}";
        return _kind == SearchKind.Articles
            ? $"a.Id IN ({articles} UNION ALL SELECT q.ArticleId {quotes} UNION ALL SELECT p.ArticleId {claims})"
            : $"a.Id IN ({articles}) OR q.Id IN (SELECT q.Id {quotes} UNION ALL SELECT p.QuoteId {claims} AND p.QuoteId IS NOT NULL)";
    }

    private static string OutletsCalled(string name) =>
        $"WITH o AS MATERIALIZED (SELECT DISTINCT Outlet FROM Articles) SELECT Outlet FROM o WHERE {NameWords.Function}(Outlet, {name})";

    // Where no speaker is linked, the name that the article gives is all there is to go by.
    private static string SaidBy(string name) =>
        $"q.SpeakerId IS NOT NULL AND q.SpeakerId IN ({SpeakersCalled(name)}) OR q.SpeakerId IS NULL AND {NameWords.Function}(q.NameAsFound, {name})";

    private static string SpeakersCalled(string name) => $"""
        WITH RECURSIVE called (Id) AS (
            SELECT n.SpeakerId FROM SpeakerNames n WHERE {NameWords.Function}(n.Folded, {name})
            UNION SELECT s.Id FROM Speakers s JOIN called ON s.MergedIntoId = called.Id)
        SELECT Id FROM called
        """;

    private static string Stored(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Bind(object value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count - 1}");
    }
}
