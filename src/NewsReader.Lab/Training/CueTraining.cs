using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Learning;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;

namespace NewsReader.Lab.Training;

/// <summary>Trains the model that finds cues.</summary>
internal static class CueTraining
{
    // Short steps, as for the roles.
    private const int Bits = 18, Epochs = 10;
    private const float Rate = 0.008f;

    /// <summary>A model from the articles at <paramref name="chosen"/>.</summary>
    public static ChainModel Train(GoldArticle[] articles, IReadOnlyList<int> chosen)
    {
        List<ChainExample> examples = [];
        foreach (int i in chosen) AddExamples(articles[i], examples);
        return ChainTrainer.Train(CueFinder.Labels, Bits, examples, Epochs, Rate);
    }

    /// <summary>The cue candidates of each article, from models that did not see it.</summary>
    public static List<CueCandidate>[] Jackknife(GoldArticle[] articles) =>
        Folds.Jackknife(articles, chosen => Train(articles, chosen), (model, i) => new CueFinder(model).Find(articles[i].Scene));

    private static void AddExamples(GoldArticle article, List<ChainExample> examples)
    {
        Scene scene = article.Scene;
        byte[] gold = new byte[scene.Count];
        foreach (GoldAttribution attribution in article.Attributions)
        {
            (int first, int last) = (attribution.Cue[0], attribution.Cue[^1]);
            for (int i = first; i <= last; i++) gold[i] = (byte)ChainLabels.In(0, i - first, last - first + 1);
        }
        FeatureList features = new();
        for (int i = 0; i < scene.Count; i++) CueFeatures.Add(scene, i, features);
        for (int sentence = 0; sentence + 1 < scene.SentenceStarts.Length; sentence++)
        {
            (int first, int end) = (scene.SentenceStarts[sentence], scene.SentenceStarts[sentence + 1]);
            if (IsWhole(gold, first, end)) examples.Add(new ChainExample(features, first, null, 0, gold[first..end]));
        }
    }

    // Cues that run over a sentence's end, or into one another, are left out.
    private static bool IsWhole(byte[] gold, int first, int end)
    {
        int before = ChainLabels.Outside;
        for (int i = first; i < end; i++)
        {
            if (!ChainLabels.Follows(before, gold[i])) return false;
            before = gold[i];
        }
        return ChainLabels.Closes(before);
    }
}
