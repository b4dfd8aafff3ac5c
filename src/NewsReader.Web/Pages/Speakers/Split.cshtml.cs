using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Searching;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite;
using NewsReader.Web.Answers;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>Says that some of a speaker's quotes and names are somebody else's: which and whose, then what would go, then the act.</summary>
public sealed class SplitModel(NewsContext context) : PageModel
{
    /// <summary>Quotes on a page.</summary>
    public const int PageSize = 40;

    /// <summary>How many quotes a preview shows in words.</summary>
    public const int MostShown = 20;

    /// <summary>The value of <c>step</c> that asks for the preview.</summary>
    public const string Preview = "preview";

    /// <summary>How many quotes are gone through: the newest where there are more, and of those only what can be found.</summary>
    public const int MostLookedAt = 2_000;

    private const int MostFound = 50;

    public Speaker Speaker { get; private set; } = null!;

    /// <summary>What is chosen.</summary>
    public SpeakerPart Part { get; private set; } = null!;

    /// <summary>The other's name as typed.</summary>
    public string? To { get; private set; }

    /// <summary>Whether what is chosen can be done: it is shown, and not the choice.</summary>
    public bool IsPreview { get; private set; }

    /// <summary>What was found changed when it was to be done; null where nothing was.</summary>
    public ActResult.Stale? Meanwhile { get; private set; }

    /// <summary>What somebody new is to be; null where nobody chose it.</summary>
    public SpeakerKind? Kind { get; private set; }

    /// <summary>The other; null where it is somebody new.</summary>
    public Speaker? Other { get; private set; }

    /// <summary>Those that the name typed could mean.</summary>
    public IReadOnlyList<Speaker> Namesakes { get; private set; } = [];

    /// <summary>What is missing before there is a preview; null where nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Their names as articles have them, with how many quotes, most first.</summary>
    public IReadOnlyList<FoundRow> Found { get; private set; } = [];

    /// <summary>Names to type.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    /// <summary>Their quotes to choose from, or in a preview those that go.</summary>
    public IReadOnlyList<Quote> Quotes { get; private set; } = [];

    public Turn Turn { get; private set; } = Turn.None;

    /// <summary>Whether there are more quotes than are gone through.</summary>
    public bool IsBounded => AllCount > MostLookedAt;

    /// <summary>How many quotes go.</summary>
    public int GoingCount { get; private set; }

    /// <summary>The highest number among the quotes that go; 0 where none does.</summary>
    public int LastGoing { get; private set; }

    /// <summary>How many quotes they have in all.</summary>
    public int AllCount { get; private set; }

    /// <summary>The names that go.</summary>
    public IEnumerable<SpeakerName> GoingNames => Speaker.Names.Where(n => Part.Names.Contains(n.Id));

    /// <summary>Quotes that are chosen on other pages of the list.</summary>
    public IEnumerable<int> ChosenElsewhere => Part.Quotes.Except(Quotes.Select(q => q.Id)).Order();

    public async Task<IActionResult> OnGetAsync(
        int id, int[] quote, string[] found, int[] name, int? with, string? to, string? step, string? from, CancellationToken cancellationToken)
    {
        var speaker = await context.Speakers.AsNoTracking().Live().Include(s => s.Names.OrderBy(n => n.Id)).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (speaker is null) return await context.Speakers.AnyAsync(s => s.Id == id, cancellationToken) ? LocalRedirect($"/speakers/{id}") : NotFound();
        (Speaker, Part, To) = (speaker, PartOf(quote, found, [.. name.Where(n => speaker.Names.Any(known => known.Id == n))]), Speaker.CleanName(to));
        AllCount = await Theirs().CountAsync(cancellationToken);
        if (step == Preview) await TryPreviewAsync(with, cancellationToken);
        if (!IsPreview) await LoadChoiceAsync(SearchCursor.Parse(from), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromServices] SpeakerActs acts, int id, int version, int[] quote, string[] found, int[] name, int? with, int? speakerId, string? to, SpeakerKind? kind, int going, int last,
        CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        var result = await acts.SplitAsync(this.Asked(), id, version, PartOf(quote, found, name) with { Seen = (going, last) }, new SpeakerChoice(speakerId ?? with, to, kind), CancellationToken.None);
        if (result is not ActResult.Stale stale) return this.Answer(result);
        (Meanwhile, Kind) = (stale, kind);
        return this.Anew(await OnGetAsync(id, await StillTheirsAsync(id, quote, cancellationToken), found, name, speakerId ?? with, to, Preview, null, cancellationToken));
    }

    /// <summary>The address of this page with what is chosen so far.</summary>
    public string Address(int? with = null, string? step = null)
    {
        var query = new QueryBuilder();
        foreach (int quote in Part.Quotes.Order()) query.Add("quote", Text(quote));
        foreach (string found in Part.NamesAsFound) query.Add("found", found);
        foreach (int name in Part.Names.Order()) query.Add("name", Text(name));
        if (with is { } other) query.Add("with", Text(other));
        if (To is not null) query.Add("to", To);
        if (step is not null) query.Add("step", step);
        return $"/speakers/{Text(Speaker.Id)}/split{query}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static SpeakerPart PartOf(int[] quotes, string[] found, int[] names) =>
        new(quotes.ToHashSet(), found.Where(name => !string.IsNullOrEmpty(name)).ToHashSet(), names.ToHashSet());

    private async Task TryPreviewAsync(int? with, CancellationToken cancellationToken)
    {
        if (Part.IsEmpty) Problem = "Nothing is chosen yet. Choose at least one quote or name that is somebody else’s.";
        else if (with is null && To is null) Problem = "Say who it is: somebody known, or a new name.";
        else await ChooseOtherAsync(with, cancellationToken);
        if (Problem is not null) return;

        IsPreview = true;
        var going = Theirs().In(Part, Speaker.Id);
        GoingCount = await going.CountAsync(cancellationToken);
        LastGoing = await going.MaxAsync(q => (int?)q.Id, cancellationToken) ?? 0;
        Quotes = await going.FirstAsync(context, MostShown, cancellationToken);
    }

    private async Task ChooseOtherAsync(int? with, CancellationToken cancellationToken)
    {
        var others = with is { } id ? context.Speakers.Live().Where(s => s.Id == id) : context.Speakers.Called(To!);
        Namesakes = await others.AsNoTracking().Where(s => s.Id != Speaker.Id).OrderBy(s => s.Id).Take(MostShown).ToListAsync(cancellationToken);
        if (Namesakes.Count > 1) Problem = "More than one speaker has that name. Choose the one you mean.";
        else if (Namesakes.Count == 0 && with is not null) Problem = "There is no such other speaker now. Choose another one.";
        else Other = Namesakes.SingleOrDefault();
    }

    private async Task LoadChoiceAsync(SearchCursor? from, CancellationToken cancellationToken)
    {
        List<int> all = IsBounded ? await context.SpokenAsync(Speaker.Id, null, MostLookedAt, cancellationToken) : await Theirs().NewestFirst().Select(q => q.Id).ToListAsync(cancellationToken);
        Found = await context.Quotes.Numbered(all).Where(q => q.NameAsFound != null).GroupBy(q => q.NameAsFound!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Take(MostFound).Select(g => new FoundRow(g.Key, g.Count())).ToListAsync(cancellationToken);
        var shown = await Stretch.ReadAsync(from, PageSize, id => id, async (cursor, most) =>
            IsBounded ? await context.SpokenAsync(Speaker.Id, cursor, most, cancellationToken) : Stretch.On(all, cursor, most));
        (Turn, Quotes) = (shown.Turn, await context.NumberedAsync(shown.Rows, cancellationToken));
        Offered = await context.OfferedNamesAsync(cancellationToken, but: Speaker.Id);
    }

    private async Task<int[]> StillTheirsAsync(int speakerId, int[] quotes, CancellationToken cancellationToken) =>
        await context.Quotes.Where(q => q.SpeakerId == speakerId && EF.Parameter(quotes).Contains(q.Id)).Select(q => q.Id).ToArrayAsync(cancellationToken);

    private IQueryable<Quote> Theirs() => context.Quotes.AsNoTracking().Where(q => q.SpeakerId == Speaker.Id);
}

/// <summary>A name as articles have it.</summary>
/// <param name="Name">As found.</param>
/// <param name="Quotes">Beside how many of the speaker's quotes.</param>
public sealed record FoundRow(string Name, int Quotes);
