using NewsReader.Core.Searching;

namespace NewsReader.Benchmarks;

/// <summary>A quick look whether the benchmarks still work: no times, each stage of the analysis once over the seeds, each search once in a small archive.</summary>
internal static class Smoke
{
    private const int ArticleCount = 500;

    /// <summary>Prints what each search finds; 1 where a kind of search finds nothing, else 0.</summary>
    public static async Task<int> RunAsync()
    {
        Console.WriteLine($"The seeds have {SampleText.EachSeed().Words} words.");
        Console.WriteLine($"The stages find, one after the other: {string.Join(", ", Stages())}.");
        var archive = new SearchArchive(ArticleCount);
        await archive.PrepareAsync();
        int failed = 0;
        foreach (var searched in SearchCase.All)
            if (!await FindsAsync(archive, searched)) failed = 1;
        return failed;
    }

    private static int[] Stages()
    {
        var stages = new StageBenchmarks();
        return [stages.Layout(), stages.Marks(), stages.Tags(), stages.Parser(), stages.Cues(), stages.Roles(), stages.Choose(), stages.Speakers(), stages.Claims(), stages.Whole()];
    }

    private static async Task<bool> FindsAsync(SearchArchive archive, SearchCase searched)
    {
        int hits = 0;
        foreach (string query in searched.Queries)
        {
            var page = await archive.SearchAsync(query, searched.Kind);
            hits += page.Articles.Count + page.Quotes.Count;
            Console.WriteLine($"{searched.Name}: {query}: {page.Count(SearchKind.Articles).Counted} articles, {page.Count(SearchKind.Quotes).Counted} quotes");
        }

        return hits > 0;
    }
}
