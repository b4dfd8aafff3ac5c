using System.Globalization;
using NewsReader.Analysis.Claims;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Measures;

namespace NewsReader.Lab.Training;

/// <summary>Measures the claim model: each sentence is judged by a model, threshold included, that saw no sentence of its debate.</summary>
/// <param name="Precision">The share of sentences taken to be claims that are, from 0 to 1.</param>
/// <param name="Recall">The share of claims that are found.</param>
/// <param name="F1">Both in one.</param>
/// <param name="CalibrationError">The mean gap between probability and share of claims, over ten bins of equal count.</param>
/// <param name="Count">How many sentences there were.</param>
internal sealed record ClaimMeasure(double Precision, double Recall, double F1, double CalibrationError, int Count)
{
    /// <summary>Measures by folds: the sentences that experts judged, and those that the crowd did.</summary>
    public static (ClaimMeasure Experts, ClaimMeasure Crowd) Take(ClaimExamples all)
    {
        float[] probabilities = new float[all.Sentences.Count];
        bool[] found = new bool[probabilities.Length];
        for (int fold = 0; fold < ClaimExamples.Folds; fold++)
        {
            ClaimModel model = ClaimTrainer.Train(all, all.Where(i => all.FoldOf[i] != fold));
            foreach (int i in all.Where(i => all.FoldOf[i] == fold))
            {
                probabilities[i] = model.Probability(all.Hashed[i], all.Counts[i]);
                found[i] = probabilities[i] >= model.Threshold;
            }
        }
        ClaimMeasure Of(bool experts) => From(all.Where(i => all.Sentences[i].ByExperts == experts), all.Sentences, probabilities, found);
        return (Of(true), Of(false));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"precision {100 * Precision:F1}, recall {100 * Recall:F1}, F1 {100 * F1:F1}, calibration error {CalibrationError:F3}, {Count} sentences");

    private static ClaimMeasure From(int[] places, List<DebateSentence> sentences, float[] probabilities, bool[] found)
    {
        double there = places.Count(i => sentences[i].IsClaim), taken = places.Count(i => found[i]), right = places.Count(i => found[i] && sentences[i].IsClaim);
        CalibrationError error = new();
        foreach (int i in places) error.Add(probabilities[i], sentences[i].IsClaim);
        return new ClaimMeasure(right / Math.Max(1, taken), right / there, 2 * right / (taken + there), error.Value(), places.Length);
    }
}
