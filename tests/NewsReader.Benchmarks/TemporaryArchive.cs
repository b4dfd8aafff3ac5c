using NewsReader.Analysis;
using NewsReader.Benchmarks.Generating;
using NewsReader.Core.Importing;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Benchmarks;

/// <summary>An archive in a folder of its own.</summary>
/// <param name="folder">The folder; it is made where it is missing.</param>
internal sealed class TemporaryArchive(string folder)
{
    private readonly DataFolder _data = new(folder);

    /// <summary>The database.</summary>
    public string Database => _data.Database;

    /// <summary>Makes the database, empty.</summary>
    public async Task CreateAsync()
    {
        if (await DatabaseSetup.PrepareAsync(_data) is SetupResult.Unusable(var message)) throw new InvalidOperationException(message);
    }

    /// <summary>Imports <paramref name="files"/> as the command line does, one after the other. A file that isn't taken in is an error.</summary>
    public async Task ImportAsync(IEnumerable<ImportFile> files)
    {
        await using var context = SqliteStore.Connect(Database);
        var importer = new ArticleImporter(context, new TextAnalyzer(), new ImportLimits(), TimeProvider.System);
        foreach (var file in files)
            if (await importer.ImportAsync(file) is var result and not ImportResult.Imported { IsRevision: false }) throw new InvalidOperationException($"{result}");
    }

    /// <summary>The first <paramref name="count"/> articles of the generator that every benchmark uses.</summary>
    public static IEnumerable<ImportFile> Generate(int count) => Enumerable.Range(0, count).Select(new ArticleGenerator(seed: 2025).Article);
}
