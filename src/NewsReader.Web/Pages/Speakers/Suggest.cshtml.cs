using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>Speakers to choose from while a name is typed, as the options of a list.</summary>
public sealed class SuggestModel(NewsContext context) : PageModel
{
    private const int Most = 20, MostAliases = 3;

    /// <summary>Their names, and what else they are known as.</summary>
    public IReadOnlyList<(string Name, string Aliases)> Names { get; private set; } = [];

    /// <param name="start">The beginning of any of their names, or of a surname.</param>
    /// <param name="cancellationToken">The reader typed on.</param>
    public async Task OnGetAsync(string? start, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(start)) return;
        var found = await context.Speakers.AsNoTracking().Beginning(start).OrderBy(s => s.Name).Take(Most)
            .Select(s => new { s.Name, Aliases = s.Names.Where(n => n.Name != s.Name).Select(n => n.Name).ToList() }).ToListAsync(cancellationToken);
        // Taken here: a part of each speaker's names is more than SQLite can be asked for.
        Names = [.. found.Select(s => (s.Name, string.Join(", ", s.Aliases.Take(MostAliases))))];
    }
}
