using System.Collections.Frozen;

namespace NewsReader.Analysis.Tokens;

/// <summary>Words whose point belongs to them.</summary>
internal static class Abbreviations
{
    // Always followed by a name or a number: the point never ends a sentence.
    private static readonly FrozenSet<string> Leading = Set(
        "mr mrs ms mx dr prof sen gov rep reps sens hon rev fr sr st ste gen col maj capt cmdr lt sgt cpl adm insp det supt pres vs messrs mme mlle " +
        "hr fig vol ed dept");

    private static readonly FrozenSet<string> Other = Set(
        "jr inc co corp ltd plc bros etc al no nos jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd " +
        "rd approx est dist calif mass conn fla ariz ark colo del ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ala");

    /// <summary>Whether <paramref name="word"/>, written without its point, is an abbreviation.</summary>
    public static bool Is(ReadOnlySpan<char> word) => Holds(Leading, word) || Holds(Other, word);

    /// <summary>Whether a name or number must follow <paramref name="word"/>.</summary>
    public static bool Leads(ReadOnlySpan<char> word) => Holds(Leading, word.TrimEnd('.'));

    /// <summary>Whether <paramref name="word"/> is an abbreviation only before a number, as No. 5.</summary>
    public static bool NeedsNumber(ReadOnlySpan<char> word) =>
        word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("nos", StringComparison.OrdinalIgnoreCase);

    private static bool Holds(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        word.Length <= 6 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && (char.IsUpper(word[0]) || (char.IsLower(word[0]) && IsLowerOnly(word)));

    private static bool IsLowerOnly(ReadOnlySpan<char> word) => word is "etc" or "vs" or "co" or "al" or "approx" or "est" or "no" or "nos" or "ed" or "inc" or "fig" or "vol" or "hr";

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
