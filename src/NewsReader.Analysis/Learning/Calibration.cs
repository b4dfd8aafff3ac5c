namespace NewsReader.Analysis.Learning;

/// <summary>
/// Turns a model's score into a probability that can be taken at its word: a rising line through points learned from examples that the model had
/// not seen. Below the first point and above the last it stays level. Immutable; safe to share.
/// </summary>
internal sealed class Calibration
{
    private readonly float[] _scores;
    private readonly float[] _probabilities;

    /// <summary>The line through these points, one or more, by rising score.</summary>
    public Calibration(float[] scores, float[] probabilities) => (_scores, _probabilities) = (scores, probabilities);

    /// <summary>The probability that goes with <paramref name="score"/>, from 0 to 1; never falls as the score rises.</summary>
    public float Probability(float score)
    {
        int at = Array.BinarySearch(_scores, score);
        if (at >= 0) return _probabilities[at];
        int above = ~at;
        if (above == 0 || float.IsNaN(score)) return _probabilities[0];
        return above == _scores.Length ? _probabilities[^1] : Between(above, score);
    }

    /// <summary>Writes the points.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((ushort)_scores.Length);
        foreach (float score in _scores) writer.Write(score);
        foreach (float probability in _probabilities) writer.Write(probability);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The points do not rise, or leave the range from 0 to 1.</exception>
    public static Calibration Read(BinaryReader reader)
    {
        float[] scores = new float[reader.ReadUInt16()], probabilities = new float[scores.Length];
        for (int i = 0; i < scores.Length; i++) scores[i] = reader.ReadSingle();
        for (int i = 0; i < scores.Length; i++) probabilities[i] = reader.ReadSingle();
        bool sound = scores.Length > 0 && probabilities[0] >= 0 && probabilities[^1] <= 1;
        for (int i = 1; i < scores.Length; i++) sound &= scores[i] > scores[i - 1] && probabilities[i] >= probabilities[i - 1];
        return sound ? new Calibration(scores, probabilities) : throw new InvalidDataException("its calibration does not rise from 0 to 1");
    }

    private float Between(int above, float score)
    {
        float share = (score - _scores[above - 1]) / (_scores[above] - _scores[above - 1]);
        return _probabilities[above - 1] + (share * (_probabilities[above] - _probabilities[above - 1]));
    }
}
