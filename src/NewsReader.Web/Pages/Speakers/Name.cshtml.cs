using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>One name that articles use without a speaker: whom it could mean, and which quotes would become theirs.</summary>
public sealed class NameModel(NewsContext context) : PageModel
{
    /// <summary>How many quotes are shown in words.</summary>
    public const int MostShown = 20;

    /// <summary>How many quotes are gone through: those that came last where there are more.</summary>
    public const int MostLookedAt = 5_000;

    private const string List = "/speakers?show=" + SpeakersModel.Unresolved;

    /// <summary>The name with its quotes.</summary>
    public NameAsSeen Seen { get; private set; }

    /// <summary>What most of its quotes take the speaker for.</summary>
    public SpeakerKind Kind { get; private set; }

    /// <summary>The first of its quotes.</summary>
    public IReadOnlyList<Quote> Quotes { get; private set; } = [];

    /// <summary>Whom the name could mean.</summary>
    public IReadOnlyList<NameCandidate> Candidates { get; private set; } = [];

    /// <summary>Names of speakers to choose from.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    /// <summary>Whether the name says more than a surname, so that it can be one of somebody's names and later articles follow it.</summary>
    public bool IsTelling => Seen.Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>The part of the list that the reader came from.</summary>
    public string Back { get; private set; } = List;

    /// <summary>The address of the page for a name, which leads <paramref name="back"/> to the part of the list where it stands.</summary>
    public static string Address(string name, string back) => "/speakers/name" + new QueryBuilder { { "found", name }, { "back", back } };

    public async Task<IActionResult> OnGetAsync(string? found, string? back, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(found)) return NotFound();
        Back = this.BackTo(back, List);
        var total = await context.NameAsync(found, cancellationToken);
        var ends = await context.EndsAsync([found], cancellationToken);
        Seen = new NameAsSeen(found, total?.Quotes ?? 0, ends.GetValueOrDefault(found).Last);
        var theirs = context.Quotes.AsNoTracking().Unlinked().Where(q => q.NameAsFound == found).OrderByDescending(q => q.Id).Take(MostLookedAt);
        Kind = await theirs.Where(q => q.KindAsFound != null).GroupBy(q => q.KindAsFound).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefaultAsync(cancellationToken) ?? SpeakerKind.Person;
        Quotes = await theirs.FirstAsync(context, MostShown, cancellationToken);
        Candidates = [.. (await context.CandidatesAsync([found], cancellationToken))[found].Take(MostShown)];
        Offered = await context.OfferedNamesAsync(cancellationToken);
        return Page();
    }

    /// <summary>The quotes of a name as a form carries them: the last, and how many.</summary>
    public static string On(NameAsSeen seen) => new RowVersion(seen.Last, seen.Quotes).ToString();

    public async Task<IActionResult> OnPostAsync([FromServices] SpeakerActs acts, string? found, string? on, int? speakerId, string? name, SpeakerKind? kind, bool keep, string? back) =>
        ModelState.IsValid && Read(found, on) is { } seen ? this.Answer(await acts.SortOutAsync(this.Asked(), seen, new SpeakerChoice(speakerId, name, kind), keep), this.BackTo(back, List)) : BadRequest();

    public async Task<IActionResult> OnPostNewAsync([FromServices] SpeakerActs acts, string? found, string? on, SpeakerKind? kind, string? back) =>
        ModelState.IsValid && Read(found, on) is { } seen ? this.Answer(await acts.SortOutAsNewAsync(this.Asked(), seen, kind), this.BackTo(back, List)) : BadRequest();

    private static NameAsSeen? Read(string? found, string? on) =>
        found is not null && RowVersion.TryRead(on, out var seen) ? new NameAsSeen(found, seen.Version, seen.Id) : null;
}
