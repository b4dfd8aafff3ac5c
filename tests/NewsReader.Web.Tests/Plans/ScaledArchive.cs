using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Benchmarks.Scaling;
using NewsReader.Core.Jobs;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Saved;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Bulk;
using Xunit;

namespace NewsReader.Web.Tests.Plans;

/// <summary>The application on an archive as those are that it is timed on, but small, and what each statement of it takes.</summary>
public sealed class ScaledArchive : IAsyncLifetime
{
    private const int Articles = 2_000;

    private readonly DataFolder _data = new(Directory.CreateTempSubdirectory("newsreader-").FullName);
    private readonly QueryPlans _plans = new();
    private NewsApp? _app;
    private WebApplicationFactory<Program>? _watched;

    internal QueryPlans Plans => _plans;

    /// <summary>A context that is not watched.</summary>
    public NewsContext Connect() => SqliteStore.Connect(_data.Database);

    /// <summary>A browser of the application that is.</summary>
    public HttpClient Browser() => _watched!.CreateClient();

    public async ValueTask InitializeAsync()
    {
        Assert.IsType<SetupResult.Ready>(await DatabaseSetup.PrepareAsync(_data));
        await using (var context = SqliteStore.Connect(_data.Database)) await new BulkLoad(context).AddAsync(Enumerable.Range(0, Articles).Select(ScaleArticles.Article), null, default);
        await ScaleClaims.MakeAsync(Connect, Articles, default);
        await ScaleNotes.MakeAsync(Connect, Articles, default);
        await SaveSearchesAsync();
        await WithoutSeedsAsync();
        _app = NewsApp.On(_data.Path);
        _watched = _app.WithWebHostBuilder(host => host.ConfigureServices(services => services.ConfigureDbContext<SqliteNewsContext>(options => options.AddInterceptors(_plans))));
    }

    // One of each class, for which all is new.
    private async Task SaveSearchesAsync()
    {
        await using var context = Connect();
        foreach (var one in new ScaleQueries(context, seed: 2).Classes)
        {
            string query = (await one.SomeAsync(1))[0];
            var saved = new SavedSearch { ReaderId = Reader.You.Id, Query = query, Kind = one.Kind, Order = SearchOrder.Newest, CreatedUtc = DateTime.UtcNow };
            saved.Call(one.Name);
            context.Add(saved);
        }

        await context.SaveChangesAsync();
    }

    private async Task WithoutSeedsAsync()
    {
        await using var context = Connect();
        context.Jobs.Add(new Job { Kind = Job.ImportSeeds, StartedUtc = DateTime.UtcNow, FinishedUtc = DateTime.UtcNow });
        await context.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_watched is not null) await _watched.DisposeAsync();
        if (_app is not null) await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data.Path, recursive: true);
    }
}
