using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Searching;

namespace NewsReader.Benchmarks;

/// <summary>
/// A big archive to search in. Making it takes minutes, so it is kept in the temporary folder until the generated articles or the
/// tables change. After a change to what an import finds or indexes, delete its folder.
/// </summary>
/// <param name="articleCount">How many articles it has.</param>
internal sealed class SearchArchive(int articleCount)
{
    private const int PageSize = 20, SampleSize = 10;

    private static readonly string Root = Path.Combine(Path.GetTempPath(), "newsreader-search-archives");

    private readonly string _folder = Path.Combine(Root, $"{articleCount}-{Fingerprint()}");

    /// <summary>Makes the archive unless it is there.</summary>
    public async Task PrepareAsync()
    {
        if (Directory.Exists(_folder)) return;
        DeleteOutdated();
        string unfinished = Directory.CreateTempSubdirectory("newsreader-search-unfinished-").FullName;
        Console.WriteLine($"Importing {articleCount} articles once, into {_folder}");
        var archive = new TemporaryArchive(unfinished);
        await archive.CreateAsync();
        await archive.ImportAsync(TemporaryArchive.Generate(articleCount));
        SqliteConnection.ClearAllPools();
        Directory.CreateDirectory(Root);
        Directory.Move(unfinished, _folder);
    }

    /// <summary>Answers what was typed with the first page, as a request to the program does.</summary>
    public async Task<SearchPage> SearchAsync(string typed, SearchKind kind)
    {
        if (QueryParser.Parse(typed) is not QueryParseResult.Parsed(var query)) throw new ArgumentException($"“{typed}” is no query.", nameof(typed));
        await using var context = SqliteStore.Connect(new TemporaryArchive(_folder).Database);
        var options = new SearchOptions { Kind = kind, Order = SearchOrder.Best, Size = PageSize, Today = TimeProvider.System.Today(), ReaderId = Reader.You.Id };
        return ((SearchAnswer.Found)await new SqliteArticleSearch(context).SearchAsync(query, options, CancellationToken.None)).Page;
    }

    private void DeleteOutdated()
    {
        if (!Directory.Exists(Root)) return;
        foreach (string folder in Directory.EnumerateDirectories(Root, $"{articleCount}-*")) Directory.Delete(folder, recursive: true);
    }

    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in TemporaryArchive.Generate(SampleSize)) hash.AppendData(file.Bytes.Span);
        using var context = SqliteStore.Connect(database: "");
        foreach (string migration in context.Database.GetMigrations()) hash.AppendData(Encoding.UTF8.GetBytes(migration));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
