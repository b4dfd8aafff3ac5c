using NewsReader.Benchmarks.Generating;
using NewsReader.Core.Searching;

namespace NewsReader.Benchmarks;

/// <summary>Searches of one kind.</summary>
/// <param name="Name">What the table calls them.</param>
/// <param name="Kind">Whether they look for articles or quotes.</param>
/// <param name="Queries">What is typed; one after the other, so that no single query stays warm.</param>
public sealed record SearchCase(string Name, SearchKind Kind, IReadOnlyList<string> Queries)
{
    /// <summary>Searches of every kind. The generated articles use words by rank, so a word's place in its list tells how common it is.</summary>
    public static IReadOnlyList<SearchCase> All { get; } =
    [
        Articles("rare word", Names.Places.Items.Skip(700).Take(5)),
        Articles("middling word", Vocabulary.Nouns.Items.Skip(180).Take(5)),
        Articles("common word", Vocabulary.Nouns.Items.Take(5)),
        Articles("two words", Vocabulary.Nouns.Items.Skip(60).Take(5).Zip(Vocabulary.Nouns.Items.Skip(30), (one, other) => $"{one} {other}")),
        Articles("phrase", Vocabulary.Adjectives.Items.Take(5).Zip(Vocabulary.Nouns.Items.Skip(5), (adjective, noun) => $"\"{adjective} {noun}\"")),
        Articles("prefix", ["har*", "con*", "re*", "inde*", "salm*"]),
        Articles("speaker:", [Speaker(0), Speaker(10), Speaker(100), Speaker(500), $"speaker:{Names.People.Items[3].Last}"]),
        Articles("field and date", ["harbour outlet:courier after:2023-03 before:2023-09", "outlet:gazette after:2024", "tag:health budget before:2022", "ferry after:2025-06", "tag:farming outlet:ledger after:2023 before:2024"]),
        Quotes("quotes, middling word", Vocabulary.Nouns.Items.Skip(180).Take(5)),
        Quotes("quotes, common word", Vocabulary.Nouns.Items.Take(5)),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Speaker(int rank) => $"speaker:\"{Names.People.Items[rank].Name}\"";

    private static SearchCase Articles(string name, IEnumerable<string> queries) => new(name, SearchKind.Articles, [.. queries]);

    private static SearchCase Quotes(string name, IEnumerable<string> queries) => new(name, SearchKind.Quotes, [.. queries]);
}
