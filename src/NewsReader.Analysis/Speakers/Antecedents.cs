using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Speakers;

/// <summary>Judges whom a pronoun means by the learned weights.</summary>
internal sealed class Antecedents(WeightTable weights)
{
    // Below this a guess would be wrong too often; from that on the gender of a stranger's name is learned from it.
    private const double Enough = 0.3;
    private const double Sure = 0.7;

    // Rather somebody than nobody, up to here.
    private const double Nobody = 0.6;

    // A rival is told of only where it comes near.
    private const double Near = 0.2;

    private double[] _shares = new double[16];

    /// <summary>The judgement.</summary>
    public Judgement Judge(int token, List<Entity> candidates, FeatureList features)
    {
        Share(features);
        if (_shares[candidates.Count] >= Nobody) return default;
        int best = Best(candidates.Count, -1), second = Best(candidates.Count, best);
        Entity? rival = second >= 0 && _shares[second] >= Near ? candidates[second] : null;
        return _shares[best] < Enough ? new Judgement(null, false, candidates[best], rival) : new Judgement(candidates[best], _shares[best] >= Sure, candidates[best], rival);
    }

    private void Share(FeatureList features)
    {
        if (_shares.Length < features.Positions) _shares = new double[features.Positions];
        double all = 0;
        for (int i = 0; i < features.Positions; i++) all += _shares[i] = Math.Exp(Math.Clamp(weights.Score(features[i]), -30, 30));
        for (int i = 0; i < features.Positions; i++) _shares[i] /= all;
    }

    private int Best(int count, int except)
    {
        int best = -1;
        for (int i = 0; i < count; i++) if (i != except && (best < 0 || _shares[i] > _shares[best])) best = i;
        return best;
    }
}
