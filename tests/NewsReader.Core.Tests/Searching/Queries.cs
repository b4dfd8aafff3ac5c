using CsCheck;

namespace NewsReader.Core.Tests.Searching;

/// <summary>Query texts for the laws.</summary>
internal static class Queries
{
    private static readonly Gen<string> Sign = Gen.OneOf(
        "(", ")", "-", "*", "OR", "OR ", " OR ", "\"", "“", "”", ":", " ", " ", " ", "speaker:", "tag:", "after:", "befor:", "2025-03", "\"a b\"", "''", "/");

    private static readonly Gen<string> Leaf = Gen.OneOf(
        Gen.OneOf("peace", "Putin's", "long-term", "elect*", "\"grain deal\"", "\"a-b c\"*", "1,200", "東京", "ß", "or", "\"OR\"", "10:30"),
        Gen.OneOf("speaker:\"Dmitry Peskov\"", "tag:c++", "outlet:\"/(x)*\"", "after:2025", "before:2025-03", "tag:\"\uD83D\"", "https://a.b/c"),
        Texts.Any.Select(text => text.Replace('*', ' ')));

    private static readonly Gen<string> Tree = Gen.Recursive<string>((depth, inner) => depth > 4
        ? Leaf
        : Gen.Frequency(
            (4, Leaf),
            (2, Gen.Select(inner, inner, (left, right) => $"{left} {right}")),
            (2, Gen.Select(inner, inner, (left, right) => $"{left} OR {right}")),
            (1, inner.Select(node => $"-({node})")),
            (2, inner.Select(node => $"({node})"))));

    /// <summary>Texts that are mostly queries.</summary>
    public static readonly Gen<string> Likely = Tree;

    /// <summary>Texts full of the language's signs, in any order, and any other text.</summary>
    public static readonly Gen<string> Any = Gen.OneOf(Gen.OneOf(Sign, Leaf, Texts.Any).Array[0, 12].Select(string.Concat), Texts.Any, Tree);
}
