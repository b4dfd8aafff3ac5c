using System.Collections.Frozen;

namespace NewsReader.Analysis.Quotes;

/// <summary>The English verbs that announce someone's words, in all their forms.</summary>
internal static class CueLexicon
{
    private const string Clause = "say answer add argue claim note acknowledge insist warn maintain contend assert allege concede admit explain believe think estimate " +
        "predict conclude declare state boast complain joke quip testify tweet remark observe assume figure vow reiterate emphasize emphasise stress reply respond " +
        "counter retort lament speculate theorize theorise reason cry shout yell whisper mutter murmur exclaim opine muse posit attest affirm recount confess " +
        "grumble gloat fume scoff snap sneer sigh laugh chuckle beam smile interject intone growl bellow thunder rail vent stammer elaborate " +
        "clarify proclaim profess pronounce hypothesize rejoin riposte plead signal caution caveat";

    private const string ClauseOrNoun = "announce report suggest confirm deny reveal disclose indicate mention recall recommend propose write post find show foresee " +
        "describe underline underscore highlight repeat quote cite ask demand promise pledge guarantee protest imply hint propound predict fear hope expect know " +
        "feel understand see learn decide rule determine discover realize realise recognize recognise doubt suspect wish dream worry wonder agree disagree " +
        "swear volunteer remember forecast project calculate conjecture infer envision imagine anticipate regret";

    private const string Hearer = "tell assure inform remind notify advise convince persuade promise warn ask urge implore beg order instruct command exhort invite beseech text email lecture " +
        "encourage challenge brief interview";

    private const string Nouns = "call criticize criticise praise condemn denounce reject dismiss blast slam attack accuse blame support oppose endorse defend question " +
        "discuss address compare label brand dub mock deride decry assail ridicule welcome applaud hail tout reference invoke outline detail voice express echo challenge rebuke " +
        "chide scold slammed bash lambaste berate castigate excoriate want prefer seek favor favour propose threaten refuse decline plan intend offer advocate";

    private const string Infinitive = "promise pledge vow threaten refuse decline want hope expect offer plan intend seek urge ask tell demand agree decide claim swear order call beg prefer wish " +
        "advise encourage invite instruct warn challenge implore persuade";

    private const string Thoughts = "believe think fear hope expect know feel understand see learn decide determine discover realize realise doubt suspect wish dream worry wonder want prefer seek " +
        "favor favour plan intend support oppose imagine assume figure anticipate agree disagree offer refuse decline";

    private const string Bare = "read continue reply respond begin start conclude go finish shrug nod grin wink sob speak";

    private static readonly FrozenDictionary<string, string> Irregular = (
        "say said tell told write wrote think thought feel felt know knew see saw understand understood find found foresee foresaw read read begin began go went " +
        "swear swore seek sought forecast forecast speak spoke beseech besought").Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static readonly FrozenDictionary<string, CueVerb> Verbs = Build();

    /// <summary>Words that show what a survey or document says rather than what a person does.</summary>
    public static bool IsShowing(CueVerb verb) => verb.Lemma is "show" or "find" or "indicate" or "suggest" or "reveal" or "estimate";

    /// <summary>The verb that the small-lettered <paramref name="word"/> is a form of; null for none.</summary>
    public static CueVerb? Find(string word) => Verbs.GetValueOrDefault(word);

    private static FrozenDictionary<string, CueVerb> Build()
    {
        Dictionary<string, Complement> takes = [];
        Mark(takes, Clause, Complement.Clause);
        Mark(takes, ClauseOrNoun, Complement.Clause | Complement.Noun);
        Mark(takes, Hearer, Complement.Hearer);
        Mark(takes, Nouns, Complement.Noun);
        Mark(takes, Infinitive, Complement.Infinitive);
        Mark(takes, Thoughts, Complement.Thought);
        Mark(takes, Bare, Complement.Weak);
        Dictionary<string, CueVerb> forms = [];
        foreach ((string lemma, Complement complement) in takes)
        {
            foreach ((string word, VerbForm form) in Forms(lemma)) forms.TryAdd(word, new CueVerb(lemma, form, complement));
        }
        return forms.ToFrozenDictionary();
    }

    private static void Mark(Dictionary<string, Complement> takes, string verbs, Complement complement)
    {
        foreach (string verb in verbs.Split(' ')) takes[verb] = takes.GetValueOrDefault(verb) | complement;
    }

    private static IEnumerable<(string Word, VerbForm Form)> Forms(string lemma)
    {
        yield return (Past(lemma), VerbForm.Past);
        yield return (lemma, VerbForm.Base);
        yield return (Third(lemma), VerbForm.Third);
        yield return (Stem(lemma, dropE: true) + "ing", VerbForm.Ing);
        if (lemma == "write") yield return ("written", VerbForm.Past);
    }

    private static string Past(string lemma)
    {
        if (Irregular.TryGetValue(lemma, out string? past)) return past;
        if (lemma[^1] == 'e') return lemma + "d";
        return EndsConsonantY(lemma) ? lemma[..^1] + "ied" : Stem(lemma, dropE: false) + "ed";
    }

    private static string Third(string lemma)
    {
        if (EndsConsonantY(lemma)) return lemma[..^1] + "ies";
        bool hissing = lemma[^1] is 's' or 'x' or 'o' || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal);
        return lemma + (hissing ? "es" : "s");
    }

    private static bool EndsConsonantY(string lemma) => lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal);

    // admitted, quipped, begging: the last consonant doubles.
    private static string Stem(string lemma, bool dropE)
    {
        if (lemma is "admit" or "quip" or "beg" or "snap" or "infer" or "regret" or "dub" or "grin" or "sob" or "nod" or "begin" or "shrug" or "prefer" or "slam" or "plan") return lemma + lemma[^1];
        return dropE && lemma[^1] == 'e' && lemma[^2] != 'e' && lemma is not "foresee" ? lemma[..^1] : lemma;
    }
}
