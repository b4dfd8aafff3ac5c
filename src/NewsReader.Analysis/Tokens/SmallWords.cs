using System.Collections.Frozen;

namespace NewsReader.Analysis.Tokens;

/// <summary>The closed word classes of English that the rules lean on, in small letters.</summary>
internal static class SmallWords
{
    /// <summary>Pronouns that can be the subject of saying.</summary>
    public static readonly FrozenSet<string> SubjectPronouns = Set("he she they it we i you who which one everyone everybody nobody someone somebody others many some most both all neither none that this these those");

    /// <summary>Words that open a noun phrase.</summary>
    public static readonly FrozenSet<string> Determiners = Set(
        "the a an his her their its our my your this that these those some many several two three four five six seven eight nine ten both all one another other each every any most few no");

    /// <summary>Helping verbs.</summary>
    public static readonly FrozenSet<string> Auxiliaries = Set("has have had was were is are be been being did do does he's she's they've i've we've");

    /// <summary>Verbs that make what follows unreal.</summary>
    public static readonly FrozenSet<string> Modals = Set("would could should might may can must will shall cannot can't won't wouldn't couldn't 'd 'll i'd i'll he'd he'll she'd she'll they'd they'll we'd we'll ought");

    // Adverbs that stand between a subject and its verb.
    private static readonly FrozenSet<string> Adverbs = Set(
        "also later then again once ever even further now still just often soon first always sometimes long instead however too only earlier afterwards meanwhile both all " +
        "himself herself themselves itself since thus therefore simply already twice almost");

    /// <summary>Prepositions.</summary>
    public static readonly FrozenSet<string> Prepositions = Set(
        "of in on at for from with by to about after before during under over against between among into through via within without despite since until upon across outside inside near " +
        "behind beyond around amid toward towards along as like per than because regarding following");

    /// <summary>Small words inside names.</summary>
    public static readonly FrozenSet<string> NameParticles = Set("van von der den de la le du da di del dos al bin ibn ter ten af");

    /// <summary>Words that open a clause of their own.</summary>
    public static readonly FrozenSet<string> ClauseOpeners = Set("and but or while as because when if that which where although though whereas since until so yet unless nor after before than what how why whether who whom whose");

    /// <summary>Days, times and small adverbs that stand between a verb and its complement.</summary>
    public static readonly FrozenSet<string> TimeWords = Set(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow recently later earlier again repeatedly simply bluntly flatly publicly privately " +
        "afterwards afterward then once also here there online quietly clearly plainly explicitly separately already this last late early");

    /// <summary>Whether <paramref name="word"/> is an adverb by its ending.</summary>
    public static bool IsAdverb(string word) =>
        Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "assembly" or "ally" or "rally" or "july" or "italy" or "supply"));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
