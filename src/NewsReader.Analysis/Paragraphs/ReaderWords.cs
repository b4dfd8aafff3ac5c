using System.Collections.Frozen;

namespace NewsReader.Analysis.Paragraphs;

/// <summary>English words that tell whether a paragraph reports something, speaks to the reader or speaks of the article and its makers.</summary>
internal static class ReaderWords
{
    /// <summary>As many letters as a word among them can have.</summary>
    public const int Longest = 16;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = Set(
        "the a an of to in on at by for with from that which who whose was were is are has have had been be as but and or not this these their its his her than after before");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Requests = Set(
        "follow read click sign watch see share like subscribe download listen check join support get visit contact send email call register enter tap find browse " +
        "discover view tell tweet comment please");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Notes = Set(
        "note editor editors editor's editor’s correction corrections clarification update updated contributing contributor related source sources credit via h/t ht twitter facebook " +
        "instagram email copyright more photo video produced reporting editing");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AuthorVerbs = Set(
        "reported contributed edits writes hosts co-hosts covers teaches reports received served taught blogs tweets");

    // A word is counted under each sign that has it.
    private static readonly (ParagraphSign Sign, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words)[] Signs =
    [
        (ParagraphSign.You, Set("you your yours")),
        (ParagraphSign.We, Set("we our us ours")),
        (ParagraphSign.Telling, Set("said says say told he she asked added wrote")),
        (ParagraphSign.Offers, Set(
            "newsletter newsletters subscribe inbox podcast podcasts episode itunes soundcloud app ios android email emails emailed updates alerts twitter facebook instagram snapchat " +
            "youtube newsbrief digest click download sign feedback unsubscribe subscription membership")),
        (ParagraphSign.OfItself, Set(
            "story article post piece version updated update amended correction corrected incorrectly misstated misidentified clarify clarified clarification note editor error published " +
            "reprinted copyright rights reserved originally appeared excerpt preview installment")),
        (ParagraphSign.Makers, Set(
            "editor editors author columnist columnists contributor contributors reporter reporters correspondent correspondents writer blogger professor historian fellow host hosts edits " +
            "writes covers opinions book books member board producer staff")),
        (ParagraphSign.Agencies, Set(
            "reporting contributed contributing contributor editing produced photo photos image images video getty reuters afp ap associated press cinematography photographer reported")),
    ];

    /// <summary>Counts a word in small letters in the values of a paragraph.</summary>
    public static void Count(ReadOnlySpan<char> word, Span<float> values)
    {
        foreach ((ParagraphSign sign, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words) in Signs) if (words.Contains(word)) values[(int)sign]++;
    }

    /// <summary>Whether a word in small letters is one of running text.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => Small.Contains(word);

    /// <summary>Whether it asks the reader to do something, where it opens a paragraph.</summary>
    public static bool Asks(ReadOnlySpan<char> word) => Requests.Contains(word);

    /// <summary>Whether it points to what stands beside the text.</summary>
    public static bool Points(ReadOnlySpan<char> word) => word is "here" or "above" or "below" or "link";

    /// <summary>Whether it labels a note on the article or its makers, where a colon follows.</summary>
    public static bool LabelsNote(ReadOnlySpan<char> word) => Notes.Contains(word);

    /// <summary>Whether it says, after a name, what an author is or does.</summary>
    public static bool IntroducesAuthor(ReadOnlySpan<char> word) => AuthorVerbs.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) => words.Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
}
