using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace NewsReader.Benchmarks;

/// <summary>How the benchmarks are run: in this process, so that columns can read what the benchmarks hold.</summary>
internal static class Jobs
{
    // Building the archive that is searched counts against this, too.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>A job whose kind and length the benchmark sets.</summary>
    public static Job InProcess => Job.Default.WithToolchain(new InProcessEmitToolchain(Longest, logOutput: true));

    /// <summary>A job that times each single call, for work that takes milliseconds or more.</summary>
    public static Job OneByOne => InProcess.WithInvocationCount(1).WithUnrollFactor(1);
}
