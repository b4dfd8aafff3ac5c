namespace NewsReader.Lab.Measures;

/// <summary>How far confidences are from the share that was right: the mean gap over ten bins of equal count, 0 at best (the expected calibration error).</summary>
internal sealed class CalibrationError
{
    private const int Bins = 10;

    private readonly List<(double Confidence, bool IsRight)> _outcomes = [];

    /// <summary>How many confidences there are.</summary>
    public int Count => _outcomes.Count;

    /// <summary>Adds a finding's confidence, from 0 to 1, and whether it was right.</summary>
    public void Add(double confidence, bool isRight) => _outcomes.Add((confidence, isRight));

    /// <summary>The error, from 0 to 1; 0 where there is nothing.</summary>
    public double Value()
    {
        List<(double Confidence, bool IsRight)> rising = [.. _outcomes.Order()];
        return Enumerable.Range(0, Bins).Sum(bin => Gap(rising[(bin * Count / Bins)..((bin + 1) * Count / Bins)]) / Math.Max(1, Count));
    }

    // By how many findings a bin's confidences and its right ones differ.
    private static double Gap(List<(double Confidence, bool IsRight)> bin) => Math.Abs(bin.Sum(o => o.Confidence) - bin.Count(o => o.IsRight));
}
