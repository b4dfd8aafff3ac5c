using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>Everyone whose words are in the archive, and the names that nobody is known by yet.</summary>
public sealed class SpeakersModel(NewsContext context) : PageModel
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 40;

    private const int MostOffered = 3;

    /// <summary>The value of <c>show</c> that asks for names without a speaker.</summary>
    public const string Unresolved = "unresolved";

    /// <summary>Words of a name to look for, each whole or its beginning.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public SpeakerKind? Kind { get; set; }

    /// <summary>The order as addresses have it; by most quotes where it is none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public bool ShowsUnresolved => Show == Unresolved;

    /// <summary>The order of the speakers.</summary>
    public SpeakerOrder Order => Sort switch { "name" => SpeakerOrder.Name, "last" => SpeakerOrder.Last, _ => SpeakerOrder.Quotes };

    /// <summary>The address of the part of the list that is shown.</summary>
    public string Here { get; private set; } = "";

    public bool IsNamed => !string.IsNullOrWhiteSpace(Name);

    public bool IsFiltered => IsNamed || Kind is not null;

    public IReadOnlyList<ListedSpeaker> Speakers { get; private set; } = [];

    public IReadOnlyList<UnresolvedRow> Names { get; private set; } = [];

    public Turn Turn { get; private set; } = Turn.None;

    /// <summary>How many there are of each kind.</summary>
    public IReadOnlyDictionary<SpeakerKind, HitCount> KindCounts { get; private set; } = new Dictionary<SpeakerKind, HitCount>();

    /// <summary>How many speakers there are, whatever is looked for.</summary>
    public HitCount SpeakerCount => new(KindCounts.Values.Sum(count => count.Counted), KindCounts.Values.Any(count => count.IsMore));

    /// <summary>How many of them fit what is looked for.</summary>
    public HitCount FoundCount { get; private set; }

    /// <summary>How many names have no speaker.</summary>
    public HitCount NameCount { get; private set; }

    /// <summary>How many quotes have nobody named beside them.</summary>
    public int NamelessCount { get; private set; }

    public async Task OnGetAsync(string? from, CancellationToken cancellationToken)
    {
        var at = SearchCursor.Parse(from);
        KindCounts = await CountAsync(cancellationToken);
        NameCount = await context.CountNamesAsync(cancellationToken);
        if (ShowsUnresolved) await LoadNamesAsync(at, cancellationToken);
        else await LoadSpeakersAsync(at, cancellationToken);
    }

    private async Task<Dictionary<SpeakerKind, HitCount>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<SpeakerKind, HitCount>();
        foreach (var kind in Enum.GetValues<SpeakerKind>()) counts[kind] = await context.CountListedAsync(kind, cancellationToken);
        return counts;
    }

    private async Task LoadSpeakersAsync(SearchCursor? from, CancellationToken cancellationToken)
    {
        var shown = IsNamed ? await CalledAsync(from, cancellationToken) : await ListedAsync(from, cancellationToken);
        Turn = shown.Turn;
        var rows = await context.TotalsAsync(shown.Rows, cancellationToken);
        // One may be gone since its number was read.
        Speakers = [.. shown.Rows.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private async Task<Stretch<int>> CalledAsync(SearchCursor? from, CancellationToken cancellationToken)
    {
        var called = await context.CalledAsync(Name!, Kind, Order, cancellationToken);
        FoundCount = new HitCount(called.Ids.Count, called.IsMore);
        return await Stretch.ReadAsync(from, PageSize, id => id, (cursor, most) => Task.FromResult(Stretch.On(called.Ids, cursor, most)));
    }

    private Task<Stretch<int>> ListedAsync(SearchCursor? from, CancellationToken cancellationToken)
    {
        FoundCount = Kind is { } kind ? KindCounts[kind] : SpeakerCount;
        return Stretch.ReadAsync(from, PageSize, id => id, (cursor, most) => context.ListedAsync(Kind, Order, cursor, most, cancellationToken));
    }

    private async Task LoadNamesAsync(SearchCursor? from, CancellationToken cancellationToken)
    {
        NamelessCount = await context.CountNamelessAsync(cancellationToken);
        var shown = await Stretch.ReadAsync(from, PageSize, name => name.Id, (cursor, most) => context.NamesAsync(cursor, most, cancellationToken));
        (Turn, Here) = (shown.Turn, Turn.Address(Request, shown.Turn.Previous is null ? null : from));
        string[] names = [.. shown.Rows.Select(name => name.Name)];
        var ends = await context.EndsAsync(names, cancellationToken);
        int[] firsts = [.. ends.Values.Select(end => end.First)];
        var quotes = await context.Quotes.AsNoTracking().Include(q => q.Article).Where(q => EF.Parameter(firsts).Contains(q.Id)).ToDictionaryAsync(q => q.Id, cancellationToken);
        var candidates = await context.CandidatesAsync(names, cancellationToken);
        Names =
        [
            .. shown.Rows.Where(name => ends.ContainsKey(name.Name) && quotes.ContainsKey(ends[name.Name].First)).Select(name => new UnresolvedRow(
                new NameAsSeen(name.Name, name.Quotes, ends[name.Name].Last), name.Articles, quotes[ends[name.Name].First], [.. candidates[name.Name].Take(MostOffered)])),
        ];
    }
}

/// <summary>A name that articles use and that no speaker is linked to.</summary>
/// <param name="Seen">The name with its quotes.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="First">The first of them.</param>
/// <param name="Candidates">The likeliest of those whom it could mean.</param>
public sealed record UnresolvedRow(NameAsSeen Seen, int Articles, Quote First, IReadOnlyList<NameCandidate> Candidates);
