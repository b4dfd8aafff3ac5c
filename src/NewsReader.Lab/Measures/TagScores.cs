using System.Globalization;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Measures;

/// <summary>How well parts of speech and base forms are told, in percent of the tokens whose answer is known.</summary>
/// <param name="Silver">Parts of speech on PolNeAR's dev articles, against CoreNLP's.</param>
/// <param name="Gold">Parts of speech on GUM's dev documents.</param>
/// <param name="Lemmas">Base forms of verbs on PolNeAR's dev articles, against CoreNLP's.</param>
internal sealed record TagScores(double Silver, double Gold, double Lemmas)
{
    /// <summary>Measures a model on the dev parts.</summary>
    public static TagScores Measure(TagModel model, WordClusters clusters, DirectoryInfo corpora)
    {
        List<Sample> silver = SilverSamples.ReadAll(corpora, "dev", clusters);
        return new TagScores(Tags(model, silver), Tags(model, Treebank.ReadAll(corpora, "dev", clusters)), VerbLemmas(model, silver));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"Parts of speech: {Silver:F1} % of PolNeAR dev (against CoreNLP's), {Gold:F1} % of GUM dev. Base forms of verbs: {Lemmas:F1} % of PolNeAR dev.");

    private static double Tags(TagModel model, IEnumerable<Sample> samples)
    {
        int right = 0, all = 0;
        foreach (Sample sample in samples)
        {
            PennTag[] found = model.Tag(sample.Words, sample.Sentences);
            for (int i = 0; i < found.Length; i++)
            {
                if (sample.Tags[i] is not { } tag) continue;
                all++;
                if (tag == found[i]) right++;
            }
        }
        return 100.0 * right / all;
    }

    private static double VerbLemmas(TagModel model, IEnumerable<Sample> samples)
    {
        int right = 0, all = 0;
        foreach (Sample sample in samples)
        {
            for (int i = 0; i < sample.Tokens.Length; i++)
            {
                if (sample.Tags[i] is not { } tag || !tag.IsVerb() || sample.Lemmas[i] is not { } lemma) continue;
                all++;
                if (lemma.Equals(model.Lemmas.Lemma(sample.Tokens[i], tag), StringComparison.OrdinalIgnoreCase)) right++;
            }
        }
        return 100.0 * right / all;
    }
}
