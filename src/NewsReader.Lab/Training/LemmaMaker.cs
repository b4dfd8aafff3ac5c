using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Training;

/// <summary>Learns which endings words drop for their base form: for each ending the commonest rule, kept where the shorter ending says otherwise.</summary>
internal static class LemmaMaker
{
    private const int Seldom = 2;

    /// <summary>The rules that the samples show.</summary>
    public static LemmaRules Make(IEnumerable<Sample> samples)
    {
        LemmaRules rules = new();
        Dictionary<(LemmaClass Class, string Word), Dictionary<string, int>> seen = Count(samples);
        List<(LemmaClass Class, string Word, string Lemma)> words =
            [.. seen.Select(s => (s.Key.Class, s.Key.Word, Commonest(s.Value))).OrderBy(w => w.Class).ThenBy(w => w.Word, StringComparer.Ordinal)];
        for (int length = 0; length <= LemmaRules.LongestEnding; length++) AddEndings(rules, words, length);
        foreach ((LemmaClass of, string word, string lemma) in words)
        {
            if (seen[(of, word)].Values.Sum() >= Seldom) AddWord(rules, of, word, lemma);
        }
        return rules;
    }

    private static Dictionary<(LemmaClass, string), Dictionary<string, int>> Count(IEnumerable<Sample> samples)
    {
        Dictionary<(LemmaClass, string), Dictionary<string, int>> seen = [];
        foreach (Sample sample in samples)
        {
            for (int i = 0; i < sample.Tokens.Length; i++)
            {
                if (sample.Tags[i] is not { } tag || LemmaRules.ClassOf(tag) is var of && of == LemmaClass.Other || sample.Lemmas[i] is not { } lemma) continue;
                string word = Fold(sample.Tokens[i]);
                if (!seen.TryGetValue((of, word), out Dictionary<string, int>? lemmas)) seen[(of, word)] = lemmas = [];
                lemmas[Fold(lemma)] = lemmas.GetValueOrDefault(Fold(lemma)) + 1;
            }
        }
        return seen;
    }

    private static void AddEndings(LemmaRules rules, List<(LemmaClass Class, string Word, string Lemma)> words, int length)
    {
        Dictionary<(LemmaClass, string), Dictionary<int, int>> counts = [];
        foreach ((LemmaClass of, string word, string lemma) in words)
        {
            int rule = word.Length > length ? rules.RuleFor(word, lemma) : -1;
            if (rule < 0 || !word.All(char.IsLetter)) continue;
            (LemmaClass, string) key = (of, word[^length..]);
            if (!counts.TryGetValue(key, out Dictionary<int, int>? byRule)) counts[key] = byRule = [];
            byRule[rule] = byRule.GetValueOrDefault(rule) + 1;
        }
        foreach (((LemmaClass of, string ending), Dictionary<int, int> byRule) in counts) AddEnding(rules, of, ending, byRule);
    }

    private static void AddEnding(LemmaRules rules, LemmaClass of, string ending, Dictionary<int, int> byRule)
    {
        int best = byRule.OrderByDescending(r => r.Value).ThenBy(r => r.Key).First().Key;
        if (byRule[best] < Seldom || rules.Find(of, " " + ending) == best) return;
        rules.Add(LemmaRules.Key(of, ending, false), (byte)best);
    }

    private static void AddWord(LemmaRules rules, LemmaClass of, string word, string lemma)
    {
        int rule = rules.RuleFor(word, lemma);
        if (rule >= 0 && rules.Find(of, word) != rule) rules.Add(LemmaRules.Key(of, word, true), (byte)rule);
    }

    private static string Commonest(Dictionary<string, int> lemmas) => lemmas.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key;

    /// <summary>A word in small letters, with straight apostrophes.</summary>
    public static string Fold(string word) => string.Create(word.Length, word, static (to, from) =>
    {
        for (int i = 0; i < to.Length; i++) to[i] = WordForms.Fold(from[i]);
    });
}
