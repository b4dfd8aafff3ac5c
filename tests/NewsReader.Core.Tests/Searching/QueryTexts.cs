using CsCheck;
using NewsReader.Core.Searching.Queries;

namespace NewsReader.Core.Tests.Searching;

/// <summary>Query texts for the laws.</summary>
internal static class QueryTexts
{
    private static readonly Gen<string> FieldName = Gen.OneOf([.. QueryFields.All.Select(field => field.Name)]);

    private static readonly Gen<string> Sign = Gen.OneOf(
        Gen.OneOf("(", ")", "-", "*", "OR", "OR ", " OR ", "AND ", " NOT ", "–", " — ", "\"", "“", "”", ":", " ", " ", " ", "befor:", "2025-03", "7d", "last-week", "\"a b\"", "''", "/"),
        FieldName.Select(name => name + ":"),
        Gen.OneOf("in:title ", "in:quote ", "quote", "confirmed", "read", "direct", "en"));

    private static readonly Gen<string> Words = Gen.OneOf(
        "peace", "Putin's", "long-term", "elect*", "\"grain deal\"", "\"a-b c\"*", "1,200", "東京", "ß", "or", "\"OR\"", "\"NOT\"", "not", "10:30", "a", "A", "\"سلام\"", "\0x");

    private static readonly Gen<string> Date = Gen.OneOf(
        Gen.OneOf("2025", "2025-03", "2024-02-29", "9999-12-31", "0001", "TODAY"), Gen.OneOf([.. QueryDate.Names]),
        Gen.Select(Gen.Int[1, 9999], Gen.OneOf("d", "w", "M", "y"), (count, unit) => $"{count}{unit}"));

    private static readonly Gen<string> Listed = Gen.OneOf(
        [.. QueryFields.All.Where(field => field.Kind == QueryValueKind.Choice).SelectMany(field => field.Values, (field, value) => $"{field.Name}:{value}")]);

    private static readonly Gen<string> Leaf = Gen.OneOf(
        Words,
        Gen.OneOf("speaker:\"Dmitry Peskov\"", "tag:c++", "outlet:\"/(x)*\"", "author:O'Brien", "tag:\"\uD83D\"", "lang:EN", "lang:und", "https://a.b/c"),
        Gen.Select(Gen.OneOf("said:", "TITLE:", "claim:"), Words, (field, words) => field + words),
        Gen.Select(Gen.OneOf("after:", "before:", "on:"), Date, (field, date) => field + date),
        Listed,
        Texts.Any.Select(text => text.Replace('*', ' ')));

    private static readonly Gen<string> In = Gen.OneOf("in:title", "in:body", "in:quote", "in:note");

    private static readonly Gen<string> Tree = Gen.Recursive<string>((depth, inner) => depth > 4
        ? Leaf
        : Gen.Frequency(
            (4, Leaf),
            (2, Gen.Select(inner, inner, (left, right) => $"{left} {right}")),
            (2, Gen.Select(inner, inner, (left, right) => $"{left} OR {right}")),
            (1, inner.Select(node => $"-({node})")),
            (1, Gen.Select(In, Words, inner, (place, words, node) => $"({place} {words} {node})")),
            (1, Gen.Select(In, Words, inner, (place, words, node) => $"({node} -({words}) {place})")),
            (2, inner.Select(node => $"({node})"))));

    /// <summary>Texts that are mostly queries.</summary>
    public static readonly Gen<string> Likely = Gen.OneOf(Tree, Tree, Gen.Select(In, Words, Tree, (place, words, node) => $"{place} {words} {node}"));

    /// <summary>Texts full of the language's signs, in any order, and any other text.</summary>
    public static readonly Gen<string> Any = Gen.OneOf(Gen.OneOf(Sign, Leaf, Texts.Any).Array[0, 12].Select(string.Concat), Texts.Any, Tree);
}
