using NewsReader.Analysis;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;

namespace NewsReader.Lab.Training;

/// <summary>A structured perceptron for names: the best path with the weights of now, corrected where it is wrong.</summary>
internal sealed class NameLesson(GivenNames given)
{
    private const int Bits = 17;
    private const int First = NameTags.Count * NameTags.Count;

    private readonly Perceptron _perceptron = new(Bits, NameTags.Count);
    private readonly float[] _steps = ForbiddenSteps();
    private readonly double[] _late = new double[NameModel.StepCount];
    private readonly FeatureList _features = new();
    private readonly NamePath _path = new();
    private float[] _scores = new float[1024];
    private NameTag[] _found = new NameTag[128];
    private int _step = 1;

    /// <summary>Wrong tokens so far.</summary>
    public int Mistakes { get; private set; }

    /// <summary>Learns from a sample with these parts of speech.</summary>
    public void Learn(Sample sample, PennTag[] tags)
    {
        byte[] clues = NameClues.Find(sample.Words, sample.Sentences, given);
        foreach (TokenRange sentence in sample.Sentences) Learn(sample.Words, tags, clues, sentence, sample.Names.AsSpan(sentence.First, sentence.Length));
    }

    /// <summary>The model learnt so far.</summary>
    public NameModel Finish()
    {
        float[] steps = [.. _steps.Select((s, i) => (float)(s - _late[i] / _step))];
        WeightTable weights = _perceptron.Finish();
        return new NameModel(given, weights, steps);
    }

    private static float[] ForbiddenSteps()
    {
        float[] steps = new float[NameModel.StepCount];
        NameModel.Forbid(steps);
        return steps;
    }

    private void Learn(WordForms words, PennTag[] tags, byte[] clues, TokenRange sentence, ReadOnlySpan<NameTag> right)
    {
        int count = sentence.Length;
        if (_found.Length < count) (_found, _scores) = (new NameTag[count * 2], new float[count * 2 * NameTags.Count]);
        _features.Clear();
        for (int i = 0; i < count; i++)
        {
            NameFeatures.Add(_features, words, tags, clues, sentence, sentence.First + i);
            _features.EndPosition();
            _perceptron.Score(_features[i], _scores.AsSpan(i * NameTags.Count, NameTags.Count));
        }
        Span<NameTag> found = _found.AsSpan(0, count);
        _path.Find(_scores.AsSpan(0, count * NameTags.Count), _steps, found);
        Correct(found, right);
        _perceptron.EndStep();
        _step++;
    }

    private void Correct(ReadOnlySpan<NameTag> found, ReadOnlySpan<NameTag> right)
    {
        for (int i = 0; i < found.Length; i++)
        {
            Step(right, i, 1);
            Step(found, i, -1);
            if (found[i] == right[i]) continue;
            Mistakes++;
            _perceptron.Add(_features[i], (int)right[i], 1);
            _perceptron.Add(_features[i], (int)found[i], -1);
        }
    }

    private void Step(ReadOnlySpan<NameTag> tags, int i, float amount)
    {
        int at = (i == 0 ? First : (int)tags[i - 1] * NameTags.Count) + (int)tags[i];
        _steps[at] += amount;
        _late[at] += amount * (double)_step;
    }
}
