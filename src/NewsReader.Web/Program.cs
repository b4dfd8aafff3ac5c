using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using NewsReader.Analysis;
using NewsReader.Core.Acts;
using NewsReader.Core.Changes;
using NewsReader.Core.Importing;
using NewsReader.Core.Jobs;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Saved;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Core.Store.Sqlite.Searching;
using NewsReader.Web;
using NewsReader.Web.Answers;
using NewsReader.Web.Assets;
using NewsReader.Web.Background;
using NewsReader.Web.Pages.Search;
using NewsReader.Web.Security;
using Serilog;

if (StartOptions.Answer(args) is { } ended) return ended;
// Before there are many threads.
NativeHeap.Share(heaps: 2);

// The settings lie beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (Ending.Refuse(builder.Configuration["urls"]) is { } refused) return refused;
var folder = DataFolder.Choose(builder.Configuration["data"]);

// Its models are read while the database is looked at.
var reading = Task.Run(() => new TextAnalyzer());
switch (await DatabaseSetup.PrepareAsync(folder, new IndexingNotice()))
{
    case SetupResult.Unusable(var message): return Ending.Say(message, Ending.Unusable);
    case SetupResult.Ready(_, { } backup): Console.WriteLine($"The database was upgraded. As it was before, it is in {backup}"); break;
}

TextAnalyzer analyzer;
try
{
    analyzer = await reading;
}
catch (InvalidDataException error)
{
    // A model that is damaged or of another version.
    return Ending.Say(error.Message, Ending.Unusable);
}

builder.WebHost.UseStaticWebAssets();
builder.Services.AddSerilog(log => Logging.Configure(log, folder), preserveStaticLogger: true);

// A context is one request's, used by nothing else. The check that it is costs a third of the time that rows are read in, so it is made where the program is developed and tested.
builder.Services.AddDbContext<NewsContext, SqliteNewsContext>(options => options.UseNewsDatabase(folder.Database).EnableThreadSafetyChecks(!builder.Environment.IsProduction()));
builder.Services.AddSingleton(folder);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(Reader.You);
builder.Services.AddScoped<Preferences>();
builder.Services.AddSingleton<AssetFolder>();
builder.Services.AddSingleton(analyzer);
builder.Services.AddSingleton(new ImportLimits(builder.Configuration.GetValue("Import:MaxBytes", new ImportLimits().MaxBytes)));
builder.Services.AddScoped<IArticleSearch, SqliteArticleSearch>();
builder.Services.AddScoped<SavedSearches>();
builder.Services.AddScoped<SearchSuggestions>();
builder.Services.AddScoped<RememberedSearches>();
builder.Services.AddScoped<ArticleImporter>();
builder.Services.AddScoped<Reanalysis>();
builder.Services.AddScoped<ReanalysisJobs>();
builder.Services.AddScoped<DayCounting>();
builder.Services.AddScoped<ChangeLog>();
builder.Services.AddScoped<QuoteActs>();
builder.Services.AddScoped<QuoteShapeActs>();
builder.Services.AddScoped<SimilarActs>();
builder.Services.AddScoped<TagActs>();
builder.Services.AddScoped<NoteActs>();
builder.Services.AddScoped<AnchorActs>();
builder.Services.AddScoped<ArticleActs>();
builder.Services.AddScoped<SpeakerActs>();
builder.Services.AddScoped<ClaimActs>();
builder.Services.AddScoped<SeedImport>();
builder.Services.AddSingleton<ReanalysisWorker>();
builder.Services.AddHostedService(services => services.GetRequiredService<ReanalysisWorker>());
builder.Services.AddHostedService<DayWorker>();
builder.Services.AddHostedService<HeapWorker>();

builder.Services.AddRazorPages(options => options.Conventions.AddPageApplicationModelConvention("/Search/Index", page => page.Filters.Add(new ServiceFilterAttribute<RememberedSearches>()))).AddMvcOptions(options => options.Filters.Add<HandledRequests>());
// Every script of the world is written as it is; only what means something to HTML is escaped.
builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(folder.Keys)).SetApplicationName("NewsReader");
builder.Services.AddAntiforgery(options => options.Cookie.Name = "newsreader-form");
builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
builder.Services.Configure<FormOptions>(options => (options.MultipartBodyLengthLimit, options.ValueLengthLimit) = (UploadLimits.RequestBytes, UploadLimits.WrittenBytes));
builder.WebHost.ConfigureKestrel(options =>
{
    options.AddServerHeader = false;
    options.Limits.MaxRequestBodySize = UploadLimits.RequestBytes;
    // A search of far too many letters, each nine characters of an address, is answered by the page that says how many it may have.
    options.Limits.MaxRequestLineSize = (int)options.Limits.MaxRequestBufferSize!;
});
builder.Services.Configure<Microsoft.AspNetCore.HostFiltering.HostFilteringOptions>(options => LocalHosts.Restrict(options, builder.Configuration));

var app = builder.Build();
app.UseSerilogRequestLogging(options => Logging.OneLineARequest(options, app.Services));
app.UseSecurityHeaders(SecurityHeaders.Strict());
app.UseExceptionHandler("/problem/500");
app.UseStatusCodePagesWithReExecute("/problem/{0}");
app.UseMiddleware<DatabaseTrouble>();
app.UseLiveAnswers();
app.UseMinifiedFiles();
app.UseRouting();
app.MapRazorPages();

try
{
    await using var scope = app.Services.CreateAsyncScope();
    await scope.ServiceProvider.GetRequiredService<SeedImport>().RunAsync(app.Lifetime.ApplicationStopping);
}
catch (Exception error) when (DatabaseSetup.Explain(error, folder.Database) is { } trouble)
{
    return Ending.Say(trouble, Ending.Unusable);
}

return await Ending.RunAsync(app, folder);
