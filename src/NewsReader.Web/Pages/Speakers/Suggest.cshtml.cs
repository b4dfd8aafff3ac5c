using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>Speakers to choose from while a name is typed, as the options of a list, most quoted first.</summary>
public sealed class SuggestModel(NewsContext context) : PageModel
{
    private const int Most = 20, MostAliases = 3;

    /// <summary>Their names, and what else they are known as.</summary>
    public IReadOnlyList<(string Name, string Label)> Names { get; private set; } = [];

    /// <param name="start">The beginning of any of their names, or of a surname.</param>
    /// <param name="but">A speaker who is not meant.</param>
    /// <param name="cancellationToken">The reader typed on.</param>
    public async Task OnGetAsync(string? start, int? but, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(start)) return;
        var ids = await context.BegunAsync(start, but, Most, cancellationToken);
        var found = (await context.Speakers.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.Id))
            .Select(s => new { s.Id, s.Name, Aliases = s.Names.Where(n => n.Name != s.Name).Select(n => n.Name).ToList() }).ToListAsync(cancellationToken)).OrderBy(s => ids.IndexOf(s.Id));
        // Taken here: a part of each speaker's names is more than SQLite can be asked for.
        Names = [.. found.Select(s => (s.Name, Label(s.Name, s.Aliases, start.Trim())))];
    }

    // A browser shows of a list only what holds the very letters that are typed, in the name or in what is said beside it.
    private static string Label(string name, List<string> aliases, string start)
    {
        string folded = NameFolding.Fold(start);
        string shown = string.Join(", ", aliases.OrderByDescending(alias => Begins(alias, folded)).Take(MostAliases));
        if (name.Contains(start, StringComparison.OrdinalIgnoreCase) || shown.Contains(start, StringComparison.OrdinalIgnoreCase)) return shown;
        return shown.Length == 0 ? $"for “{start}”" : $"{shown}; for “{start}”";
    }

    private static bool Begins(string name, string folded)
    {
        string own = NameFolding.Fold(name);
        return own.StartsWith(folded, StringComparison.Ordinal) || NameFolding.Surname(own).StartsWith(folded, StringComparison.Ordinal);
    }
}
