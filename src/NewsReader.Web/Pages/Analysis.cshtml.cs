using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Jobs;
using NewsReader.Core.Store;
using NewsReader.Web.Answers;
using NewsReader.Web.Background;

namespace NewsReader.Web.Pages;

/// <summary>Analyses the whole archive again, in the background.</summary>
public sealed class AnalysisModel(NewsContext context, ReanalysisJobs jobs) : PageModel
{
    private const string Here = "/analysis";

    /// <summary>The work under way; null while there is none.</summary>
    public Job? Running { get; private set; }

    /// <summary>The newest that is finished; null before the first.</summary>
    public Job? Last { get; private set; }

    public int Articles { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Running = await jobs.UnfinishedAsync(Job.Reanalyse, cancellationToken);
        Last = await context.Jobs.AsNoTracking()
            .Where(j => (j.Kind == Job.Reanalyse || j.Kind == Job.ReanalyseByCommand) && j.FinishedUtc != null)
            .OrderByDescending(j => j.FinishedUtc).FirstOrDefaultAsync(cancellationToken);
        Articles = await context.Articles.CountAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostStartAsync([FromServices] ReanalysisWorker worker)
    {
        await jobs.BeginAsync(Job.Reanalyse);
        worker.Wake();
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostStopAsync(int id)
    {
        if (!await jobs.StopAsync(id)) new Flash("There was nothing left to stop.", null).Put(TempData);
        return LocalRedirect(Here);
    }
}
