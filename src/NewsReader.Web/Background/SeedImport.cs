using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Importing;
using NewsReader.Core.Jobs;
using NewsReader.Core.Store;

namespace NewsReader.Web.Background;

/// <summary>
/// Imports the articles that come with the program, once: when the database is new. Stopped half-way it goes on at the next
/// start; done, it is never done again, whatever was deleted since.
/// </summary>
internal sealed class SeedImport(NewsContext context, ArticleImporter importer, TimeProvider clock, ILogger<SeedImport> log)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Imports what is not there yet, and notes that it is done.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await context.Jobs.AnyAsync(j => j.Kind == Job.ImportSeeds, cancellationToken)) return;
        var files = Directory.Exists(Folder) ? Directory.GetFiles(Folder).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count > 0) Console.WriteLine($"Importing the {files.Count} articles that come with NewsReader …");

        int imported = 0;
        foreach (string path in files)
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            var result = await importer.ImportAsync(new ImportFile(Path.GetFileName(path), bytes, path), cancellationToken);
            if (result is ImportResult.Unreadable(var name, var reason)) log.LogWarning("The seed {Name} was not imported: {Reason}", name, reason);
            else imported++;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        context.Jobs.Add(new Job { Kind = Job.ImportSeeds, StartedUtc = now, FinishedUtc = now, Outcome = $"{imported} of {files.Count} files" });
        await context.SaveChangesAsync(cancellationToken);
    }
}
