using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Training;

/// <summary>Collects the usual parts of speech of words that are seen often.</summary>
internal static class LexiconMaker
{
    private const int Seldom = 4;
    private const int Often = 30;
    private const double Always = 0.998;

    /// <summary>The lexicon of the samples' words.</summary>
    public static Lexicon Make(IEnumerable<Sample> samples)
    {
        Dictionary<uint, int[]> counts = [];
        foreach (Sample sample in samples)
        {
            for (int i = 0; i < sample.Tokens.Length; i++) if (sample.Tags[i] is { } tag) Count(counts, FeatureHash.Of(sample.Tokens[i]), tag);
        }
        Lexicon lexicon = new();
        foreach ((uint form, int[] tags) in counts) Add(lexicon, form, tags);
        return lexicon;
    }

    private static void Count(Dictionary<uint, int[]> counts, uint form, PennTag tag)
    {
        if (!counts.TryGetValue(form, out int[]? tags)) counts[form] = tags = new int[PennTags.Count];
        tags[(int)tag]++;
    }

    private static void Add(Lexicon lexicon, uint form, int[] tags)
    {
        int all = tags.Sum(), most = tags.Max();
        if (all < Seldom || most * 2 < all) return;
        lexicon.Add(form, (PennTag)Array.IndexOf(tags, most), all >= Often && most >= all * Always);
    }
}
