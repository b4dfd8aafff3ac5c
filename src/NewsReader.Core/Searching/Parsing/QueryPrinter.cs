using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Searching.Parsing;

/// <summary>
/// Writes a query's tree as text that parses to the same tree. Where all bare words are looked for in one place that has no field, one
/// <c>in:</c> says so for the whole query; else each such word says it for itself, as in <c>(in:body x)</c>.
/// </summary>
internal sealed class QueryPrinter
{
    // Signs that mean nothing to the query language inside a value.
    private const string PlainSigns = "-_.&+#@'’";

    private static readonly QueryPrinter OfNotes = new(TextPlace.Note), Outright = new(TextPlace.Anywhere);

    private readonly TextPlace _bare;

    private QueryPrinter(TextPlace bare) => _bare = bare;

    /// <summary>The query as text.</summary>
    public static string Print(QueryNode root)
    {
        var printer = new QueryPrinter(BarePlace(root));
        return (printer._bare == TextPlace.Anywhere ? "" : In(printer._bare) + " ") + printer.Write(root);
    }

    /// <summary>The query as text that can stand as one part among others.</summary>
    public static string PrintPart(QueryNode node) => new QueryPrinter(TextPlace.Anywhere).WritePart(node);

    /// <summary>How deep brackets are nested in the printed query.</summary>
    public static int Depth(QueryNode root) => new QueryPrinter(BarePlace(root)).DepthOf(root);

    /// <summary>A field and its value as text, the value in quotation marks where it needs them.</summary>
    public static string Field(QueryField field, string value) => $"{QueryFields.Name(field)}:{(value.All(IsPlain) ? value : $"\"{value}\"")}";

    private static TextPlace BarePlace(QueryNode root)
    {
        TextPlace[] places = [.. Texts(root).Select(text => text.Place).Where(place => FieldOf(place) is null).Distinct()];
        return places is [var place] && !BareTexts.AreIn(root) ? place : TextPlace.Anywhere;
    }

    private static IEnumerable<QueryNode.Text> Texts(QueryNode node) => node switch
    {
        QueryNode.All all => IsOfOneNote(all) ? [] : all.Children.Where(child => child is not QueryNode.All).SelectMany(Texts),
        QueryNode.Any any => any.Children.SelectMany(Texts),
        QueryNode.Not not => Texts(not.Child),
        QueryNode.Text text => [text],
        _ => [],
    };

    private static QueryField? FieldOf(TextPlace place) => place switch
    {
        TextPlace.Title => QueryField.Title,
        TextPlace.Quote => QueryField.Said,
        TextPlace.Claim => QueryField.Claim,
        _ => null,
    };

    private string Write(QueryNode node) => node switch
    {
        QueryNode.All all when IsOfOneNote(all) => $"{In(TextPlace.Note)} {OfNotes.Write(all.Children)}",
        QueryNode.All all => Write(all.Children),
        QueryNode.Any any => string.Join($" {QueryLanguage.Or} ", any.Children.Select(WritePart)),
        QueryNode.Not not => QueryLanguage.Minus + WritePart(not.Child),
        QueryNode.Text text => Write(text),
        QueryNode.Named named => Field(named.Name, named.Value),
        QueryNode.Choice choice => Field(choice.Name, QueryFields.Name(choice.Value)),
        QueryNode.Dated dated => Field(dated.Name, dated.Date.ToString()),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType(), null),
    };

    private string Write(IReadOnlyList<QueryNode> group) => string.Join(' ', group.Select(part => Of(part, this).WritePart(part)));

    // Brackets within a group are there for what is asked inside them, so they say everything themselves.
    private static QueryPrinter Of(QueryNode part, QueryPrinter printer) => part is QueryNode.All ? Outright : printer;

    private string Write(QueryNode.Text text) => FieldOf(text.Place) is { } field
        ? $"{QueryFields.Name(field)}:{text.Term}"
        : text.Place == _bare ? text.Term.ToString() : $"({In(text.Place)} {text.Term})";

    // Words that are looked for in one and the same note have to stay in one group: brackets around each would ask of several.
    private static bool IsOfOneNote(QueryNode.All all) => all.Children.Any(child => child is QueryNode.Text { Place: TextPlace.Note });

    private string WritePart(QueryNode node) => IsGroup(node) ? $"({Write(node)})" : Write(node);

    private int DepthOf(QueryNode node) => node switch
    {
        QueryNode.All all => all.Children.Max(child => Of(child, IsOfOneNote(all) ? OfNotes : this).PartDepth(child)),
        QueryNode.Any any => any.Children.Max(PartDepth),
        QueryNode.Not not => PartDepth(not.Child),
        QueryNode.Text text when FieldOf(text.Place) is null && text.Place != _bare => 1,
        _ => 0,
    };

    private int PartDepth(QueryNode node) => DepthOf(node) + (IsGroup(node) ? 1 : 0);

    private static bool IsGroup(QueryNode node) => node is QueryNode.All or QueryNode.Any;

    private static string In(TextPlace place) => Field(QueryField.In, QueryFields.Name(place));

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || PlainSigns.Contains(c, StringComparison.Ordinal);
}
