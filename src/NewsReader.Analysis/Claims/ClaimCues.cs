using System.Collections.Frozen;

namespace NewsReader.Analysis.Claims;

/// <summary>Small groups of words that say how a sentence speaks: of whom, of when, how surely, with which numbers.</summary>
internal static class ClaimCues
{
    // The order is part of the trained model.
    private static readonly string[] Groups =
    [
        "i me my mine myself",
        "we us our ours ourselves",
        "you your yours yourself",
        "he she him her his hers himself herself",
        "they them their theirs it its",
        "will 'll shall wo gonna going plan plans intend promise tomorrow future",
        "should must ought need needs let",
        "may might could would can ca perhaps maybe probably likely seem seems possibly",
        "not n't no never nothing none nobody neither nor without hardly",
        "think believe feel hope guess suppose agree disagree opinion wish want wants like love know say mean doubt suspect",
        "who what when where why how which whom whose",
        "more less fewer most least higher lower larger greater bigger smaller better worse best worst largest biggest highest lowest greatest longest lowest poorest richest than",
        "million billion trillion thousand hundred millions billions trillions thousands hundreds percent percentage half third quarter double doubled twice tripled dozen majority",
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety",
        "dollars dollar cents euros pounds tax taxes budget deficit debt cost costs spending income wages price prices salary revenue",
        "year years month months week weeks day days decade decades century ago since last previous recent recently today yesterday history",
        "voted vote votes passed signed cut raised increased lost created supported opposed proposed spent grew fell rose dropped won built doubled reduced gained added",
        "because caused cause causes led leads due result results therefore resulted effect",
        "was were had did been became went took made got came gave said told",
        "is are has have does do am be being having",
        "good bad great wrong right important terrible wonderful strong weak tough fair clear real true false proud honest serious",
        "thank thanks please welcome sorry okay ok yes yeah well hello sir mr mrs ms ladies gentlemen question minutes debate applause laughter",
        "every all always ever first only any each entire whole everybody everyone",
        "rate number numbers average total level figure figures statistics share record size amount growth rates jobs population",
        "says according reported report study found shows estimated estimates data evidence",
        "and or but if so then while though although",
    ];

    // A word listed twice belongs to its first group.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> GroupOf = Groups
        .SelectMany((words, group) => words.Split(' ').Select(word => (word, group)))
        .DistinctBy(p => p.word)
        .ToFrozenDictionary(p => p.word, p => p.group)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many groups there are.</summary>
    public static int Count => Groups.Length;

    /// <summary>The group of a word in small letters; -1 where it is in none.</summary>
    public static int Of(ReadOnlySpan<char> word) => GroupOf.TryGetValue(word, out int group) ? group : -1;
}
