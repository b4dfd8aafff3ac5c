using NewsReader.Analysis;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>
/// Builds the tree from a query's pieces: a group is alternatives side by side, with at most one place to look
/// in among them; alternatives are operands with OR between them.
/// </summary>
internal sealed class QueryGrammar(List<QueryToken> tokens)
{
    private int _at;
    private int _depth;

    /// <summary>What is wrong; null as long as nothing is.</summary>
    public QueryFault? Fault { get; private set; }

    private QueryToken Next => tokens[_at];

    /// <summary>The whole tree; null where there is nothing to build it from, or with a fault.</summary>
    public QueryNode? Read()
    {
        if (Next.Kind == QueryTokenKind.End) return null;
        QueryNode? root = ReadGroup();
        if (Fault is null && Next.Kind == QueryTokenKind.Close) Fault = QueryFault.UnopenedBracket(Next.Where);
        return Fault is null ? root : null;
    }

    private QueryNode? ReadGroup()
    {
        var parts = new List<QueryNode>();
        QueryToken? place = null;
        while (Fault is null && Next.Kind is not (QueryTokenKind.Close or QueryTokenKind.End))
        {
            if (Next.Kind == QueryTokenKind.In) place = ReadPlace(place);
            else if (ReadAlternatives() is { } part) parts.Add(part);
        }

        if (Fault is not null) return null;
        QueryNode? group = parts.Count == 0 ? null : AllOf(parts);
        return place is { } token ? PutIn(token, group) : group;
    }

    private QueryToken? ReadPlace(QueryToken? earlier)
    {
        QueryToken token = tokens[_at++];
        if (earlier is not null) Fault = QueryFault.TwoPlaces(token.Where);
        else if (Next.Kind == QueryTokenKind.Or) Fault = QueryFault.PlaceInOr(token.Where);
        return token;
    }

    private QueryNode? PutIn(QueryToken place, QueryNode? group) => group is not null && BareTexts.AreIn(group)
        ? BareTexts.Put(group, place.Place)
        : Fail(QueryFault.PlaceOfNothing(place.Place, place.Where));

    private QueryNode? ReadAlternatives()
    {
        if (Next.Kind == QueryTokenKind.Or) return Fail(QueryFault.OrAtStart(Next.Where));
        var alternatives = new List<QueryNode>();
        if (ReadOperand() is { } first) alternatives.Add(first);
        while (Fault is null && Next.Kind == QueryTokenKind.Or)
        {
            if (ReadAlternative() is { } alternative) alternatives.Add(alternative);
        }

        return Fault is null ? AnyOf(alternatives) : null;
    }

    private QueryNode? ReadAlternative()
    {
        TextSpan or = tokens[_at++].Where;
        return Next.Kind switch
        {
            QueryTokenKind.Or => Fail(QueryFault.OrTwice(Next.Where)),
            QueryTokenKind.Close or QueryTokenKind.End => Fail(QueryFault.OrAtEnd(or)),
            QueryTokenKind.In => Fail(QueryFault.PlaceInOr(Next.Where)),
            _ => ReadOperand(),
        };
    }

    private QueryNode? ReadOperand()
    {
        QueryToken token = tokens[_at++];
        return token.Kind switch
        {
            QueryTokenKind.Minus => ReadExcluded(token.Where),
            QueryTokenKind.Open => ReadBracketed(token.Where),
            QueryTokenKind.Close => Fail(QueryFault.UnopenedBracket(token.Where)),
            _ => token.Leaf,
        };
    }

    private QueryNode? ReadExcluded(TextSpan minus)
    {
        if (Next.Kind == QueryTokenKind.In) return Fail(QueryFault.PlaceExcluded(Next.Place, new TextSpan(minus.Start, Next.Where.End)));
        if (ReadOperand() is not { } read) return null;
        var operand = Bare(read);
        var where = new TextSpan(minus.Start, operand.Where.End);
        if (operand is not QueryNode.Not twice) return new QueryNode.Not(operand, where);
        // Excluded twice it is asked for, apart from the rest of the group, as the brackets that it was excluded in set it apart.
        return Kept(twice.Child.At(where));
    }

    private QueryNode? ReadBracketed(TextSpan open)
    {
        if (++_depth > QueryParser.MaxDepth) return Fail(QueryFault.TooDeep(open));
        QueryNode? inside = ReadGroup();
        _depth--;
        if (Fault is not null) return null;
        if (Next.Kind == QueryTokenKind.End) return Fail(QueryFault.UnclosedBracket(open));
        var where = new TextSpan(open.Start, tokens[_at++].Where.End);
        return inside is null ? Fail(QueryFault.EmptyGroup(where)) : Kept(inside.At(where));
    }

    // Brackets around what is asked of one quote, note or claim begin another one, so they mean something within a group; those around
    // alternatives only keep these together.
    private static QueryNode Kept(QueryNode inside) =>
        inside is QueryNode.All or QueryNode.Any || inside.Scope() == QueryScope.Article ? inside : new QueryNode.All([inside], inside.Where);

    private static QueryNode Bare(QueryNode node) => node is QueryNode.All { Children: [var only] } ? only.At(node.Where) : node;

    private QueryNode? Fail(QueryFault fault)
    {
        Fault = fault;
        return null;
    }

    private static QueryNode AllOf(List<QueryNode> parts)
    {
        if (parts.Count == 1) return Bare(parts[0]);
        QueryNode[] flat = [.. parts.SelectMany(part => part is QueryNode.All all && !all.Children.AskOfParts() ? all.Children : [part])];
        return new QueryNode.All(flat, Around(parts));
    }

    private static QueryNode AnyOf(List<QueryNode> parts)
    {
        // Alone it may be a part of a group, where its brackets count.
        if (parts.Count == 1) return parts[0];
        QueryNode[] flat = [.. parts.Select(Bare).SelectMany(part => part is QueryNode.Any any ? any.Children : [part])];
        return new QueryNode.Any(flat, Around(parts));
    }

    private static TextSpan Around(List<QueryNode> parts) => new(parts[0].Where.Start, parts[^1].Where.End);
}
