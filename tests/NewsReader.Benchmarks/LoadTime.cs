using System.Diagnostics;
using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Analysis.Models;

namespace NewsReader.Benchmarks;

/// <summary>How long a program that has just started takes to read the models. That can be measured once a process, so each time is a new one's.</summary>
internal static class LoadTime
{
    private const int Processes = 7;
    private const string Once = "once";

    private static readonly string[] Columns = ["models read", "first analysis", "second analysis"];

    /// <summary>Without arguments, starts processes and prints the median of their times in milliseconds; with <c>once</c>, is such a process.</summary>
    public static int Run(string[] args)
    {
        if (args is [Once])
        {
            Console.WriteLine(string.Join(' ', Measure().Select(time => time.ToString("F1", CultureInfo.InvariantCulture))));
            return 0;
        }
        double[][] rows = [.. Enumerable.Range(0, Processes).Select(_ => MeasureInProcess())];
        for (int column = 0; column < Columns.Length; column++)
        {
            double[] times = [.. rows.Select(row => row[column]).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Columns[column]}: {times[times.Length / 2]:F0} ms (fastest {times[0]:F0}, slowest {times[^1]:F0})"));
        }
        return 0;
    }

    // The models by themselves, then what the just-in-time compiler adds, then neither.
    private static IEnumerable<double> Measure()
    {
        string text = SampleText.EachSeed().Texts[0];
        yield return Timed(TrainedModels.Read);
        TextAnalyzer analyzer = new();
        yield return Timed(() => analyzer.Analyze(text));
        yield return Timed(() => analyzer.Analyze(text));
    }

    private static double Timed(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double[] MeasureInProcess()
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [.. Host(), "load", Once]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string last = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n')[^1];
        process.WaitForExit();
        return [.. last.Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture))];
    }

    // Started by "dotnet NAME.dll", the process is dotnet and wants the name again.
    private static string[] Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
}
