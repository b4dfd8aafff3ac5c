using System.Globalization;
using BenchmarkDotNet.Running;
using NewsReader.Benchmarks;
using NewsReader.Benchmarks.Fuzzing;
using NewsReader.Benchmarks.Rooms;
using NewsReader.Benchmarks.Scaling;

Machine.Describe("before");
switch (args)
{
    case ["smoke"]:
        return await Smoke.RunAsync();
    case ["fuzz", .. var rest]:
        return Fuzzer.Run(rest);
    case ["analysis", .. var rest]:
        BenchmarkRunner.Run<AnalysisBenchmarks>(args: rest);
        break;
    case ["stages", .. var rest]:
        BenchmarkRunner.Run<StageBenchmarks>(args: rest);
        break;
    case ["lengths", .. var rest]:
        BenchmarkRunner.Run<LongTextBenchmarks>(args: rest);
        break;
    case ["load", .. var rest]:
        return LoadTime.Run(rest);
    case ["import", .. var rest]:
        BenchmarkRunner.Run<ImportBenchmarks>(args: rest);
        break;
    case ["reading", .. var rest]:
        BenchmarkRunner.Run<ReadingBenchmarks>(args: rest);
        break;
    case ["room"]:
        return await ReadingRoom.RunAsync();
    case ["archive", var folder, var articles]:
        await ScaleArchive.MakeAsync(folder, int.Parse(articles, CultureInfo.InvariantCulture), CancellationToken.None);
        break;
    case ["scale", var folder, var queries, .. var classes]:
        await ScaleRun.RunAsync(folder, int.Parse(queries, CultureInfo.InvariantCulture), classes);
        break;
    case ["pages", var folder, var asked, .. var classes]:
        await ScalePages.RunAsync(folder, int.Parse(asked, CultureInfo.InvariantCulture), classes);
        break;
    case ["search", .. var rest]:
        BenchmarkRunner.Run<SearchBenchmarks>(args: rest);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AnalysisBenchmarks).Assembly).Run(args);
        break;
}

Machine.Describe("after");
return 0;
