using Microsoft.Data.Sqlite;
using NewsReader.Core.Store;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>A folder of one test's own: files, and an archive that the command line works on.</summary>
internal sealed class ArchiveFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("newsreader-").FullName;

    /// <summary>The folder of the archive in it.</summary>
    public DataFolder Data => new(System.IO.Path.Combine(Path, "data"));

    /// <summary>Imports into the archive.</summary>
    public Task<Ended> ImportAsync(params IEnumerable<string> arguments) => Shell.RunAsync(["import", .. arguments, "--data", Data.Path]);

    /// <summary>The same, by the program as a process of its own.</summary>
    public Task<Ended> ImportByProgramAsync(params IEnumerable<string> arguments) => Shell.RunProgramAsync(["import", .. arguments, "--data", Data.Path]);

    /// <summary>Writes a file and answers its path.</summary>
    public string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Opens the archive's database.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Data.Database};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Runs SQL in it.</summary>
    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
