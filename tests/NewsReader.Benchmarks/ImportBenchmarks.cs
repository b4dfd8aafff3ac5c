using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using Microsoft.Data.Sqlite;
using NewsReader.Core.Importing;

namespace NewsReader.Benchmarks;

/// <summary>How fast files become articles that can be read and found, beginning with an empty archive.</summary>
[Config(typeof(Settings))]
public class ImportBenchmarks
{
    private const int FileCount = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("newsreader-import-").FullName;
    private TemporaryArchive _archive = null!;
    private int _archives;

    private string Files => Path.Combine(_folder, "files");

    /// <summary>Writes the files that are imported.</summary>
    [GlobalSetup]
    public void WriteFiles()
    {
        Directory.CreateDirectory(Files);
        foreach (var file in TemporaryArchive.Generate(FileCount)) File.WriteAllBytes(Path.Combine(Files, file.Name), file.Bytes.Span);
    }

    /// <summary>Makes an empty archive for the next import.</summary>
    [IterationSetup]
    public void CreateArchive()
    {
        _archive = new TemporaryArchive(Path.Combine(_folder, $"archive-{++_archives}"));
        _archive.CreateAsync().GetAwaiter().GetResult();
    }

    /// <summary>Reads and imports all the files.</summary>
    [Benchmark(OperationsPerInvoke = FileCount)]
    public Task Import() => _archive.ImportAsync(Directory.EnumerateFiles(Files).Order(StringComparer.Ordinal).Select(Read));

    /// <summary>Deletes everything.</summary>
    [GlobalCleanup]
    public void DeleteFolder()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static ImportFile Read(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path), path);

    private sealed class Settings : ManualConfig
    {
        public Settings()
        {
            AddJob(Jobs.OneByOne.WithWarmupCount(1).WithIterationCount(5));
            AddColumn(StatisticColumn.Median);
            AddDiagnoser(MemoryDiagnoser.Default);
            AddColumn(new ComputedColumn("Articles/s", "Articles imported in a second, by the median", report => ComputedColumn.PerSecond(report, units: 1)));
        }
    }
}
