using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NewsReader.Benchmarks.Fuzzing;

/// <summary>Analyses made texts one after the other for some minutes, looking for one that the analysis can't bear.</summary>
internal sealed class Fuzzer
{
    private const int Failed = 1, Misused = 2, FailuresKept = 20;

    private static readonly string?[] Languages = ["en", "en", "en", null, null, "de", "fr", "und", ""];

    private readonly TextMaker _maker = new(SampleText.EachSeed().Texts);
    private readonly string _folder = Directory.CreateTempSubdirectory("newsreader-fuzz-").FullName;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly HashSet<string> _failures = [];
    private long _texts, _characters;
    private (double Slowness, int Seed, int Length) _slowest;

    /// <summary>Reads <c>--minutes N</c> and <c>--seed N</c>, the first text's number, and runs; 1 where something failed, 2 where the options are no such ones.</summary>
    public static int Run(string[] args)
    {
        int minutes = 30, seed = 1;
        for (int i = 0; i < args.Length; i += 2)
        {
            bool read = i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && args[i] switch
            {
                "--minutes" => (minutes = number) > 0,
                "--seed" => (seed = number) >= 0,
                _ => false,
            };
            if (read) continue;
            Console.Error.WriteLine("Usage: fuzz [--minutes N] [--seed N]");
            return Misused;
        }
        return new Fuzzer().Run(TimeSpan.FromMinutes(minutes), seed);
    }

    private int Run(TimeSpan length, int seed)
    {
        Console.WriteLine($"Texts from number {seed} on; what fails is kept in {_folder}");
        TimeSpan next = TimeSpan.Zero;
        for (; _time.Elapsed < length; seed++)
        {
            Try(seed);
            if (_time.Elapsed < next) continue;
            Report(seed);
            next += TimeSpan.FromMinutes(1);
        }
        Report(seed - 1);
        return _failures.Count > 0 ? Failed : 0;
    }

    private void Try(int seed)
    {
        // A stack that overflows ends the process: the number that did it must be told before.
        File.WriteAllText(Path.Combine(_folder, "now.txt"), $"{seed}");
        string text = _maker.Make(seed);
        Trial trial = new(Languages[seed % Languages.Length]);
        if (trial.Failure(text) is { } failure) Keep(seed, text, failure, trial);
        if (trial.Slowness > _slowest.Slowness) _slowest = (trial.Slowness, seed, text.Length);
        _texts++;
        _characters += text.Length;
    }

    private void Keep(int seed, string text, string failure, Trial trial)
    {
        Console.WriteLine($"Text {seed}, language {Languages[seed % Languages.Length] ?? "detected"}, {text.Length} characters: {failure}");
        if (!_failures.Add(failure) || _failures.Count > FailuresKept) return;
        File.WriteAllText(Path.Combine(_folder, $"{seed}.txt"), text, Encoding.Unicode);
        string shrunk = Shrinking.Shrink(text, less => trial.Failure(less) == failure);
        File.WriteAllText(Path.Combine(_folder, $"{seed}-shrunk.txt"), shrunk, Encoding.Unicode);
        Console.WriteLine($"Shrunk to {shrunk.Length}: \"{Escape(shrunk.Length > 2000 ? shrunk[..2000] : shrunk)}\"");
    }

    private void Report(int seed) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{_time.Elapsed:hh\\:mm\\:ss}: {_texts:N0} texts up to number {seed}, {_characters:N0} characters, {_failures.Count} kinds of failure, slowest {_slowest.Slowness:F1} ms/KB (text {_slowest.Seed}, {_slowest.Length:N0} characters)"));

    private static string Escape(string text) =>
        string.Concat(text.Select(c => c is >= ' ' and <= '~' and not ('"' or '\\') ? c.ToString() : $"\\u{(int)c:X4}"));
}
