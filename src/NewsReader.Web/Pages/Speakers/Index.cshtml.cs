using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>Everyone whose words are in the archive, and the names that nobody is known by yet.</summary>
public sealed class SpeakersModel(NewsContext context) : PageModel
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 40;

    private const int MostOffered = 3;

    /// <summary>The value of <c>show</c> that asks for names without a speaker.</summary>
    public const string Unresolved = "unresolved";

    /// <summary>A part of a name to look for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public SpeakerKind? Kind { get; set; }

    /// <summary><c>name</c>, <c>last</c>, or by most quotes.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public bool ShowsUnresolved => Show == Unresolved;

    /// <summary>The address of the part of the list that is shown.</summary>
    public string Here => Leaf.Address(Request, Leaf.Number);

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Name) || Kind is not null;

    public IReadOnlyList<SpeakerRow> Speakers { get; private set; } = [];

    public IReadOnlyList<UnresolvedRow> Names { get; private set; } = [];

    public Leaf Leaf { get; private set; } = new(1, 1);

    /// <summary>How many speakers there are, whatever is looked for.</summary>
    public int SpeakerCount { get; private set; }

    /// <summary>How many there are of each kind.</summary>
    public IReadOnlyDictionary<SpeakerKind, int> KindCounts { get; private set; } = new Dictionary<SpeakerKind, int>();

    /// <summary>How many of them fit what is looked for.</summary>
    public int FoundCount { get; private set; }

    /// <summary>How many names have no speaker.</summary>
    public int NameCount { get; private set; }

    /// <summary>How many quotes have nobody named beside them.</summary>
    public int NamelessCount { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = Leaf.Key)] string? number, CancellationToken cancellationToken)
    {
        KindCounts = await Listed().GroupBy(s => s.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        SpeakerCount = KindCounts.Values.Sum();
        NameCount = await Unlinked().Select(q => q.NameAsFound).Distinct().CountAsync(cancellationToken);
        if (ShowsUnresolved) await LoadNamesAsync(Leaf.Asked(number), cancellationToken);
        else await LoadSpeakersAsync(Leaf.Asked(number), cancellationToken);
    }

    private async Task LoadSpeakersAsync(int asked, CancellationToken cancellationToken)
    {
        var found = Filtered(Listed());
        FoundCount = await found.CountAsync(cancellationToken);
        Leaf = Leaf.Nearest(asked, FoundCount, PageSize);
        var ids = await Sorted(found).Skip((Leaf.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var rows = await WithCounts(ids).ToDictionaryAsync(row => row.Id, cancellationToken);
        // One may be gone since its number was read.
        Speakers = [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    // A name that the analysis found once, and finds no more, is nobody's.
    private IQueryable<Speaker> Listed() =>
        context.Speakers.AsNoTracking().Live().Where(s => s.Origin == Origin.Person || s.Description != "" || context.Quotes.Any(q => q.SpeakerId == s.Id));

    private IQueryable<Speaker> Filtered(IQueryable<Speaker> speakers)
    {
        if (Kind is { } kind) speakers = speakers.Where(s => s.Kind == kind);
        if (string.IsNullOrWhiteSpace(Name)) return speakers;
        string folded = NameFolding.Fold(Name);
        return speakers.Where(s => folded != "" && s.Names.Any(n => n.Folded.Contains(folded)));
    }

    // The quotes of those who are shown are gone through once, not once for each column.
    private IQueryable<SpeakerRow> WithCounts(IReadOnlyList<int> ids)
    {
        var counts = context.Quotes.Live().Where(q => EF.Parameter(ids).Contains(q.SpeakerId!.Value)).GroupBy(q => q.SpeakerId).Select(g => new
        {
            SpeakerId = g.Key,
            Quotes = g.Count(),
            Articles = g.Select(q => q.ArticleId).Distinct().Count(),
            First = g.Min(q => q.Article!.PublishedOn),
            Last = g.Max(q => q.Article!.PublishedOn),
        });
        return context.Speakers.Where(s => EF.Parameter(ids).Contains(s.Id)).LeftJoin(counts, s => s.Id, c => c.SpeakerId, (s, c) => new SpeakerRow
        {
            Id = s.Id,
            Name = s.Name,
            Kind = s.Kind,
            Quotes = (int?)c!.Quotes ?? 0,
            Articles = (int?)c.Articles ?? 0,
            FirstSaid = c.First,
            LastSaid = c.Last,
        });
    }

    // An order goes by no more of the quotes than it has to.
    private IQueryable<int> Sorted(IQueryable<Speaker> speakers)
    {
        var named = speakers.Select(s => new { s.Id, SortName = s.Names.Where(n => n.Name == s.Name).Select(n => n.Folded).FirstOrDefault() ?? s.Name });
        var quotes = context.Quotes.Live().Where(q => q.SpeakerId != null).GroupBy(q => q.SpeakerId);
        return Sort switch
        {
            "name" => named.OrderBy(s => s.SortName).ThenBy(s => s.Id).Select(s => s.Id),
            "last" => named.LeftJoin(quotes.Select(g => new { g.Key, Last = g.Max(q => q.Article!.PublishedOn) }), s => s.Id, g => g.Key, (s, g) => new { s.Id, s.SortName, g!.Last })
                .OrderBy(s => s.Last == null).ThenByDescending(s => s.Last).ThenBy(s => s.SortName).ThenBy(s => s.Id).Select(s => s.Id),
            _ => named.LeftJoin(quotes.Select(g => new { g.Key, Count = g.Count() }), s => s.Id, g => g.Key, (s, g) => new { s.Id, s.SortName, Count = (int?)g!.Count ?? 0 })
                .OrderByDescending(s => s.Count).ThenBy(s => s.SortName).ThenBy(s => s.Id).Select(s => s.Id),
        };
    }

    private async Task LoadNamesAsync(int asked, CancellationToken cancellationToken)
    {
        Leaf = Leaf.Nearest(asked, NameCount, PageSize);
        NamelessCount = await context.Quotes.Live().CountAsync(q => q.SpeakerId == null && q.NameAsFound == null, cancellationToken);
        var groups = await Unlinked().GroupBy(q => q.NameAsFound!)
            .Select(g => new { Name = g.Key, Quotes = g.Count(), Articles = g.Select(q => q.ArticleId).Distinct().Count(), First = g.Min(q => q.Id), Last = g.Max(q => q.Id) })
            .OrderByDescending(g => g.Quotes).ThenBy(g => g.Name)
            .Skip((Leaf.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var ids = groups.Select(g => g.First).ToList();
        var firsts = await context.Quotes.AsNoTracking().Include(q => q.Article).Where(q => ids.Contains(q.Id)).ToDictionaryAsync(q => q.Id, cancellationToken);
        var candidates = await context.CandidatesAsync([.. groups.Select(g => g.Name)], cancellationToken);
        Names = [.. groups.Select(g => new UnresolvedRow(new NameAsSeen(g.Name, g.Quotes, g.Last), g.Articles, firsts[g.First], [.. candidates[g.Name].Take(MostOffered)]))];
    }

    private IQueryable<Quote> Unlinked() => context.Quotes.AsNoTracking().Unlinked();
}

/// <summary>A speaker with what of theirs is in the archive.</summary>
public sealed record SpeakerRow
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required SpeakerKind Kind { get; init; }

    public required int Quotes { get; init; }

    public required int Articles { get; init; }

    /// <summary>The day of the oldest dated article that quotes them; null where there is none.</summary>
    public required DateOnly? FirstSaid { get; init; }

    /// <summary>The day of the newest dated article that quotes them; null where there is none.</summary>
    public required DateOnly? LastSaid { get; init; }
}

/// <summary>A name that articles use and that no speaker is linked to.</summary>
/// <param name="Seen">The name with its quotes.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="First">The first of them.</param>
/// <param name="Candidates">The likeliest of those whom it could mean.</param>
public sealed record UnresolvedRow(NameAsSeen Seen, int Articles, Quote First, IReadOnlyList<NameCandidate> Candidates);
