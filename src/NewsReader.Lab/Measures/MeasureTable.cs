using System.Globalization;

namespace NewsReader.Lab.Measures;

/// <summary>The counts of an evaluation, and its rows.</summary>
internal sealed class MeasureTable
{
    private static readonly string[] Balanced =
    [
        "content tokens", "content exact", "content o80", "content o50", "direct o80", "mixed o80", "indirect o80", "speech o80",
        "cue", "source", "attributed", "direct attributed", "boilerplate",
    ];

    // Written only where there is anything to share.
    private static readonly string[] Shares = ["speaker", "direct speaker", "person", "person recall", "unnamed left so"];

    private readonly Dictionary<string, Tally> _tallies = Balanced.Concat(Shares).ToDictionary(name => name, _ => new Tally());

    /// <summary>The counts of a measure.</summary>
    public Tally this[string name] => _tallies[name];

    /// <summary>Confidences, and whether what they were given to was right.</summary>
    public CalibrationError Calibration { get; } = new();

    /// <summary>Writes the rows.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"{"",-18}{"P",8}{"R",8}{"F1",8}{"gold",8}");
        foreach (string name in Balanced) WriteBalanced(output, name, this[name]);
        foreach (string name in Shares.Where(name => this[name].Gold > 0)) WriteShare(output, name, 100 * this[name].Recall, this[name].Gold);
        if (Calibration.Count > 0) WriteShare(output, "calibration", Calibration.Value(), Calibration.Count);
    }

    private static void WriteBalanced(TextWriter output, string name, Tally tally) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-18}{100 * tally.Precision,8:F2}{100 * tally.Recall,8:F2}{100 * tally.F1,8:F2}{tally.Gold,8}"));

    private static void WriteShare(TextWriter output, string name, double share, int count) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18}{"",16}{share,8:F2}{count,8}"));
}
