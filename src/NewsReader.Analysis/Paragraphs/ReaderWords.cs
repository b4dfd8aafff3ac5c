using System.Collections.Frozen;

namespace NewsReader.Analysis.Paragraphs;

/// <summary>English words that tell whether a paragraph reports something or speaks to the reader.</summary>
internal static class ReaderWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = Set(
        "the a an of to in on at by for with from that which who whose was were is are has have had been be as but and or not this these their its his her than after before");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Saying = Set("said says say told he she asked added wrote");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Requests = Set(
        "follow read click sign watch see share like subscribe download listen check join support get visit contact send email call register enter tap find browse " +
        "discover view tell tweet comment please");

    /// <summary>Whether a word in small letters is one of running text.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => Small.Contains(word);

    /// <summary>Whether it reports: a word of saying, he or she.</summary>
    public static bool Tells(ReadOnlySpan<char> word) => Saying.Contains(word);

    /// <summary>Whether it asks the reader to do something, where it opens a paragraph.</summary>
    public static bool Asks(ReadOnlySpan<char> word) => Requests.Contains(word);

    /// <summary>Whether it is the reader.</summary>
    public static bool IsYou(ReadOnlySpan<char> word) => word is "you" or "your" or "yours";

    /// <summary>Whether it is the publisher.</summary>
    public static bool IsWe(ReadOnlySpan<char> word) => word is "we" or "our" or "us" or "ours";

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) => words.Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
}
