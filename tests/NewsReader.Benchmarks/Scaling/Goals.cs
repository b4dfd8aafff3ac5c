using System.Globalization;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>What an archive of some size is to reach, at the 95th percentile of at least so many of each class, and how figures are told beside it.</summary>
/// <param name="articles">How many articles it has.</param>
/// <param name="asked">How many of each class are asked.</param>
internal sealed class Goals(int articles, int asked)
{
    private const int Enough = 500, Large = 100_000;

    /// <summary>Most milliseconds of a search, its page included.</summary>
    public double Search => articles > Large ? 100 : 50;

    /// <summary>Most milliseconds of a list, a claim or a speaker.</summary>
    public static double List => 50;

    /// <summary>Most megabytes of memory while the program serves.</summary>
    public static double Megabytes => 300;

    /// <summary>Most seconds from the start to the first answer.</summary>
    public static double StartSeconds => 2;

    /// <summary>How large the file may be, in sizes of the text.</summary>
    public static double FileByText => 2.5;

    /// <summary>The heading of what <see cref="Row"/> tells.</summary>
    public static string Heading => $"{"median",9}{"p95",9}{"max",9}{"goal",7}  ";

    /// <summary>Whether a search takes no more than half as long again as bare SQL, and five milliseconds.</summary>
    public static bool IsNear(double search, double bare) => search <= (1.5 * bare) + 5;

    /// <summary>Prints whether so few were asked that the figures are no more than a glimpse.</summary>
    public void Warn()
    {
        if (asked < Enough) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Only {asked} of each class are asked, of {Enough} that it takes to tell whether a goal is reached."));
    }

    /// <summary>The median, the 95th percentile and the longest of some times, and whether the second reaches a goal.</summary>
    public static string Row(IEnumerable<double> times, double goal)
    {
        double[] sorted = [.. times.Order()];
        double late = sorted[sorted.Length * 95 / 100];
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Length / 2],9:F1}{late,9:F1}{sorted[^1],9:F1}{goal,7:F0} {Mark(late, goal)}");
    }

    /// <summary>A figure with its goal.</summary>
    public static string Told(double figure, double goal) => string.Create(CultureInfo.InvariantCulture, $"{figure:F1} (goal {goal:F1}: {(figure <= goal ? "reached" : "MISSED")})");

    private static char Mark(double figure, double goal) => figure <= goal ? '✓' : '✗';
}
