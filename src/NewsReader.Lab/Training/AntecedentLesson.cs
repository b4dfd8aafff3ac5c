using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Speakers;

namespace NewsReader.Lab.Training;

/// <summary>Learns whom pronouns mean: a logistic model that ranks the candidates, by AdaGrad.</summary>
internal sealed class AntecedentLesson
{
    private const float Rate = 0.08f;

    private readonly float[] _weights = new float[1 << SpeakerModel.Bits];
    private readonly float[] _sums = new float[1 << SpeakerModel.Bits];
    private readonly float[] _squares = new float[1 << SpeakerModel.Bits];
    private double[] _shares = new double[16];
    private int _averaged;

    /// <summary>Whom each pronoun of the text at hand means, by token; null for nobody named.</summary>
    public Dictionary<int, Entity?> Answers { get; set; } = [];

    /// <summary>Whether weights change.</summary>
    public bool IsLearning { get; private set; } = true;

    /// <summary>How many judgements were right and how many there were, of those with an answer.</summary>
    public (int Right, int All) Tally { get; set; }

    /// <summary>Judges, learns from the answer where there is one, and goes on with it.</summary>
    public Judgement Judge(int token, List<Entity> candidates, FeatureList features)
    {
        Share(features);
        int best = Array.IndexOf(_shares, _shares.Take(features.Positions).Max());
        Entity? judged = best < candidates.Count ? candidates[best] : null;
        if (!Answers.TryGetValue(token, out Entity? answer)) return new Judgement(judged, false);
        Tally = (Tally.Right + (judged == answer ? 1 : 0), Tally.All + 1);
        int right = answer is null ? candidates.Count : candidates.IndexOf(answer);
        if (IsLearning && right >= 0) Learn(features, right);
        return new Judgement(IsLearning ? answer : judged, false);
    }

    /// <summary>Takes the weights as they are into the average.</summary>
    public void EndRound()
    {
        _averaged++;
        for (int i = 0; i < _weights.Length; i++) _sums[i] += _weights[i];
    }

    /// <summary>Learns no more: what it judges from here on is counted anew, by the average weights.</summary>
    public void End()
    {
        Average().CopyTo(_weights, 0);
        (IsLearning, Tally) = (false, default);
    }

    /// <summary>The average weights, in bytes.</summary>
    public WeightTable Finish() => WeightTable.Quantize(SpeakerModel.Bits, 1, Average());

    private float[] Average() => Array.ConvertAll(_sums, s => s / Math.Max(1, _averaged));

    private void Share(FeatureList features)
    {
        if (_shares.Length < features.Positions) _shares = new double[features.Positions];
        Array.Fill(_shares, -1);
        double all = 0;
        for (int i = 0; i < features.Positions; i++) all += _shares[i] = Math.Exp(Math.Clamp(Score(features[i]), -30, 30));
        for (int i = 0; i < features.Positions; i++) _shares[i] /= all;
    }

    private float Score(ReadOnlySpan<uint> features)
    {
        float sum = 0;
        foreach (uint feature in features) sum += _weights[Slot(feature)];
        return sum;
    }

    private void Learn(FeatureList features, int right)
    {
        for (int i = 0; i < features.Positions; i++)
        {
            float slope = (float)_shares[i] - (i == right ? 1 : 0);
            foreach (uint feature in features[i]) Step(Slot(feature), slope);
        }
    }

    private void Step(int slot, float slope)
    {
        _squares[slot] += slope * slope;
        _weights[slot] -= Rate * slope / (1e-6f + MathF.Sqrt(_squares[slot]));
    }

    private static int Slot(uint feature) => (int)(feature & ((1u << SpeakerModel.Bits) - 1));
}
